import type { Protection, Warning } from '../contract/models.ts';
import { ProblemError } from '../contract/problem.ts';
import type { Phrase } from '../contract/words/say.ts';
import type { Certificate } from '../pki/certificate.ts';
import { orderChain } from '../pki/chain.ts';
import { fitForClient, leafFor, matchesKey } from '../pki/fit-for-client.ts';
import { readIdentityFile } from '../pki/identity-file.ts';
import { checkRequirements } from '../pki/requirements.ts';
import { keepSmsId } from './keep-sms-id.ts';
import { mustBeProtected } from './must-be-protected.ts';
import { about, type NamedFile } from './named-file.ts';
import type { Identity, Keychain, KeyPair, Ports } from './ports.ts';

export interface ImportWish {
  /** one file with everything, or one with the certificate and one with its private key, in any order */
  readonly files: readonly NamedFile[];
  /** UTF-8, for a file that is encrypted; it is overwritten */
  askPassphrase(file: string): Promise<Uint8Array>;
  /** `if-none`: what is in use stays so, and the imported one waits to be chosen. Without it the imported one is in use from then on */
  readonly use?: 'if-none';
}

export interface ImportOutcome {
  readonly identity: Identity;
  /** the keychain had it before */
  readonly known: boolean;
  readonly warnings: readonly Warning[];
  readonly protection: Protection;
}

interface Material {
  readonly key: KeyPair;
  readonly pool: readonly Certificate[];
  /** what a person calls the source */
  readonly name: string;
}

/**
 * An identity that was obtained apart from enrollment goes into the keychain, after the checks that an enrolled one passes, and is in
 * use from then on unless the wish says otherwise. What was in use before stays in the keychain. The bytes of the files are overwritten: they
 * may hold a key in the open.
 * @throws ProblemError certificate-unfit with the file, of the keychain family; what asking throws
 * Source: pki-certificate-requirements.md, "macOS client computers", on certificates obtained independently
 */
export async function importIdentity(
  wish: ImportWish,
  ports: Pick<Ports, 'keychain' | 'clock' | 'requiresProtection' | 'smsId'>,
): Promise<ImportOutcome> {
  await mustBeProtected(ports);
  const { key, pool, name } = await readMaterial(wish);
  const { certificate, warnings } = await about(name, () => fitting(key, pool, ports.clock.now()));
  const { identities, inUse } = await ports.keychain.read();
  const known = identities.find((candidate) => candidate.certificate.sha256 === certificate.sha256);
  const identity = known ?? (await store(key, certificate, orderChain(certificate, pool), ports.keychain));
  if (wish.use !== 'if-none' || !inUse) await ports.keychain.use(identity.id);
  const told = [...warnings, ...(await keepSmsId(ports))];
  return { identity, known: known !== undefined, warnings: told, protection: await ports.keychain.protection() };
}

async function readMaterial({ files, askPassphrase }: ImportWish): Promise<Material> {
  const keys: KeyPair[] = [];
  const pool: Certificate[] = [];
  for (const { name, bytes } of files) {
    const contents = await about(name, () => readIdentityFile(bytes, () => askPassphrase(name)));
    bytes.fill(0);
    keys.push(...contents.keys);
    pool.push(...contents.certificates);
  }
  const name = files.map((file) => file.name).join(', ');
  return { key: await about(name, () => onlyKey(keys, pool)), pool, name };
}

/** The private key; of several, the only one that has a certificate. */
function onlyKey(keys: readonly KeyPair[], pool: readonly Certificate[]): KeyPair {
  const certified = keys.filter((key) => pool.some((certificate) => matchesKey(certificate, key.publicKey)));
  const [key, another] = keys.length > 1 ? certified : keys;
  if (another) throw unfit('unreadable', { key: 'file.severalKeys' });
  if (key) return key;
  throw keys.length > 0 ? unfit('other-key') : unfit('no-key');
}

function fitting(key: KeyPair, pool: readonly Certificate[], now: number): { certificate: Certificate; warnings: Warning[] } {
  const certificate = leafFor(pool, key.publicKey);
  const warnings = fitForClient(certificate, key.publicKey, now);
  const { rules } = checkRequirements(certificate, 'macos-client', { now, hasPrivateKey: true });
  // fitForClient refuses what breaks the other rules; a subject is what enrollment always gets from the authority.
  if (rules.some(({ id, verdict }) => id === 'subject-name' && verdict === 'failed')) throw unfit('no-subject');
  const told = rules.filter(({ id, verdict }) => verdict === 'warning' && id !== 'subject-alternative-name');
  return { certificate, warnings: [...warnings, ...told.map(({ reason }): Warning => ({ kind: 'requirement', text: reason }))] };
}

/** Stores and reads back; a failure takes back what was stored. */
async function store(key: KeyPair, certificate: Certificate, chain: readonly Certificate[], keychain: Keychain): Promise<Identity> {
  const enrollment = { serverName: '', userName: '', profile: 'imported', service: '' } as const;
  const identity = await keychain.add(key, certificate, chain, enrollment);
  try {
    await keychain.verify(identity.id);
    return identity;
  } catch (error) {
    await keychain.remove(identity.id);
    throw error;
  }
}

function unfit(rule: 'unreadable' | 'no-key' | 'other-key' | 'no-subject', found?: Phrase): ProblemError {
  return new ProblemError({ kind: 'certificate-unfit', subject: '', rule, ...(found ? { found } : {}) });
}
