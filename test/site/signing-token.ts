/**
 * What a client hands in to be signed: a signing request, or a renewal, in which the old certificate signs the new request.
 * The label that comes with it is not believed: Windows calls a bare PKCS#10 a #PKCS7. Source: [MS-WSTEP] 3.1.4.1.2.1, 4.1.1.1, 4.1.5.1
 */
import * as asn1js from 'asn1js';

export type SigningToken =
  | { readonly kind: 'request'; readonly request: Buffer }
  /** `signer` is the certificate that is to be renewed; its signature over the request (PKCS#10) has been verified. Both DER */
  | { readonly kind: 'renewal'; readonly request: Buffer; readonly signer: Buffer };

const oid = { data: '1.2.840.113549.1.7.1', signedData: '1.2.840.113549.1.7.2' };

/** Reads the text of a BinarySecurityToken. @returns nothing when it is neither, or when the old certificate did not sign it */
export async function readSigningToken(text: string): Promise<SigningToken | undefined> {
  const der = decoded(text);
  const { offset, result } = asn1js.fromBER(new Uint8Array(der));
  if (offset === -1 || !(result instanceof asn1js.Sequence)) return undefined;
  const [first] = result.valueBlock.value;
  if (!(first instanceof asn1js.ObjectIdentifier)) return { kind: 'request', request: der };
  return first.valueBlock.toString() === oid.signedData ? readRenewal(result) : undefined;
}

/**
 * Base64 from Windows has carriage returns, spelled out or not; a renewal that a person starts comes in base64 twice.
 * Source: Windows, "Certificate Renewal", manual renewal
 */
function decoded(text: string): Buffer {
  const once = Buffer.from(text.replace(/&#(?:xD|13);|\s/giu, ''), 'base64');
  return once[0] === 0x30 ? once : Buffer.from(once.toString('latin1'), 'base64');
}

async function readRenewal(content: asn1js.Sequence): Promise<SigningToken | undefined> {
  // Loaded when the first renewal comes: the site starts without it.
  const { Certificate, ContentInfo, SignedData } = await import('pkijs');
  try {
    const message = new SignedData({ schema: new ContentInfo({ schema: content }).content });
    const { eContent, eContentType } = message.encapContentInfo;
    if (!eContent || eContentType !== oid.data || message.signerInfos.length !== 1) return undefined;
    // `extendedMode` names the certificate whose key made the signature.
    const { signatureVerified, signerCertificate } = await message.verify({ signer: 0, extendedMode: true });
    if (!signatureVerified || !(signerCertificate instanceof Certificate)) return undefined;
    return { kind: 'renewal', request: Buffer.from(eContent.getValue()), signer: Buffer.from(signerCertificate.toSchema().toBER()) };
  } catch {
    return undefined;
  }
}
