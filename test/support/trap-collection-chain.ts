/** A chain of certificates with everything around it, made from what is different about it. */
import type { Problem } from '../../electron/contract/problem.ts';
import { extensionOid } from '../../electron/pki/object-identifiers.ts';
import { day, makeList } from './revocation-fixtures.ts';
import { type Keys, type Made, makeCertificate, type Wish } from './trap-collection-certificates.ts';
import { authority, forServers, keyUsage, listsAt, name, names, usage } from './trap-collection-extensions.ts';

/** The problem by which a chain has to be refused. */
export type Refusal = Partial<Problem> & Pick<Problem, 'kind'>;

export interface Trap {
  readonly name: string;
  readonly group: string;
  /** nothing for a chain that is good */
  readonly refused: Refusal | undefined;
  /** who is asked for: a name or an address */
  readonly host: string;
  /** what the server shows, DER, its own first */
  readonly certificates: readonly Uint8Array[];
  /** of the server's own, PKCS #8 in PEM */
  readonly key: string;
  /** trusted roots, DER */
  readonly trusted: readonly Uint8Array[];
  /** what can be fetched, by address: revocation lists, and answers of OCSP responders */
  readonly published: Readonly<Record<string, Uint8Array>>;
  /** the lists that could be fetched from the same addresses two days ago, and were */
  readonly earlier: Readonly<Record<string, Uint8Array>> | undefined;
  /** an OCSPResponse of the handshake */
  readonly stapled: Uint8Array | undefined;
}

export interface Chain {
  readonly root: Made;
  /** between root and issuing, where one is wished for */
  readonly middle: Made | undefined;
  readonly issuing: Made;
  readonly server: Made;
}
export type Role = keyof Chain;

/** What a chain is made with besides what differs: everything else is as in a good one. */
export interface Draft {
  readonly name: string;
  readonly refused?: Refusal;
  readonly host?: string;
  readonly chain?: Partial<Record<Role, Wish>>;
  /** the server's own and what it shows after it; the authorities below the root, unless said otherwise */
  readonly shown?: (chain: Chain, make: Maker) => readonly [Made, ...Made[]];
  readonly trusted?: (chain: Chain, make: Maker) => readonly Made[];
  /** in place of what is usually published; null for nothing */
  readonly published?: (chain: Chain, make: Maker) => Readonly<Record<string, Uint8Array | null>>;
  /** the lists of all authorities two days ago */
  readonly earlier?: ListWish;
  readonly stapled?: (chain: Chain) => Uint8Array;
}

/** Makes a certificate of a role, for which `wish` says what is different. Without an issuer it signs itself. */
export type Maker = (role: Role, wish?: Wish, issuer?: Made) => Made;

export const usualHost = 'server02.contoso.com';
/** Where the lists of the authorities are. Only a proxy leads there. */
export const address = {
  root: 'http://pki.contoso.com/root.crl',
  middle: 'http://pki.contoso.com/middle.crl',
  issuing: 'http://pki.contoso.com/issuing.crl',
  responder: 'http://ocsp.contoso.com/',
} as const;

const ofAuthority = {
  [extensionOid.basicConstraints]: authority(),
  [extensionOid.keyUsage]: keyUsage(usage.issue | usage.list),
};
const usual: Readonly<Record<Role, Wish>> = {
  root: { name: 'Contoso Root CA', key: 'root', extensions: ofAuthority },
  middle: {
    name: 'Contoso Policy CA',
    key: 'middle',
    extensions: { ...ofAuthority, [extensionOid.crlDistributionPoints]: listsAt(address.root) },
  },
  issuing: {
    name: 'Contoso Issuing CA',
    key: 'issuing',
    extensions: { ...ofAuthority, [extensionOid.crlDistributionPoints]: listsAt(address.root) },
  },
  server: {
    name: usualHost,
    key: 'server',
    extensions: {
      [extensionOid.keyUsage]: keyUsage(usage.sign | usage.encipherKeys),
      [extensionOid.extendedKeyUsage]: forServers(),
      [extensionOid.subjectAltName]: names(name.dns(usualHost)),
      [extensionOid.crlDistributionPoints]: listsAt(address.issuing),
    },
  },
};

/** Makes certificates of roles. Those with nothing different about them, below others like that, are made once. */
export function makerWith(keys: Keys): Maker {
  const known = new Map<Made | undefined, Map<Role, Made>>([[undefined, new Map()]]);
  return (role, wish, issuer) => {
    const siblings = wish === undefined ? known.get(issuer) : undefined;
    const made = siblings?.get(role) ?? makeCertificate(keys, usual[role], wish ?? {}, issuer);
    if (siblings && !siblings.has(role)) {
      siblings.set(role, made);
      known.set(made, new Map());
    }
    return made;
  };
}

export function makeTrap(group: string, draft: Draft, make: Maker): Trap {
  const chain = makeChain(draft, make);
  const shown = draft.shown?.(chain, make) ?? [chain.server, chain.issuing, ...(chain.middle ? [chain.middle] : [])];
  const published = { ...usualLists(chain), ...draft.published?.(chain, make) };
  return {
    ...{ name: draft.name, group, refused: draft.refused, host: draft.host ?? usualHost },
    certificates: shown.map(({ der }) => der),
    key: shown[0].key.pem,
    trusted: (draft.trusted?.(chain, make) ?? [chain.root]).map(({ der }) => der),
    published: Object.fromEntries(Object.entries(published).filter((entry): entry is [string, Uint8Array] => entry[1] !== null)),
    earlier: draft.earlier && usualLists(chain, { ...expired(), ...draft.earlier }),
    stapled: draft.stapled?.(chain),
  };
}

function makeChain({ chain: wishes = {} }: Draft, make: Maker): Chain {
  const root = make('root', wishes.root);
  const middle = wishes.middle && make('middle', wishes.middle, root);
  const below = middle && { extensions: { ...wishes.issuing?.extensions, [extensionOid.crlDistributionPoints]: listsAt(address.middle) } };
  const issuing = make('issuing', below ? { ...wishes.issuing, ...below } : wishes.issuing, middle ?? root);
  return { root, middle, issuing, server: make('server', wishes.server, issuing) };
}

function usualLists({ root, middle, issuing }: Chain, wish?: ListWish): Record<string, Uint8Array> {
  return {
    [address.root]: listOf(root, wish),
    ...(middle && { [address.middle]: listOf(middle, wish) }),
    [address.issuing]: listOf(issuing, wish),
  };
}

export type ListWish = NonNullable<Parameters<typeof makeList>[1]>;

/** The dates of a list that was good two days ago. */
export const expired = (): ListWish => ({ thisUpdate: Date.now() - 3 * day, nextUpdate: Date.now() - day });

/** A revocation list of an authority, good in all that `wish` leaves alone. */
export function listOf(issuer: Made, wish?: ListWish): Uint8Array {
  const now = Date.now();
  const known = wish === undefined ? usualListsOf.get(issuer) : undefined;
  const list = known ?? makeList({ certificate: issuer, key: issuer.key }, { thisUpdate: now - day / 2, nextUpdate: now + day, ...wish });
  if (wish === undefined) usualListsOf.set(issuer, list);
  return list;
}

const usualListsOf = new WeakMap<Made, Uint8Array>();
