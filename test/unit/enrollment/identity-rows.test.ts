import { describe, expect, test } from 'vitest';
import { identityDetails } from '../../../electron/enrollment/identity-details.ts';
import { identityRows } from '../../../electron/enrollment/identity-rows.ts';
import type { Identity, KeychainContents } from '../../../electron/enrollment/ports.ts';
import type { Certificate } from '../../../electron/pki/certificate.ts';
import { authority, authorityKey, day, makeCertificate, now, publicKeyInfo } from '../pki/certificate-maker.ts';

const identity = (id: string, generation: number, change: { certificate?: Certificate; profile?: 'mde2' | 'imported' } = {}): Identity => ({
  id,
  generation,
  certificate: change.certificate ?? makeCertificate(),
  chain: [],
  enrollment: { serverName: 'server02', userName: 'contoso\\mnorth', profile: change.profile ?? 'mde2', service: '' },
  storedAt: '2026-01-01T00:00:00.000Z',
});
const contents = (change: Partial<KeychainContents>): KeychainContents => ({
  identities: [],
  inUse: undefined,
  pending: [],
  damaged: [],
  discarded: [],
  keyless: [],
  ...change,
});
const none: ReadonlySet<string> = new Set();

describe('the rows of the keychain', () => {
  test('begin with the identity in use, then the newest; deleted ones keep their places', () => {
    const [a, b, c, d] = [identity('a', 1), identity('b', 2), identity('c', 3, { profile: 'imported' }), identity('d', 4)];
    const rows = identityRows(contents({ identities: [d, b, a], inUse: a, discarded: [c] }), { now, revoked: none });
    expect(rows.map(({ id, kind, inUse, isDeleted }) => [id, kind, inUse, isDeleted])).toEqual([
      ['a', 'enrolled', true, false],
      ['d', 'enrolled', false, false],
      ['c', 'imported', false, true],
      ['b', 'enrolled', false, false],
    ]);
  });

  const ended = makeCertificate({ notBefore: now - 2 * day, notAfter: now - 1000 });
  const states: readonly [string, string, Certificate, Partial<KeychainContents>, ReadonlySet<string>][] = [
    ['in use', 'in-use', makeCertificate(), {}, none],
    ['in its last second', 'in-use', makeCertificate({ notAfter: now }), {}, none],
    ['over', 'expired', ended, {}, none],
    ['not begun', 'not-yet-valid', makeCertificate({ notBefore: now + 1000 }), {}, none],
    ['revoked', 'revoked', makeCertificate(), {}, new Set([makeCertificate().sha256])],
    ['revoked and over', 'revoked', ended, {}, new Set([ended.sha256])],
    ['without its key, whatever else', 'key-missing', ended, { keyless: ['x'] }, new Set([ended.sha256])],
  ];
  test.each(states)('one that is %s is %s', (_what, state, certificate, change, revoked) => {
    const x = identity('x', 1, { certificate });
    expect(identityRows(contents({ identities: [x], inUse: x, ...change }), { now, revoked })[0]?.state).toBe(state);
  });

  test('one that is good and not in use is a spare', () => {
    expect(identityRows(contents({ identities: [identity('x', 1)] }), { now, revoked: none })[0]?.state).toBe('spare');
  });
});

describe('details', () => {
  const root = makeCertificate({
    ...{ subject: 'Lab Issuing CA', publicKeyInfo: publicKeyInfo(authorityKey.publicKey), extensions: [authority()] },
  });
  const impostor = makeCertificate({ subject: 'Lab Issuing CA', extensions: [authority()] });
  const known = { access: { confirm: true, allowed: [] }, uses: [] };

  test('complete the chain with a root of this computer, and only with the one that did issue it', () => {
    const roots = { namedAsIssuer: () => [impostor, root] };
    expect(identityDetails(identity('x', 1), known, roots).chain.map(({ sha256 }) => sha256)).toEqual([
      makeCertificate().sha256,
      root.sha256,
    ]);
    expect(identityDetails(identity('x', 1), known, { namedAsIssuer: () => [impostor] }).chain.length).toBe(1);
  });

  test('add nothing to a chain that ends in a root', () => {
    const whole = { ...identity('x', 1), chain: [root] };
    const roots = {
      namedAsIssuer: () => {
        throw new Error('nothing is missing');
      },
    };
    expect(identityDetails(whole, known, roots).chain.length).toBe(2);
  });
});
