/** Signatures and keys that an attacker may be able to make. Sources: pki-certificate-requirements.md; NIST SP 800-57 part 1, table 2 */
import type { Draft, Refusal } from './trap-collection-chain.ts';

const hash = (subject: string): Refusal => ({ kind: 'server-weak', weakness: 'hash', subject });
const key = (subject: string): Refusal => ({ kind: 'server-weak', weakness: 'key', subject });
const [root, middle, issuing, server] = ['Contoso Root CA', 'Contoso Policy CA', 'Contoso Issuing CA', 'server02.contoso.com'] as const;

export const strength: readonly Draft[] = [
  { name: 'a server signed with SHA-1', chain: { server: { hash: 'sha1' } }, refused: hash(server) },
  { name: 'a server signed with MD5', chain: { server: { hash: 'md5' } }, refused: hash(server) },
  { name: 'a server signed with RSA-PSS over SHA-1', chain: { server: { hash: 'PSS with SHA-1' } }, refused: hash(server) },
  { name: 'an issuing authority signed with SHA-1', chain: { issuing: { hash: 'sha1' } }, refused: hash(issuing) },
  { name: 'an issuing authority signed with MD5', chain: { issuing: { hash: 'md5' } }, refused: hash(issuing) },
  { name: 'an authority in the middle signed with SHA-1', chain: { middle: { hash: 'sha1' } }, refused: hash(middle) },
  { name: 'a server signed with ECDSA over SHA-1', chain: { issuing: { key: 'P-256' }, server: { hash: 'sha1' } }, refused: hash(server) },
  { name: 'a server with an RSA key of 1024 bits', chain: { server: { key: 'RSA-1024' } }, refused: key(server) },
  { name: 'an issuing authority with an RSA key of 1024 bits', chain: { issuing: { key: 'RSA-1024' } }, refused: key(issuing) },
  { name: 'an authority in the middle with an RSA key of 1024 bits', chain: { middle: { key: 'RSA-1024' } }, refused: key(middle) },
  { name: 'a root with an RSA key of 1024 bits', chain: { root: { key: 'RSA-1024' } }, refused: key(root) },
  { name: 'an issuing authority on a curve of 224 bits', chain: { issuing: { key: 'P-224' } }, refused: key(issuing) },
];
