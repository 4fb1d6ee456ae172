/** Roles of certificates in a site, and what is found when one is judged by the requirements for its role. */
export const requirements = {
  'role.iis-site-system': 'site system that runs IIS',
  'role.cloud-management-gateway': 'cloud management gateway',
  'role.sql-server': 'site system server that runs SQL Server',
  'role.sql-failover-cluster': 'SQL Server Always On failover cluster instance',
  'role.site-system-monitoring': 'site system monitoring',
  'role.ndes-policy-module': 'policy module with the Network Device Enrollment Service',
  'role.distribution-point': 'site system with a distribution point',
  'role.proxy-web-server': 'proxy web server for internet-based clients',
  'role.windows-client': 'Windows client computer',
  'role.task-sequence-media': 'task sequence media',
  'role.macos-client': 'macOS client computer',
  'role.mobile-device': 'mobile device client',
  'role.root-ca': 'root certification authority',
} as const;
