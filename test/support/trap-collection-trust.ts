/** Chains that end nowhere, and certificates that are not what they say: issuers, signatures, dates, form. */

import * as write from '../../electron/pki/der-writer.ts';
import { extensionOid, purpose } from '../../electron/pki/object-identifiers.ts';
import { day } from './revocation-fixtures.ts';
import type { Draft, Refusal } from './trap-collection-chain.ts';
import { authorityKey, keyUsage, name, names, purposes, usage } from './trap-collection-extensions.ts';

const untrusted = (why: Extract<Refusal, { kind: 'server-untrusted' }>['why']): Refusal => ({
  kind: 'server-untrusted',
  ...(why && { why }),
});
const expired = (subject: string): Refusal => ({ kind: 'server-certificate-expired', subject });
const daysFromNow = (days: number) => Date.now() + days * day;
const past = { notAfter: daysFromNow(-1) };
const future = { notBefore: daysFromNow(1) };
/** Without key identifiers nothing but the signature tells two authorities of one name apart. */
const anonymous = { extensions: { [extensionOid.subjectKeyId]: null, [extensionOid.authorityKeyId]: null } };
const otherIssuer = { extensions: { [extensionOid.authorityKeyId]: authorityKey(new Uint8Array(20).fill(7)) } };

const octets = (identifier: string) => Buffer.from(write.objectIdentifier(identifier)).toString('latin1');

const dates: readonly Draft[] = [
  { name: 'an expired server', chain: { server: past }, refused: expired('server02.contoso.com') },
  { name: 'a server not valid yet', chain: { server: future }, refused: expired('server02.contoso.com') },
  { name: 'an expired issuing authority', chain: { issuing: past }, refused: expired('Contoso Issuing CA') },
  { name: 'an issuing authority not valid yet', chain: { issuing: future }, refused: expired('Contoso Issuing CA') },
  { name: 'an expired authority in the middle', chain: { middle: past }, refused: expired('Contoso Policy CA') },
  { name: 'an expired root', chain: { root: past }, refused: expired('Contoso Root CA') },
  { name: 'a root not valid yet', chain: { root: future }, refused: expired('Contoso Root CA') },
  {
    name: 'an end of validity that is not a time',
    chain: { server: { rawNotAfter: write.element(0x17, Buffer.from('991301000000Z')) } },
    refused: untrusted('bad-path'),
  },
];

const issuers: readonly Draft[] = [
  {
    name: 'a server that vouches for itself',
    shown: (_, make) => [make('server')],
    refused: untrusted('self-signed'),
  },
  {
    name: 'a server that vouches for itself under the name of the root',
    shown: (_, make) => [make('server', { name: 'Contoso Root CA' })],
    refused: untrusted('self-signed'),
  },
  {
    name: 'an unknown root that is shown',
    shown: ({ server, issuing, root }) => [server, issuing, root],
    ...otherTrusted(),
    refused: untrusted('unknown-root'),
  },
  { name: 'an unknown root that is not shown', ...otherTrusted(), refused: untrusted('incomplete') },
  {
    name: 'a root with the name of the trusted one and another key',
    shown: ({ server, issuing, root }) => [server, issuing, root],
    trusted: (_, make) => [make('root', { key: 'stranger' })],
    refused: untrusted('unknown-root'),
  },
  { name: 'a trusted issuing authority whose root is unknown', trusted: ({ issuing }) => [issuing], refused: untrusted('incomplete') },
  { name: 'no trusted root at all', trusted: () => [], refused: untrusted('incomplete') },
  { name: 'a missing issuing authority', shown: ({ server }) => [server], refused: untrusted('incomplete') },
  {
    name: 'a missing authority in the middle',
    chain: { middle: {} },
    shown: ({ server, issuing }) => [server, issuing],
    refused: untrusted('incomplete'),
  },
  {
    name: 'another issuing authority than its own',
    shown: ({ server, root }, make) => [server, make('issuing', { name: 'Other Issuing CA', key: 'stranger' }, root)],
    refused: untrusted('incomplete'),
  },
  {
    name: 'an issuing authority of the right name and another key',
    shown: ({ server, root }, make) => [server, make('issuing', { key: 'stranger' }, root)],
    refused: untrusted('incomplete'),
  },
  {
    name: 'an issuer with another name than the certificate says',
    chain: { server: { issuerName: 'Contoso Issuing CA 2' } },
    refused: untrusted('incomplete'),
  },
  { name: 'another key identifier of its issuer', chain: { server: otherIssuer }, refused: untrusted('incomplete') },
  {
    name: 'another key identifier of the issuer of its issuer',
    chain: { issuing: otherIssuer },
    refused: untrusted('incomplete'),
  },
  {
    name: 'two authorities that vouch for each other',
    shown: ({ server, issuing }, make) => [server, make('issuing', {}, make('middle')), make('middle', {}, issuing)],
    refused: untrusted('incomplete'),
  },
];

const signatures: readonly Draft[] = [
  { name: 'a changed signature', chain: { server: { damaged: true } }, refused: untrusted('bad-path') },
  { name: 'a changed signature of the issuing authority', chain: { issuing: { damaged: true } }, refused: untrusted('bad-path') },
  {
    name: 'a name that was changed after the signing',
    chain: {
      server: {
        name: 'server03.contoso.com',
        extensions: { [extensionOid.subjectAltName]: names(name.dns('server03.contoso.com')) },
        altered: ['server03', 'server02'],
      },
    },
    refused: untrusted('bad-path'),
  },
  {
    name: 'a purpose that was changed after the signing',
    chain: {
      server: {
        extensions: { [extensionOid.extendedKeyUsage]: purposes(purpose.clientAuthentication) },
        altered: [octets(purpose.clientAuthentication), octets(purpose.serverAuthentication)],
      },
    },
    refused: untrusted('bad-path'),
  },
  {
    name: 'a signature by another key than the issuer has',
    chain: { issuing: anonymous, server: { ...anonymous, signedWith: 'stranger' } },
    refused: untrusted('bad-path'),
  },
  {
    name: 'an issuing authority signed by another key than the root has',
    chain: { root: anonymous, issuing: { ...anonymous, signedWith: 'stranger' } },
    refused: untrusted('bad-path'),
  },
  { name: 'a signature that says it was made otherwise', chain: { server: { claimedHash: 'sha512' } }, refused: untrusted('bad-path') },
];

const form: readonly Draft[] = [
  {
    name: 'an extension twice',
    chain: { server: { more: [keyUsage(usage.sign)] } },
    refused: untrusted('bad-path'),
  },
  {
    name: 'an extension of the issuing authority twice',
    chain: { issuing: { more: [keyUsage(usage.issue)] } },
    refused: { kind: 'server-untrusted' },
  },
  { name: 'extensions in version 1, which has none', chain: { server: { version: 1 } }, refused: untrusted('bad-path') },
  {
    name: 'an issuing authority with extensions in version 1',
    chain: { issuing: { version: 1 } },
    refused: untrusted('bad-path'),
  },
];

function otherTrusted(): Pick<Draft, 'trusted'> {
  return { trusted: (_, make) => [make('root', { name: 'Fabrikam Root CA', key: 'stranger' })] };
}

export const trust: readonly Draft[] = [...dates, ...issuers, ...signatures, ...form];
