import { readOnly, tags } from './der.ts';
import { booleanValue, namedBits } from './der-values.ts';
import { readGeneralName } from './general-name.ts';

/** Which certificates a list speaks of. Absent flags are false. Source: RFC 5280, 5.2.5 */
export interface IssuingDistributionPoint {
  /** the full names of the place it is for, as {@link readGeneralName} prints them; empty for a name relative to the issuer's; undefined: any place */
  readonly names: readonly string[] | undefined;
  readonly onlyUserCertificates: boolean;
  readonly onlyAuthorityCertificates: boolean;
  readonly onlyAttributeCertificates: boolean;
  /** the list leaves out certificates that were revoked for other reasons */
  readonly onlySomeReasons: boolean;
  /** the list speaks of certificates of several issuers */
  readonly indirect: boolean;
}

/** Reads the extension IssuingDistributionPoint in DER. @throws DerError */
export function readIssuingDistributionPoint(der: Uint8Array): IssuingDistributionPoint {
  const parts = readOnly(der, tags.sequence, 'the scope of the list').enter();
  let names: string[] | undefined;
  if (parts.optional(0xa0)) {
    const name = parts.enter().expect(undefined, 'the name of a distribution point');
    names = [];
    if (name.tag === 0xa0) for (const full = name.enter(); full.next(); ) names.push(readGeneralName(full));
  }
  const flag = (tag: number) => parts.optional(tag) && booleanValue(parts.content());
  const onlyUserCertificates = flag(0x81);
  const onlyAuthorityCertificates = flag(0x82);
  const onlySomeReasons = parts.optional(0x83) && namedBits(parts.content()).length >= 0;
  const indirect = flag(0x84);
  const onlyAttributeCertificates = flag(0x85);
  parts.finish('the scope of the list');
  return { names, onlyUserCertificates, onlyAuthorityCertificates, onlyAttributeCertificates, onlySomeReasons, indirect };
}
