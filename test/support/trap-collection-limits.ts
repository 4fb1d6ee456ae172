/**
 * Certificates used for what they were not made for, and authorities that overstep what they were allowed. Source: RFC 5280, 4.2.1 and 6.1
 */
import * as write from '../../electron/pki/der-writer.ts';
import { extensionOid, purpose } from '../../electron/pki/object-identifiers.ts';
import { extension } from './revocation-fixtures.ts';
import type { Wish } from './trap-collection-certificates.ts';
import type { Draft, Refusal } from './trap-collection-chain.ts';
import * as given from './trap-collection-extensions.ts';

const wrongPurpose = (subject: string): Refusal => ({ kind: 'server-wrong-purpose', subject });
const badPath: Refusal = { kind: 'server-untrusted', why: 'bad-path' };
const server = wrongPurpose('server02.contoso.com');

const having = (id: keyof typeof extensionOid, value: Uint8Array | null): Wish => ({ extensions: { [extensionOid[id]]: value } });
const purposes = (...identifiers: readonly string[]) => having('extendedKeyUsage', given.purposes(...identifiers));
const limited = (wish: Parameters<typeof given.limits>[0]) => having('nameConstraints', given.limits(wish));

const purposesOfKeys: readonly Draft[] = [
  { name: 'no purposes', chain: { server: having('extendedKeyUsage', null) }, refused: server },
  { name: 'an empty list of purposes', chain: { server: purposes() }, refused: server },
  { name: 'the purpose of a client', chain: { server: purposes(purpose.clientAuthentication) }, refused: server },
  { name: 'any purpose', chain: { server: purposes(purpose.any) }, refused: server },
  { name: 'the purpose of signing code', chain: { server: purposes(given.codeSigning) }, refused: server },
  {
    name: 'an issuing authority for clients alone',
    chain: { issuing: purposes(purpose.clientAuthentication) },
    refused: wrongPurpose('Contoso Issuing CA'),
  },
  {
    name: 'an authority in the middle for signing code alone',
    chain: { middle: purposes(given.codeSigning) },
    refused: wrongPurpose('Contoso Policy CA'),
  },
  {
    name: 'a key that may only issue certificates',
    chain: { server: having('keyUsage', given.keyUsage(given.usage.issue)) },
    refused: server,
  },
  {
    name: 'a key that may only encipher data',
    chain: { server: having('keyUsage', given.keyUsage(given.usage.encipherData)) },
    refused: server,
  },
];

const authorities: readonly Draft[] = [
  { name: 'an issuing authority that does not say it is one', chain: { issuing: having('basicConstraints', null) }, refused: badPath },
  {
    name: 'an issuing authority that says it is none',
    chain: { issuing: having('basicConstraints', given.noAuthority()) },
    refused: badPath,
  },
  {
    name: 'an authority in the middle that says it is none',
    chain: { middle: having('basicConstraints', given.noAuthority()) },
    refused: badPath,
  },
  { name: 'a root that says it is none', chain: { root: having('basicConstraints', given.noAuthority()) }, refused: badPath },
  {
    name: 'another server as its issuer',
    shown: ({ issuing }, make) => {
      const other = make('server', { name: 'server03.contoso.com', key: 'stranger' }, issuing);
      return [make('server', {}, other), other, issuing];
    },
    refused: badPath,
  },
  {
    name: 'an issuing authority of version 1, which has no extensions',
    chain: { issuing: { version: 1, extensions: Object.fromEntries(Object.values(extensionOid).map((id) => [id, null])) } },
    refused: badPath,
  },
  {
    name: 'one authority more than one in the middle allows',
    chain: { middle: having('basicConstraints', given.authority(0)) },
    refused: badPath,
  },
  { name: 'one authority more than the root allows', chain: { root: having('basicConstraints', given.authority(0)) }, refused: badPath },
  {
    name: 'an issuing authority that may not issue',
    chain: { issuing: having('keyUsage', given.keyUsage(given.usage.list)) },
    refused: badPath,
  },
  {
    name: 'an authority in the middle that may not issue',
    chain: { middle: having('keyUsage', given.keyUsage(given.usage.list)) },
    refused: badPath,
  },
  { name: 'a root that may not issue', chain: { root: having('keyUsage', given.keyUsage(given.usage.list)) }, refused: badPath },
];

const { address, directory, dns } = given.name;
/** An address with its mask. */
const network = address(10, 0, 0, 0, 255, 0, 0, 0);
const addressed = { host: '192.168.0.1', server: having('subjectAltName', given.names(address(192, 168, 0, 1))) } as const;

const nameLimits: readonly Draft[] = [
  {
    name: 'a name outside those its issuer may use',
    chain: { issuing: limited({ permitted: [dns('fabrikam.example')] }) },
    refused: badPath,
  },
  { name: 'a name among those its issuer must not use', chain: { issuing: limited({ excluded: [dns('contoso.com')] }) }, refused: badPath },
  {
    name: 'a name among those its issuer must not use, though in what it may',
    chain: { issuing: limited({ permitted: [dns('contoso.com')], excluded: [dns('server02.contoso.com')] }) },
    refused: badPath,
  },
  {
    name: 'a name outside those of an authority in the middle',
    chain: { middle: limited({ permitted: [dns('fabrikam.example')] }) },
    refused: badPath,
  },
  { name: 'a name outside those of the root', chain: { root: limited({ permitted: [dns('fabrikam.example')] }) }, refused: badPath },
  {
    name: 'a wildcard that reaches beyond what its issuer may use',
    chain: {
      issuing: limited({ permitted: [dns('server02.contoso.com')] }),
      server: having('subjectAltName', given.names(dns('*.contoso.com'))),
    },
    refused: badPath,
  },
  {
    name: 'a second name outside those its issuer may use',
    chain: {
      issuing: limited({ permitted: [dns('contoso.com')] }),
      server: having('subjectAltName', given.names(dns('server02.contoso.com'), dns('server02.fabrikam.example'))),
    },
    refused: badPath,
  },
  {
    name: 'an address outside those its issuer may use',
    host: addressed.host,
    chain: { issuing: limited({ permitted: [network] }), server: addressed.server },
    refused: badPath,
  },
  {
    name: 'an address among those its issuer must not use',
    host: addressed.host,
    chain: { issuing: limited({ excluded: [address(192, 168, 0, 0, 255, 255, 0, 0)] }), server: addressed.server },
    refused: badPath,
  },
  {
    name: 'a directory name outside those its issuer may use',
    chain: { issuing: limited({ permitted: [directory('server03.contoso.com')] }) },
    refused: badPath,
  },
  {
    name: 'a directory name among those its issuer must not use',
    chain: { issuing: limited({ excluded: [directory('server02.contoso.com')] }) },
    refused: badPath,
  },
  {
    name: 'limits on names that are malformed',
    chain: { issuing: having('nameConstraints', extension(extensionOid.nameConstraints, write.octetString(new Uint8Array()), true)) },
    refused: { kind: 'server-untrusted' },
  },
];

const extensions: readonly Draft[] = [
  { name: 'a critical extension nobody knows', chain: { server: { more: [given.unknownCritical()] } }, refused: badPath },
  {
    name: 'an issuing authority with a critical extension nobody knows',
    chain: { issuing: { more: [given.unknownCritical()] } },
    refused: badPath,
  },
  {
    name: 'an authority in the middle with a critical extension nobody knows',
    chain: { middle: { more: [given.unknownCritical()] } },
    refused: badPath,
  },
  { name: 'a root with a critical extension nobody knows', chain: { root: { more: [given.unknownCritical()] } }, refused: badPath },
];

const [policy, other] = ['1.3.6.1.4.1.99999.2', '1.3.6.1.4.1.99999.3'] as const;
const adding = (...more: readonly Uint8Array[]): Wish => ({ more });
const own = adding(given.policies(policy));
const demanding = adding(given.policies(policy), given.policyRequiredAfter(0));

const policies: readonly Draft[] = [
  { name: 'no policy where the issuer demands one', chain: { issuing: demanding }, refused: badPath },
  { name: 'no policy where it demands one itself', chain: { server: adding(given.policyRequiredAfter(0)) }, refused: badPath },
  {
    name: 'an issuing authority without a policy where one is demanded',
    chain: { middle: adding(given.policies(policy), given.policyRequiredAfter(1)), server: own },
    refused: badPath,
  },
  {
    name: 'another policy than its issuer has, where one is demanded',
    chain: { issuing: demanding, server: adding(given.policies(other)) },
    refused: badPath,
  },
  {
    name: 'a policy that was mapped where none may be',
    chain: {
      middle: adding(given.policies(policy), given.policiesUnmappedAfter(0)),
      issuing: adding(given.policies(policy), given.policiesMapped([policy, other])),
      server: adding(given.policies(other)),
    },
    refused: badPath,
  },
  {
    name: 'any policy where that does not count',
    chain: { issuing: adding(...(demanding.more ?? []), given.notAnyPolicyAfter(0)), server: adding(given.policies(given.anyPolicy)) },
    refused: badPath,
  },
];

export const limits: readonly Draft[] = [...purposesOfKeys, ...authorities, ...nameLimits, ...extensions, ...policies];
