/** Keys under the protection of a real secret service, GNOME Keyring, by the commands on the real Electron. Linux. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openKeyring } from './keyring.ts';
import { runCommand } from './pane-stage.ts';
import { expect, person, test } from './stage.ts';

/** How Chromium marks what it sealed with a secret of the keyring; with a password that everybody knows it would be v10. */
const sealedByKeyring = 'v11';

test('a keyring seals the keys, another one does not open them, and the first one still does', async ({ lab, folder }) => {
  const dataFolder = path.join(folder, 'data');
  const settings = { CCM_SETTINGS_DIR: path.join(folder, 'settings') };
  const enrollment = ['CMEnroll', '-s', lab.addresses.serverName, '-u', person.userName, '-ca', lab.addresses.caFile, '-password-stdin'];
  const renewal = ['renew', '-ca', lab.addresses.caFile, '-password-stdin', '-json'];
  const within = async (home: string, args: readonly string[]) => {
    const keyring = await openKeyring(path.join(folder, home));
    try {
      return await runCommand(dataFolder, { ...keyring.environment, ...settings }, args, `${person.password}\n`).ended;
    } finally {
      await keyring.stop();
    }
  };

  const enrolled = await within('first', enrollment);
  expect(enrolled.told).toContain('Successfully enrolled');
  expect(enrolled.told).not.toContain('not protected by a keychain');
  const dataKey = JSON.parse(readFileSync(path.join(dataFolder, 'keychain', 'data-key.json'), 'utf8'));
  expect(dataKey.protection).toBe('sealed');
  expect(Buffer.from(dataKey.key, 'base64').subarray(0, 3).toString('latin1')).toBe(sealedByKeyring);

  const requests = lab.requests.length;
  const elsewhere = await within('second', renewal);
  expect([elsewhere.code, JSON.parse(elsewhere.told).problem.kind]).toEqual([15, 'keychain-changed']);
  expect(lab.requests.length, 'nothing was sent').toBe(requests);

  const back = await within('first', enrollment);
  expect(back.told).toContain('Successfully enrolled');
});
