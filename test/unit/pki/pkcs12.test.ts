import { createPrivateKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../electron/contract/problem.ts';
import { english } from '../../../electron/contract/words/say.ts';
import * as write from '../../../electron/pki/der-writer.ts';
import { type Pkcs12Contents, readPkcs12 } from '../../../electron/pki/pkcs12.ts';
import { contentOid, passphraseOid } from '../../../electron/pki/pkcs12-identifiers.ts';
import { RoundBudget } from '../../../electron/pki/pkcs12-key-derivation.ts';
import { writePkcs12 } from '../../../electron/pki/pkcs12-writer.ts';
import { wrongPassphrase } from '../../../electron/pki/private-key.ts';
import { authority, authorityKey, makeCertificate, ownKey, publicKeyInfo } from './certificate-maker.ts';
import { withOpenssl } from './openssl.ts';

const certificate = makeCertificate({ subject: '\u00c4rger' });
const issuer = makeCertificate({
  ...{ subject: 'Lab Issuing CA', publicKeyInfo: publicKeyInfo(authorityKey.publicKey), extensions: [authority()] },
});
const { privateKey } = ownKey;
const wish = { privateKey, certificate, chain: [issuer] };
const bytes = (text: string) => Buffer.from(text, 'utf8');
/** All the scripts that a passphrase may have, and a character beyond the basic plane. */
const passphrase = 'Stra\u00dfe \u20ac \u65e5\u672c \u{1f511}';

function expectOurs({ keys, certificates }: Pkcs12Contents, chain = [issuer]): void {
  expect(keys.map((key) => key.privateKey.equals(privateKey))).toEqual([true]);
  expect(certificates.map(({ sha256 }) => sha256).sort()).toEqual([certificate, ...chain].map(({ sha256 }) => sha256).sort());
}

/** What was found wrong with a file; any other end is passed on. */
async function refusal(reading: Promise<unknown>): Promise<string | undefined> {
  try {
    await reading;
    return undefined;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.kind === 'certificate-unfit') return english(error.problem.found ?? '');
    throw error;
  }
}

/** Files as openssl and, with the old algorithms, macOS and Windows write them. */
const writers: readonly (readonly [string, readonly string[]])[] = [
  ['AES-256 and SHA-256', []],
  ['AES-128, AES-192 and SHA-512', ['-certpbe', 'AES-128-CBC', '-keypbe', 'AES-192-CBC', '-macalg', 'sha512']],
  ['SHA-384 and one round', ['-macalg', 'sha384', '-iter', '1']],
  ['RC2-40, Triple DES and SHA-1', ['-legacy', '-certpbe', 'PBE-SHA1-RC2-40', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']],
  ['RC2-128, Triple DES with two keys', ['-legacy', '-certpbe', 'PBE-SHA1-RC2-128', '-keypbe', 'PBE-SHA1-2DES', '-macalg', 'sha1']],
  ['Triple DES throughout', ['-certpbe', 'PBE-SHA1-3DES', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']],
  ['Triple DES with PBKDF2', ['-certpbe', 'DES-EDE3-CBC', '-keypbe', 'DES-EDE3-CBC']],
  ['nothing encrypted', ['-certpbe', 'NONE', '-keypbe', 'NONE']],
  ['no check value', ['-nomac']],
];
const quick = ['-nomac', '-iter', '1'];
/** Nothing but the contents tells whether their passphrase was right. */
const unchecked = [
  ['AES-256', quick],
  ['RC2 and Triple DES', [...quick, '-legacy', '-certpbe', 'PBE-SHA1-RC2-40', '-keypbe', 'PBE-SHA1-3DES']],
] as const;

const written = withOpenssl((bench) => {
  bench.file('key.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }));
  bench.file('chain.pem', [certificate, issuer].map(({ der }) => pem(der)).join(''));
  const make = (secret: string, args: readonly string[]) => {
    bench.run('pkcs12', '-export', '-inkey', 'key.pem', '-in', 'chain.pem', '-out', 'out.p12', '-passout', `pass:${secret}`, ...args);
    return bench.read('out.p12');
  };
  return new Map([...writers, ...unchecked].map(([name, args]) => [name, { full: make(passphrase, args), empty: make('', args) }]));
});

function pem(der: Uint8Array): string {
  return `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64')}\n-----END CERTIFICATE-----\n`;
}

describe('a file that openssl wrote with', () => {
  it.each(writers.map(([name]) => name))('%s is read, with a passphrase and with an empty one', async (name) => {
    const files = written.get(name);
    if (!files) throw new Error('not written');
    expectOurs(await readPkcs12(files.full, bytes(passphrase)));
    expectOurs(await readPkcs12(files.empty, bytes('')));
  });

  it.each(writers.map(([name]) => name).filter((name) => name !== 'nothing encrypted'))('%s tells a wrong passphrase', async (name) => {
    for (const wrong of ['', 'wrong', `${passphrase} `]) {
      expect(await refusal(readPkcs12(written.get(name)?.full ?? Buffer.alloc(0), bytes(wrong)))).toBe(english({ key: wrongPassphrase }));
    }
  });
});

describe('a file without a check value', () => {
  it.each(unchecked.map(([name]) => name))('under %s never takes for contents what a wrong passphrase gives', async (name) => {
    const file = written.get(name)?.full ?? Buffer.alloc(0);
    expectOurs(await readPkcs12(file, bytes(passphrase)));
    for (let i = 0; i < 400; i += 1) expect(await refusal(readPkcs12(file, bytes(`wrong ${i}`)))).toBe(english({ key: wrongPassphrase }));
  });
});

describe('a file that we write', () => {
  it.each([
    ['modern', []],
    ['modern', ['-legacy']],
    ['legacy', []],
    ['legacy', ['-legacy']],
  ] as const)('in the %s form is read by openssl %j', async (strength, args) => {
    const file = await writePkcs12(wish, bytes(passphrase), strength, 100);
    withOpenssl((bench) => {
      bench.file('ours.p12', file);
      const common = ['pkcs12', '-in', 'ours.p12', '-passin', `pass:${passphrase}`, ...args];
      expect(createPrivateKey(bench.run(...common, '-nocerts', '-noenc')).equals(privateKey)).toBe(true);
      expect(
        bench
          .run(...common, '-nokeys')
          .toString()
          .match(/BEGIN CERTIFICATE/g),
      ).toHaveLength(2);
    });
  });

  it.each([
    ['modern', passphraseOid.aes256, passphraseOid.tripleDesWithSha1],
    ['legacy', passphraseOid.tripleDesWithSha1, passphraseOid.aes256],
  ] as const)('in the %s form is encrypted with %s throughout', async (strength, used, unused) => {
    const file = Buffer.from(await writePkcs12(wish, bytes(passphrase), strength, 1)).toString('latin1');
    const occurrences = (id: string) => file.split(Buffer.from(write.objectIdentifier(id)).toString('latin1')).length - 1;
    expect([occurrences(used), occurrences(unused)]).toEqual([2, 0]);
  });

  it('takes as many rounds for the check value as for the encryption, so that neither is the cheaper one to guess at', async () => {
    const file = Buffer.from(await writePkcs12(wish, bytes(passphrase)));
    const rounds = Buffer.from(write.integer(300_000));
    const places = [...file.toString('latin1').matchAll(new RegExp(rounds.toString('latin1'), 'gs'))];
    expect(file.subarray(-rounds.length)).toEqual(rounds);
    expect(places.length).toBe(3);
  });

  it('is read back under any passphrase, in either form', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom('modern', 'legacy'), async (secret, strength) => {
        const file = await writePkcs12({ ...wish, chain: [] }, bytes(secret), strength, 2);
        expectOurs(await readPkcs12(file, bytes(secret)), []);
      }),
      { numRuns: 25 },
    );
  });

  it('holds neither the key nor a name in the open', async () => {
    const file = Buffer.from(await writePkcs12(wish, bytes(passphrase), 'modern', 2));
    const secret = privateKey.export({ type: 'pkcs8', format: 'der' });
    expect(file.includes(secret.subarray(40, 60))).toBe(false);
    expect(file.includes(Buffer.from('Lab Issuing CA'))).toBe(false);
  });
});

describe('a file that is damaged', () => {
  it('in one bit anywhere is refused, or means the same; it never gives another key', async () => {
    const file = Buffer.from(await writePkcs12({ ...wish, chain: [] }, bytes('secret'), 'modern', 1));
    const place = fc.integer({ min: 0, max: file.length * 8 - 1 });
    await fc.assert(
      fc.asyncProperty(place, async (bit) => {
        const damaged = Buffer.from(file);
        damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const found = await refusal(readPkcs12(damaged, bytes('secret')).then((contents) => expectOurs(contents, [])));
        expect([
          undefined,
          english({ key: wrongPassphrase }),
          'it is damaged, or protected in a way that is not supported',
          tooMuchWork,
        ]).toContain(found);
      }),
      { numRuns: 200 },
    );
  });

  it('at its end, or cut off, is refused', async () => {
    const file = await writePkcs12(wish, bytes('secret'), 'modern', 1);
    for (const length of [0, 1, 10, file.length - 1])
      expect(await refusal(readPkcs12(file.slice(0, length), bytes('secret')))).toMatch('damaged');
    expect(await refusal(readPkcs12(Buffer.concat([file, Buffer.alloc(1)]), bytes('secret')))).toMatch('damaged');
  });
});

const tooMuchWork = 'it asks for more work to check the passphrase than this program accepts';

describe('a hostile file', () => {
  const data = (content: Uint8Array) =>
    write.sequence(write.objectIdentifier(contentOid.data), write.tagged(0, write.octetString(content)));
  const file = (content: Uint8Array, ...macData: readonly Uint8Array[]) => write.sequence(write.integer(3), data(content), ...macData);

  it.each([2 ** 31 - 1, 6_000_001, 0])('that asks for %i rounds is refused before they are done', async (rounds) => {
    const digest = write.sequence(write.sequence(write.objectIdentifier(passphraseOid.sha256)), write.octetString(Buffer.alloc(32)));
    const macData = write.sequence(digest, write.octetString(Buffer.alloc(8)), write.integer(rounds));
    expect(await refusal(readPkcs12(file(write.sequence(), macData), bytes('secret')))).toBe(tooMuchWork);
  });

  it('can\u2019t spread its rounds over many derivations', () => {
    const budget = new RoundBudget();
    for (let i = 0; i < 6; i += 1) budget.spend(1_000_000);
    expect(() => budget.spend(1)).toThrow(ProblemError);
  });

  it('of more than 1 MiB is refused unread', async () => {
    expect(await refusal(readPkcs12(Buffer.alloc(1024 * 1024 + 1), bytes('')))).toBe('it is larger than 1 MiB');
  });

  it('with bags inside bags is refused', async () => {
    const bagOf = (inner: Uint8Array) =>
      write.sequence(write.sequence(write.objectIdentifier('1.2.840.113549.1.12.10.1.6'), write.tagged(0, inner)));
    const nested = Array.from({ length: 8 }).reduce<Uint8Array>((inner) => bagOf(inner), write.sequence());
    expect(await refusal(readPkcs12(file(write.sequence(data(nested))), bytes('')))).toMatch('damaged');
  });

  it('that is protected by a signature is refused with that reason', async () => {
    const signed = write.sequence(write.objectIdentifier(contentOid.signedData), write.tagged(0, write.sequence()));
    expect(await refusal(readPkcs12(write.sequence(write.integer(3), signed), bytes('')))).toBe(
      'it is protected by a signature instead of a passphrase',
    );
  });
});
