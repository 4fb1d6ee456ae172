/** Everything for the help desk, collected into memory. Source: behaviour of the original's CMDiagnostics */
import { homedir, hostname } from 'node:os';
import { say } from '../../contract/words/say.ts';
import { stopIfCancelled } from '../../enrollment/attempt.ts';
import { identityAsPem } from '../../enrollment/identity-summary.ts';
import type { Clock, Keychain } from '../../enrollment/ports.ts';
import type { HistoryFile, ReadHistory } from '../history/history-file.ts';
import { historyTable } from '../history/history-table.ts';
import { operatingSystem } from '../operating-system.ts';
import type { Settings } from '../settings/settings.ts';
import { emptyRecord, SiteMemory, type SiteRecord } from '../site-memory.ts';
import { addressesOf, type CheckAddress, checkAddresses } from './check-addresses.ts';
import { cleanEntries, cleanEntry } from './clean-entries.ts';
import { type CrashPlaces, crashReports } from './crash-reports.ts';
import { type CollectedEntry, type Found, type FoundEntry, type Missing, together } from './entry.ts';
import { type CheckedAddress, type KeychainFacts, keychainFacts, lastProblems, type SummaryFacts } from './facts.ts';
import { installationRecord, type RecordedFile, usualRecords } from './installation-record.ts';
import { logFiles } from './log-files.ts';
import { archiveName } from './place.ts';
import { processes } from './processes.ts';
import { whyUnread } from './read-bounded.ts';
import { summaryText } from './summary.ts';
import { environmentEntry, json, systemEntry } from './system-entries.ts';

/** Seconds that all connections together may take. */
const patience = 40;

export interface DiagnosticsSources {
  readonly clock: Clock;
  readonly keychain: Pick<Keychain, 'read' | 'protection'>;
  readonly settings: Pick<Settings, 'refresh' | 'values' | 'explain' | 'broken'>;
  readonly history: Pick<HistoryFile, 'read'>;
  readonly dataFolder: string;
  readonly version: string;
  /** of macOS and Windows */
  readonly systemVersion?: string | undefined;
  /** absent where the network is to be left alone */
  readonly checkAddress?: CheckAddress | undefined;
  /** what was typed last */
  readonly lastAttempt?: (() => Promise<{ readonly userName: string; readonly serverName: string }>) | undefined;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly crashPlaces?: CrashPlaces;
  readonly records?: readonly RecordedFile[];
}

export interface Collection {
  /** milliseconds since 1970 */
  readonly at: number;
  readonly fileName: string;
  /** by path; the summary first, the manifest not among them */
  readonly entries: readonly CollectedEntry[];
  /** what could not be put in */
  readonly missing: readonly Missing[];
  readonly summary: string;
}

/** Collects all there is. Whatever can't be had is named in `missing` and stops nothing. @throws ProblemError cancelled */
export async function collectDiagnostics(sources: DiagnosticsSources, signal: AbortSignal): Promise<Collection> {
  const { clock, keychain, settings, dataFolder, systemVersion } = sources;
  const at = clock.now();
  const missing: Missing[] = [];
  const orMissing = <T>(path: string, work: Promise<T>, without: T): Promise<T> =>
    work.catch((error: unknown) => {
      missing.push({ path, why: whyUnread(error) });
      return without;
    });
  await orMissing('settings.json', settings.refresh(), false);
  const site = await orMissing('site.json', new SiteMemory(dataFolder).recall(), emptyRecord);
  const facts = await keychainFacts(keychain);
  const none: ReadHistory = { entries: [], damaged: 0 };
  const [system, history, addresses, found] = await Promise.all([
    operatingSystem({ systemVersion }),
    orMissing('history.csv', sources.history.read(), none),
    orMissing('checks.json', connections(sources, facts, site, signal), []),
    foundFiles(sources, orMissing),
  ]);
  stopIfCancelled(signal);
  const named = [...(await ownEntries(sources, facts, history, addresses, system, at)), ...found.entries];
  const cleaned = await cleanEntries({
    entries: named.sort((a, b) => (a.path < b.path ? -1 : 1)),
    missing: [...missing, ...found.missing],
  });
  const logs = cleaned.entries.filter(({ path }) => path.startsWith('logs/')).map(({ bytes }) => Buffer.from(bytes).toString());
  const summary = summaryEntry({
    now: at,
    version: sources.version,
    computerName: hostname(),
    operatingSystem: system,
    dataFolder,
    keychain: facts,
    site,
    settings: { inForce: settings.explain(), broken: settings.broken() },
    history: history.entries,
    problems: lastProblems(logs),
    addresses,
  });
  return {
    at,
    fileName: archiveName(at),
    entries: [summary, ...cleaned.entries],
    missing: cleaned.missing,
    summary: Buffer.from(summary.bytes).toString(),
  };
}

type OrMissing = <T>(path: string, work: Promise<T>, without: T) => Promise<T>;

async function foundFiles(
  { dataFolder, crashPlaces, records, environment = process.env }: DiagnosticsSources,
  orMissing: OrMissing,
): Promise<Found> {
  const nothing: Found = { entries: [], missing: [] };
  const home = homedir();
  return together(
    await Promise.all([
      orMissing('processes.txt', processes(), nothing),
      orMissing('logs', logFiles(dataFolder), nothing),
      orMissing('crash-reports', crashReports({ home, dataFolder, environment, places: crashPlaces }), nothing),
      orMissing('installation', installationRecord(records ?? usualRecords()), nothing),
    ]),
  );
}

async function ownEntries(
  { settings, dataFolder, environment = process.env }: DiagnosticsSources,
  keychain: KeychainFacts,
  history: ReadHistory,
  addresses: readonly CheckedAddress[] | undefined,
  system: string,
  at: number,
): Promise<FoundEntry[]> {
  const inUse = keychain.kind === 'read' ? keychain.contents.inUse : undefined;
  const pem = inUse ? [identityAsPem(inUse).certificate, ...identityAsPem(inUse).chain].join('') : undefined;
  return [
    await systemEntry(system, dataFolder, at),
    environmentEntry(environment),
    json('settings.json', say('archive.about.settings'), { inForce: settings.explain(), broken: settings.broken() }),
    { path: 'history.csv', about: say('archive.about.history'), bytes: Buffer.from(historyTable(history.entries)) },
    ...(addresses ? [json('checks.json', say('archive.about.checks'), addresses)] : []),
    ...(pem === undefined ? [] : [{ path: 'certificates.pem', about: say('archive.about.certificates'), bytes: Buffer.from(pem) }]),
  ];
}

async function connections(
  { checkAddress, lastAttempt, settings }: DiagnosticsSources,
  keychain: KeychainFacts,
  site: SiteRecord,
  signal: AbortSignal,
): Promise<readonly CheckedAddress[] | undefined> {
  if (!checkAddress) return undefined;
  const { UserName, ServerName, ManagementPoint } = settings.values();
  const last = (await lastAttempt?.()) ?? { userName: '', serverName: '' };
  const typed = [last, { userName: UserName ?? '', serverName: ServerName ?? '' }];
  const wishes = addressesOf({ keychain, typed, managementPoint: ManagementPoint ?? site.managementPoints[0] });
  return checkAddresses(wishes, checkAddress, patience, signal);
}

function summaryEntry(facts: SummaryFacts): CollectedEntry {
  const found = { path: 'summary.txt', about: say('archive.about.summary'), bytes: Buffer.from(summaryText(facts)) };
  const entry = cleanEntry(found, true);
  if (!entry) throw new Error('the summary is not text');
  return entry;
}
