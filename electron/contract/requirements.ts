/** What a certificate may be used for in a site, and how it was judged. Source: pki-certificate-requirements.md, one role for each of its sections. */

export const roles = [
  'iis-site-system',
  'cloud-management-gateway',
  'sql-server',
  'sql-failover-cluster',
  'site-system-monitoring',
  'ndes-policy-module',
  'distribution-point',
  'proxy-web-server',
  'windows-client',
  'task-sequence-media',
  'macos-client',
  'mobile-device',
  'root-ca',
] as const;
export type Role = (typeof roles)[number];

/** `unknown`: it can't be told from the certificate alone. */
export type RuleVerdict = 'passed' | 'warning' | 'failed' | 'unknown';

/** One rule, by an identifier that does not change, with what it wants and what was found in a sentence. */
export interface RuleFinding {
  readonly id: string;
  readonly verdict: RuleVerdict;
  readonly reason: string;
}

/** The verdict is that of the worst rule; what can't be told does not spoil it. */
export interface RoleVerdict {
  readonly role: Role;
  readonly verdict: Exclude<RuleVerdict, 'unknown'>;
  readonly rules: readonly RuleFinding[];
}
