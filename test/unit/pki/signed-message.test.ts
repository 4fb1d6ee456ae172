import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCertificate, toPem } from '../../../electron/pki/certificate.ts';
import { readCertificates } from '../../../electron/pki/certificates.ts';
import { constructedTag, DerReader, tags } from '../../../electron/pki/der.ts';
import { hex, objectIdentifier } from '../../../electron/pki/der-values.ts';
import { signedMessage } from '../../../electron/pki/signed-message.ts';
import { readSigningRequest, renewalRequest } from '../../../electron/pki/signing-request.ts';
import { authorityKey, makeCertificate, ownKey } from './certificate-maker.ts';
import { withOpenssl } from './openssl.ts';

const vector = (name: string) => readFileSync(new URL(`../../vectors/${name}.der`, import.meta.url));
const old = makeCertificate();
const signer = { privateKey: ownKey.privateKey, certificate: old };
const newKey = authorityKey;

/** What `openssl cms -verify` takes out of a message; it throws when a signature does not hold. */
function verified(message: Uint8Array): Buffer {
  return withOpenssl((bench) => {
    const files = ['-in', bench.file('message.der', message), '-out', bench.file('content')];
    bench.run('cms', '-verify', '-noverify', '-binary', '-inform', 'DER', ...files);
    return bench.read('content');
  });
}

/** Tags, nesting and object identifiers, without what differs from one message to another: numbers, texts, names, keys and signatures. */
function shape(der: Uint8Array): unknown[] {
  const walk = (reader: DerReader): unknown[] => {
    const found: unknown[] = [];
    while (reader.next()) {
      if (reader.tag === tags.objectIdentifier) found.push(objectIdentifier(reader.content()));
      else if (reader.tag & 0x20) found.push([reader.tag, walk(reader.enter())]);
      else found.push(reader.tag);
    }
    return found;
  };
  return walk(new DerReader(der));
}

/** A SignedData message with what varies taken out: the certificate, the name of its issuer, and the hash. */
function frame(message: Uint8Array, certificate: Uint8Array): string {
  const { rawIssuer } = readCertificate(certificate);
  return JSON.stringify(shape(message))
    .replace(JSON.stringify(shape(certificate)[0]), '"certificate"')
    .replaceAll(JSON.stringify(shape(rawIssuer)[0]), '"issuer"')
    .replaceAll(/"1\.3\.14\.3\.2\.26"|"2\.16\.840\.1\.101\.3\.4\.2\.1"/gu, '"hash"');
}

describe('a signed message', () => {
  it('verifies with openssl and holds its content octet by octet', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), (content) => {
        expect(verified(signedMessage(content, signer))).toEqual(Buffer.from(content));
      }),
      { numRuns: 5, examples: [[new Uint8Array(70_000).fill(0x0a)]] },
    );
  });

  it('names as signer the certificate that openssl then finds in it', () => {
    const signers = withOpenssl((bench) => {
      const message = bench.file('message.der', signedMessage(Buffer.from('content'), signer));
      bench.run(
        'cms',
        '-verify',
        '-noverify',
        '-inform',
        'DER',
        '-in',
        message,
        '-signer',
        bench.file('signer'),
        '-out',
        bench.file('content'),
      );
      return bench.read('signer').toString();
    });
    expect(signers).toBe(toPem(old));
    expect(readCertificates(signedMessage(Buffer.from('x'), signer)).map((one) => one.sha256)).toEqual([old.sha256]);
  });

  it('no longer verifies once a bit of its content has changed', () => {
    const message = Buffer.from(signedMessage(Buffer.from('the content'), signer));
    message.write('THE', message.indexOf('the content'));
    expect(() => verified(message)).toThrow(/verification failure|digest|bad signature/iu);
  });

  it('has the shape of those that Windows makes, down to the last tag', () => {
    const windows = vector('wstep-4.1.5.1-0');
    const [signedBy] = readCertificates(windows);
    const ours = signedMessage(vector('renew-inner'), signer);
    expect(frame(ours, old.der)).toBe(frame(windows, signedBy?.der ?? Buffer.of()));
  });

  it('names a serial number as it stands in the certificate, even a negative one', () => {
    const der = Buffer.from(old.der);
    der[der.indexOf('17d4391a', 'hex')] = 0x97;
    const certificate = readCertificate(der);
    expect(certificate.serialNumber).toMatch(/^-/u);
    const message = Buffer.from(signedMessage(Buffer.from('x'), { ...signer, certificate }));
    expect(message.lastIndexOf('97d4391a', undefined, 'hex')).toBeGreaterThan(message.indexOf('97d4391a', 'hex'));
  });
});

describe('the request inside a renewal', () => {
  const template = { oid: '1.3.6.1.4.1.311.21.8.7.1', major: 100, minor: 3 };

  it('asks for the old subject with a new key, and verifies with openssl', () => {
    const der = renewalRequest(newKey, { of: old, enclose: false });
    const request = readSigningRequest(der);
    expect(request).toMatchObject({ subject: old.subject, signatureValid: true, attributes: [], templateId: undefined });
    expect(request.publicKey.equals(newKey.publicKey)).toBe(true);
    const told = withOpenssl((bench) =>
      bench.run('req', '-inform', 'DER', '-in', bench.file('request', der), '-noout', '-verify', '-subject'),
    );
    expect(told.toString()).toMatch(/CN ?= ?mnorth/u);
  });

  it('encloses the old certificate and names its template as Windows does', () => {
    const der = renewalRequest(newKey, { of: old, enclose: true, template });
    const request = readSigningRequest(der);
    expect([...request.attributes].sort()).toEqual(['1.2.840.113549.1.9.14', '1.3.6.1.4.1.311.13.1']);
    expect(request).toMatchObject({ templateId: template, signatureValid: true });
    expect(hex(der)).toContain(hex(old.der));
    const windows = vector('renew-inner');
    const enclosed = attribute(windows, '1.3.6.1.4.1.311.13.1');
    expect(readCertificate(enclosed).sha256).toBe(readCertificates(vector('wstep-4.1.5.1-0'))[0]?.sha256);
    expect(attribute(der, '1.3.6.1.4.1.311.13.1')).toEqual(Buffer.from(old.der));
  });

  it('has its attributes in the order of DER, whatever the certificate', () => {
    const attributes = shape(renewalRequest(newKey, { of: old, enclose: true, template }));
    expect(JSON.stringify(attributes)).toContain(`[${constructedTag(0)},[[48,["1.2.840.113549.1.9.14"`);
  });
});

/** The first value of an attribute of a request. */
function attribute(request: Uint8Array, type: string): Buffer {
  const info = new DerReader(request).expect(tags.sequence, 'a request').enter().expect(tags.sequence, 'the signed part').enter();
  info.expect(tags.integer, 'the version').expect(tags.sequence, 'the subject').expect(tags.sequence, 'the key');
  const list = info.expect(constructedTag(0), 'the attributes').enter();
  while (list.next()) {
    const parts = list.enter().expect(tags.objectIdentifier, 'the type');
    if (objectIdentifier(parts.content()) !== type) continue;
    return Buffer.from(parts.expect(tags.set, 'the values').enter().expect(undefined, 'a value').element());
  }
  throw new Error(`no attribute ${type}`);
}
