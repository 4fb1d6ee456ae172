/** The rules about whose certificate it is: subject, subject alternative name, and the names of the computers that use it. */
import { inARow } from '../contract/words/dates.ts';
import { say } from '../contract/words/say.ts';
import type { Certificate } from './certificate.ts';
import { readOnly, tags } from './der.ts';
import { readName } from './distinguished-name.ts';
import { oid } from './object-identifiers.ts';
import type { Finding, RequirementContext } from './requirements.ts';
import type { Place, Requirement } from './requirements-table.ts';

type Rule<K extends Requirement['id']> = Extract<Requirement, { id: K }>;

/** What stands between two names in one value. Source: the section on site systems that run IIS */
const joint = '&';

export function checkSubjectName(rule: Rule<'subject-name'>, certificate: Certificate): Finding {
  const wanted = say(rule.wants);
  if (rule.holds === 'anything') {
    const alternative = rule.where === 'subject' ? [] : certificate.subjectAltNames;
    const [value] = [...(hasSubject(certificate) ? [certificate.subject] : []), ...alternative];
    return value === undefined
      ? { verdict: 'failed', reason: say('rule.subject.anything', { wanted }) }
      : { verdict: 'passed', reason: say('rule.subject.issuedTo', { subject: value }) };
  }
  const names = namesIn(certificate, rule);
  const full = names.filter(isFullName);
  if (full.length > 0) return { verdict: 'passed', reason: named(full, rule.where, certificate) };
  const computer = rule.holds === 'host-name' ? names.find(isComputerName) : undefined;
  if (computer !== undefined) return { verdict: 'warning', reason: say('rule.subject.short', { name: computer }) };
  if (names.length === 0) return { verdict: 'failed', reason: say(`rule.subject.none.${rule.where}`, { wanted }) };
  const quoted = inARow(names.map((name) => say('rule.subject.quoted', { name })));
  return { verdict: 'failed', reason: say(`rule.subject.failed.${rule.where}`, { wanted, names: quoted }) };
}

/** The document accepts either place; programs of today read the alternative name alone (RFC 9525, 6.3). */
function named(names: readonly string[], where: Place, { subjectAltNames }: Certificate): string {
  const isEnough = where === 'subject' || subjectAltNames.some((name) => name.startsWith('DNS:'));
  return say(isEnough ? 'rule.subject.names' : 'rule.subject.onlySubject', { names: inARow(names), count: names.length });
}

export function checkAlternativeNames({ most }: Rule<'subject-alternative-name'>, { subjectAltNames }: Certificate): Finding {
  const [first] = subjectAltNames;
  if (first === undefined) return { verdict: 'passed', reason: say('rule.alternative.none') };
  if (most === 0) {
    return { verdict: 'warning', reason: say('rule.alternative.unsupported', { names: inARow(subjectAltNames) }) };
  }
  if (subjectAltNames.length === 1) return { verdict: 'passed', reason: say('rule.alternative.one', { name: first }) };
  const others = inARow(subjectAltNames.slice(1));
  return { verdict: 'warning', reason: say('rule.alternative.onlyFirst', { name: first, others }) };
}

export function checkHostName(rule: Rule<'host-name'>, certificate: Certificate, { hostNames = [] }: RequirementContext): Finding {
  const names = rule.computer ? computerNames(certificate) : namesIn(certificate, rule);
  const fits = rule.computer ? isSameComputer : matchesHost;
  if (hostNames.length === 0) {
    return { verdict: 'unknown', reason: say('rule.host.notGiven') };
  }
  const missing = hostNames.filter((host) => !names.some((name) => fits(name, host)));
  if (missing.length === 0) return { verdict: 'passed', reason: say('rule.host.passed', { names: inARow(hostNames) }) };
  const wanted = inARow(missing);
  if (names.length === 0) return { verdict: 'failed', reason: say(`rule.host.none.${rule.where}`, { wanted }) };
  return { verdict: 'failed', reason: say(`rule.host.failed.${rule.where}`, { wanted, names: inARow(names) }) };
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
