import type { HistoryEntry } from '../../electron/contract/history.ts';
import { assertNever } from '../../electron/contract/problem.ts';
import { say } from '../../electron/contract/words/say.ts';
import { dateAndTime, longDate } from '../dates.ts';
import { leftToRight } from '../ui/left-to-right.ts';
import type { Tone } from '../ui/Mark.tsx';
import { contactTone, outcomeInWords } from './site-words.ts';
import { inPairs } from './status.ts';

export const filters = ['all', 'certificates', 'keychain', 'reminders', 'contacts'] as const;
export type Filter = (typeof filters)[number];

const kinds: Readonly<Record<HistoryEntry['kind'], Exclude<Filter, 'all'>>> = {
  enrolled: 'certificates',
  renewed: 'certificates',
  'renewed-by-itself': 'certificates',
  'enrollment-failed': 'certificates',
  'renewal-failed': 'certificates',
  'renewal-by-itself-failed': 'certificates',
  imported: 'keychain',
  deleted: 'keychain',
  chosen: 'keychain',
  'reminder-shown': 'reminders',
  'reminder-postponed': 'reminders',
  contact: 'contacts',
};

/** Whether an entry is of the kind that is asked for. */
export function passes({ kind }: HistoryEntry, filter: Filter): boolean {
  return filter === 'all' || kinds[kind] === filter;
}

export interface EntryWords {
  readonly tone: Tone;
  readonly text: string;
  /** a second line, for whoever looks closer */
  readonly more?: string;
}

/** One entry in words, with the shape that goes before them. */
export function entryInWords(entry: HistoryEntry): EntryWords {
  switch (entry.kind) {
    case 'enrolled':
    case 'renewed':
    case 'renewed-by-itself':
    case 'imported':
    case 'deleted':
    case 'chosen': {
      const { subject, notAfter, serialNumber } = entry.certificate;
      return {
        tone: entry.kind === 'deleted' ? 'none' : 'good',
        text: say(`history.${entry.kind}`, { subject, until: longDate(notAfter) }),
        more: say('history.serial', { serial: leftToRight(inPairs(serialNumber, ' ')) }),
      };
    }
    case 'enrollment-failed':
    case 'renewal-failed':
    case 'renewal-by-itself-failed': {
      const { title, incident } = entry;
      return {
        tone: 'bad',
        text: say(`history.${entry.kind}`, { title }),
        ...(incident && { more: say('history.incident', { incident }) }),
      };
    }
    case 'reminder-shown':
      return { tone: 'none', text: say('history.reminder-shown', { period: entry.period }) };
    case 'reminder-postponed':
      return { tone: 'none', text: say('history.reminder-postponed', { until: dateAndTime(entry.until) }) };
    case 'contact': {
      const { managementPoint, times, lastAt } = entry;
      return {
        tone: contactTone(entry),
        text: say('history.contact', { outcome: outcomeInWords(entry) }),
        more: say('history.contactTimes', { managementPoint, times, lastAt: dateAndTime(lastAt) }),
      };
    }
    default:
      return assertNever(entry);
  }
}
