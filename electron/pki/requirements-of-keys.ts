/** The rules about what a key is for, what it is, and where it is. */
import type { Certificate } from './certificate.ts';
import { purpose } from './object-identifiers.ts';
import type { Finding, RequirementContext } from './requirements.ts';
import type { Requirement } from './requirements-table.ts';

type Rule<K extends Requirement['id']> = Extract<Requirement, { id: K }>;

const purposeNames = { serverAuthentication: 'Server Authentication', clientAuthentication: 'Client Authentication' } as const;
const knownPurposes: Readonly<Record<string, string>> = {
  [purpose.serverAuthentication]: purposeNames.serverAuthentication,
  [purpose.clientAuthentication]: purposeNames.clientAuthentication,
  [purpose.any]: 'Any Purpose',
};

/** Without the extension a certificate would be for everything; the document wants the purposes named. */
export function checkPurposes({ contains }: Rule<'extended-key-usage'>, { extendedKeyUsage }: Certificate): Finding {
  const wanted = list(contains.map((name) => `${purposeNames[name]} (${purpose[name]})`));
  const missing = contains.filter((name) => !extendedKeyUsage?.includes(purpose[name]));
  if (missing.length === 0) return { verdict: 'passed', reason: `The enhanced key usage contains ${wanted}.` };
  const found = extendedKeyUsage?.map((id) => (knownPurposes[id] ? `${knownPurposes[id]} (${id})` : id));
  return {
    verdict: 'failed',
    reason: `The enhanced key usage must contain ${wanted}; this certificate has ${found?.length ? `only ${list(found)}` : 'none'}.`,
  };
}

const usageNames: Readonly<Record<string, string>> = {
  digitalSignature: 'Digital Signature',
  keyEncipherment: 'Key Encipherment',
  keyCertSign: 'Certificate Signing',
};

export function checkKeyUsage({ contains, ifPresent }: Rule<'key-usage'>, { keyUsage }: Certificate): Finding {
  const wanted = list(contains.map((name) => usageNames[name] ?? name));
  if (keyUsage === undefined && ifPresent) return { verdict: 'passed', reason: 'The key usage is not limited.' };
  if (contains.every((name) => keyUsage?.includes(name))) return { verdict: 'passed', reason: `The key usage contains ${wanted}.` };
  const found = keyUsage?.length ? `only ${list(keyUsage.map((name) => usageNames[name] ?? name))}` : 'none';
  return { verdict: 'failed', reason: `The key usage must contain ${wanted}; this certificate has ${found}.` };
}

export function checkKeyAlgorithm({ otherwise }: Rule<'key-algorithm'>, { keyAlgorithm }: Certificate): Finding {
  if (keyAlgorithm === 'RSA') return { verdict: 'passed', reason: 'The key is an RSA key.' };
  if (otherwise === 'failed') return { verdict: 'failed', reason: `The key must be an RSA key; it is of kind ${keyAlgorithm}.` };
  const doubt = 'the requirements give lengths of RSA keys, and this role may not be able to use another kind';
  return { verdict: 'warning', reason: `The key is of kind ${keyAlgorithm}; ${doubt}.` };
}

/** Below this Windows uses no RSA key. Source: Microsoft security advisory 2661254 */
const shortestUsable = 1024;
/** Below this, this program and others refuse a server. Source: NIST SP 800-131A, which no longer allows shorter keys */
const shortestStrong = 2048;

export function checkKeyLength({ longest, oneOf }: Rule<'key-length'>, { keyAlgorithm, keyBits }: Certificate): Finding {
  if (keyAlgorithm !== 'RSA') return { verdict: 'unknown', reason: 'The lengths in the requirements are those of RSA keys.' };
  const has = `this key has ${keyBits} bits`;
  if (oneOf) {
    const wanted = `Key lengths of ${oneOf.join(' and ')} bits are supported`;
    return { verdict: oneOf.includes(keyBits) ? 'passed' : 'failed', reason: `${wanted}; ${has}.` };
  }
  if (longest !== undefined && keyBits > longest)
    return { verdict: 'failed', reason: `The longest supported key has ${longest} bits; ${has}.` };
  if (keyBits < shortestUsable) return { verdict: 'failed', reason: `Windows uses no key below ${shortestUsable} bits; ${has}.` };
  if (keyBits < shortestStrong) {
    return { verdict: 'warning', reason: `Keys below ${shortestStrong} bits are weak, and many programs refuse them; ${has}.` };
  }
  const limit = longest === undefined ? 'No longest key is given for this role' : `The longest supported key has ${longest} bits`;
  return { verdict: 'passed', reason: `${limit}; ${has}.` };
}

/** A key that came along in a PKCS#12 file was exported, which shows that it could be. Windows forbids it by a mark that stays with the key. */
export function checkExportable(_rule: Rule<'private-key-exportable'>, _certificate: Certificate, context: RequirementContext): Finding {
  const wanted = 'The private key must be exportable: the role takes it as a PKCS #12 file with a password';
  if (context.form !== 'pkcs12') return { verdict: 'unknown', reason: `${wanted}. Whether it is stands in no certificate.` };
  if (context.hasPrivateKey) return { verdict: 'passed', reason: 'The private key was exported with the certificate.' };
  return { verdict: 'failed', reason: `${wanted}; this file holds none.` };
}

/** Words in a row: `a`, `a and b`, `a, b and c`. */
export function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
