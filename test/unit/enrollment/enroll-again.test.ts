/** Enrolling over an identity: after it expired, after it was revoked, or just so. */
import { describe, expect, it } from 'vitest';
import { ProblemError, problemOf } from '../../../electron/contract/problem.ts';
import { attemptOf } from '../../../electron/enrollment/attempt.ts';
import { enroll } from '../../../electron/enrollment/enroll.ts';
import type { Identity, Ports } from '../../../electron/enrollment/ports.ts';
import { readCertificate } from '../../../electron/pki/certificate.ts';
import { purposes, TestAuthority } from '../../support/certificate-authority.ts';
import { failing } from '../../support/failing-keychain.ts';
import { renewalStage } from '../../support/renewal-stage.ts';

const stage = renewalStage();
const day = 86_400_000;
const again = (ports: Partial<Ports> = {}) =>
  enroll(
    stage.wish(),
    { ...stage.ports, ...ports },
    attemptOf(new AbortController().signal, () => {}),
  );

async function expired(): Promise<Identity> {
  const authority = await TestAuthority.root();
  const { keychain } = stage.ports;
  const [notBefore, notAfter] = [new Date(Date.now() - 366 * day), new Date(Date.now() - day)];
  const key = await stage.ports.keys.take();
  const { der } = await authority.issue({ name: 'mnorth', names: [], purposes: [purposes.client], key, notBefore, notAfter });
  const { serverName } = stage.site.addresses;
  const origin = { serverName, userName: 'contoso\\mnorth', profile: 'mde2', service: stage.site.addresses.enrollmentUrl } as const;
  const identity = await keychain.add(key, readCertificate(der), [], origin);
  await keychain.use(identity.id);
  return identity;
}

async function revoked(): Promise<Identity> {
  const { identity } = await stage.enroll();
  stage.site.revoke(identity.certificate.serialNumber);
  return identity;
}

const situations = [
  ['expired', expired, 'certificate-expired'],
  ['was revoked', revoked, 'certificate-revoked'],
] as const;

describe.each(situations)('a certificate that %s', (_what, enrolled, kind) => {
  it('can\u2019t be renewed, which is named, but be replaced by enrolling again; it stays in the keychain', async () => {
    const old = await enrolled();
    expect(await stage.renewalProblem()).toMatchObject({ kind, subject: 'CN=mnorth' });
    const { identity } = await again();
    const { identities } = await stage.ports.keychain.read();
    expect((await stage.inUse())?.id).toBe(identity.id);
    expect(identities.map(({ id }) => id)).toEqual([identity.id, old.id]);
    expect([old.generation, identity.generation]).toEqual([1, 2]);
  });
});

it('a certificate that has ended stays in use when enrolling again fails, at whichever call of the keychain', async () => {
  for (let call = 1; ; call += 1) {
    stage.ports.keychain.clear();
    const old = await expired();
    const broken = failing(stage.ports.keychain, { call, when: 'before' });
    const end = await again({ keychain: broken.keychain }).catch(problemOf);
    if (broken.calls.length < call) break;
    const inUse = (await stage.inUse())?.id;
    // What is asked after the new identity is in use can't undo it any more.
    const isTooLate = broken.calls.slice(0, call - 1).includes('use');
    if ('kind' in end && !isTooLate) expect([end.kind, inUse], broken.calls.join()).toEqual(['not-writable', old.id]);
    else expect(inUse).not.toBe(old.id);
  }
});

it('a certificate that still works stays in use while the site refuses the new one', async () => {
  const old = await stage.enrolled();
  const refuse = async () => {
    throw new ProblemError({ kind: 'site-refused-certificate', host: 'mp.contoso.com', why: 'it does not say why' });
  };
  expect(await again({ prove: refuse }).catch(problemOf)).toMatchObject({ kind: 'site-refused-certificate' });
  expect([(await stage.inUse())?.id, (await stage.ports.keychain.read()).identities.length]).toEqual([old.id, 1]);
});

it('a first certificate that could not be tried on the site is used, with a note', async () => {
  const offline = async () => {
    throw new ProblemError({ kind: 'offline', host: 'mp.contoso.com' });
  };
  const { identity, warnings } = await again({ prove: offline });
  expect([(await stage.inUse())?.id, warnings.map(({ kind }) => kind)]).toEqual([identity.id, ['not-proven']]);
});
