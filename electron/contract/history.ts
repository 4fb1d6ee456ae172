/** What has happened on this computer, for a person to look back on. Dates are ISO 8601 in UTC. */
import type { CertificateSummary } from './models.ts';
import type { ProblemKind } from './problem.ts';
import type { ContactOutcome, Refusal } from './site.ts';

/** Days for which the history is kept. */
export const historyDays = 400;

export type HistoryEvent =
  | {
      readonly kind: 'enrolled' | 'renewed' | 'renewed-by-itself' | 'imported' | 'deleted' | 'chosen';
      readonly certificate: Pick<CertificateSummary, 'subject' | 'serialNumber' | 'notAfter'>;
    }
  | {
      readonly kind: 'enrollment-failed' | 'renewal-failed' | 'renewal-by-itself-failed';
      readonly problem: ProblemKind;
      /** the title of the problem, as the person read it */
      readonly title: string;
      readonly incident: string;
    }
  /** `expired`: after the certificate had ended */
  | { readonly kind: 'reminder-shown'; readonly period: 1 | 2 | 'expired' }
  | { readonly kind: 'reminder-postponed'; readonly until: string }
  /** a row of the same outcome is one entry: `at` is the first, `lastAt` the last of `times` */
  | {
      readonly kind: 'contact';
      readonly managementPoint: string;
      readonly outcome: ContactOutcome;
      readonly refusal?: Refusal;
      readonly lastAt: string;
      readonly times: number;
    };

export type HistoryEntry = { readonly at: string } & HistoryEvent;

/** An event as it is told when it happens: of a contact, how often and how long is counted by the history itself. */
export type HistoryNote =
  | Exclude<HistoryEvent, { readonly kind: 'contact' }>
  | Omit<Extract<HistoryEvent, { readonly kind: 'contact' }>, 'lastAt' | 'times'>;
