/** Chains with nothing wrong about them, next to those that are: whoever refuses all would pass the rest of the collection. */
import { extensionOid, purpose } from '../../electron/pki/object-identifiers.ts';
import { pemOf, scope } from './revocation-fixtures.ts';
import { address, type Draft, listOf } from './trap-collection-chain.ts';
import * as given from './trap-collection-extensions.ts';

const { address: ip, directory, dns } = given.name;
const named = (...general: readonly Uint8Array[]) => ({ extensions: { [extensionOid.subjectAltName]: given.names(...general) } });
const limited = (wish: Parameters<typeof given.limits>[0]) => ({ extensions: { [extensionOid.nameConstraints]: given.limits(wish) } });
const [policy, other] = ['1.3.6.1.4.1.99999.2', '1.3.6.1.4.1.99999.3'] as const;

export const good: readonly Draft[] = [
  { name: 'a root, an issuing authority and a server' },
  { name: 'an authority in the middle', chain: { middle: {} } },
  { name: 'a server directly below the root', shown: ({ root }, make) => [make('server', atRoot(), root)] },
  { name: 'a root that is shown as well', shown: ({ server, issuing, root }) => [server, issuing, root] },
  {
    name: 'authorities in the wrong order, and their root',
    chain: { middle: {} },
    shown: ({ server, issuing, middle, root }) => [server, middle ?? root, issuing, root],
  },
  { name: 'a key on P-256', chain: { server: { key: 'P-256' } } },
  { name: 'keys on P-384 and P-256', chain: { root: { key: 'P-384' }, issuing: { key: 'P-256' }, server: { hash: 'sha256' } } },
  { name: 'signatures over SHA-384 and SHA-512', chain: { issuing: { hash: 'sha512' }, server: { hash: 'sha384' } } },
  { name: 'a root signed with SHA-1, from which nothing follows', chain: { root: { hash: 'sha1' } } },
  { name: 'a wildcard', chain: { server: named(dns('*.contoso.com')) } },
  { name: 'its name among others, in capitals', chain: { server: named(dns('server03.contoso.com'), dns('SERVER02.Contoso.com')) } },
  { name: 'an address', host: '10.0.0.1', chain: { server: named(ip(10, 0, 0, 1)) } },
  { name: 'an address of IPv6', host: '2001:db8::1', chain: { server: named(ip(0x20, 1, 0x0d, 0xb8, ...new Uint8Array(11), 1)) } },
  {
    name: 'names that its issuer may use',
    chain: { issuing: limited({ permitted: [dns('contoso.com'), directory('server02.contoso.com')], excluded: [dns('www.contoso.com')] }) },
  },
  {
    name: 'an address that its issuer may use',
    host: '10.0.0.1',
    chain: { issuing: limited({ permitted: [ip(10, 0, 0, 0, 255, 0, 0, 0)] }), server: named(ip(10, 0, 0, 1)) },
  },
  {
    name: 'authorities for servers alone',
    chain: {
      middle: { extensions: { [extensionOid.extendedKeyUsage]: given.forServers() } },
      issuing: {
        extensions: { [extensionOid.extendedKeyUsage]: given.purposes(purpose.clientAuthentication, purpose.serverAuthentication) },
      },
    },
  },
  {
    name: 'as many authorities as are allowed',
    chain: {
      root: { extensions: { [extensionOid.basicConstraints]: given.authority(2) } },
      middle: { extensions: { [extensionOid.basicConstraints]: given.authority(1) } },
      issuing: { extensions: { [extensionOid.basicConstraints]: given.authority(0) } },
    },
  },
  { name: 'an extension that need not be known', chain: { server: { more: [given.unknownHarmless()] } } },
  {
    name: 'the policy that its issuer demands',
    chain: { issuing: { more: [given.policies(policy), given.policyRequiredAfter(0)] }, server: { more: [given.policies(policy)] } },
  },
  {
    name: 'another policy, to which the one demanded was mapped',
    chain: {
      middle: { more: [given.policies(policy), given.policyRequiredAfter(0)] },
      issuing: { more: [given.policies(policy), given.policiesMapped([policy, other])] },
      server: { more: [given.policies(other)] },
    },
  },
  {
    name: 'any policy where one is demanded',
    chain: {
      middle: { more: [given.policies(given.anyPolicy), given.policyRequiredAfter(0)] },
      issuing: { more: [given.policies(given.anyPolicy)] },
      server: { more: [given.policies(given.anyPolicy)] },
    },
  },
  {
    name: 'another policy than its issuer has, where none is demanded',
    chain: { issuing: { more: [given.policies(policy)] }, server: { more: [given.policies(other)] } },
  },
  {
    name: 'a root that an older, unknown one signed as well',
    shown: ({ server, issuing }, make) => [server, issuing, make('root', {}, make('root', { name: 'Fabrikam Root CA', key: 'stranger' }))],
  },
  {
    name: 'an unknown root that the trusted one signed as well',
    shown: ({ root }, make) => {
      const crossed = make('middle', {}, root);
      const issuing = make('issuing', { extensions: { [extensionOid.crlDistributionPoints]: given.listsAt(address.middle) } }, crossed);
      return [make('server', {}, issuing), issuing, crossed];
    },
    published: (_, make) => ({ [address.middle]: listOf(make('middle')) }),
  },
  {
    name: 'a list for its place and for servers, in PEM',
    published: ({ issuing }) => ({
      [address.issuing]: Buffer.from(pemOf(listOf(issuing, { extensions: [scope({ names: [address.issuing], flags: [1] })] }))),
    }),
  },
  {
    name: 'lists that name others',
    published: ({ issuing }) => ({ [address.issuing]: listOf(issuing, { entries: [{ serial: 1n }, { serial: 2n, reason: 1 }] }) }),
  },
];

function atRoot() {
  return { extensions: { [extensionOid.crlDistributionPoints]: given.listsAt(address.root) } };
}
