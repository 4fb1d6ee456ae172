import { describe, expect, it } from 'vitest';
import { readProvisioningDocument } from '../../../electron/protocol/mde2/provisioning-document.ts';
import { problemThrownBy } from '../../support/thrown-problem.ts';
import { asked, base64, bytes, host } from './messages.ts';

const der = (octet: number) => Uint8Array.of(0x30, 0x01, octet);
const characteristic = (type: string, ...content: readonly string[]) =>
  `<characteristic type="${type}">${content.join('')}</characteristic>`;
const parm = (name: string, value: string) => `<parm name="${name}" value="${value}"/>`;
const certificate = (octet: number) => characteristic('AB12', parm('EncodedCertificate', base64(der(octet))));
const read = (...content: readonly string[]) =>
  readProvisioningDocument(bytes(`<wap-provisioningdoc version="1.1">${content.join('')}</wap-provisioningdoc>`), asked);

describe('a provisioning document', () => {
  it('has certificates for three stores, the wishes for renewals, and the server that manages the computer', () => {
    const renew = characteristic(
      'WSTEP',
      characteristic('Renew', parm('ROBOSupport', 'true'), parm('RenewPeriod', '45'), parm('RetryInterval', '1')),
    );
    const document = read(
      characteristic(
        'CertificateStore',
        characteristic('Root', characteristic('System', certificate(1))),
        characteristic('CA', characteristic('System', certificate(2), certificate(3))),
        characteristic('My', characteristic('User', certificate(4), characteristic('PrivateKeyContainer')), renew),
      ),
      characteristic('APPLICATION', parm('APPID', 'w7'), parm('PROVIDER-ID', 'x'), parm('ADDR', 'https://mp.contoso.com/x')),
    );
    expect(document).toEqual({
      certificates: [
        { store: 'Root', der: der(1) },
        { store: 'CA', der: der(2) },
        { store: 'CA', der: der(3) },
        { store: 'My', der: der(4) },
      ],
      renewal: { signedByOldCertificate: true, periodDays: 45, retryDays: 1 },
      managementServer: 'https://mp.contoso.com/x',
    });
  });

  it('may have several stores beside each other', () => {
    const one = characteristic('CertificateStore', characteristic('Root', characteristic('System', certificate(1))));
    const two = characteristic('CertificateStore', characteristic('My', characteristic('System', certificate(2))));
    expect(read(one, two).certificates.map(({ store }) => store)).toEqual(['Root', 'My']);
  });

  it('may have the renewal in a store of its own, and none of it', () => {
    const renew = characteristic(
      'CertificateStore',
      characteristic('My', characteristic('WSTEP', characteristic('Renew', parm('ROBOSupport', '0')))),
    );
    expect(read(renew).renewal).toEqual({ signedByOldCertificate: false, periodDays: undefined, retryDays: undefined });
    expect(read().renewal).toBeUndefined();
  });

  it('is read in any case, and other applications and parameters without a value are passed over', () => {
    const text = `<WAP-ProvisioningDoc><Characteristic TYPE="x"/><Characteristic type="certificatestore"><Characteristic type="my"><Parm name="encodedcertificate" value=" ${base64(der(7))} "/></Characteristic></Characteristic>${characteristic('APPLICATION', parm('APPID', 'w4'), parm('ADDR', 'https://no'))}${characteristic('APPLICATION', parm('APPID', 'W7'), '<parm name="BACKCOMPATRETRYDISABLED"/>')}</WAP-ProvisioningDoc>`;
    expect(readProvisioningDocument(bytes(text), asked)).toMatchObject({
      certificates: [{ store: 'my', der: der(7) }],
      managementServer: undefined,
    });
  });

  it.each([
    ['is another document', '<x/>'],
    ['is not XML', 'hello'],
    ['has entities', '<!DOCTYPE x><wap-provisioningdoc/>'],
    [
      'holds a certificate that is not Base64',
      `<wap-provisioningdoc>${characteristic('CertificateStore', characteristic('My', parm('EncodedCertificate', '%')))}</wap-provisioningdoc>`,
    ],
  ])('is refused when it %s', (_, text) => {
    expect(problemThrownBy(() => readProvisioningDocument(bytes(text), asked))).toMatchObject({ kind: 'reply-not-understood', host });
  });
});
