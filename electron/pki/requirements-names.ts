/** The rules about whose certificate it is: subject, subject alternative name, and the names of the computers that use it. */
import type { Certificate } from './certificate.ts';
import { readOnly, tags } from './der.ts';
import { readName } from './distinguished-name.ts';
import { oid } from './object-identifiers.ts';
import type { Finding, RequirementContext } from './requirements.ts';
import { list } from './requirements-of-keys.ts';
import type { Place, Requirement } from './requirements-table.ts';

type Rule<K extends Requirement['id']> = Extract<Requirement, { id: K }>;

/** What stands between two names in one value. Source: the section on site systems that run IIS */
const joint = '&';

export function checkSubjectName(rule: Rule<'subject-name'>, certificate: Certificate): Finding {
  const where = rule.where === 'subject' ? 'subject' : 'subject or subject alternative name';
  const requirement = rule.holds === 'anything' ? `There must be ${rule.wants}` : `The ${where} must contain ${rule.wants}`;
  if (rule.holds === 'anything') {
    const alternative = rule.where === 'subject' ? [] : certificate.subjectAltNames;
    const [value] = [...(hasSubject(certificate) ? [certificate.subject] : []), ...alternative];
    return value === undefined
      ? { verdict: 'failed', reason: `${requirement}; this certificate has none.` }
      : { verdict: 'passed', reason: `It is issued to ${value}.` };
  }
  const names = namesIn(certificate, rule);
  const full = names.filter(isFullName);
  if (full.length > 0) return { verdict: 'passed', reason: `It names ${list(full)}.${whereIsIt(full, rule.where, certificate)}` };
  const found = names.length > 0 ? `it names ${list(names.map((name) => `\u201c${name}\u201d`))}` : 'it names none';
  const computer = rule.holds === 'host-name' ? names.find(isComputerName) : undefined;
  if (computer !== undefined) return { verdict: 'warning', reason: `It names ${computer} without a domain; the full name is recommended.` };
  return { verdict: 'failed', reason: `${requirement}; ${found}.` };
}

/** The document accepts either place; programs of today read the alternative name alone (RFC 9525, 6.3). */
function whereIsIt(names: readonly string[], where: Place, { subjectAltNames }: Certificate): string {
  if (where === 'subject' || subjectAltNames.some((name) => name.startsWith('DNS:'))) return '';
  return ` Only the subject does: macOS and this program look for ${names.length > 1 ? 'them' : 'it'} in the subject alternative name too.`;
}

export function checkAlternativeNames({ most }: Rule<'subject-alternative-name'>, { subjectAltNames }: Certificate): Finding {
  const [first] = subjectAltNames;
  if (first === undefined) return { verdict: 'passed', reason: 'There is no subject alternative name.' };
  if (most === 0) {
    return {
      verdict: 'warning',
      reason: `The subject alternative name is not supported here; this certificate has ${list(subjectAltNames)}.`,
    };
  }
  if (subjectAltNames.length === 1) return { verdict: 'passed', reason: `The subject alternative name has one value, ${first}.` };
  const others = list(subjectAltNames.slice(1));
  return { verdict: 'warning', reason: `Only the first value of the subject alternative name is used: ${first}, and not ${others}.` };
}

export function checkHostName(rule: Rule<'host-name'>, certificate: Certificate, { hostNames = [] }: RequirementContext): Finding {
  const names = rule.computer ? computerNames(certificate) : namesIn(certificate, rule);
  const fits = rule.computer ? isSameComputer : matchesHost;
  if (hostNames.length === 0) {
    return { verdict: 'unknown', reason: 'Whether it names the right computer can be told once that name is given.' };
  }
  const missing = hostNames.filter((host) => !names.some((name) => fits(name, host)));
  if (missing.length === 0) return { verdict: 'passed', reason: `It names ${list(hostNames)}.` };
  const has = names.length > 0 ? `it has ${list(names)}` : 'it has none';
  const place = rule.where === 'subject' ? 'subject' : 'subject or subject alternative name';
  return { verdict: 'failed', reason: `The ${place} must contain ${list(missing)}; ${has}.` };
}

/** The values that may be names of hosts: common names and, where the rule allows it, DNS names. */
function namesIn(certificate: Certificate, { where, joined }: { readonly where: Place; readonly joined?: true }): string[] {
  const alternative = certificate.subjectAltNames.filter((name) => name.startsWith('DNS:')).map((name) => name.slice('DNS:'.length));
  const values = [...commonNames(certificate), ...(where === 'subject' ? [] : alternative)];
  const names = joined ? values.flatMap((value) => value.split(joint).map((name) => name.trim())) : values;
  return [...new Set(names.filter((name) => name !== ''))];
}

/** The subject counts where there is one; the first alternative name does otherwise. Source: the section on Windows client computers */
function computerNames(certificate: Certificate): string[] {
  if (hasSubject(certificate)) return commonNames(certificate);
  return certificate.subjectAltNames.slice(0, 1).map((name) => name.slice(name.indexOf(':') + 1));
}

function commonNames(certificate: Certificate): string[] {
  return subjectOf(certificate).flatMap(({ type, value }) => (type === oid.commonName && value !== undefined ? [value] : []));
}

/** Whether the subject says anything: a name whose values are empty does not. */
function hasSubject(certificate: Certificate): boolean {
  return subjectOf(certificate).some(({ value }) => value === undefined || value.trim() !== '');
}

const subjectOf = ({ rawSubject }: Certificate) => readName(readOnly(rawSubject, tags.sequence, 'the subject')).flat();

const label = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/i;

/** A host in a domain, or all hosts of a domain (`*.contoso.com`). An address is none: its last part is a number. Source: RFC 1123, 2.1 */
function isFullName(name: string): boolean {
  const [first = '', ...domain] = name.split('.');
  return (
    name.length <= 253 &&
    domain.length > 0 &&
    (first === '*' || label.test(first)) &&
    domain.every((part) => label.test(part)) &&
    !/^\d+$/.test(domain.at(-1) ?? '')
  );
}

const isComputerName = (name: string): boolean => label.test(name) && !/^\d+$/.test(name);

/** Source: RFC 9525, 6.3: upper and lower case are the same, and * stands for one label */
function matchesHost(name: string, host: string): boolean {
  const [a, b] = [plain(name), plain(host)];
  return a === b || (a.startsWith('*.') && b.includes('.') && a.slice(1) === b.slice(b.indexOf('.')));
}

function isSameComputer(name: string, host: string): boolean {
  const [a, b] = [plain(name), plain(host)];
  const short = !a.includes('.') || !b.includes('.');
  return short ? a.split('.')[0] === b.split('.')[0] : a === b;
}

const plain = (name: string): string => name.toLowerCase().replace(/\.$/, '');
