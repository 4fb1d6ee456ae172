import { describe, expect, it } from 'vitest';
import { problemOf } from '../../../electron/contract/problem.ts';
import { chooseBySettings, chooseIdentity, isNameEnough } from '../../../electron/enrollment/choose-identity.ts';
import type { Identity } from '../../../electron/enrollment/ports.ts';
import { problemInEnglish } from '../../support/problem-in-english.ts';

const identity = (id: string, commonName: string, serialNumber: string, subject = `CN=${commonName},O=Contoso`): Identity =>
  ({ id, certificate: { commonName, subject, serialNumber, notAfter: Date.parse('2027-05-01') } }) as Identity;

const mnorth = identity('1', 'mnorth', '4A12');
const older = identity('2', 'mnorth', '17D4391A00000003DB');
const mac = identity('3', 'mac12.contoso.com', '05');
const nameless = identity('4', '', '06', 'O=Contoso');
const all = [mnorth, older, mac, nameless];

/** The id of the chosen one, or the problem. */
function chosen(choose: () => Identity | undefined) {
  try {
    return choose()?.id;
  } catch (error) {
    return problemInEnglish(problemOf(error));
  }
}

const data = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const candidates = ['serial number 4A12, valid until 2027-05-01', 'serial number 17D4391A00000003DB, valid until 2027-05-01'];
const ambiguous = { kind: 'certificate-ambiguous', subject: 'mnorth', candidates };

describe('settings', () => {
  it.each([
    ['name nothing', undefined, undefined, undefined],
    ['name nothing but a serial number', undefined, data('4A12'), undefined],
    ['name the only one', 'mac12.contoso.com', undefined, '3'],
    ['name the only one, with a serial number that is another\u2019s', 'mac12.contoso.com', data('4A12'), '3'],
    ['name one by its whole subject', 'O=Contoso', undefined, '4'],
    ['name one of two by its serial number', 'mnorth', data('17D4391A00000003DB'), '2'],
    ['name one of two, with a zero before the serial number', 'mnorth', data('004A12'), '1'],
    ['name two', 'mnorth', undefined, ambiguous],
    [
      'name two, and a serial number that none of them has',
      'mnorth',
      data('05'),
      { kind: 'certificate-not-found', subject: 'mnorth', serialNumber: '5' },
    ],
    ['name one in other letters', 'MNorth', undefined, { kind: 'certificate-not-found', subject: 'MNorth', nearly: 'mnorth' }],
    ['name nobody', 'mnorth2', undefined, { kind: 'certificate-not-found', subject: 'mnorth2' }],
    ['name a part', 'mac12', undefined, { kind: 'certificate-not-found', subject: 'mac12' }],
  ])('%s', (_what, SubjectName, SerialNumber, expected) => {
    expect(chosen(() => chooseBySettings(all, { SubjectName, SerialNumber }))).toEqual(expected);
  });

  it('choose nothing in an empty keychain: then this computer is not enrolled', () => {
    expect(chooseBySettings([], { SubjectName: 'mnorth', SerialNumber: undefined })).toBeUndefined();
  });

  it('of two with one name and one serial number can choose neither', () => {
    const twins = [mnorth, { ...mnorth, id: '9' }];
    expect(chosen(() => chooseBySettings(twins, { SubjectName: 'mnorth', SerialNumber: data('4A12') }))).toMatchObject({
      kind: 'certificate-ambiguous',
    });
  });
});

describe('a command', () => {
  it.each([
    [{ name: '2' }, '2'],
    [{ serialNumber: '0x05' }, '3'],
    [{ serialNumber: '17:d4:39:1a:00:00:00:03:db' }, '2'],
    [{ name: 'mnorth', serialNumber: '4a12' }, '1'],
    [
      { name: 'mac12.contoso.com', serialNumber: '4A12' },
      { kind: 'certificate-not-found', serialNumber: '4A12' },
    ],
    [{ serialNumber: '99' }, { kind: 'certificate-not-found', subject: '99' }],
    [{ name: 'mnorth' }, ambiguous],
  ])('names %j', (choice, expected) => {
    const found = chosen(() => chooseIdentity(all, choice));
    if (typeof expected === 'string') expect(found).toBe(expected);
    else expect(found).toMatchObject(expected);
  });
});

it('a name is enough where nobody else goes by it', () => {
  expect(all.map((each) => isNameEnough(each, all))).toEqual([false, false, true, true]);
});
