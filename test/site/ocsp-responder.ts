/** Tells the state of single certificates. Source: RFC 6960, 4.2 */
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import * as asn1js from 'asn1js';
import type { Authority } from './certification-authority.ts';
import { context, enumerated, generalizedTime, objectIdentifier, octetString, rsaWith, sequence, tlv } from './der.ts';
import type { Register } from './issued-certificates.ts';
import type { ScenarioSwitches } from './scenarios.ts';

interface Published {
  readonly authorities: { readonly issuing: Authority };
  readonly register: Register;
}

/** OCSPResponse, DER, for the first certificate that the request (POST, DER) asks about. Signed by the issuing authority itself. */
export async function answerOcsp(
  request: IncomingMessage,
  { authorities, register }: Published,
  switches: ScenarioSwitches,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const asked = certIdIn(Buffer.concat(chunks));
  if (!asked) return sequence(enumerated(1)); // malformedRequest
  const now = new Date();
  const row = register.find(asked.serialNumber);
  const revokedAt = switches.has('ocsp-revoked')
    ? new Date(now.getTime() - 3_600_000)
    : row?.revokedAt
      ? new Date(row.revokedAt)
      : undefined;
  const status = revokedAt
    ? context(1, true, generalizedTime(revokedAt))
    : switches.has('ocsp-unknown')
      ? context(2, false)
      : context(0, false);
  const single = sequence(
    asked.certId,
    status,
    generalizedTime(now),
    context(0, true, generalizedTime(new Date(now.getTime() + 3_600_000))),
  );
  const { certificate, key } = authorities.issuing;
  const publicKeyBits = spkiBits(Buffer.from(certificate.publicKey.rawData));
  const keyHash = createHash('sha1').update(publicKeyBits).digest();
  const data = sequence(context(2, true, octetString(keyHash)), generalizedTime(now), sequence(single));
  const signer = switches.has('ocsp-other-signer') ? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey : key;
  const basic = sequence(data, rsaWith('sha256'), tlv(0x03, Buffer.from([0]), sign('sha256', data, signer)));
  return sequence(enumerated(0), context(0, true, sequence(objectIdentifier('1.3.6.1.5.5.7.48.1.1'), octetString(basic))));
}

function certIdIn(der: Buffer): { certId: Buffer; serialNumber: string } | undefined {
  const path = (value: asn1js.AsnType | undefined, at: number) =>
    value instanceof asn1js.Sequence ? value.valueBlock.value[at] : undefined;
  const { result } = asn1js.fromBER(new Uint8Array(der).buffer);
  const tbs = path(result as asn1js.AsnType, 0);
  const list = tbs instanceof asn1js.Sequence ? tbs.valueBlock.value.find((one) => one instanceof asn1js.Sequence) : undefined;
  const certId = path(path(list as asn1js.AsnType, 0) as asn1js.AsnType, 0);
  const number = path(certId as asn1js.AsnType, 3);
  if (!certId || !(number instanceof asn1js.Integer)) return undefined;
  const serialNumber = Buffer.from(number.valueBlock.valueHexView).toString('hex').replace(/^00/u, '');
  return { certId: Buffer.from(certId.toBER()), serialNumber };
}

/** The BIT STRING's content of a SubjectPublicKeyInfo. */
function spkiBits(spki: Buffer): Buffer {
  const { result } = asn1js.fromBER(new Uint8Array(spki).buffer);
  const bits = result instanceof asn1js.Sequence ? result.valueBlock.value[1] : undefined;
  if (!(bits instanceof asn1js.BitString)) throw new Error('a public key has bits');
  return Buffer.from(bits.valueBlock.valueHexView);
}
