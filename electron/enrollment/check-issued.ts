import type { Warning } from '../contract/models.ts';
import { ProblemError, problemOf } from '../contract/problem.ts';
import { say } from '../contract/words/say.ts';
import type { Certificate } from '../pki/certificate.ts';
import { readCertificates } from '../pki/certificates.ts';
import { isComplete, issued, orderChain } from '../pki/chain.ts';
import { fitForClient, leafFor } from '../pki/fit-for-client.ts';
import { certificateBytes } from '../protocol/issued-certificates.ts';
import type { Correspondence } from './correspondence.ts';
import type { KeyPair, Ports, Trust } from './ports.ts';
import type { IssuedAnswer } from './submit.ts';

export interface CheckedCertificate {
  readonly certificate: Certificate;
  /** issuer first, root last */
  readonly chain: readonly Certificate[];
  readonly warnings: readonly Warning[];
}

/** A difference of clocks that Kerberos, and so a site, still tolerates. Source: RFC 4120, 1.6 */
export const toleratedClockSkewSeconds = 300;

/**
 * The certificate in an answer, checked before it may be stored: it belongs to our key, keeps the rules of a client certificate,
 * and leads to a root that the site gave over its checked connection, that the person gave, or that the system trusts.
 * @throws ProblemError certificate-unfit; clock-wrong, when its dates look wrong only because this computer's clock is
 */
export function checkIssued(answer: IssuedAnswer, key: KeyPair, letters: Correspondence, trust: Trust, ports: Ports): CheckedCertificate {
  const pool = certificateBytes(answer, letters.asked).flatMap((bytes) => readCertificates(bytes));
  const certificate = leafFor(pool, key.publicKey);
  const warnings = fitting(certificate, key, letters, ports);
  const given = orderChain(certificate, pool);
  if (isComplete(certificate, given)) return { certificate, chain: given, warnings };
  const last = given.at(-1) ?? certificate;
  const root = ports.roots.namedAsIssuer(last, trust.roots).find((candidate) => issued(candidate, last));
  if (root) return { certificate, chain: [...given, root], warnings };
  if (!trust.ignoreChain)
    throw new ProblemError({ kind: 'certificate-unfit', subject: certificate.subject, rule: 'chain-incomplete', found: last.issuer });
  const text = say('warning.unknownIssuer', { issuer: last.issuer });
  return { certificate, chain: given, warnings: [...warnings, { kind: 'chain-not-checked', text }] };
}

function fitting(certificate: Certificate, key: KeyPair, letters: Correspondence, ports: Ports): Warning[] {
  try {
    return fitForClient(certificate, key.publicKey, ports.clock.now());
  } catch (error) {
    const problem = problemOf(error);
    const { clockAheadSeconds: aheadSeconds = 0 } = letters;
    const isAboutDates = problem.kind === 'certificate-unfit' && (problem.rule === 'expired' || problem.rule === 'not-yet-valid');
    if (!isAboutDates || Math.abs(aheadSeconds) <= toleratedClockSkewSeconds) throw error;
    throw new ProblemError({ kind: 'clock-wrong', host: letters.server.shown, aheadSeconds }, error);
  }
}
