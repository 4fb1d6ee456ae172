import * as asn1js from 'asn1js';
import type * as x509 from './x509.ts';

/** The template that a request names: by name (version 1) or by object identifier (version 2 and later). Source: [MS-WCCE] 2.2.2.7.7 */
export function templateInRequest(csr: x509.Pkcs10CertificateRequest): string | undefined {
  const byName = csr.getExtension('1.3.6.1.4.1.311.20.2');
  if (byName) return stringOf(asn1js.fromBER(byName.value).result);
  const byId = csr.getExtension('1.3.6.1.4.1.311.21.7');
  if (!byId) return undefined;
  const { result } = asn1js.fromBER(byId.value);
  const [first] = result instanceof asn1js.Sequence ? result.valueBlock.value : [];
  return first instanceof asn1js.ObjectIdentifier ? first.valueBlock.toString() : undefined;
}

function stringOf(value: asn1js.AsnType): string | undefined {
  const text = (value as asn1js.BmpString).valueBlock?.value;
  return typeof text === 'string' ? text : undefined;
}
