/** One line a channel: from what a window asks to who answers it. */

import type { About } from './contract/about.ts';
import type { RequestInput, RequestName, RequestOutput } from './contract/channels.ts';
import type { Check } from './contract/checks.ts';
import type { DiagnosticsPreview } from './contract/diagnostics.ts';
import type { IdentityDetails, KeyAnswer, KeyQuestion } from './contract/keychain-entries.ts';
import type { CertificateJudgement, Enrolled, Renewed, Snapshot } from './contract/models.ts';
import type { SiteContact } from './contract/site.ts';

/** What the account page wishes for. The password is overwritten as soon as the answer is there. */
export type EnrollmentWish = RequestInput<'enrollment.start'>;
/** A file that a person dropped, and for which role it is to be judged. */
export type CertificateWish = RequestInput<'certificate.check'>;
export type WindowName = RequestInput<'window.open'>;
/** The id of the web contents that asked. */
export type Sender = number;

/** Everything that windows can set in motion. Domain failures are thrown as ProblemError. */
export interface Backstage {
  snapshot(): Promise<Snapshot>;
  prepareKey(): void | Promise<void>;
  enroll(wish: EnrollmentWish): Promise<Enrolled>;
  renew(wish: EnrollmentWish): Promise<Renewed>;
  remindLater(until: string | undefined): Promise<string | null>;
  cancel(): void | Promise<void>;
  checkCertificate(wish: CertificateWish): Promise<CertificateJudgement>;
  forgetRoot(wish: RequestInput<'root.forget'>): Promise<void>;
  openWindow(name: WindowName): void | Promise<void>;
  closeWindow(sender: Sender): void | Promise<void>;
  copyText(text: string): void | Promise<void>;
}

/** The site that this computer belongs to. */
export interface SiteDesk {
  /** Asks the management point now. Never rejects: how it went is in the answer. */
  connect(): Promise<SiteContact>;
}

/** What a person does with the identities in the keychain. */
export interface KeychainDesk {
  details(id: string): Promise<IdentityDetails>;
  choose(id: string): Promise<void>;
  importFile(wish: RequestInput<'identity.import'>): Promise<RequestOutput<'identity.import'>>;
  /** @returns the file; null where the person gave up */
  exportFile(wish: RequestInput<'identity.export'>, sender: Sender): Promise<string | null>;
  /** `sender` is the window until whose closing it can be restored. */
  remove(id: string, sender: Sender): Promise<void>;
  restore(id: string): Promise<void>;
  changeAccess(wish: RequestInput<'identity.access'>): Promise<void>;
}

/** Files that the desktop hands over, because a person opened one with this program. */
export interface OpenedFiles {
  /** the newest, once; null where none waits. @throws ProblemError certificate-unfit `unreadable` */
  take(): Promise<RequestOutput<'opened-file.take'>>;
}

/** Programs that wait for a person to let them use a key. */
export interface KeyQuestions {
  oldest(): KeyQuestion | null;
  answer(id: string, answer: KeyAnswer): Promise<void>;
}

/** What is written for the help desk. */
export interface HelpDesk {
  exportHistory(sender: Sender): Promise<string | null>;
  /** Kept until it is written, until the next, or until the window of `sender` closes. */
  previewDiagnostics(sender: Sender): Promise<DiagnosticsPreview>;
  writeDiagnostics(id: string, leaveOut: readonly string[]): Promise<string>;
  showDiagnostics(id: string): Promise<void>;
  runChecks(wish: RequestInput<'checks.run'>): Promise<readonly Check[]>;
  about(): Promise<About>;
}

/** Everyone who answers windows. */
export interface Answerers {
  readonly backstage: Backstage;
  readonly site: SiteDesk;
  readonly keychain: KeychainDesk;
  readonly questions: KeyQuestions;
  readonly helpDesk: HelpDesk;
  readonly opened: OpenedFiles;
}

/** Mapped over the contract: a channel without a handler does not compile. */
export type Handlers = { readonly [N in RequestName]: (input: RequestInput<N>, sender: Sender) => Promise<RequestOutput<N>> };

export function handlersFor({ backstage, site, keychain, questions, helpDesk, opened }: Answerers): Handlers {
  return {
    'snapshot.read': () => backstage.snapshot(),
    'enrollment.prepare': () => done(backstage.prepareKey()),
    'enrollment.start': (wish) => backstage.enroll(wish),
    'enrollment.cancel': () => done(backstage.cancel()),
    'renewal.start': (wish) => backstage.renew(wish),
    'reminder.later': ({ until }) => backstage.remindLater(until),
    'certificate.check': (wish) => backstage.checkCertificate(wish),
    'opened-file.take': () => opened.take(),
    'root.forget': (wish) => done(backstage.forgetRoot(wish)),
    'site.connect': () => site.connect(),
    'identity.details': ({ id }) => keychain.details(id),
    'identity.choose': ({ id }) => done(keychain.choose(id)),
    'identity.import': (wish) => keychain.importFile(wish),
    'identity.export': (wish, sender) => keychain.exportFile(wish, sender),
    'identity.delete': ({ id }, sender) => done(keychain.remove(id, sender)),
    'identity.restore': ({ id }) => done(keychain.restore(id)),
    'identity.access': (wish) => done(keychain.changeAccess(wish)),
    'key-question.read': async () => questions.oldest(),
    'key-question.answer': ({ id, answer }) => done(questions.answer(id, answer)),
    'history.export': (_input, sender) => helpDesk.exportHistory(sender),
    'diagnostics.preview': (_input, sender) => helpDesk.previewDiagnostics(sender),
    'diagnostics.write': ({ id, leaveOut }) => helpDesk.writeDiagnostics(id, leaveOut),
    'diagnostics.show': ({ id }) => done(helpDesk.showDiagnostics(id)),
    'checks.run': (wish) => helpDesk.runChecks(wish),
    'about.read': () => helpDesk.about(),
    'window.open': (name) => done(backstage.openWindow(name)),
    'window.close': (_input, sender) => done(backstage.closeWindow(sender)),
    'text.copy': (text) => done(backstage.copyText(text)),
  };
}

async function done(work: void | Promise<void>): Promise<null> {
  await work;
  return null;
}
