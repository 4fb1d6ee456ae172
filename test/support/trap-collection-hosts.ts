/** Certificates for other names and addresses than the one that is asked for. Sources: RFC 9525, 6.3 and 6.5; RFC 5280, 4.2.1.6 */
import * as write from '../../electron/pki/der-writer.ts';
import { extensionOid, userPrincipalName } from '../../electron/pki/object-identifiers.ts';
import { type Draft, usualHost } from './trap-collection-chain.ts';
import { name, names } from './trap-collection-extensions.ts';

interface Case {
  readonly what: string;
  readonly host?: string;
  /** GeneralNames; null leaves the extension out */
  readonly names: readonly Uint8Array[] | null;
  /** the common name, where it isn't `server02.contoso.com` */
  readonly commonName?: string;
}

const dns = (...values: readonly string[]) => values.map(name.dns);
const mapped = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff] as const;
const otherName = (value: string) => write.tagged(0, write.objectIdentifier(userPrincipalName), write.tagged(0, write.utf8String(value)));

const cases: readonly Case[] = [
  { what: 'another name', names: dns('server03.contoso.com') },
  { what: 'its name as common name alone', names: null },
  { what: 'its name as common name, and another as alternative', names: dns('server03.contoso.com'), commonName: usualHost },
  { what: 'its name as common name, and an address as alternative', names: [name.address(10, 0, 0, 1)] },
  { what: 'a name that only begins with its own', names: dns('server02.contoso.com.fabrikam.example') },
  { what: 'a name that only ends with its own', names: dns('fabrikam-server02.contoso.com') },
  { what: 'the name of its domain', names: dns('contoso.com') },
  { what: 'its name with the end cut off by a NUL', names: dns('server02.contoso.com\0.fabrikam.example') },
  { what: 'its name behind a comma', names: dns('fabrikam.example, DNS:server02.contoso.com') },
  { what: 'its name behind a line break', names: dns('fabrikam.example\nserver02.contoso.com') },
  { what: 'its name behind a space', names: dns(' server02.contoso.com') },
  { what: 'an empty name', names: dns('') },
  { what: 'a wildcard for another domain', names: dns('*.fabrikam.example') },
  { what: 'a wildcard one level too high', host: 'www.server02.contoso.com', names: dns('*.contoso.com') },
  { what: 'a wildcard for the names below its own', names: dns('*.server02.contoso.com') },
  { what: 'a wildcard below the name that is asked for', host: 'contoso.com', names: dns('*.contoso.com') },
  { what: 'a wildcard for a whole top-level domain', host: 'contoso.com', names: dns('*.com') },
  { what: 'a wildcard for everything', names: dns('*') },
  { what: 'a wildcard for one label', host: 'server02', names: dns('*') },
  { what: 'a wildcard for part of a label', names: dns('server*.contoso.com') },
  { what: 'a wildcard in front of part of a label', names: dns('*02.contoso.com') },
  { what: 'a wildcard inside a label', names: dns('ser*02.contoso.com') },
  { what: 'a wildcard in the second place', names: dns('server02.*.com') },
  { what: 'two wildcards', names: dns('*.*.com') },
  { what: 'its name as an address of the web', names: [name.uri('https://server02.contoso.com/')] },
  { what: 'its name as an address of mail', names: [name.mail('admin@server02.contoso.com')] },
  { what: 'its name as an account', names: [otherName('server02.contoso.com')] },
  { what: 'its name as a directory name', names: [name.directory('server02.contoso.com')] },
  { what: 'its name in letters that only look like it', names: dns('s\u00e8rver02.contoso.com') },
  { what: 'another address', host: '10.0.0.1', names: [name.address(10, 0, 0, 2)] },
  { what: 'its address as common name alone', host: '10.0.0.1', names: null, commonName: '10.0.0.1' },
  { what: 'its address as a name', host: '10.0.0.1', names: dns('10.0.0.1') },
  { what: 'a wildcard for its address', host: '10.0.0.1', names: dns('*.0.0.1') },
  { what: 'its address as a web address', host: '10.0.0.1', names: [name.uri('https://10.0.0.1/')] },
  { what: 'its address with a mask', host: '10.0.0.1', names: [name.address(10, 0, 0, 1, 255, 0, 0, 0)] },
  { what: 'its address as one of IPv6', host: '10.0.0.1', names: [name.address(...mapped, 10, 0, 0, 1)] },
  { what: 'the characters of its address in place of the octets', host: '10.0.0.1', names: [name.address(...Buffer.from('10.0.0.1'))] },
  { what: 'an address alone where a name is asked for', names: [name.address(10, 0, 0, 1)], commonName: 'contoso' },
  { what: 'another address of IPv6', host: '2001:db8::1', names: [name.address(0x20, 1, 0x0d, 0xb8, ...new Uint8Array(11), 2)] },
];

export const hosts: readonly Draft[] = cases.map(({ what, host = usualHost, names: entries, commonName }) => ({
  name: what,
  host,
  chain: {
    server: {
      ...(commonName !== undefined && { name: commonName }),
      extensions: { [extensionOid.subjectAltName]: entries && names(...entries) },
    },
  },
  refused: { kind: 'server-wrong-host' },
}));
