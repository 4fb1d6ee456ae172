/** Which certificates an answer holds beside the one that was asked for, and in which order: clients are to find theirs by its key. */
import type { ScenarioSwitches } from './scenarios.ts';
import type * as x509 from './x509.ts';

export interface AnswerPool {
  /** of users, among them the one asked for, unless a scenario leaves that out */
  readonly leaves: readonly x509.X509Certificate[];
  /** the issuing authority, where it is shown */
  readonly issuing: readonly x509.X509Certificate[];
  readonly root: readonly x509.X509Certificate[];
  /** whether what usually comes last comes first */
  readonly isReversed: boolean;
}

export interface PoolMembers {
  readonly leaf: x509.X509Certificate;
  readonly issuing: x509.X509Certificate;
  readonly root: x509.X509Certificate;
  /** makes a certificate of somebody else's */
  readonly stranger: () => x509.X509Certificate;
}

export function answerPool({ leaf, issuing, root, stranger }: PoolMembers, switches: ScenarioSwitches): AnswerPool {
  const isAlone = switches.has('answer-leaf-only');
  return {
    leaves: [...(switches.has('answer-with-stranger') ? [stranger()] : []), ...(switches.has('reply-without-certificate') ? [] : [leaf])],
    issuing: isAlone ? [] : [issuing],
    root: isAlone || switches.has('answer-without-root') ? [] : [root],
    isReversed: switches.has('answer-reversed'),
  };
}
