/** One line a channel: from what a window asks to who answers it. */
import type { RequestInput, RequestName, RequestOutput } from './contract/channels.ts';
import type { CertificateJudgement, Enrolled, Renewed, Snapshot } from './contract/models.ts';

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

/** Mapped over the contract: a channel without a handler does not compile. */
export type Handlers = { readonly [N in RequestName]: (input: RequestInput<N>, sender: Sender) => Promise<RequestOutput<N>> };

export function handlersFor(backstage: Backstage): Handlers {
  return {
    'snapshot.read': () => backstage.snapshot(),
    'enrollment.prepare': () => done(backstage.prepareKey()),
    'enrollment.start': (wish) => backstage.enroll(wish),
    'enrollment.cancel': () => done(backstage.cancel()),
    'renewal.start': (wish) => backstage.renew(wish),
    'reminder.later': ({ until }) => backstage.remindLater(until),
    'certificate.check': (wish) => backstage.checkCertificate(wish),
    'root.forget': (wish) => done(backstage.forgetRoot(wish)),
    'window.open': (name) => done(backstage.openWindow(name)),
    'window.close': (_input, sender) => done(backstage.closeWindow(sender)),
    'text.copy': (text) => done(backstage.copyText(text)),
  };
}

async function done(work: void | Promise<void>): Promise<null> {
  await work;
  return null;
}
