/** The one list of what crosses between windows and main: name, the shape of the input, the type of the output. */
import * as v from 'valibot';
import type { About } from './about.ts';
import type { Check } from './checks.ts';
import type { DiagnosticsPreview } from './diagnostics.ts';
import { type IdentityDetails, type KeyQuestion, keyUsers } from './keychain-entries.ts';
import type { CertificateJudgement, Enrolled, Progress, Renewed, Result, Snapshot } from './models.ts';
import { roles } from './requirements.ts';
import type { SiteContact } from './site.ts';
import type { Voice } from './words/languages.ts';

const shortText = v.pipe(v.string(), v.maxLength(2048));

/** bytes of UTF-8 */
const longestPassword = 4096;

const bytesUpTo = (longest: number) =>
  v.pipe(
    v.instance(Uint8Array),
    v.check((bytes) => bytes.length <= longest),
  );

/** What the account page sends. The password is bytes (UTF-8), so that it can be overwritten after use. */
export const enrollInput = v.strictObject({
  userName: shortText,
  serverName: shortText,
  password: bytesUpTo(longestPassword),
  /** hosts other than the one named that the person has agreed to send the password to */
  allowedHosts: v.pipe(v.array(shortText), v.maxLength(4)),
  /** SHA-256 of a root that the person has agreed to, upper-case hex */
  fingerprint: v.optional(v.pipe(v.string(), v.regex(/^[0-9A-F]{64}$/u))),
  /** the person does without the keys that a former keychain of the operating system protected */
  startAnew: v.optional(v.boolean()),
});

/** The later time that a person chose from those offered; without one it is the usual next reminder. */
export const laterInput = v.strictObject({ until: v.optional(v.pipe(v.string(), v.isoTimestamp())) });

/** A certificate's file is a few kilobytes; a megabyte is more than any that was meant. */
export const longestFile = 1024 * 1024;

/** A file that a person dropped on the window that judges certificates. */
export const certificateInput = v.strictObject({
  name: shortText,
  bytes: bytesUpTo(longestFile),
  role: v.picklist(roles),
  hostName: shortText,
  /** UTF-8, for a file that turned out to be encrypted */
  passphrase: v.optional(bytesUpTo(longestPassword)),
});

const identityId = v.pipe(v.string(), v.uuid());
const questionId = v.pipe(v.string(), v.uuid());

/** An identity from a file, which a person chose or dropped. */
export const importInput = v.strictObject({
  name: shortText,
  bytes: bytesUpTo(longestFile),
  passphrase: v.optional(bytesUpTo(longestPassword)),
});

/** Where it is written to is asked in a dialog of the platform. `pem` is the certificate without its key. */
export const exportInput = v.strictObject({
  id: identityId,
  form: v.picklist(['pkcs12', 'pem']),
  passphrase: v.optional(bytesUpTo(longestPassword)),
});

export const accessInput = v.strictObject({
  id: identityId,
  confirm: v.boolean(),
  allowed: v.pipe(v.array(v.picklist(keyUsers)), v.maxLength(keyUsers.length)),
});

/** Channels on which a window asks and main answers with a Result. */
export const requests = {
  'snapshot.read': v.undefined(),
  /** a person has begun to type: the key can be made meanwhile */
  'enrollment.prepare': v.undefined(),
  'enrollment.start': enrollInput,
  'enrollment.cancel': v.undefined(),
  /** shares its progress, its cancelling and the key made ahead with the enrollment */
  'renewal.start': enrollInput,
  'reminder.later': laterInput,
  'certificate.check': certificateInput,
  /** the file that was opened with this program, once */
  'opened-file.take': v.undefined(),
  /** a root that was agreed to by its fingerprint is not to be trusted any more */
  'root.forget': v.strictObject({ host: shortText, sha256: v.pipe(v.string(), v.regex(/^[0-9A-F]{64}$/u)) }),
  'site.connect': v.undefined(),
  'identity.details': v.strictObject({ id: identityId }),
  /** puts an identity into use, by writing SubjectName and, where that is not enough, SerialNumber */
  'identity.choose': v.strictObject({ id: identityId }),
  'identity.import': importInput,
  'identity.export': exportInput,
  'identity.delete': v.strictObject({ id: identityId }),
  'identity.restore': v.strictObject({ id: identityId }),
  'identity.access': accessInput,
  'key-question.read': v.undefined(),
  'key-question.answer': v.strictObject({ id: questionId, answer: v.picklist(['deny', 'once', 'always']) }),
  'history.export': v.undefined(),
  'diagnostics.preview': v.undefined(),
  'diagnostics.write': v.strictObject({ id: questionId, leaveOut: v.pipe(v.array(shortText), v.maxLength(1000)) }),
  'diagnostics.show': v.strictObject({ id: questionId }),
  'checks.run': v.strictObject({ userName: shortText, serverName: shortText }),
  'about.read': v.undefined(),
  'window.open': v.picklist(['enroll', 'renew', 'preference-pane', 'certificate-check', 'about']),
  'window.close': v.undefined(),
  'text.copy': v.pipe(v.string(), v.maxLength(65_536)),
} as const;

export type RequestName = keyof typeof requests;

/** The same names as plain text: preload knows these and nothing else, without carrying the schemas into the renderer. */
export const requestNames = [
  'snapshot.read',
  'enrollment.prepare',
  'enrollment.start',
  'enrollment.cancel',
  'renewal.start',
  'reminder.later',
  'certificate.check',
  'opened-file.take',
  'root.forget',
  'site.connect',
  'identity.details',
  'identity.choose',
  'identity.import',
  'identity.export',
  'identity.delete',
  'identity.restore',
  'identity.access',
  'key-question.read',
  'key-question.answer',
  'history.export',
  'diagnostics.preview',
  'diagnostics.write',
  'diagnostics.show',
  'checks.run',
  'about.read',
  'window.open',
  'window.close',
  'text.copy',
] as const satisfies readonly RequestName[];
export type RequestInput<N extends RequestName> = v.InferOutput<(typeof requests)[N]>;

interface Outputs {
  'snapshot.read': Snapshot;
  'enrollment.prepare': null;
  'enrollment.start': Enrolled;
  'enrollment.cancel': null;
  'renewal.start': Renewed;
  /** when the next reminder comes, ISO 8601 in UTC; null where none does */
  'reminder.later': string | null;
  'certificate.check': CertificateJudgement;
  /** at most 1 MiB and one octet; null where none waits */
  'opened-file.take': { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | null;
  'root.forget': null;
  /** never fails: how it went is in it */
  'site.connect': SiteContact;
  'identity.details': IdentityDetails;
  'identity.choose': null;
  /** its id; or that the file wants a passphrase */
  'identity.import': { readonly kind: 'imported'; readonly id: string } | { readonly kind: 'passphrase-needed' };
  /** the file; null where the person gave up in the dialog */
  'identity.export': string | null;
  'identity.delete': null;
  'identity.restore': null;
  'identity.access': null;
  /** the oldest that waits for an answer */
  'key-question.read': KeyQuestion | null;
  'key-question.answer': null;
  'history.export': string | null;
  'diagnostics.preview': DiagnosticsPreview;
  /** the file that was written */
  'diagnostics.write': string;
  /** shows the file that was written in its folder */
  'diagnostics.show': null;
  'checks.run': readonly Check[];
  'about.read': About;
  'window.open': null;
  'window.close': null;
  'text.copy': null;
}
export type RequestOutput<N extends RequestName> = Outputs[N];

type Missing = Exclude<RequestName, (typeof requestNames)[number]>;
/** Does not compile when a channel was forgotten in {@link requestNames}. */
export const everyRequestIsNamed: [Missing] extends [never] ? true : never = true;

/** Events that main sends to windows, unasked. */
export interface Events {
  'snapshot.changed': Snapshot;
  'enrollment.progress': Progress;
  /** another question waits for an answer, or none does any more */
  'key-question.changed': KeyQuestion | null;
  /** a check is done */
  'checks.progress': Check;
  /** a menu asks the pane that is open to show one of its places */
  'pane.show': PanePlace;
  /** a file was opened with this program, and waits */
  'opened-file.waits': null;
  /** windows are to speak another language from now on */
  'voice.changed': Voice;
}
/** A place of the pane that can be gone to from outside: by a menu, or the address of its page (`show`). */
export const panePlaces = ['help', 'diagnostics', 'keychain', 'settings', 'history'] as const;
export type PanePlace = (typeof panePlaces)[number];
export type EventName = keyof Events;
export const eventNames = [
  'snapshot.changed',
  'enrollment.progress',
  'key-question.changed',
  'checks.progress',
  'pane.show',
  'opened-file.waits',
  'voice.changed',
] as const satisfies readonly EventName[];

/** What preload puts on `window.bridge`. */
export interface Bridge {
  request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<Result<RequestOutput<N>>>;
  on<N extends EventName>(name: N, listener: (event: Events[N]) => void): () => void;
}
