import { DerError, type DerReader, tags } from './der.ts';
import { hex, latin1, objectIdentifier, text } from './der-values.ts';
import { printName, readName } from './distinguished-name.ts';
import { userPrincipalName } from './object-identifiers.ts';

/**
 * The GeneralName that the reader stands on, with its type before a colon: `DNS:server02.contoso.com`, `IP:10.0.0.1`,
 * `email:`, `URI:`, `UPN:` (the account name of Active Directory), `DirName:`, `RID:`, `other:` and an object identifier.
 * @throws DerError. Source: RFC 5280, 4.2.1.6
 */
export function readGeneralName(reader: DerReader): string {
  const content = reader.content();
  switch (reader.tag) {
    case 0x81:
      return `email:${latin1(content)}`;
    case 0x82:
      return `DNS:${latin1(content)}`;
    case 0x86:
      return `URI:${latin1(content)}`;
    case 0x87:
      return `IP:${printAddress(content)}`;
    case 0x88:
      return `RID:${objectIdentifier(content)}`;
    case 0xa0:
      return readOtherName(reader.enter());
    case 0xa4:
      return `DirName:${printName(readName(reader.enter().expect(tags.sequence, 'a directory name')))}`;
    case 0xa3:
    case 0xa5:
      return `other:${hex(content)}`;
    default:
      throw new DerError('a name of an unknown type');
  }
}

function readOtherName(name: DerReader): string {
  const type = objectIdentifier(name.expect(tags.objectIdentifier, 'the type of a name').content());
  const value = name.expect(0xa0, 'the value of a name').enter().expect(undefined, 'the value of a name');
  const words = text(value.tag, value.content());
  return type === userPrincipalName && words !== undefined ? `UPN:${words}` : `other:${type}`;
}

/** An IPv4 address in decimal or an IPv6 address as RFC 5952 writes it; anything of another length in hexadecimal. */
function printAddress(octets: Uint8Array): string {
  if (octets.length === 4) return octets.join('.');
  if (octets.length !== 16) return hex(octets);
  const groups = Array.from({ length: 8 }, (_, i) => (((octets[2 * i] ?? 0) << 8) | (octets[2 * i + 1] ?? 0)).toString(16));
  return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1);
}

/** The URIs in GeneralNames that the reader stands on. */
export function readUris(reader: DerReader): string[] {
  const uris: string[] = [];
  const names = reader.enter();
  while (names.next()) if (names.tag === 0x86) uris.push(latin1(names.content()));
  return uris;
}
