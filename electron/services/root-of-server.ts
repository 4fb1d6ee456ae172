/**
 * Who a server that is not trusted says it is: the root at the end of its path. A server seldom shows it, so it is fetched from the
 * address inside the certificates (AIA, caIssuers). What is found vouches for nothing; it is shown, and compared with a fingerprint.
 * Source: RFC 5280, 4.2.2.1
 */
import { type Certificate, readCertificate } from '../pki/certificate.ts';
import { readCertificates } from '../pki/certificates.ts';
import { isSelfSigned, issued, orderChain } from '../pki/chain.ts';
import type { ProxyFinder } from './proxy.ts';
import { download } from './revocation/download.ts';
import { LocalAddresses } from './revocation/local-addresses.ts';

const longest = 6;
const limits = { seconds: 5, mostBytes: 64 * 1024, mostRedirects: 2 };

/** @param presented DER, the server's own first. @returns nothing where no root can be found */
export async function rootOfServer(
  presented: readonly Uint8Array[],
  host: string,
  findProxy: ProxyFinder,
  signal: AbortSignal,
): Promise<Certificate | undefined> {
  const [leaf, ...others] = presented.map((der) => readCertificate(der));
  if (!leaf) return undefined;
  const surroundings = { findProxy, local: new LocalAddresses(host), signal };
  let last = orderChain(leaf, others).at(-1) ?? leaf;
  for (let step = 0; step < longest && !isSelfSigned(last); step += 1) {
    const issuer = await issuerOf(last, surroundings);
    if (!issuer) return undefined;
    last = issuer;
  }
  return isSelfSigned(last) ? last : undefined;
}

async function issuerOf(certificate: Certificate, surroundings: Parameters<typeof download>[1]): Promise<Certificate | undefined> {
  const addresses = certificate.caIssuersUrls.filter((text) => URL.canParse(text) && new URL(text).protocol === 'http:');
  for (const address of addresses.slice(0, 2)) {
    try {
      const found = readCertificates(await download({ url: new URL(address), ...limits }, surroundings));
      const issuer = found.find((candidate) => issued(candidate, certificate));
      if (issuer) return issuer;
    } catch {
      surroundings.signal.throwIfAborted();
      // An address that does not answer leaves the root unknown, which the problem then says.
    }
  }
  return undefined;
}
