/** The watch over the site, at the lab's management point. */
import { existsSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SiteWatchOptions } from '../../../electron/backstage/site-watch-options.ts';
import { ProblemError, problemOf } from '../../../electron/contract/problem.ts';
import { closedPort } from '../../support/raw-server.ts';
import { string } from '../../support/settings-scene.ts';
import { siteStage } from '../../support/site-stage.ts';

const stage = siteStage();
const managementPoint = () => stage.site.addresses.managementPoint;
const guid = /^GUID:[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}$/u;
function withResolver() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
const outlook = async (watch = stage.watch()) => watch.outlook(await stage.ports.keychain.read());

describe('an enrollment', () => {
  it('ends at the management point that the site has named: its list of clients shows the computer', async () => {
    const { identity, site, warnings } = await stage.enroll();
    expect([site?.siteCode, site?.managementPoint, warnings]).toEqual(['S01', managementPoint(), []]);
    const client = stage.site.clients().find(({ serialNumber }) => serialNumber.toUpperCase() === identity.certificate.serialNumber);
    expect(client).toMatchObject({ subject: 'CN=mnorth', site: 'S01', smsid: expect.stringMatching(guid), name: 'mac12' });
    expect(client?.smsid).toBe(stage.settings.values().SMSID);
  });

  it('leaves what it learned for the pane, also after a restart', async () => {
    await stage.enroll();
    expect(await outlook()).toEqual({
      revoked: [],
      view: {
        siteCode: 'S01',
        managementPoints: [managementPoint()],
        smsId: expect.stringMatching(guid),
        lastContact: { at: expect.any(String), managementPoint: managementPoint(), outcome: 'accepted' },
        nextContact: expect.any(String),
      },
    });
  });

  it('that the site then refuses says so, and leaves nothing behind but the old identity', async () => {
    const { identity } = await stage.enroll();
    await stage.site.scenario(['mp-revoked']);
    expect(await stage.enroll().catch(problemOf)).toMatchObject({ kind: 'site-refused-certificate', refusal: 'revoked' });
    const { identities, inUse } = await stage.ports.keychain.read();
    expect([identities.length, inUse?.id, (await outlook()).revoked]).toEqual([1, identity.id, []]);
  });

  it('is done when the management point can\u2019t be reached, with a note', async () => {
    await stage.site.scenario(['mp-unavailable']);
    const { site, warnings } = await stage.enroll();
    expect([site, warnings.map(({ kind }) => kind)]).toEqual([undefined, ['not-proven']]);
  });

  it('asks the management point that the person has named instead', async () => {
    const gone = `localhost:${await closedPort()}`;
    const { identity, warnings } = await stage.enroll({ managementPoint: gone });
    expect([identity.enrollment.managementPoint, warnings.map(({ kind }) => kind)]).toEqual([gone, ['not-proven']]);
  });

  it('asks the one of the settings before all others', async () => {
    await stage.scene.put('managed', { ManagementPoint: string(`localhost:${await closedPort()}`) });
    expect((await stage.enroll()).warnings.map(({ kind }) => kind)).toEqual(['not-proven']);
  });
});

describe('SMSID', () => {
  const smsId = async () => (await stage.scene.started()).contents().at(0)?.entries.get('SMSID');

  it('is made once, as a string of the person\u2019s, and kept by enrolling again', async () => {
    await stage.enroll();
    const made = await smsId();
    expect(made).toEqual({ type: 'string', value: expect.stringMatching(guid) });
    await stage.enroll();
    expect(await smsId()).toEqual(made);
  });

  it('that was deleted is not made anew before the next enrollment', async () => {
    await stage.enroll();
    const made = await smsId();
    await stage.settings.write('SMSID', undefined);
    await stage.watch().connect();
    expect(await smsId()).toBeUndefined();
    await stage.enroll();
    expect(await smsId()).toEqual({ type: 'string', value: expect.stringMatching(guid) });
    expect(await smsId()).not.toEqual(made);
  });

  it('of an administrator is the one that is told', async () => {
    await stage.scene.put('managed', { SMSID: string('GUID:FROM-ABOVE') });
    await stage.enroll();
    expect(stage.site.clients().at(-1)?.smsid).toBe('GUID:FROM-ABOVE');
  });

  it('that can\u2019t be kept is no reason to give the certificate up', async () => {
    stage.scene.putBytes('person', 'not a property list');
    const { warnings } = await stage.enroll();
    expect(warnings.map(({ kind }) => kind)).toEqual(['identifier-not-kept']);
  });
});

describe('Connect Now', () => {
  it('is accepted, told to the history, and removes the spare of a renewal at the first time', async () => {
    await stage.site.scenario(['mp-unavailable']);
    await stage.enroll();
    const { identity } = await stage.enroll();
    expect((await stage.ports.keychain.read()).identities).toHaveLength(2);
    await stage.site.reset();
    const contact = await stage.watch().connect();
    expect(contact).toEqual({ at: expect.any(String), managementPoint: managementPoint(), outcome: 'accepted' });
    expect([stage.contacts, stage.reported]).toEqual([[contact], []]);
    expect((await stage.ports.keychain.read()).identities.map(({ id }) => id)).toEqual([identity.id]);
  });

  it('removes nothing that somebody has chosen between', async () => {
    await stage.enroll();
    const { identity } = await stage.enroll();
    await stage.watch().connect();
    expect((await stage.ports.keychain.read()).identities).toHaveLength(2);
    expect((await stage.ports.keychain.read()).inUse?.id).toBe(identity.id);
  });

  it('says that the certificate is revoked, in words, and goes on saying so while the site can\u2019t be reached', async () => {
    const { identity } = await stage.enroll();
    stage.site.revoke(identity.certificate.serialNumber.toLowerCase());
    const watch = stage.watch();
    const contact = await watch.connect();
    expect(contact).toMatchObject({ outcome: 'refused', refusal: 'revoked', report: { problem: { kind: 'site-refused-certificate' } } });
    expect([watch.isRevoked(identity), (await outlook(watch)).revoked]).toEqual([true, [identity.certificate.sha256]]);
    await stage.site.scenario(['mp-unavailable']);
    expect(await watch.connect()).toMatchObject({ outcome: 'unreachable', report: { problem: { kind: 'server-busy' } } });
    const known = await outlook();
    expect(known).toMatchObject({ revoked: [expect.any(String)], view: { siteCode: 'S01', lastContact: { outcome: 'unreachable' } } });
    expect(known.view.lastContact?.report?.explanation.title).toBeTruthy();
  });

  it('is about the certificate in use: another one is not revoked', async () => {
    const { identity } = await stage.enroll();
    stage.site.revoke(identity.certificate.serialNumber.toLowerCase());
    const watch = stage.watch();
    await watch.connect();
    const { identity: next } = await stage.enroll();
    expect([watch.isRevoked(next), (await outlook(watch)).revoked]).toEqual([false, [identity.certificate.sha256]]);
  });

  it('that could not even be made is not remembered', async () => {
    await stage.watch().connect();
    expect([stage.contacts, (await outlook()).view]).toEqual([[], { managementPoints: [] }]);
  });

  it('says what is missing where nobody is enrolled, no management point is known, or the settings name two certificates', async () => {
    const kindNow = async () => (await stage.watch().connect()).report?.problem.kind;
    expect(await kindNow()).toBe('nothing-to-renew');
    await stage.site.scenario(['mp-unavailable']);
    const { serverName } = stage.site.addresses;
    const { identity } = await stage.enroll({ serverName: `https://${serverName}/ADPolicyProvider_CEP_UsernamePassword/service.svc/CEP` });
    expect([identity.enrollment.managementPoint, await kindNow()]).toEqual([undefined, 'management-point-unknown']);
    await stage.enroll();
    await stage.settings.write('SubjectName', string('mnorth'));
    expect(await kindNow()).toBe('certificate-ambiguous');
  });

  it('twice at once is one conversation', async () => {
    await stage.enroll();
    const watch = stage.watch();
    const [first, second] = await Promise.all([watch.connect(), watch.connect()]);
    expect([first === second, stage.contacts.length]).toEqual([true, 1]);
  });

  it('is remembered on a disk that is full by the program that runs', async () => {
    await stage.enroll();
    const fail = async () => {
      throw new ProblemError({ kind: 'disk-full', path: '/' });
    };
    const watch = stage.watch({ memory: { recall: () => stage.memory.recall(), change: fail } });
    expect(await watch.connect()).toMatchObject({ outcome: 'accepted' });
  });
});

describe('what is known of the site', () => {
  it('is forgotten where its file is damaged, and the file is set aside', async () => {
    await stage.enroll();
    const file = `${stage.scene.folder}/data/site.json`;
    for (const damage of ['{"version":1,"verdicts":7}', '{"version":1,"managementPoints":[],"verdicts":[],"lastContact":{}}', '', '\0\0']) {
      writeFileSync(file, damage);
      expect(await stage.memory.recall()).toEqual({ managementPoints: [], verdicts: [] });
      expect([existsSync(file), existsSync(`${file}.damaged`)]).toEqual([false, true]);
    }
    expect(await stage.watch().connect()).toMatchObject({ outcome: 'accepted' });
  });

  it('is not read from a problem that lacks what its words need', async () => {
    const lastContact = { at: '2026-01-01T00:00:00Z', managementPoint: 'mp', outcome: 'unreachable' };
    const report = { problem: { kind: 'not-a-management-point' }, incident: 'X' };
    await stage.enroll();
    writeFileSync(
      `${stage.scene.folder}/data/site.json`,
      JSON.stringify({ version: 1, managementPoints: ['mp'], verdicts: [], lastContact: { ...lastContact, report } }),
    );
    expect((await stage.memory.recall()).managementPoints).toEqual([]);
  });
});

describe('polling', () => {
  /** A watch whose clock can be set, in a program that has just started. */
  async function polling(change: Parameters<typeof stage.watch>[0] = {}) {
    const watch = stage.watch(change);
    await watch.start();
    return { clock: stage.clock, watch, asked: () => stage.contacts.length };
  }
  const hour = 3_600_000;

  it('does not ask again what enrolling has just asked, and then asks every hour', async () => {
    await stage.enroll();
    const { clock, watch, asked } = await polling();
    expect(asked()).toBe(0);
    clock.advance(hour - 60_000);
    await watch.check();
    expect(asked()).toBe(0);
    clock.advance(120_000);
    await watch.check();
    await watch.check();
    expect(asked()).toBe(1);
  });

  it('asks where an enrollment could not', async () => {
    await stage.site.scenario(['mp-unavailable']);
    await stage.enroll();
    await stage.site.reset();
    expect((await polling()).asked()).toBe(1);
  });

  it('follows the interval of the settings', async () => {
    await stage.enroll();
    await stage.settings.write('PolicyPollingInterval', string('300'));
    const { clock, watch, asked } = await polling();
    clock.advance(301_000);
    await watch.check();
    expect(asked()).toBe(1);
  });

  it('is quiet without a network, and catches up when it returns', async () => {
    await stage.enroll();
    let online = false;
    const { clock, watch, asked } = await polling({ isOnline: () => online });
    const before = (await outlook(watch)).view.lastContact;
    clock.advance(5 * hour);
    await watch.check();
    expect([asked(), stage.reported, (await outlook(watch)).view.lastContact]).toEqual([0, [], before]);
    online = true;
    await watch.check();
    expect(asked()).toBe(1);
  });

  it('is quiet about a network that turns out not to be one, and tries again once there is one', async () => {
    await stage.enroll();
    let online = true;
    let visits = 0;
    const visit = async () => {
      visits += 1;
      throw new ProblemError({ kind: 'offline', host: 'mp' });
    };
    const { clock, watch, asked } = await polling({ isOnline: () => online, visit });
    clock.advance(2 * hour);
    await watch.check();
    clock.advance(60_000);
    await watch.check();
    expect([visits, asked(), stage.reported]).toEqual([1, 0, []]);
    online = false;
    await watch.check();
    online = true;
    await watch.check();
    expect(visits).toBe(2);
    // A person who wants to know is told.
    expect(await watch.connect()).toMatchObject({ outcome: 'unreachable', report: { problem: { kind: 'offline' } } });
  });

  it('tells a person who did not ask, once, that the certificate was revoked', async () => {
    const { identity } = await stage.enroll();
    stage.site.revoke(identity.certificate.serialNumber.toLowerCase());
    const told: string[] = [];
    const { clock, watch } = await polling({ revoked: () => told.push('revoked') });
    for (let times = 0; times < 3; times += 1) {
      clock.advance(1.2 * hour);
      await watch.check();
    }
    expect([told.length, stage.contacts.length, watch.isRevoked(identity)]).toEqual([1, 3, true]);
  });

  it('does not ask at every tick where nothing can be written', async () => {
    await stage.enroll();
    const change = async () => {
      throw new ProblemError({ kind: 'disk-full', path: '/' });
    };
    const { clock, watch, asked } = await polling({ memory: { recall: () => stage.memory.recall(), change } });
    for (let minutes = 0; minutes < 150; minutes += 10) {
      clock.advance(600_000);
      await watch.check();
    }
    expect(asked()).toBe(2);
  });

  it('reports a failure once, however often it comes again', async () => {
    await stage.enroll();
    await stage.site.scenario(['mp-unavailable']);
    const { clock, watch } = await polling();
    for (let times = 0; times < 3; times += 1) {
      clock.advance(1.2 * hour);
      await watch.check();
    }
    expect([stage.contacts.map(({ outcome }) => outcome), stage.reported.length]).toEqual([Array(3).fill('unreachable'), 1]);
    expect(new Set(stage.contacts.map(({ report }) => report?.incident)).size).toBe(1);
  });

  it('leaves a certificate that has ended alone', async () => {
    const { identity } = await stage.enroll();
    const { clock, watch, asked } = await polling();
    clock.set(identity.certificate.notAfter + 1000);
    await watch.check();
    expect([asked(), (await outlook(watch)).view.nextContact]).toEqual([0, undefined]);
  });

  it('ends with the program, in the middle of a conversation', async () => {
    await stage.enroll();
    const { promise: begun, resolve: begin } = withResolver();
    const visit: SiteWatchOptions['visit'] = (_identity, _trust, signal) => {
      begin();
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new ProblemError({ kind: 'cancelled' }))));
    };
    const watch = stage.watch({ visit });
    const contact = watch.connect();
    await begun;
    watch.stop();
    expect(await contact).toMatchObject({ outcome: 'unreachable' });
    expect([stage.contacts, stage.reported]).toEqual([[], []]);
  });

  it('goes on ticking, at most a minute at a time', async () => {
    await stage.enroll();
    const { watch } = await polling();
    expect(stage.alarm.set?.milliseconds).toBeLessThanOrEqual(60_000);
    watch.stop();
    expect(stage.alarm.set).toBeUndefined();
  });
});
