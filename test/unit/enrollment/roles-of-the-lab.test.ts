import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../electron/contract/requirements.ts';
import { judgeFile } from '../../../electron/enrollment/judge-certificate.ts';
import { systemClock } from '../../../electron/services/clock.ts';
import type { OrderByHand } from '../../site/issue-by-hand.ts';
import { type LabSite, startLabSite } from '../../site/lab-site.ts';
import { suiteFolder } from '../../support/temporary-folder.ts';

const folder = suiteFolder();
let site: LabSite;
beforeAll(async () => {
  site = await startLabSite({ dataFolder: `${folder}/lab` });
});
afterAll(() => site.stop());

const host = 'server03.contoso.com';
const asServer = { commonName: host, dnsNames: [host] };
const neverAsked = async () => new Uint8Array();

async function judged(role: Role, order: OrderByHand) {
  const { certificate } = await site.issue(order);
  const pem = Buffer.from(certificate);
  // A mobile device takes DER alone.
  const bytes = role === 'mobile-device' ? Buffer.from(certificate.replace(/-----[^-]+-----/gu, ''), 'base64') : pem;
  const { verdict } = await judgeFile({ name: 'lab', bytes }, { role, hostNames: [] }, systemClock, neverAsked);
  return { verdict: verdict.verdict, broken: verdict.rules.filter((rule) => rule.verdict === 'failed').map((rule) => rule.id) };
}

const fitting: readonly [Role, OrderByHand][] = [
  ['iis-site-system', { template: 'ConfigMgrWebServerCertificate', ...asServer }],
  ['cloud-management-gateway', { template: 'ConfigMgrCloudManagementGatewayCertificate', ...asServer }],
  ['sql-server', { template: 'ConfigMgrSQLServerCertificate', ...asServer }],
  ['sql-failover-cluster', { template: 'ConfigMgrSQLFailoverClusterCertificate', ...asServer }],
  ['site-system-monitoring', { template: 'ConfigMgrSiteSystemMonitoringCertificate', ...asServer }],
  ['ndes-policy-module', { template: 'ConfigMgrPolicyModuleCertificate', ...asServer }],
  ['distribution-point', { template: 'ConfigMgrClientDistributionPointCertificate', ...asServer }],
  ['proxy-web-server', { template: 'ConfigMgrProxyWebServerCertificate', ...asServer }],
  ['windows-client', { template: 'ConfigMgrClientCertificate', ...asServer }],
  ['task-sequence-media', { template: 'ConfigMgrTaskSequenceMediaCertificate', ...asServer }],
  ['macos-client', { template: 'ConfigMgrMacClientCertificate', commonName: 'mnorth' }],
  ['mobile-device', { template: 'ConfigMgrMobileDeviceEnrollmentCertificate', commonName: 'mnorth' }],
];

describe('a certificate that the lab\u2019s authority issued', () => {
  it.each(fitting)('for %s fits its role', async (role, order) => {
    expect((await judged(role, order)).broken).toEqual([]);
  });

  it.each(fitting)('for %s with another purpose does not fit, for that reason alone', async (role, order) => {
    expect(await judged(role, { ...order, purposes: ['1.3.6.1.5.5.7.3.4'] })).toEqual({
      verdict: 'failed',
      broken: ['extended-key-usage'],
    });
  });

  it.each(fitting)('for %s with SHA-1 does not fit, for that reason alone', async (role, order) => {
    expect(await judged(role, { ...order, hash: 'SHA-1' })).toEqual({ verdict: 'failed', broken: ['signature-hash'] });
  });

  it('for itself fits the root\u2019s role', async () => {
    const { verdict } = await judgeFile(
      { name: 'root', bytes: readFileSync(site.addresses.caFile) },
      { role: 'root-ca', hostNames: [] },
      systemClock,
      neverAsked,
    );
    expect(verdict.verdict).toBe('passed');
  });
});
