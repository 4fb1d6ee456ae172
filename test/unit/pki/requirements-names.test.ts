import { describe, expect, it } from 'vitest';
import type { Role } from '../../../electron/contract/requirements.ts';
import { checkRequirements } from '../../../electron/pki/requirements.ts';
import { now } from './certificate-maker.ts';
import { good } from './requirements-cases.ts';
import { roleCertificate, type Wish } from './requirements-certificates.ts';

function verdictOf(id: 'subject-name' | 'host-name', role: Role, wish: Wish, hostNames: readonly string[] = []) {
  const certificate = roleCertificate({ ...good[role].wish, names: [], ...wish });
  return checkRequirements(certificate, role, { now, hostNames }).rules.find((rule) => rule.id === id);
}

const full = 'server02.contoso.com';

describe('the subject', () => {
  it.each([
    ['iis-site-system', { subject: [full] }, 'passed'],
    ['iis-site-system', { subject: [`a.contoso.com&${full}`] }, 'passed'],
    ['iis-site-system', { subject: [], names: [`DNS:${full}`] }, 'passed'],
    ['iis-site-system', { subject: ['Web Server'], names: [`DNS:${full}`] }, 'passed'],
    ['iis-site-system', { subject: ['*.contoso.com'] }, 'passed'],
    ['iis-site-system', { subject: ['SERVER02'] }, 'warning'],
    ['iis-site-system', { subject: [`a.contoso.com;${full}`] }, 'failed'],
    ['iis-site-system', { subject: [`a.contoso.com, ${full}`] }, 'failed'],
    ['iis-site-system', { subject: ['192.168.10.2'] }, 'failed'],
    ['iis-site-system', { subject: [] }, 'failed'],
    ['iis-site-system', { subject: [], names: [`email:m@${full}`] }, 'failed'],
    ['cloud-management-gateway', { subject: ['GraniteFalls.contoso.com'] }, 'passed'],
    ['cloud-management-gateway', { subject: ['GraniteFalls'] }, 'warning'],
    ['cloud-management-gateway', { subject: ['Our Gateway'] }, 'failed'],
    ['cloud-management-gateway', { subject: [], names: [`DNS:${full}`] }, 'failed'],
    ['sql-server', { subject: [full] }, 'passed'],
    ['sql-server', { subject: ['Database', full] }, 'passed'],
    ['sql-server', { subject: ['SERVER02'], names: [`DNS:${full}`] }, 'failed'],
    ['sql-server', { subject: [`${full}&b.contoso.com`] }, 'failed'],
    ['sql-failover-cluster', { subject: ['cluster.contoso.com'] }, 'passed'],
    ['sql-failover-cluster', { subject: [], names: ['DNS:cluster.contoso.com'] }, 'failed'],
    ['proxy-web-server', { subject: [], names: ['DNS:proxy.contoso.com'] }, 'passed'],
    ['proxy-web-server', { subject: ['proxy.contoso.com'] }, 'passed'],
    ['proxy-web-server', { subject: ['PROXY'] }, 'failed'],
    ['site-system-monitoring', { subject: ['anything at all'] }, 'passed'],
    ['site-system-monitoring', { subject: [] }, 'failed'],
    ['windows-client', { subject: [], names: ['email:m@contoso.com'] }, 'passed'],
    ['windows-client', { subject: [] }, 'failed'],
    ['macos-client', { subject: ['mnorth'] }, 'passed'],
    ['macos-client', { subject: [' '] }, 'failed'],
    ['macos-client', { subject: [], names: [`DNS:${full}`] }, 'failed'],
  ] as [Role, Wish, string][])('of %s with %j: %s', (role, wish, expected) => {
    expect(verdictOf('subject-name', role, wish)?.verdict).toBe(expected);
  });

  it('that alone names a server passes, and is told that programs of today look elsewhere too', () => {
    expect(verdictOf('subject-name', 'iis-site-system', { subject: [full] })?.reason).toContain('Only the subject does');
  });

  it.each(['ndes-policy-module', 'distribution-point', 'task-sequence-media', 'mobile-device'] as const)(
    'of %s does not matter',
    (role) => {
      expect(verdictOf('subject-name', role, { subject: [] })).toBeUndefined();
    },
  );
});

describe('the name of a host', () => {
  it('is not judged where none is given', () => {
    expect(verdictOf('host-name', 'iis-site-system', { subject: [full] })?.verdict).toBe('unknown');
  });

  it.each([
    ['iis-site-system', { subject: [full] }, ['SERVER02.Contoso.com.'], 'passed'],
    ['iis-site-system', { subject: [`a.contoso.com&${full}`] }, ['a.contoso.com', full], 'passed'],
    ['iis-site-system', { subject: ['a.contoso.com'], names: [`DNS:${full}`] }, ['a.contoso.com', full], 'passed'],
    ['iis-site-system', { subject: ['a.contoso.com'] }, ['a.contoso.com', full], 'failed'],
    ['iis-site-system', { subject: ['*.contoso.com'] }, [full], 'passed'],
    ['iis-site-system', { subject: ['*.contoso.com'] }, ['a.b.contoso.com'], 'failed'],
    ['iis-site-system', { subject: ['*.contoso.com'] }, ['contoso.com'], 'failed'],
    ['iis-site-system', { subject: ['server02'] }, [full], 'failed'],
    ['sql-server', { subject: [full] }, [full], 'passed'],
    ['sql-server', { subject: ['a.contoso.com'], names: [`DNS:${full}`] }, [full], 'failed'],
    ['windows-client', { subject: ['PC07'] }, ['pc07.contoso.com'], 'passed'],
    ['windows-client', { subject: ['pc07.contoso.com'] }, ['PC07'], 'passed'],
    ['windows-client', { subject: ['pc07.contoso.com'] }, ['pc07.fabrikam.com'], 'failed'],
    ['windows-client', { subject: ['PC08'], names: ['DNS:pc07.contoso.com'] }, ['pc07'], 'failed'],
    ['windows-client', { subject: [], names: ['DNS:pc07.contoso.com'] }, ['PC07'], 'passed'],
    ['windows-client', { subject: [], names: ['DNS:pc08.contoso.com', 'DNS:pc07.contoso.com'] }, ['PC07'], 'failed'],
  ] as [Role, Wish, string[], string][])('of %s with %j, asked for %j: %s', (role, wish, hostNames, expected) => {
    expect(verdictOf('host-name', role, wish, hostNames)?.verdict).toBe(expected);
  });
});
