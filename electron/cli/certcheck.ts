/** `certcheck`: judges certificates by the written requirements for a role. Source: pki-certificate-requirements.md */
import { type Role, type RoleVerdict, type RuleVerdict, roles } from '../contract/requirements.ts';
import { roleTitle } from '../contract/role-title.ts';
import { parseServerName } from '../contract/server-name.ts';
import { say } from '../contract/words/say.ts';
import { asksForHostNames, type Judgement, type JudgementWish, judgeFile, judgePresented } from '../enrollment/judge-certificate.ts';
import { about } from '../enrollment/named-file.ts';
import { readNamedFile } from '../services/named-files.ts';
import { presentedCertificates } from '../services/presented-certificates.ts';
import { type Arguments, type Flag, nearest, UsageError } from './arguments.ts';
import type { Command, Stage } from './command-line.ts';
import { passphraseFlag, passphrasesOf } from './passphrase.ts';

const flags: readonly Flag[] = [
  { names: ['role'], value: 'ROLE', about: roles.join(', ') },
  { names: ['server'], value: 'HOST[:PORT]', about: 'judge the certificate that this server presents; nothing is sent to it' },
  { names: ['chain'], value: 'FILE', about: 'certificates of the issuers, up to the root' },
  { names: ['host'], value: 'NAME', repeatable: true, about: 'a name that the certificate must hold, of the server or computer' },
  passphraseFlag,
  { names: ['json'], about: 'print the verdict as JSON: an object for one certificate, an array for several' },
];

const exits: Readonly<Record<RoleVerdict['verdict'], number>> = { passed: 0, warning: 3, failed: 4 };

export const certcheck: Command = {
  name: 'certcheck',
  usage: 'certcheck FILE\u2026 -role ROLE [-chain FILE] [-host NAME] [-json]   or   certcheck -server HOST[:PORT] -role ROLE',
  about: 'Check certificates against the requirements for their role: PEM, DER, PKCS#7, PKCS#12, or of a server.',
  flags,
  longestRest: 1000,
  exits: '3 passed with warnings, 4 a requirement is not met',
  examples: [
    'certcheck server.pem -role iis-site-system -host server02.contoso.com -chain issuers.pem',
    'certcheck -server server02.contoso.com -role iis-site-system -json',
  ],
  run: runCheck,
};

interface Named {
  readonly name: string;
  readonly judgement: Judgement;
}

async function runCheck(args: Arguments, stage: Stage): Promise<number> {
  const role = readRole(args.one('role'));
  const server = args.one('server');
  if (args.rest.length > 0 === (server !== undefined)) throw new UsageError('Give files to check, or a server with -server.');
  const hostNames = args.all('host');
  if (hostNames.length > 0 && !asksForHostNames(role))
    throw new UsageError(`The requirements for ${role} say nothing of host names; -host does not fit.`);
  const chainFile = args.one('chain');
  const wish = { role, hostNames, chain: chainFile === undefined ? undefined : await readNamedFile(chainFile) };
  const judged = server === undefined ? await judgeFiles(args, wish, stage) : [await judgeServer(server, wish, stage)];
  print(judged, args.has('json'), stage);
  return Math.max(...judged.map(({ judgement }) => exits[judgement.verdict.verdict]));
}

function readRole(role: string | undefined): Role {
  const known = `The roles are ${roles.join(', ')}.`;
  if (role === undefined) throw new UsageError(`-role ROLE is missing: what the certificate is for. ${known}`);
  const found = roles.find((each) => each === role.toLowerCase());
  if (found) return found;
  const near = nearest(role, roles);
  throw new UsageError(`There is no role ${role}. ${near ? `Did you mean ${near}?` : known}`);
}

/** All files are read before anything is told, so that one that can't be read leaves no half of an answer. */
async function judgeFiles(args: Arguments, wish: JudgementWish, { terminal, ports }: Stage): Promise<Named[]> {
  const passphrases = passphrasesOf(args, terminal);
  const judged: Named[] = [];
  try {
    for (const name of args.rest) {
      const file = await readNamedFile(name);
      judged.push({ name, judgement: await judgeFile(file, wish, ports.clock, () => passphrases.of(name)) });
    }
    return judged;
  } finally {
    passphrases.forget();
  }
}

/** A server is asked for by the name that its certificate has to hold. */
async function judgeServer(typed: string, wish: JudgementWish, { signal, ports }: Stage): Promise<Named> {
  const { origin, shown } = parseServerName(typed);
  const presented = await presentedCertificates(origin, signal);
  const byName = /[a-z]/iu.test(origin.hostname) && !origin.hostname.startsWith('[');
  const hostNames = wish.hostNames.length === 0 && byName && asksForHostNames(wish.role) ? [origin.hostname] : wish.hostNames;
  return { name: shown, judgement: await about(shown, () => judgePresented(presented, { ...wish, hostNames }, ports.clock)) };
}

function print(judged: readonly Named[], json: boolean, { terminal }: Stage): void {
  if (json) {
    const verdicts = judged.map(({ name, judgement }) => ({ file: name, ...judgement.verdict }));
    terminal.result(JSON.stringify(judged.length === 1 ? judged[0]?.judgement.verdict : verdicts));
    return;
  }
  for (const { name, judgement } of judged) {
    const { role, verdict, rules } = judgement.verdict;
    terminal.result(`${name}: ${judgement.subject || say('command.noSubject')}`);
    terminal.result(`  ${say(`command.verdict.${verdict}`, { role: roleTitle(role), name: role })}`);
    for (const { id, verdict: found, reason } of rules) terminal.result(`  ${marks[found]}  ${id.padEnd(24)} ${reason}`);
  }
}

const marks: Readonly<Record<RuleVerdict, string>> = { passed: 'ok     ', warning: 'warning', failed: 'FAILED ', unknown: '?      ' };
