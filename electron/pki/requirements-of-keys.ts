/** The rules about what a key is for, what it is, and where it is. */
import { inARow } from '../contract/words/dates.ts';
import { say } from '../contract/words/say.ts';
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
  const wanted = inARow(contains.map((name) => `${purposeNames[name]} (${purpose[name]})`));
  const missing = contains.filter((name) => !extendedKeyUsage?.includes(purpose[name]));
  if (missing.length === 0) return { verdict: 'passed', reason: say('rule.purposes.passed', { wanted }) };
  const found = extendedKeyUsage?.map((id) => (knownPurposes[id] ? `${knownPurposes[id]} (${id})` : id));
  if (!found?.length) return { verdict: 'failed', reason: say('rule.purposes.none', { wanted }) };
  return { verdict: 'failed', reason: say('rule.purposes.other', { wanted, found: inARow(found) }) };
}

const usageNames: Readonly<Record<string, string>> = {
  digitalSignature: 'Digital Signature',
  keyEncipherment: 'Key Encipherment',
  keyCertSign: 'Certificate Signing',
};

export function checkKeyUsage({ contains, ifPresent }: Rule<'key-usage'>, { keyUsage }: Certificate): Finding {
  const wanted = inARow(contains.map((name) => usageNames[name] ?? name));
  if (keyUsage === undefined && ifPresent) return { verdict: 'passed', reason: say('rule.usage.unlimited') };
  if (contains.every((name) => keyUsage?.includes(name))) return { verdict: 'passed', reason: say('rule.usage.passed', { wanted }) };
  if (!keyUsage?.length) return { verdict: 'failed', reason: say('rule.usage.none', { wanted }) };
  const found = inARow(keyUsage.map((name) => usageNames[name] ?? name));
  return { verdict: 'failed', reason: say('rule.usage.other', { wanted, found }) };
}

export function checkKeyAlgorithm({ otherwise }: Rule<'key-algorithm'>, { keyAlgorithm }: Certificate): Finding {
  if (keyAlgorithm === 'RSA') return { verdict: 'passed', reason: say('rule.algorithm.passed') };
  return { verdict: otherwise, reason: say(`rule.algorithm.${otherwise}`, { algorithm: keyAlgorithm }) };
}

/** Below this Windows uses no RSA key. Source: Microsoft security advisory 2661254 */
const shortestUsable = 1024;
/** Below this, this program and others refuse a server. Source: NIST SP 800-131A, which no longer allows shorter keys */
const shortestStrong = 2048;

export function checkKeyLength({ longest, oneOf }: Rule<'key-length'>, { keyAlgorithm, keyBits }: Certificate): Finding {
  if (keyAlgorithm !== 'RSA') return { verdict: 'unknown', reason: say('rule.length.notRsa') };
  const bits = keyBits;
  if (oneOf) {
    const lengths = inARow(oneOf.map(String));
    return { verdict: oneOf.includes(bits) ? 'passed' : 'failed', reason: say('rule.length.oneOf', { lengths, bits }) };
  }
  if (longest !== undefined && bits > longest) return { verdict: 'failed', reason: say('rule.length.longest', { limit: longest, bits }) };
  if (bits < shortestUsable) return { verdict: 'failed', reason: say('rule.length.unusable', { limit: shortestUsable, bits }) };
  if (bits < shortestStrong) return { verdict: 'warning', reason: say('rule.length.weak', { limit: shortestStrong, bits }) };
  if (longest === undefined) return { verdict: 'passed', reason: say('rule.length.noLongest', { bits }) };
  return { verdict: 'passed', reason: say('rule.length.longest', { limit: longest, bits }) };
}

/** A key that came along in a PKCS#12 file was exported, which shows that it could be. Windows forbids it by a mark that stays with the key. */
export function checkExportable(_rule: Rule<'private-key-exportable'>, _certificate: Certificate, context: RequirementContext): Finding {
  if (context.form !== 'pkcs12') return { verdict: 'unknown', reason: say('rule.exportable.unknown') };
  if (context.hasPrivateKey) return { verdict: 'passed', reason: say('rule.exportable.passed') };
  return { verdict: 'failed', reason: say('rule.exportable.failed') };
}
