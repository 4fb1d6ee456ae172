/** Certificates that were revoked, and those of which nobody can tell. Sources: RFC 5280, 5 and 6.3; RFC 6960 */
import { readCertificate } from '../../electron/pki/certificate.ts';
import * as write from '../../electron/pki/der-writer.ts';
import { extensionOid } from '../../electron/pki/object-identifiers.ts';
import { makeOcspResponse } from './ocsp-fixtures.ts';
import { day, deltaOf, extension, minute, pemOf, scope } from './revocation-fixtures.ts';
import type { Made } from './trap-collection-certificates.ts';
import { address, type Chain, type Draft, expired, type ListWish, listOf, type Refusal } from './trap-collection-chain.ts';
import { keyUsage, listsAt, name, names, responderAt, usage } from './trap-collection-extensions.ts';

const [issuingName, serverName] = ['Contoso Issuing CA', 'server02.contoso.com'] as const;
const revoked = (subject: string): Refusal => ({ kind: 'server-revoked', subject });
const unavailable = (subject: string): Refusal => ({ kind: 'revocation-unavailable', subject });
const outOfDate = (subject: string): Refusal => ({ kind: 'revocation-expired', subject });
const doubtful = (subject: string): Refusal => ({ kind: 'revocation-untrusted', subject });
const now = () => Date.now();

const serialOf = ({ der }: Made) => BigInt(`0x${readCertificate(der).serialNumber}`);
const entryOf = (made: Made, reason?: number) => ({ serial: serialOf(made), date: now() - day, ...(reason !== undefined && { reason }) });

/** The list of the issuing authority, changed. */
const published = (name: string, refused: Refusal, list: (chain: Chain) => Uint8Array | null): Draft => ({
  name,
  refused,
  published: (chain) => ({ [address.issuing]: list(chain) }),
});
const listed = (name: string, wish: (chain: Chain) => ListWish, refused = doubtful(serverName)): Draft =>
  published(name, refused, (chain) => listOf(chain.issuing, wish(chain)));
/** The root's list, by which the issuing authority is judged. */
const listedByRoot = (name: string, wish: (chain: Chain) => ListWish, refused: Refusal): Draft => ({
  name,
  refused,
  published: (chain) => ({ [address.root]: listOf(chain.root, wish(chain)) }),
});

const byList: readonly Draft[] = [
  listed('a revoked server', ({ server }) => ({ entries: [entryOf(server)] }), revoked(serverName)),
  listed('a server whose key was stolen', ({ server }) => ({ entries: [entryOf(server, 1)] }), revoked(serverName)),
  listed('a server on hold', ({ server }) => ({ entries: [entryOf(server, 6)] }), revoked(serverName)),
  listed('a server to be removed from the list', ({ server }) => ({ entries: [entryOf(server, 8)] }), revoked(serverName)),
  listedByRoot('a revoked issuing authority', ({ issuing }) => ({ entries: [entryOf(issuing)] }), revoked(issuingName)),
  {
    ...listedByRoot(
      'a revoked authority in the middle',
      ({ middle }) => ({ entries: middle ? [entryOf(middle)] : [] }),
      revoked('Contoso Policy CA'),
    ),
    chain: { middle: {} },
  },
];

function answer(certificate: Made, issuer: Made): Uint8Array {
  return makeOcspResponse({
    certificate: readCertificate(certificate.der),
    issuer: { certificate: readCertificate(issuer.der), key: issuer.key },
    status: { date: now() - day },
    thisUpdate: now() - minute,
    nextUpdate: now() + day,
  });
}

const byResponder: readonly Draft[] = [
  {
    name: 'a server that its responder knows as revoked',
    chain: { server: { extensions: { [extensionOid.authorityInformation]: responderAt(address.responder) } } },
    published: ({ server, issuing }) => ({ [address.responder]: answer(server, issuing) }),
    refused: revoked(serverName),
  },
  {
    name: 'an issuing authority that its responder knows as revoked',
    chain: { issuing: { extensions: { [extensionOid.authorityInformation]: responderAt(address.responder) } } },
    published: ({ root, issuing }) => ({ [address.responder]: answer(issuing, root) }),
    refused: revoked(issuingName),
  },
  {
    name: 'a server that brings along that it was revoked',
    stapled: ({ server, issuing }) => answer(server, issuing),
    refused: revoked(serverName),
  },
];

const lists = (...addresses: readonly string[]) => ({ extensions: { [extensionOid.crlDistributionPoints]: listsAt(...addresses) } });
const nowhere = { extensions: { [extensionOid.crlDistributionPoints]: null } };
const unlisted: readonly Draft[] = [
  { name: 'a server that names no list', chain: { server: nowhere }, refused: unavailable(serverName) },
  { name: 'an issuing authority that names no list', chain: { issuing: nowhere }, refused: unavailable(issuingName) },
  published('a list that is not there', unavailable(serverName), () => null),
  { name: 'a list of the root that is not there', published: () => ({ [address.root]: null }), refused: unavailable(issuingName) },
  {
    name: 'a list in a directory alone',
    chain: { server: lists('ldap:///CN=Contoso%20Issuing%20CA?certificateRevocationList') },
    refused: unavailable(serverName),
  },
  { name: 'a list by https alone', chain: { server: lists('https://pki.contoso.com/issuing.crl') }, refused: unavailable(serverName) },
  {
    name: 'a list inside this computer',
    host: '10.0.0.1',
    chain: {
      server: {
        extensions: {
          ...lists('http://127.0.0.1/issuing.crl').extensions,
          [extensionOid.subjectAltName]: names(name.address(10, 0, 0, 1)),
        },
      },
    },
    published: ({ issuing }) => ({ 'http://127.0.0.1/issuing.crl': listOf(issuing) }),
    refused: unavailable(serverName),
  },
];

const unknownCritical = extension('1.3.6.1.4.1.99999.1', write.nothing(), true);
const strange: readonly Draft[] = [
  listed('an expired list', expired, outOfDate(serverName)),
  listedByRoot('an expired list of the root', expired, outOfDate(issuingName)),
  listed('a list without an end', () => ({ nextUpdate: null })),
  listed('a list from the future', () => ({ thisUpdate: now() + day, nextUpdate: now() + 2 * day })),
  published('a list that another key signed', doubtful(serverName), ({ issuing, server }) => listOf({ ...issuing, key: server.key })),
  published('a list of another authority', doubtful(serverName), ({ root }) => listOf(root)),
  {
    name: 'a list of an authority that may not sign lists',
    chain: { issuing: { extensions: { [extensionOid.keyUsage]: keyUsage(usage.issue) } } },
    refused: doubtful(serverName),
  },
  listed('a list signed with SHA-1', () => ({ hash: 'sha1' })),
  listed('a list signed with MD5', () => ({ hash: 'md5' })),
  listed('a list of changes to another', () => ({ extensions: [deltaOf(1n)] })),
  listed('a list that speaks for others', () => ({ extensions: [scope({ flags: [4] })] })),
  listed('a list of authorities alone', () => ({ extensions: [scope({ flags: [2] })] })),
  listed('a list of attribute certificates alone', () => ({ extensions: [scope({ flags: [5] })] })),
  listed('a list of some reasons alone', () => ({ extensions: [scope({ reasons: true })] })),
  listed('a list for another place', () => ({ extensions: [scope({ names: ['http://pki.contoso.com/other.crl'] })] })),
  listed('a list with a critical extension nobody knows', () => ({ extensions: [unknownCritical] })),
  listed('an entry with a critical extension nobody knows', () => ({ entries: [{ serial: 1n, extensions: [unknownCritical] }] })),
  published('a list that is cut off', doubtful(serverName), ({ issuing }) => listOf(issuing).subarray(0, -40)),
  published('a list that is cut off inside its text', doubtful(serverName), ({ issuing }) =>
    Buffer.from(pemOf(listOf(issuing)).slice(0, 200)),
  ),
  published('a page in place of a list', doubtful(serverName), () => Buffer.from('<!doctype html><title>Sign in</title>')),
  published('a list that was changed', doubtful(serverName), ({ issuing }) => {
    const list = Buffer.from(listOf(issuing));
    list.writeUInt8(list.readUInt8(list.length - 1) ^ 1, list.length - 1);
    return list;
  }),
  { ...listed('a list older than one seen before', () => ({ number: 4n })), earlier: { number: 5n } },
];

export const revocation: readonly Draft[] = [...byList, ...byResponder, ...unlisted, ...strange];
