/** `summary.txt`: the one page that a help desk reads first. Dates are UTC, so that they can be compared with a server's. */
import { explain } from '../../contract/explain.ts';
import { families, type Problem } from '../../contract/problem.ts';
import type { ExplainedSetting } from '../../contract/settings.ts';
import { english, say } from '../../contract/words/say.ts';
import { summarize } from '../../pki/certificate.ts';
import type { SiteRecord } from '../site-memory.ts';
import type { CheckedAddress, KeychainFacts, LoggedProblem, SummaryFacts } from './facts.ts';

const millisecondsADay = 86_400_000;
/** Characters; what is longer is in the other files. */
const longestLine = 160;

export function summaryText(facts: SummaryFacts): string {
  const sections: readonly [string, readonly string[]][] = [
    [say('summary.computer'), computer(facts)],
    [say('summary.state'), state(facts)],
    [say('summary.certificate'), certificate(facts.keychain)],
    [say('summary.problems'), facts.problems.length === 0 ? [say('summary.noProblems')] : facts.problems.map(problemLine)],
    [say('summary.connections'), connections(facts.addresses)],
    [say('summary.settings'), settings(facts)],
  ];
  const head = `${say('summary.title')}, ${utc(facts.now)}`;
  const body = sections.flatMap(([title, lines]) => ['', title.toUpperCase(), ...lines.map((line) => `  ${cut(line)}`)]);
  return `${[head, ...body].join('\n')}\n`;
}

function computer({ version, computerName, operatingSystem, dataFolder }: SummaryFacts): string[] {
  return [
    field(say('summary.name'), computerName),
    field(say('summary.system'), operatingSystem),
    field(say('summary.version'), version),
    field(say('summary.dataFolder'), dataFolder),
  ];
}

function state({ keychain, now, site, settings: { inForce }, history }: SummaryFacts): string[] {
  const setting = (key: string) => inForce.find((each) => each.key === key)?.effective ?? undefined;
  const known: readonly [string, unknown][] = [
    ['SiteCode', setting('SiteCode') ?? site.siteCode],
    ['ManagementPoint', setting('ManagementPoint') ?? (site.managementPoints.join(', ') || undefined)],
    ['SMSID', setting('SMSID')],
  ];
  const inHistory = history.find((entry) => entry.kind === 'contact');
  const contact = site.lastContact ?? (inHistory && { ...inHistory, at: inHistory.lastAt });
  const outcome = contact && [contact.outcome, ...(contact.refusal ? [contact.refusal] : [])].join(', ');
  return [
    field(say('summary.state'), stateOf(keychain, site, now)),
    ...known.flatMap(([key, value]) => (value === undefined ? [] : [field(key, String(value))])),
    ...(contact ? [field(say('summary.lastContact'), `${contact.at} ${contact.managementPoint}: ${outcome}`)] : []),
    ...keychainLines(keychain),
  ];
}

function stateOf(keychain: KeychainFacts, { verdicts }: SiteRecord, now: number): string {
  if (keychain.kind === 'unread') return say('summary.stateUnknown');
  const { inUse, pending } = keychain.contents;
  if (!inUse) return pending.length > 0 ? say('summary.waiting') : say('summary.notEnrolled');
  const verdict = verdicts.find(({ certificate: sha256 }) => sha256 === inUse.certificate.sha256);
  if (verdict?.refusal === 'revoked') return say('summary.revoked');
  const days = Math.floor((inUse.certificate.notAfter - now) / millisecondsADay);
  return days < 0 || inUse.certificate.notAfter < now ? say('summary.expired') : say('summary.enrolled', { days });
}

function keychainLines(keychain: KeychainFacts): string[] {
  const name = say('summary.keychain');
  if (keychain.kind === 'unread') return [field(name, problemWords(keychain.problem))];
  const { protection, contents } = keychain;
  const guard =
    protection.kind === 'protected' ? say('summary.protected', { by: protection.by }) : say('summary.unprotected', { why: protection.why });
  const damaged = contents.damaged.map(({ where, why }) => `${where}: ${english(why)}`);
  return [field(name, `${say('summary.identities', { count: contents.identities.length })}, ${guard}`), ...damaged];
}

function certificate(keychain: KeychainFacts): string[] {
  const inUse = keychain.kind === 'read' ? keychain.contents.inUse : undefined;
  if (!inUse) return [say('summary.none')];
  const { subject, issuer, serialNumber, notBefore, notAfter, sha256, keyAlgorithm, keyBits } = summarize(inUse.certificate);
  const { serverName, userName } = inUse.enrollment;
  return [
    field(say('summary.subject'), subject),
    field(say('summary.issuer'), issuer),
    field(say('summary.serial'), serialNumber),
    field(say('summary.valid'), `${notBefore} \u2013 ${notAfter}`),
    field('SHA-256', sha256),
    field(say('summary.key'), `${keyAlgorithm} ${keyBits}`),
    ...(serverName === '' ? [] : [field(say('summary.from'), `${serverName} (${userName})`)]),
  ];
}

function problemLine({ time, incident, problem }: LoggedProblem): string {
  return `${time.slice(0, 19)}Z  ${incident}  ${problemWords(problem)}`;
}

/** A log may hold kinds that this version does not know, or without their facts. */
function problemWords(problem: Problem): string {
  if (!Object.hasOwn(families, problem.kind)) return problem.kind;
  try {
    return `${explain(problem).title} (${problem.kind})`;
  } catch {
    return problem.kind;
  }
}

function connections(addresses: readonly CheckedAddress[] | undefined): string[] {
  if (addresses === undefined) return [say('summary.notAsked')];
  if (addresses.length === 0) return [say('summary.noAddresses')];
  return addresses.flatMap(({ address, checks }) => [
    address || say('summary.noServer'),
    ...checks.map(({ name, state: found, found: words }) => `  ${found.padEnd(8)} ${name.padEnd(16)} ${words}`),
  ]);
}

function settings({ settings: { inForce, broken } }: SummaryFacts): string[] {
  const isWritten = ({ written }: ExplainedSetting) => written !== null;
  const written = inForce.filter(isWritten).map((setting) => {
    const why = setting.reason === null ? '' : ` \u2013 ${setting.reason}`;
    return `${setting.key} = ${setting.effective ?? '\u2013'}  (${setting.source}: ${setting.file ?? ''})${why}`;
  });
  const byDefault = inForce.filter((setting) => !isWritten(setting) && setting.effective !== null);
  return [
    ...broken.map(({ file, why }) => say('summary.brokenFile', { file, why })),
    ...written,
    `${say('summary.byDefault')}: ${byDefault.map(({ key, effective }) => `${key} = ${effective}`).join(', ')}`,
  ].flatMap(folded);
}

/** A long enumeration over several lines. */
function folded(line: string): string[] {
  const lines: string[] = [];
  for (const word of line.split(/(?<=, )/u)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 120) lines[lines.length - 1] = last + word;
    else lines.push(lines.length === 0 ? word : `  ${word}`);
  }
  return lines.map((each) => each.trimEnd());
}

function field(name: string, value: string): string {
  return `${`${name}:`.padEnd(18)} ${value}`;
}

function cut(line: string): string {
  const single = line.replace(/\s*[\r\n]+\s*/gu, ' ');
  return single.length > longestLine ? `${single.slice(0, longestLine - 1)}\u2026` : single;
}

function utc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
