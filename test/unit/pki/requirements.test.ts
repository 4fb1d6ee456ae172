import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Role, type RoleVerdict, roles } from '../../../electron/contract/requirements.ts';
import { checkRequirements } from '../../../electron/pki/requirements.ts';
import { type RequirementId, requirements } from '../../../electron/pki/requirements-table.ts';
import { day, now } from './certificate-maker.ts';
import { broken, type Case, chain, good } from './requirements-cases.ts';
import { issuingCertificate, roleCertificate, rootCertificate } from './requirements-certificates.ts';

/** What no certificate tells: nothing can break it. */
const notInCertificates: readonly RequirementId[] = ['unique-name', 'certificate-store'];

function judge(role: Role, { wish, context }: Partial<Case> = {}): RoleVerdict {
  const base = good[role];
  const certificate = roleCertificate({ ...base.wish, ...wish });
  return checkRequirements(certificate, role, { now, chain, ...base.context, ...context });
}

const objections = ({ rules }: RoleVerdict) => rules.filter(({ verdict }) => verdict === 'failed' || verdict === 'warning');
const finding = ({ rules }: RoleVerdict, id: RequirementId) => rules.find((rule) => rule.id === id);

describe('a certificate that keeps the requirements', () => {
  it.each(roles)('of %s passes every rule that a certificate can tell', (role) => {
    const verdict = judge(role);
    expect(verdict).toMatchObject({ role, verdict: 'passed' });
    const told = verdict.rules.filter(({ verdict: each }) => each === 'unknown').map(({ id }) => id);
    expect(told).toEqual(requirements[role].rules.map(({ id }) => id).filter((id) => notInCertificates.includes(id)));
  });
});

const breaks = roles
  .flatMap((role) => requirements[role].rules.map(({ id }) => [role, id] as const))
  .filter(([, id]) => !notInCertificates.includes(id));

describe('a certificate that breaks one rule', () => {
  it.each(breaks)('of %s, %s, is told that rule and no other', (role, id) => {
    const how = broken[role][id];
    if (!how) throw new Error(`no certificate breaks ${id} of ${role}`);
    const verdict = judge(role, how);
    expect(objections(verdict).map((rule) => [rule.id, rule.verdict])).toEqual([[id, how.verdict]]);
    expect(verdict.verdict).toBe(how.verdict);
  });

  it('is told where the rule stands', () => {
    const [rule] = objections(judge('sql-server', { wish: { key: 4096 } }));
    expect(rule?.reason).toBe(
      'The longest supported key has 2048 bits; this key has 4096 bits. (Requirements: \u201cSite system servers that run Microsoft SQL Server\u201d.)',
    );
  });
});

describe('purposes', () => {
  it.each(roles.filter((role) => role !== 'root-ca'))('of %s must be named: without the extension it fails', (role) => {
    expect(objections(judge(role, { wish: { purposes: undefined } })).map(({ id }) => id)).toEqual(['extended-key-usage']);
  });

  it.each(['serverAuthentication', 'clientAuthentication'] as const)('of a proxy web server are two: %s alone is not enough', (only) => {
    expect(judge('proxy-web-server', { wish: { purposes: [only] } }).verdict).toBe('failed');
  });

  it('may be more than the role needs', () => {
    expect(judge('sql-server', { wish: { purposes: ['clientAuthentication', 'serverAuthentication'] } }).verdict).toBe('passed');
  });
});

describe('the length of a key', () => {
  const limited = roles.filter((role) => requirements[role].rules.some((rule) => rule.id === 'key-length' && rule.longest === 2048));

  it('is limited to 2048 bits for seven roles', () => {
    expect(limited).toEqual([
      'sql-server',
      'sql-failover-cluster',
      'site-system-monitoring',
      'distribution-point',
      'task-sequence-media',
      'macos-client',
      'mobile-device',
    ]);
  });

  it('is refused above 2048 and below 1024 bits, warned about below 2048, for each of them', () => {
    const bits = fc.oneof(fc.integer({ min: 512, max: 8192 }), fc.constantFrom(1023, 1024, 1025, 2047, 2048, 2049));
    fc.assert(
      fc.property(fc.constantFrom(...limited), bits, (role, key) => {
        const expected = key > 2048 || key < 1024 ? 'failed' : key < 2048 ? 'warning' : 'passed';
        expect(finding(judge(role, { wish: { key } }), 'key-length')?.verdict).toBe(expected);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['cloud-management-gateway', [2048, 4096]],
    ['ndes-policy-module', [1024, 2048]],
  ] as const)('of %s is one of %j bits', (role, lengths) => {
    const supported = [1023, 1024, 1025, 2047, 2048, 2049, 3072, 4095, 4096, 4097].filter(
      (key) => finding(judge(role, { wish: { key } }), 'key-length')?.verdict === 'passed',
    );
    expect(supported).toEqual(lengths);
  });

  it.each(['iis-site-system', 'proxy-web-server', 'windows-client'] as const)('of %s has no upper limit', (role) => {
    expect(finding(judge(role, { wish: { key: 16_384 } }), 'key-length')?.verdict).toBe('passed');
  });
});

describe('dates', () => {
  it('hold from the first to the last second, and no longer', () => {
    const length = fc.integer({ min: 1, max: 4000 }).map((days) => days * day);
    const offset = fc.oneof(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: -(10 ** 9), max: 10 ** 9 }));
    fc.assert(
      fc.property(length, fc.boolean(), offset, (span, atEnd, by) => {
        const [notBefore, notAfter] = atEnd ? [now - span, now] : [now, now + span];
        const moment = (atEnd ? notAfter : notBefore) + by;
        const certificate = roleCertificate({ ...good['macos-client'].wish, notBefore, notAfter });
        const expected = moment < notBefore || moment >= notAfter + 1000 ? 'failed' : 'passed';
        expect(finding(checkRequirements(certificate, 'macos-client', { now: moment }), 'validity')?.verdict).toBe(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('of a failover cluster span at least 730 days, both ends counted', () => {
    const length = fc.oneof(fc.integer({ min: 1, max: 2000 * 86_400 }), fc.integer({ min: 730 * 86_400 - 3, max: 730 * 86_400 + 3 }));
    fc.assert(
      fc.property(length, (seconds) => {
        const verdict = judge('sql-failover-cluster', { wish: { notBefore: now, notAfter: now + (seconds - 1) * 1000 } });
        expect(finding(verdict, 'validity-period')?.verdict).toBe(seconds >= 730 * 86_400 ? 'passed' : 'failed');
      }),
      { numRuns: 60 },
    );
  });
});

describe('the chain', () => {
  const verdict = (...pool: Parameters<typeof checkRequirements>[0][]) =>
    finding(judge('macos-client', { context: { chain: pool } }), 'certificate-chain');

  it('is judged only where it is given', () => {
    const { rules } = checkRequirements(roleCertificate(good['macos-client'].wish), 'macos-client', { now });
    expect(rules.find(({ id }) => id === 'certificate-chain')?.verdict).toBe('unknown');
  });

  it.each([
    ['is empty', [], 'CN=Lab Issuing CA'],
    ['lacks the issuer', [rootCertificate()], 'CN=Lab Issuing CA'],
    ['lacks the root', [issuingCertificate()], 'CN=Lab Root CA'],
    [
      'has an issuer that is no authority',
      [issuingCertificate({ authority: false }), rootCertificate()],
      'is not a certification authority',
    ],
    ['has an issuer that has expired', [issuingCertificate({ notAfter: now - 1000 }), rootCertificate()], 'is not valid now'],
    ['has an issuer that is not valid yet', [issuingCertificate({ notBefore: now + 1000 }), rootCertificate()], 'is not valid now'],
    ['has an issuer signed with SHA-1', [issuingCertificate({ hash: 'sha1' }), rootCertificate()], 'is not signed with SHA-2'],
    ['is longer than the root allows', [issuingCertificate(), rootCertificate({ pathLength: 0 })], 'may not have so many authorities'],
  ])('that %s is refused with the reason', (_how, pool, reason) => {
    expect(verdict(...pool)).toMatchObject({ verdict: 'failed', reason: expect.stringContaining(reason) });
  });

  it('may end in a root signed with SHA-1, whose signature nobody relies on', () => {
    expect(verdict(issuingCertificate(), rootCertificate({ hash: 'sha1' }))?.verdict).toBe('passed');
  });
});

describe('what came besides the certificate', () => {
  it.each([
    ['pkcs12', true, 'passed'],
    ['pkcs12', false, 'failed'],
    ['pem', true, 'unknown'],
    ['der', false, 'unknown'],
  ] as const)('as %s, with a private key: %s, tells whether the key could be exported: %s', (form, hasPrivateKey, expected) => {
    const verdict = judge('task-sequence-media', { context: { form, hasPrivateKey } });
    expect(finding(verdict, 'private-key-exportable')?.verdict).toBe(expected);
  });

  it.each([
    ['der', 'passed'],
    ['pem', 'failed'],
    ['pkcs7', 'failed'],
    ['pkcs12', 'failed'],
  ] as const)('for a mobile device must be DER: %s %s', (form, expected) => {
    expect(finding(judge('mobile-device', { context: { form } }), 'file-format')?.verdict).toBe(expected);
  });
});

describe('a template', () => {
  it.each([
    ['Workstation', 'passed'],
    ['WebServer', 'warning'],
    ['ConfigMgrClientCertificate', 'unknown'],
    [undefined, 'unknown'],
  ])('named %s for a Windows client: %s', (template, expected) => {
    const { template: _usual, ...wish } = good['windows-client'].wish;
    const certificate = roleCertificate(template === undefined ? wish : { ...wish, template });
    expect(finding(checkRequirements(certificate, 'windows-client', { now }), 'certificate-template')?.verdict).toBe(expected);
  });
});
