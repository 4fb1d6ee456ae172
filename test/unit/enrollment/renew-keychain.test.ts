/** What becomes of the keychain in a renewal, whatever fails on the way. */
import { describe, expect, it } from 'vitest';
import { type Problem, ProblemError, problemOf } from '../../../electron/contract/problem.ts';
import type { Identity, Ports } from '../../../electron/enrollment/ports.ts';
import { retirePredecessors } from '../../../electron/enrollment/retire-predecessors.ts';
import { failing } from '../../support/failing-keychain.ts';
import { renewalStage } from '../../support/renewal-stage.ts';
import { takenBySite } from '../../support/taking-site.ts';

const stage = renewalStage();
const ids = async () => (await stage.ports.keychain.read()).identities.map(({ id }) => id);
const withPorts = (change: Partial<Ports>) => ({ ports: { ...stage.ports, ...change } });

describe('a keychain that fails', () => {
  it.each(['before', 'after'] as const)('at any call, %s it had its effect, leaves one identity in use that works', async (when) => {
    const ends: string[] = [];
    for (let call = 1; ; call += 1) {
      stage.ports.keychain.clear();
      const old = await stage.enrolled();
      const broken = failing(stage.ports.keychain, { call, when });
      const end = await stage.renew({}, withPorts({ keychain: broken.keychain })).catch(problemOf);
      if (broken.calls.length < call) break;
      const inUse = await stage.inUse();
      if ('kind' in end) expect([end.kind, inUse?.id], broken.calls.join()).toEqual(['not-writable', old.id]);
      else expect(inUse?.id).toBe(end.identity.id);
      ends.push(`${broken.calls[call - 1]}: ${'kind' in end ? 'old' : 'new'}`);
    }
    expect(ends).toEqual(expect.arrayContaining(['openKey: old', 'add: old', 'use: old']));
    // What fails after the new one is in use does not undo it.
    expect(ends.at(-1)).toMatch(/: new$/u);
  });
});

describe('the new certificate is tried on the site', () => {
  const tried: Identity[] = [];
  const prove = (outcome?: Problem): Ports['prove'] => {
    tried.length = 0;
    return async (identity, ...visit) => {
      tried.push(identity);
      expect((await stage.ports.keychain.read()).inUse?.id, 'before it is used').not.toBe(identity.id);
      await stage.ports.keychain.openKey(identity.id, 'check');
      if (outcome) throw new ProblemError(outcome);
      return takenBySite(identity, ...visit);
    };
  };
  const host = 'mp.contoso.com';

  it('and has worked: the old one, key included, is gone', async () => {
    await stage.enrolled();
    const { identity, warnings } = await stage.renew({}, withPorts({ prove: prove() }));
    expect([tried.map(({ id }) => id), await ids(), warnings]).toEqual([[identity.id], [identity.id], []]);
  });

  it.each<Problem>([
    { kind: 'site-refused-certificate', host, why: 'it does not say why' },
    { kind: 'certificate-revoked', subject: 'CN=mnorth' },
    { kind: 'cancelled' },
    { kind: 'unexpected' },
  ])('and refused ($kind): it is taken back, and the old one stays in use', async (problem) => {
    const old = await stage.enrolled();
    expect(await stage.renewalProblem({}, withPorts({ prove: prove(problem) }))).toEqual(problem);
    expect([tried.length, (await stage.inUse())?.id, await ids()]).toEqual([1, old.id, [old.id]]);
  });

  it.each<Problem>([
    { kind: 'offline', host },
    { kind: 'server-busy', host },
    { kind: 'revocation-unavailable', host, subject: 'CN=mp', why: 'no answer' },
  ])('which can\u2019t be reached ($kind): it is used, and the old one stays as a spare', async (problem) => {
    const old = await stage.enrolled();
    const { identity, warnings } = await stage.renew({}, withPorts({ prove: prove(problem) }));
    expect([(await stage.inUse())?.id, await ids()]).toEqual([identity.id, [identity.id, old.id]]);
    expect(warnings.map(({ kind }) => kind)).toEqual(['not-proven']);
  });
});

describe('what is no longer needed', () => {
  it('is removed by the next renewal; certificates of others stay', async () => {
    const { keychain } = stage.ports;
    const first = await stage.enrolled();
    const key = await keychain.openKey(first.id, 'check');
    const other = (change: Partial<Identity['enrollment']>) =>
      keychain.add(key, first.certificate, first.chain, { ...first.enrollment, ...change });
    const imported = await other({ profile: 'imported', serverName: '', userName: '' });
    const elsewhere = await other({ serverName: 'server02.fabrikam.com' });
    const second = await other({ userName: 'mnorth@contoso.com' });
    await keychain.use(second.id);
    const { identity } = await stage.renew();
    expect(await ids()).toEqual([identity.id, second.id, elsewhere.id, imported.id]);
  });

  it('is removed when the site has taken the new certificate at last', async () => {
    const old = await stage.enrolled();
    const { identity } = await stage.renew();
    expect(await ids()).toEqual([identity.id, old.id]);
    expect(await retirePredecessors(identity, stage.ports.keychain)).toEqual([]);
    expect(await ids()).toEqual([identity.id]);
  });

  it('and can\u2019t be removed is told of, and the renewal is done nevertheless', async () => {
    const old = await stage.enrolled();
    const { keychain } = stage.ports;
    const remove = keychain.remove.bind(keychain);
    keychain.remove = async () => {
      throw new ProblemError({ kind: 'not-writable', path: '/data' });
    };
    const { identity, warnings } = await stage.renew({}, withPorts({ prove: takenBySite }));
    keychain.remove = remove;
    expect(warnings.map(({ kind }) => kind)).toEqual(['old-key-kept']);
    expect([(await stage.inUse())?.id, await ids()]).toEqual([identity.id, [identity.id, old.id]]);
  });
});

describe('a renewal that waits for approval', () => {
  it.each(['serverName', 'cesUrl'] as const)(
    'at the site\u2019s %s leaves the old identity in use until it is approved',
    async (address) => {
      const old = await stage.enrolled(stage.site.addresses[address]);
      await stage.site.scenario(['needs-approval']);
      expect(await stage.renewalProblem()).toMatchObject({ kind: 'pending-approval' });
      expect(await stage.renewalProblem()).toMatchObject({ kind: 'pending-approval' });
      expect((await stage.inUse())?.id).toBe(old.id);
      const [held, another] = (await stage.ports.keychain.read()).pending;
      expect(another).toBeUndefined();
      stage.site.approve(held?.requestId ?? '');
      const { identity } = await stage.renew();
      expect([(await stage.inUse())?.id, (await stage.ports.keychain.read()).pending]).toEqual([identity.id, []]);
    },
  );

  it('and ends in a certificate that does not fit is given up, so that the next one is made anew', async () => {
    await stage.enrolled();
    await stage.site.scenario(['needs-approval']);
    await stage.renewalProblem();
    stage.site.approve(stage.site.pending().at(-1)?.requestId ?? '');
    await stage.site.scenario(['certificate-no-client-authentication']);
    expect(await stage.renewalProblem()).toMatchObject({ kind: 'certificate-unfit' });
    await stage.site.reset();
    expect((await stage.renew()).identity.certificate.commonName).toBe('mnorth');
  });
});
