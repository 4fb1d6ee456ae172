/** Certificates of the keys in the pool, and short ways to keep them in a keychain. */
import type { Enrollment, Identity } from '../../electron/enrollment/ports.ts';
import { type Certificate, readCertificate } from '../../electron/pki/certificate.ts';
import { FolderKeychain } from '../../electron/services/keychain/folder-keychain.ts';
import type { KeyGateOptions } from '../../electron/services/keychain/key-gate.ts';
import type { Sealer } from '../../electron/services/keychain/sealer.ts';
import { purposes, TestAuthority } from './certificate-authority.ts';
import { fixtureKey } from './fixture-keys.ts';
import { HandSetClock } from './hand-set-clock.ts';
import { MemorySealer } from './sealers.ts';

export const enrollment: Enrollment = {
  serverName: 'server02.contoso.com',
  userName: 'contoso\\mnorth',
  profile: 'mde2',
  service: 'https://server02.contoso.com/EnrollmentServer/DeviceEnrollmentWebService.svc',
};
export const waiting = { requestId: '65', address: 'https://server02.contoso.com/CES', enrollment };

const authority = await TestAuthority.root();
const issued = [0, 1].map((key) => authority.issue({ name: 'mnorth', names: [], purposes: [purposes.client], key: fixtureKey(key) }));
/** of the keys 0 and 1 */
export const certificates: readonly Certificate[] = (await Promise.all(issued)).map(({ der }) => readCertificate(der));
export const chain: readonly Certificate[] = [readCertificate(authority.certificate.der)];

const clock = new HandSetClock();

/** Another keychain object over the same folder is as another process. */
export function open(folder: string, sealer: Sealer = new MemorySealer(), access: Partial<KeyGateOptions> = {}): FolderKeychain {
  return new FolderKeychain({ folder, sealer, clock, user: 'app', ...access });
}

/** Stores the certificate of that number with its key. */
export function add(keychain: FolderKeychain, number = 0): Promise<Identity> {
  return keychain.add(fixtureKey(number), certificates[number] as Certificate, chain, enrollment);
}

/** What of an identity can be compared. */
export function plain({ id, generation, certificate, chain: issuers, enrollment: origin, storedAt }: Identity) {
  return { id, generation, sha256: certificate.sha256, chain: issuers.map((issuer) => issuer.sha256), enrollment: origin, storedAt };
}
