/** What is known of the site without asking it, in `<data folder>/site.json`. */
import { join } from 'node:path';
import * as v from 'valibot';
import { explain } from '../contract/explain.ts';
import type { Report } from '../contract/models.ts';
import { families, type Problem } from '../contract/problem.ts';
import type { Refusal, SiteContact } from '../contract/site.ts';
import { makeFolder } from './durable-files.ts';
import { underLock } from './file-lock.ts';
import { StateFile } from './state-file.ts';

/** What the site last said about one certificate: that it takes it, or why not. */
export interface Verdict {
  /** SHA-256, upper-case hex */
  readonly certificate: string;
  readonly refusal?: Refusal;
}

/** When the program last asked by itself, UTC milliseconds, and what was drawn to scatter the next time: from 0 to 1. */
export interface Poll {
  readonly at: number;
  readonly draw: number;
}

export interface SiteRecord {
  readonly siteCode?: string;
  /** host, or host:port; the one that answered last first */
  readonly managementPoints: readonly string[];
  readonly lastContact?: SiteContact;
  /** of the certificates that were shown last, the newest first */
  readonly verdicts: readonly Verdict[];
  readonly poll?: Poll;
}

export const emptyRecord: SiteRecord = { managementPoints: [], verdicts: [] };

/** More than a computer has certificates that it could be asked about. */
const mostVerdicts = 20;

const refusal = v.picklist(['revoked', 'expired', 'unknown-issuer', 'not-client-authentication', 'unsaid']);
const isoTime = v.pipe(v.string(), v.isoTimestamp());
/** The problem alone: its words are those of the language in which it is shown. */
const storedReport = v.pipe(
  v.object({ problem: v.looseObject({ kind: v.picklist(Object.keys(families)) }), incident: v.string() }),
  v.transform(({ problem, incident }) => spoken(problem as unknown as Problem, incident)),
);
const stored: v.GenericSchema<unknown, SiteRecord> = v.object({
  siteCode: v.exactOptional(v.string()),
  managementPoints: v.array(v.string()),
  lastContact: v.exactOptional(
    v.object({
      at: isoTime,
      managementPoint: v.string(),
      outcome: v.picklist(['accepted', 'refused', 'unreachable', 'not-a-management-point']),
      refusal: v.exactOptional(refusal),
      report: v.exactOptional(storedReport),
    }),
  ),
  verdicts: v.array(v.object({ certificate: v.string(), refusal: v.exactOptional(refusal) })),
  poll: v.exactOptional(v.object({ at: v.pipe(v.number(), v.finite()), draw: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) })),
});

/** @throws whatever explaining throws where a fact is missing: then the file is damaged */
function spoken(problem: Problem, incident: string): Report {
  return { problem, explanation: explain(problem), incident };
}

/** Without it, the site is asked anew. The app and commands may change it at once. */
export class SiteMemory {
  readonly #file: string;
  readonly #folder: string;
  readonly #state: StateFile<SiteRecord>;

  constructor(dataFolder: string) {
    this.#folder = dataFolder;
    this.#file = join(dataFolder, 'site.json');
    this.#state = new StateFile(this.#file, stored);
  }

  /** Nothing is known where it is missing or damaged. @throws what the operating system says where it is there but can't be read */
  async recall(): Promise<SiteRecord> {
    return (await this.#state.load()) ?? emptyRecord;
  }

  /** Durable once it resolves. @throws ProblemError disk-full, not-writable; as {@link recall} */
  async change(next: (record: SiteRecord) => SiteRecord): Promise<void> {
    await makeFolder(this.#folder);
    await underLock(this.#file, async () => {
      const record = await this.recall();
      const changed = next(record);
      if (changed !== record) await this.#state.save(changed);
    });
  }
}

/** The record with what the site has just said about a certificate. */
export function withVerdict(record: SiteRecord, verdict: Verdict): SiteRecord {
  const others = record.verdicts.filter(({ certificate }) => certificate !== verdict.certificate);
  return { ...record, verdicts: [verdict, ...others].slice(0, mostVerdicts) };
}

/** What the site last said about a certificate (SHA-256); nothing where it has not been asked. */
export function verdictOn({ verdicts }: SiteRecord, sha256: string): Verdict | undefined {
  return verdicts.find(({ certificate }) => certificate === sha256);
}
