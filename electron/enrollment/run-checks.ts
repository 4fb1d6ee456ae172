/** Everything an enrollment needs, looked at before anybody types a password. None is asked for, and none is ever sent. */
import type { Account } from '../contract/account.ts';
import type { Check, CheckName } from '../contract/checks.ts';
import { ProblemError, problemOf } from '../contract/problem.ts';
import { parseServerName, type ServerName } from '../contract/server-name.ts';
import { say } from '../contract/words/say.ts';
import { stopIfCancelled } from './attempt.ts';
import { type Address, checkAddress, namesOnTheWay } from './check-address.ts';
import { checkAccount, checkDisk, checkKeychain } from './check-computer.ts';
import { type Finding, notReached, ofProblem, skipped, type Tell, withManagementPoint } from './check-findings.ts';
import type { CheckPorts, CheckWish } from './check-ports.ts';
import { checkClock, checkServerKind, doubtClock } from './check-service.ts';
import { Checklist } from './checklist.ts';
import { Correspondence } from './correspondence.ts';

export type { CheckPorts, CheckWish } from './check-ports.ts';

/** Who asks where no account was named: discovery wants a name, and does not look at it. */
const nobody: Account = { typed: '', name: '', domain: '', form: 'user@domain' };

/**
 * Makes all checks: those of this computer and those of the server side by side, the server's one after the other. The server is judged as by
 * an enrollment before anything is sent to it; then it is asked for its services, by the user name alone. What depends on a check that did not
 * pass is skipped. None takes longer than `ports.seconds`.
 * @param progress told of each check as soon as it is known
 * @returns all of them, in the order of `checkNames`
 * @throws ProblemError cancelled
 */
export async function runChecks(
  wish: CheckWish,
  ports: CheckPorts,
  progress: (check: Check) => void,
  signal: AbortSignal,
): Promise<readonly Check[]> {
  const stop = new AbortController();
  const run: Run = { wish, ports, list: new Checklist(ports.clock, progress), signal: AbortSignal.any([signal, stop.signal]) };
  try {
    stopIfCancelled(signal);
    const { finding, account = nobody } = checkAccount(wish.userName);
    run.list.chain()('account-format', finding);
    await Promise.all([ofComputer(run), ofServer(account, run)]);
    stopIfCancelled(signal);
    return run.list.inOrder;
  } finally {
    stop.abort();
  }
}

interface Run {
  readonly wish: CheckWish;
  readonly ports: CheckPorts;
  readonly list: Checklist;
  readonly signal: AbortSignal;
}

/** Side by side: one of them may wait for a person who is asked to unlock the keychain. */
async function ofComputer({ ports, list, signal }: Run): Promise<void> {
  const locked = () => new ProblemError({ kind: 'keychain-locked' });
  const stuck = () =>
    new ProblemError({ kind: 'not-writable', path: ports.dataFolder, detail: `No answer within ${ports.seconds} seconds` });
  const make = async (name: CheckName, work: () => Promise<Finding>, late: () => ProblemError) => {
    const tell = list.chain();
    tell(name, await ports.within(work, signal, late).catch(failed));
  };
  await Promise.all([make('keychain', () => checkKeychain(ports), locked), make('disk', () => checkDisk(ports), stuck)]);
}

/** @throws ProblemError cancelled */
function failed(error: unknown): Finding {
  const problem = problemOf(error);
  if (problem.kind === 'cancelled') throw error;
  return ofProblem(problem);
}

async function ofServer(account: Account, run: Run): Promise<void> {
  const tell = run.list.chain();
  const { serverName } = run.wish;
  if (serverName.trim() === '') return tellRest(tell, skipped(say('checks.noServer')));
  let address: Address;
  try {
    address = addressOf(parseServerName(serverName), account, run);
  } catch (error) {
    tell('name-resolution', failed(error));
    return tellRest(tell, notReached('name-resolution'));
  }
  try {
    await lookAt(address, tell, run);
  } finally {
    address.letters.close();
  }
}

/** For all that was not told of. */
function tellRest(tell: Tell, finding: Finding): void {
  for (const name of [...namesOnTheWay, 'server-kind', 'clock'] as const) tell(name, finding);
}

async function lookAt(address: Address, tell: Tell, { wish, ports, signal, ...run }: Run): Promise<void> {
  const { managementPoint: point = '' } = wish;
  const other = ofManagementPoint({ wish, ports, signal, ...run });
  other.catch(() => undefined); // awaited with the first finding
  const withOther = async (name: CheckName, finding: Finding) => tell(name, withManagementPoint(finding, point, (await other).get(name)));
  const end = await checkAddress(address, ports, withOther, signal);
  if (end) {
    const doubt = doubtClock(end.problem, ports.clock.now());
    if (doubt) tell('clock', doubt);
    return tellRest(tell, notReached(end.at));
  }
  const { letters, server } = address;
  const late = () => new ProblemError({ kind: 'server-timeout', host: server.shown, during: 'answering', seconds: ports.seconds });
  tell('server-kind', await ports.within(() => checkServerKind(letters), signal, late).catch(failed));
  tell('clock', checkClock(server.shown, letters.clockAheadSeconds));
}

/** The management point, as far as a stranger comes. Nothing is sent to it. */
async function ofManagementPoint(run: Run): Promise<ReadonlyMap<CheckName, Finding>> {
  const found = new Map<CheckName, Finding>();
  const { wish, ports, signal } = run;
  if (!wish.managementPoint) return found;
  try {
    const address = addressOf(parseServerName(wish.managementPoint), nobody, run);
    await checkAddress(address, ports, async (name, finding) => void found.set(name, finding), signal).finally(() =>
      address.letters.close(),
    );
  } catch (error) {
    found.set('name-resolution', failed(error));
  }
  return found;
}

function addressOf(server: ServerName, account: Account, { wish, ports, signal }: Run): Address {
  const visit = ports.network.visit();
  const { clock, agreedRoots } = ports;
  const means = { trust: wish.trust, allowedHosts: [] };
  return { server, visit, letters: new Correspondence(server, account, means, { clock, agreedRoots, transport: visit.transport }, signal) };
}
