import { describe, expect, it } from 'vitest';
import { ocspRequest } from '../../../../electron/pki/ocsp-request.ts';
import { makeOcspResponse, refusal } from '../../../support/ocsp-fixtures.ts';
import { answers, type Behaviour, type PublicationPoint } from '../../../support/publication-point.ts';
import { day, makeAuthority, makeCertificate, now } from '../../../support/revocation-fixtures.ts';
import { revoking, type Scene, setScene } from '../../../support/revocation-scene.ts';

const withResponder = (point: PublicationPoint) => ({ lists: [point.at('/issuer.crl')], responders: ['https://x/', point.at('/ocsp')] });
const revoked = { date: now - day, reason: 1 };
const answerOf = ({ server, issuer }: Scene, wish: Partial<Parameters<typeof makeOcspResponse>[0]> = {}) =>
  makeOcspResponse({ certificate: server.certificate, issuer, ...wish });

describe('an OCSP responder', () => {
  it('is asked about the certificate, besides its list', async () => {
    const scene = await setScene(withResponder);
    let question: [string | undefined, Buffer] | undefined;
    scene.point.publish('/ocsp', ({ headers, body }, response) => {
      question = [headers['content-type'], body];
      response.end(answerOf(scene));
    });
    expect(await scene.problem()).toBeUndefined();
    const expected = Buffer.from(ocspRequest(scene.server.certificate, scene.issuer.certificate));
    expect(question).toEqual(['application/ocsp-request', expected]);
    expect(scene.point.asked).toContain('/issuer.crl');
  });

  it('that says revoked is heard, though the list does not say so', async () => {
    const scene = await setScene(withResponder);
    scene.point.publish('/ocsp', answerOf(scene, { status: revoked }));
    const since = new Date(revoked.date).toISOString();
    expect(await scene.problem()).toMatchObject({ kind: 'server-revoked', since, revocationReason: 'someone else may have its key' });
  });

  it('that says revoked is heard before a list that is missing', async () => {
    const scene = await setScene(withResponder);
    scene.point.publish('/issuer.crl', answers.status(404));
    scene.point.publish('/ocsp', answerOf(scene, { status: revoked }));
    expect(await scene.problem()).toMatchObject({ kind: 'server-revoked' });
  });

  it('that says good never stands in for a list', async () => {
    const scene = await setScene(withResponder);
    scene.point.publish('/ocsp', answerOf(scene));
    scene.point.publish('/issuer.crl', answers.status(404));
    expect(await scene.problem()).toMatchObject({ kind: 'revocation-unavailable' });
    scene.point.publish('/issuer.crl', revoking(scene));
    expect(await scene.problem()).toMatchObject({ kind: 'server-revoked' });
    const bare = await setScene((point) => ({ ...withResponder(point), lists: [] }));
    bare.point.publish('/ocsp', answerOf(bare));
    expect(await bare.problem()).toMatchObject({ kind: 'revocation-unavailable' });
  });

  const stranger = makeAuthority({ name: 'Other CA' });
  const harmless: readonly [string, (scene: Scene) => Behaviour, RegExp | undefined][] = [
    ['unknown', (scene) => answerOf(scene, { status: 'unknown' }), undefined],
    ['a refusal', () => refusal(6), /ocsp-answer-not-believed/],
    ['404', () => answers.status(404), /ocsp-responder-not-reached/],
    ['a page', () => '<html>', /can\u2019t be read/],
    ['too much', () => new Uint8Array(5000), /ocsp-responder-not-reached.*larger/],
    [
      'revoked, signed by a stranger',
      (scene) => answerOf(scene, { signer: stranger, certificates: [stranger.certificate], status: revoked }),
      /neither/,
    ],
    [
      'revoked, about another certificate',
      (scene) => answerOf(scene, { ...{ certificate: makeCertificate({ issuer: scene.issuer }).certificate }, status: revoked }),
      /another certificate/,
    ],
    ['revoked, out of date', (scene) => answerOf(scene, { status: revoked, nextUpdate: now - 1000 }), /out of date/],
  ];
  it.each(harmless)('that answers with %s changes nothing', async (_, behaviour, noted) => {
    const scene = await setScene(withResponder);
    scene.point.publish('/ocsp', behaviour(scene));
    expect(await scene.problem(scene.fresh({ limits: { ocspBytes: 4096 } }))).toBeUndefined();
    expect(scene.notes).toEqual(noted ? [expect.stringMatching(noted)] : []);
  });

  it('that does not answer is waited for only so long', async () => {
    const scene = await setScene(withResponder);
    scene.point.publish('/ocsp', answers.nothing);
    expect(await scene.problem(scene.fresh({ limits: { ocspSeconds: 0.2 } }))).toBeUndefined();
    expect(scene.notes).toEqual([expect.stringMatching(/ocsp-responder-not-reached.*0\.2 seconds/)]);
  });

  it('is not asked inside this computer for a server elsewhere', async () => {
    const scene = await setScene((point) => ({ ...withResponder(point), lists: [] }));
    await scene
      .fresh()
      .check(scene.path, '192.0.2.1', new AbortController().signal)
      .catch(() => undefined);
    expect(scene.point.asked).toEqual([]);
  });
});

describe('a stapled OCSP answer', () => {
  it('that can be believed is enough: nobody else is asked', async () => {
    const scene = await setScene(withResponder);
    expect(await scene.problem(scene.fresh(), scene.path, answerOf(scene))).toBeUndefined();
    expect(scene.point.asked).not.toContain('/ocsp');
  });

  it('that says revoked is heard', async () => {
    const scene = await setScene();
    expect(await scene.problem(scene.fresh(), scene.path, answerOf(scene, { status: revoked }))).toMatchObject({ kind: 'server-revoked' });
  });

  it('never stands in for a list', async () => {
    const scene = await setScene(() => ({ lists: [] }));
    expect(await scene.problem(scene.fresh(), scene.path, answerOf(scene))).toMatchObject({ kind: 'revocation-unavailable' });
  });

  it('that can\u2019t be believed is noted, and the responder is asked', async () => {
    const scene = await setScene(withResponder);
    scene.point.publish('/ocsp', answerOf(scene, { status: revoked }));
    expect(await scene.problem(scene.fresh(), scene.path, refusal(2))).toMatchObject({ kind: 'server-revoked' });
    expect(scene.notes).toEqual([expect.stringContaining('it has trouble of its own')]);
  });

  it('speaks of the server\u2019s certificate only', async () => {
    const scene = await setScene();
    const aboutIssuer = makeOcspResponse({ certificate: scene.issuer.certificate, issuer: scene.root, status: revoked });
    expect(await scene.problem(scene.fresh(), scene.path, aboutIssuer)).toBeUndefined();
  });
});
