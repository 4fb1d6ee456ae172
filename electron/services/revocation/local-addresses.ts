/**
 * Addresses that lead back to this computer or stay on its own network link. A certificate must not be able to make this program speak to
 * services there, unless the server that is being checked is there itself, as a lab's is.
 */
import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

export type LocalKind = 'loopback' | 'link-local';

/** Sources: RFC 6890, 2.2.2 and 2.2.3; RFC 6052, 2.1 for IPv4 behind 64:ff9b::. The unspecified address reaches this computer too. */
const subnets = {
  loopback: ['127.0.0.0/8', '0.0.0.0/8', '::1/128', '::/128', '64:ff9b::7f00:0/104', '64:ff9b::/128'],
  'link-local': ['169.254.0.0/16', 'fe80::/10', '64:ff9b::a9fe:0/112'],
} satisfies Record<LocalKind, string[]>;

const kinds = Object.entries(subnets).map(([kind, ranges]) => {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', prefix] = range.split('/');
    list.addSubnet(network, Number(prefix), family(network));
  }
  return [kind as LocalKind, list] as const;
});

/** Which kind of local address it is, if any; IPv4 inside IPv6 is judged as IPv4. */
export function localKind(address: string): LocalKind | undefined {
  const plain = address.replace(/%.*$/u, '');
  return kinds.find(([, list]) => list.check(plain, family(plain)))?.[0];
}

function family(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

/** Decides which addresses may be connected to while `host` (a name or address, perhaps with a port) is being checked. */
export class LocalAddresses {
  readonly #host: string;
  #kinds: Promise<ReadonlySet<LocalKind | undefined>> | undefined;

  constructor(host: string) {
    const url = `https://${host}`;
    this.#host = URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/gu, '') : '';
  }

  async allows(address: string): Promise<boolean> {
    const kind = localKind(address);
    if (kind === undefined) return true;
    this.#kinds ??= this.#kindsOfHost();
    const ofHost = await this.#kinds;
    return ofHost.size === 1 && ofHost.has(kind);
  }

  /** A host with an address elsewhere as well is not one of this computer. Where its name isn't known here, a proxy knows it. */
  async #kindsOfHost(): Promise<ReadonlySet<LocalKind | undefined>> {
    try {
      return new Set((await lookup(this.#host, { all: true })).map(({ address }) => localKind(address)));
    } catch {
      return new Set();
    }
  }
}
