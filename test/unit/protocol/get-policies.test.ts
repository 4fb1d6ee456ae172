import { describe, expect, it } from 'vitest';
import { enrollmentServices, readPolicies } from '../../../electron/protocol/xcep/get-policies.ts';
import { problemThrownBy } from '../../support/thrown-problem.ts';
import { asked, base64, envelope, host } from './messages.ts';

const namespace = 'http://schemas.microsoft.com/windows/pki/2009/01/enrollmentpolicy';
const read = (content: string) =>
  readPolicies(envelope(`<GetPoliciesResponse xmlns="${namespace}">${content}</GetPoliciesResponse>`), asked);
const field = (name: string, value: string | number) => `<${name}>${value}</${name}>`;
const uri = (authentication: number, address: string, priority: number, renewalOnly: boolean | string = false) =>
  field(
    'cAURI',
    field('clientAuthentication', authentication) +
      field('uri', address) +
      field('priority', priority) +
      field('renewalOnly', String(renewalOnly)),
  );

const certificate = Uint8Array.of(0x30, 0x01, 0x05);
const policy = field(
  'policy',
  field('policyOIDReference', 6) +
    field('cAs', field('cAReference', 0)) +
    field(
      'attributes',
      field('commonName', 'ConfigMgrMacClientCertificate') +
        field('policySchema', 2) +
        field('certificateValidity', field('validityPeriodSeconds', 31536000) + field('renewalPeriodSeconds', 3628800)) +
        field('permission', field('enroll', 'true') + field('autoEnroll', 'false')) +
        field('privateKeyAttributes', `${field('minimalKeyLength', 2048)}<keySpec xsi:nil="true"/>`) +
        field('revision', field('majorRevision', 100) + field('minorRevision', 4)) +
        '<supersededPolicies xsi:nil="true"/>' +
        field('privateKeyFlags', 16842752) +
        field('subjectNameFlags', -2147483648) +
        field('enrollmentFlags', 41) +
        field('generalFlags', 131642) +
        field('hashAlgorithmOIDReference', 9),
    ),
);
const authorities = field(
  'cAs',
  field(
    'cA',
    field(
      'uris',
      uri(2, 'https://ces.contoso.com/kerberos', 1) +
        uri(4, ' https://ces.contoso.com/two ', 2) +
        uri(4, 'https://ces.contoso.com/one', 1) +
        uri(4, 'https://ces.contoso.com/renew', 0, true) +
        uri(4, 'http://ces.contoso.com/plain', 0),
    ) +
      field('certificate', base64(certificate)) +
      field('enrollPermission', 'true') +
      field('cAReferenceID', 0),
  ) + field('cA', field('uris', uri(4, 'https://other.contoso.com/', 0)) + field('enrollPermission', 'true') + field('cAReferenceID', 1)),
);
const identifiers = field(
  'oIDs',
  field('oID', field('value', '1.3.6.1.4.1.311.21.8.7') + field('group', 9) + field('oIDReferenceID', 6) + field('defaultName', 'Mac')) +
    field(
      'oID',
      field('value', '2.16.840.1.101.3.4.2.1') + field('group', 1) + field('oIDReferenceID', 9) + field('defaultName', 'sha256'),
    ),
);
const head =
  field('policyID', '{A}') + field('policyFriendlyName', 'Contoso') + field('nextUpdateHours', 8) + field('policiesNotChanged', 'false');
const full = field('response', head + field('policies', policy)) + authorities + identifiers;

describe('the templates that a server offers', () => {
  it('have everything a client goes by', () => {
    const policies = read(full);
    expect(policies).toMatchObject({ policyId: '{A}', friendlyName: 'Contoso', nextUpdateHours: 8, notChanged: false });
    expect(policies.policies).toEqual([
      {
        ...{ name: 'ConfigMgrMacClientCertificate', oid: '1.3.6.1.4.1.311.21.8.7', schema: 2, mayEnroll: true, mayAutoEnroll: false },
        ...{ minimalKeyLength: 2048, hashAlgorithm: '2.16.840.1.101.3.4.2.1', majorRevision: 100, minorRevision: 4 },
        ...{ validitySeconds: 31536000, renewalSeconds: 3628800, subjectNameFlags: 0x80000000, enrollmentFlags: 41 },
        ...{ privateKeyFlags: 16842752, generalFlags: 131642, authorityIds: ['0'] },
      },
    ]);
  });

  it('have authorities with their certificates', () => {
    expect(read(full).authorities).toMatchObject([
      { id: '0', mayEnroll: true, certificate },
      { id: '1', certificate: undefined },
    ]);
  });

  it('may be nil, absent or empty in every part', () => {
    const nothing = { policies: [], authorities: [], policyId: undefined, notChanged: false };
    expect(read('<response xsi:nil="true"/><cAs xsi:nil="true"/><oIDs xsi:nil="true"/>')).toMatchObject(nothing);
    expect(read('')).toMatchObject(nothing);
    expect(read('<response><policies xsi:nil="1"/><policiesNotChanged>1</policiesNotChanged></response>')).toMatchObject({
      ...nothing,
      notChanged: true,
    });
  });

  it('that have no name are left out; a template is known by that of its identifier too', () => {
    const nameless = field('policy', `${field('policyOIDReference', 6)}<attributes/>`) + field('policy', '<attributes/>');
    expect(read(field('response', field('policies', nameless)) + identifiers).policies).toMatchObject([
      { name: 'Mac', mayEnroll: true, minimalKeyLength: undefined },
    ]);
  });

  it('that may not be enrolled say so', () => {
    const forbidden = policy.replace('<enroll>true</enroll>', '<enroll> 0 </enroll>');
    expect(read(field('response', field('policies', forbidden))).policies).toMatchObject([{ mayEnroll: false }]);
  });

  it('are not understood when the answer is about something else', () => {
    expect(problemThrownBy(() => readPolicies(envelope('<x xmlns="urn:x"/>'), asked))).toMatchObject({
      kind: 'reply-not-understood',
      host,
    });
  });
});

describe('where a template can be requested', () => {
  const policies = read(full);
  const [template] = policies.policies;
  if (!template) throw new Error('no template was read');
  const urls = (...args: Parameters<typeof enrollmentServices>) => enrollmentServices(...args).map(({ url }) => url.pathname);

  it('with user name and password: encrypted, not for renewals only, by priority, and only at its own authorities', () => {
    expect(urls(policies, template)).toEqual(['/one', '/two']);
  });

  it('in another way', () => {
    expect(urls(policies, template, 'kerberos')).toEqual(['/kerberos']);
    expect(urls(policies, template, 'certificate')).toEqual([]);
  });

  it('with a certificate also where there is nothing but renewal: whoever has one renews it', () => {
    const [authority] = policies.authorities;
    const service = { url: new URL('https://ces/certificate'), authentication: 'certificate', priority: 1, renewalOnly: true } as const;
    const renewing = authority ? [{ ...authority, services: [service, { ...service, authentication: 'user-name' as const }] }] : [];
    expect(urls({ authorities: renewing }, template, 'certificate')).toEqual(['/certificate']);
    expect(urls({ authorities: renewing }, template, 'user-name')).toEqual([]);
  });

  it('not at an authority where the account may not enroll', () => {
    const closed = policies.authorities.map((authority) => ({ ...authority, mayEnroll: false }));
    expect(urls({ authorities: closed }, template)).toEqual([]);
  });
});
