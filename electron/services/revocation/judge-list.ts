import { setImmediate } from 'node:timers/promises';
import { type Problem, ProblemError } from '../../contract/problem.ts';
import type { Phrase } from '../../contract/words/say.ts';
import type { Certificate } from '../../pki/certificate.ts';
import { DerError } from '../../pki/der.ts';
import { type RevocationList, readRevocationListInTurns, verifyInTurns } from '../../pki/revocation-list.ts';
import { type Finding, type Revoked, searchRevoked } from '../../pki/revocation-list-entries.ts';
import type { Turns } from '../../pki/turns.ts';
import { indirect, whyUnusable } from './list-rules.ts';

/** A certificate whose revocation is looked up, for whom, and when. */
export interface Subject {
  readonly certificate: Certificate;
  readonly issuer: Certificate;
  /** the server it is about, as shown to a person */
  readonly host: string;
  /** UTC, milliseconds since 1970 */
  readonly now: number;
  readonly signal: AbortSignal;
}

/** A list that may be believed, and what it says of the certificate. */
export interface Judged {
  readonly list: RevocationList;
  readonly revoked: Revoked | undefined;
}

/**
 * Reads the list at `address`, proves it and looks the certificate up; in slices, so that the program does not stand still while it judges a
 * list of a million entries.
 * @param bytes DER or PEM
 * @throws ProblemError revocation-untrusted, revocation-expired; the signal's reason when it is aborted
 */
export async function judgeList(bytes: Uint8Array, subject: Subject, address: string): Promise<Judged> {
  const { certificate, issuer, now, signal } = subject;
  const list = await readable(inTurns(readRevocationListInTurns(bytes), signal), subject, address);
  const why = whyUnusable(list, certificate, issuer, now);
  if (why) throw untrusted(subject, address, why);
  judgeExpiry(list, subject, address);
  const isGenuine = await inTurns(verifyInTurns(list, issuer), signal);
  if (!isGenuine) throw untrusted(subject, address, { key: 'list.otherKey', facts: { issuer: nameOf(issuer) } });
  const finding = await readable(inTurns(searchRevoked(list, certificate.serialNumber), signal), subject, address);
  return { list, revoked: conclude(finding, subject, address) };
}

/** At the moment of nextUpdate the list still counts, after it no more. Source: RFC 5280, 6.3.3 (a) */
function judgeExpiry({ nextUpdate = 0 }: RevocationList, { certificate, host, now }: Subject, address: string): void {
  if (now <= nextUpdate) return;
  const facts = { host, subject: nameOf(certificate), address, nextUpdate: new Date(nextUpdate).toISOString() };
  throw new ProblemError({ kind: 'revocation-expired', ...facts });
}

function conclude(finding: Finding, subject: Subject, address: string): Revoked | undefined {
  if (finding.namesOtherIssuers) throw untrusted(subject, address, indirect);
  const unknown = finding.unknownCriticalExtension;
  if (unknown) throw untrusted(subject, address, { key: 'list.unknownEntryExtension', facts: { extension: unknown } });
  return finding.revoked;
}

async function readable<T>(reading: Promise<T>, subject: Subject, address: string): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof DerError) throw untrusted(subject, address, { key: 'list.damaged' }, error);
    throw error;
  }
}

async function inTurns<T>(turns: Turns<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    const turn = turns.next();
    if (turn.done) return turn.value;
    await setImmediate();
    signal.throwIfAborted();
  }
}

/** @param why follows "The list at … for …" */
export function untrusted({ certificate, host }: Subject, address: string, why: Phrase, cause?: Error): ProblemError {
  const facts = { host, subject: nameOf(certificate), address, why };
  const problem: Problem = { kind: 'revocation-untrusted', ...facts, ...(cause && { detail: cause.message }) };
  return new ProblemError(problem, cause);
}

export function nameOf(certificate: Certificate): string {
  return certificate.commonName || certificate.subject;
}
