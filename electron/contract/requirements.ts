/** What a certificate may be used for in a site, and how it was judged. Source: pki-certificate-requirements.md, one role for each of its sections. */

/** Every role with its name in words. */
export const roleTitles = {
  'iis-site-system': 'site system that runs IIS',
  'cloud-management-gateway': 'cloud management gateway',
  'sql-server': 'site system server that runs SQL Server',
  'sql-failover-cluster': 'SQL Server Always On failover cluster instance',
  'site-system-monitoring': 'site system monitoring',
  'ndes-policy-module': 'policy module with the Network Device Enrollment Service',
  'distribution-point': 'site system with a distribution point',
  'proxy-web-server': 'proxy web server for internet-based clients',
  'windows-client': 'Windows client computer',
  'task-sequence-media': 'task sequence media',
  'macos-client': 'macOS client computer',
  'mobile-device': 'mobile device client',
  'root-ca': 'root certification authority',
} as const;

export type Role = keyof typeof roleTitles;
export const roles = Object.keys(roleTitles) as readonly Role[];

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
