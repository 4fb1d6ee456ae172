import { expect, test } from 'vitest';
import { KeyMaker } from '../../../electron/services/key-maker.ts';

test('a key is RSA with 2048 bits and the usual exponent, and its halves belong together', async () => {
  const keys = new KeyMaker();
  keys.prepare();
  keys.prepare();
  const { privateKey, publicKey } = await keys.take();
  expect(privateKey.asymmetricKeyType).toBe('rsa');
  expect(publicKey.asymmetricKeyDetails).toMatchObject({ modulusLength: 2048, publicExponent: 65537n });
  const again = await keys.take();
  expect(again.publicKey.equals(publicKey), 'each key is handed out once').toBe(false);
});
