/** Tells the state of single certificates. Source: RFC 6960, 4.1 and 4.2 */
import { createHash, sign } from 'node:crypto';
import * as asn1js from 'asn1js';
import { keyIdentifier } from './certification-authority.ts';
import { context, enumerated, generalizedTime, nothing, objectIdentifier, octetString, rsaWith, sequence, serial, tlv } from './der.ts';
import { otherKey, type Published } from './published-lists.ts';
import type { ScenarioSwitches } from './scenarios.ts';

const oid = { basic: '1.3.6.1.5.5.7.48.1.1', nonce: '1.3.6.1.5.5.7.48.1.2', sha1: '1.3.14.3.2.26' };
const hour = 3_600_000;

/** OCSPResponse for the first certificate that the request asks about, both DER. Signed by the issuing authority itself. */
export function answerOcsp(request: Uint8Array, published: Published, switches: ScenarioSwitches): Buffer {
  if (switches.has('ocsp-try-later')) return sequence(enumerated(3));
  const asked = readRequest(request);
  return asked ? answer(asked, published, switches) : sequence(enumerated(1)); // malformedRequest
}

/** The answer about a certificate of the issuing authority that nobody has asked for, DER: it comes with the certificate. */
export function stapledAnswer(serialNumber: string, published: Published, switches: ScenarioSwitches): Buffer {
  const { issuing } = published.authorities;
  const name = hashOf(Buffer.from(issuing.certificate.subjectName.toArrayBuffer()));
  const certId = sequence(
    sequence(objectIdentifier(oid.sha1), nothing()),
    octetString(name),
    octetString(keyIdentifier(issuing.certificate.publicKey.rawData)),
    serial(serialNumber),
  );
  return answer({ certId, serialNumber, nonce: undefined }, published, switches);
}

interface Asked {
  /** DER */
  readonly certId: Buffer;
  /** hex */
  readonly serialNumber: string;
  /** an Extension, DER */
  readonly nonce: Buffer | undefined;
}

function answer({ certId, serialNumber, nonce }: Asked, { authorities, register }: Published, switches: ScenarioSwitches): Buffer {
  const now = Date.now() - (switches.has('ocsp-old') ? 2 * hour : 0);
  const produced = generalizedTime(new Date(now));
  const next = context(0, true, generalizedTime(new Date(now + hour)));
  const single = sequence(certId, state(register.find(serialNumber), switches), produced, next);
  const { issuing } = authorities;
  const extensions = nonce ? [context(1, true, sequence(nonce))] : [];
  const data = sequence(
    context(2, true, octetString(keyIdentifier(issuing.certificate.publicKey.rawData))),
    produced,
    sequence(single),
    ...extensions,
  );
  const key = switches.has('ocsp-other-signer') ? otherKey() : issuing.key;
  const basic = sequence(data, rsaWith('sha256'), tlv(0x03, Buffer.from([0]), sign('sha256', data, key)));
  return sequence(enumerated(0), context(0, true, sequence(objectIdentifier(oid.basic), octetString(basic))));
}

/** CertStatus. A certificate that was never issued is unknown. */
function state(row: { revokedAt: string | null } | undefined, switches: ScenarioSwitches): Buffer {
  const good = context(0, false);
  if (switches.has('ocsp-always-good')) return good;
  if (switches.has('ocsp-revoked')) return context(1, true, generalizedTime(new Date(Date.now() - hour)));
  if (switches.has('ocsp-unknown') || !row) return context(2, false);
  return row.revokedAt ? context(1, true, generalizedTime(new Date(row.revokedAt))) : good;
}

function readRequest(der: Uint8Array): Asked | undefined {
  const { result } = asn1js.fromBER(new Uint8Array(der));
  const [tbs] = parts(result);
  const list = parts(tbs).find((one) => one instanceof asn1js.Sequence);
  const [certId] = parts(parts(list)[0]);
  const number = parts(certId)[3];
  if (!certId || !(number instanceof asn1js.Integer)) return undefined;
  const extensions = parts(tbs).find(({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === 2);
  const nonce = parts(parts(extensions)[0]).find((one) => isIdentifier(parts(one)[0], oid.nonce));
  return {
    certId: Buffer.from(certId.toBER()),
    serialNumber: Buffer.from(number.valueBlock.valueHexView).toString('hex').replace(/^00/u, ''),
    nonce: nonce && Buffer.from(nonce.toBER()),
  };
}

/** What is inside a constructed value; nothing inside anything else. */
function parts(value: asn1js.AsnType | undefined): asn1js.AsnType[] {
  return value instanceof asn1js.Constructed ? value.valueBlock.value : [];
}

function isIdentifier(value: asn1js.AsnType | undefined, dotted: string): boolean {
  return value instanceof asn1js.ObjectIdentifier && value.valueBlock.toString() === dotted;
}

/** SHA-1, which names things here and vouches for nothing. Source: RFC 6960, 4.1.1 */
function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha1').update(bytes).digest();
}
