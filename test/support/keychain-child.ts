/**
 * A process that stores an identity and chooses it, so that a test can kill it or fill its disk at any moment. It gets the folder
 * of the keychain and the number of the identity (see the test), and prints the identity's id or the kind of problem.
 */
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ProblemError } from '../../electron/contract/problem.ts';
import { readCertificates } from '../../electron/pki/certificates.ts';
import { FolderKeychain } from '../../electron/services/keychain/folder-keychain.ts';
import { noSealer } from './sealers.ts';

const [folder = '', keyFile = '', certificateFile = ''] = process.argv.slice(2);
const privateKey = createPrivateKey(readFileSync(keyFile));
const [certificate, ...chain] = readCertificates(readFileSync(certificateFile));
if (!certificate) throw new Error('there is no certificate');
const keychain = new FolderKeychain({ folder, sealer: noSealer, clock: { now: () => 1_781_524_800_000 }, user: 'app' });
const enrollment = { serverName: 'server02', userName: 'contoso\\mnorth', profile: 'mde2', service: 'https://server02/' } as const;
try {
  const { id } = await keychain.add({ privateKey, publicKey: createPublicKey(privateKey) }, certificate, chain, enrollment);
  await keychain.use(id);
  console.log(id);
} catch (error) {
  console.log(error instanceof ProblemError ? error.problem.kind : String(error));
}
