/**
 * A process that renews the identity in a keychain at a lab site, so that a test can kill it or fail its disk at any moment. It gets the
 * folder of the keychain, the file with the site's root, a file with the new key, and the proof; it prints the identity's id or
 * the kind of problem.
 */
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { problemOf } from '../../electron/contract/problem.ts';
import { attemptOf } from '../../electron/enrollment/attempt.ts';
import { renew } from '../../electron/enrollment/renew.ts';
import { readCertificates } from '../../electron/pki/certificates.ts';
import { systemClock } from '../../electron/services/clock.ts';
import { HttpsTransport } from '../../electron/services/https-transport.ts';
import { FolderKeychain } from '../../electron/services/keychain/folder-keychain.ts';
import { TrustedRoots } from '../../electron/services/trusted-roots.ts';
import { fixedDevice } from './fixed-device.ts';
import { InMemoryAgreedRoots } from './in-memory-agreed-roots.ts';
import { noSealer } from './sealers.ts';
import { takenBySite } from './taking-site.ts';

const [folder = '', rootFile = '', keyFile = '', proof = 'certificate'] = process.argv.slice(2);
const privateKey = createPrivateKey(readFileSync(keyFile));
const newKey = { privateKey, publicKey: createPublicKey(privateKey) };
const roots = new TrustedRoots({ environment: {} });
const checkRevocation = async () => {};
const ports = {
  roots,
  agreedRoots: new InMemoryAgreedRoots(),
  transport: new HttpsTransport({ roots, clock: systemClock, findProxy: async () => undefined, checkRevocation }),
  keys: { prepare: () => {}, take: async () => newKey },
  keychain: new FolderKeychain({ folder, sealer: noSealer, clock: systemClock, user: 'app' }),
  clock: systemClock,
  device: fixedDevice,
  prove: takenBySite,
};
const trust = { roots: readCertificates(readFileSync(rootFile)).map(({ der }) => der), ignoreChain: false };
const wish = { proof: proof === 'certificate' ? proof : { password: Buffer.from(proof) }, trust, allowedHosts: [] } as const;
const attempt = attemptOf(new AbortController().signal, () => {});
console.log(
  await renew(wish, ports, attempt).then(
    ({ identity }) => identity.id,
    (error: unknown) => problemOf(error).kind,
  ),
);
