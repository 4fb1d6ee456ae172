/** The client's side of mutual TLS: key and certificates in the one form that TLS contexts take. */
import type { KeyObject } from 'node:crypto';
import type { SecureContextOptions } from 'node:tls';
import type { ClientIdentity } from '../enrollment/ports.ts';
import { toPem } from '../pki/certificate.ts';

/**
 * Lends key and certificates in PEM for the making of a TLS context. The key's text is overwritten as soon as `use` is done: of the
 * two, only the context keeps the key.
 */
export function withClientOptions<T>({ privateKey, certificates }: ClientIdentity, use: (options: SecureContextOptions) => T): T {
  const key = keyAsPem(privateKey);
  try {
    return use({ key, cert: certificates.map((der) => toPem({ der })).join('') });
  } finally {
    key.fill(0);
  }
}

const header = '-----BEGIN PRIVATE KEY-----\n';
const footer = '\n-----END PRIVATE KEY-----\n';
const alphabet = Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');

/** PKCS#8 in PEM as bytes: a string could not be overwritten. Source: RFC 7468, 10; RFC 4648, 4 */
function keyAsPem(key: KeyObject): Buffer {
  const der = key.export({ type: 'pkcs8', format: 'der' });
  try {
    const bodyLength = Math.ceil(der.length / 3) * 4;
    const pem = Buffer.alloc(header.length + bodyLength + footer.length, '=');
    pem.write(header, 'latin1');
    let at = header.length;
    for (let from = 0; from < der.length; from += 3) {
      const [first = 0, second, third] = der.subarray(from, from + 3);
      pem[at] = alphabet[first >> 2] as number;
      pem[at + 1] = alphabet[((first & 3) << 4) | ((second ?? 0) >> 4)] as number;
      if (second !== undefined) pem[at + 2] = alphabet[((second & 15) << 2) | ((third ?? 0) >> 6)] as number;
      if (third !== undefined) pem[at + 3] = alphabet[third & 63] as number;
      at += 4;
    }
    pem.write(footer, at, 'latin1');
    return pem;
  } finally {
    der.fill(0);
  }
}
