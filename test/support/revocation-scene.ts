/** A server below an issuing authority below a root, a place where their lists are published, and the check that is put to the test. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, ProblemError } from '../../electron/contract/problem.ts';
import type { Certificate } from '../../electron/pki/certificate.ts';
import { RevocationLists, type RevocationOptions } from '../../electron/services/revocation/revocation-lists.ts';
import { HandSetClock } from './hand-set-clock.ts';
import { problemInEnglish } from './problem-in-english.ts';
import { type PublicationPoint, startPublicationPoint } from './publication-point.ts';
import { type CertificateWish, type ListWish, makeAuthority, makeCertificate, makeList, now, type Signer } from './revocation-fixtures.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface Scene {
  readonly point: PublicationPoint;
  readonly root: Signer;
  readonly issuer: Signer;
  readonly server: Signer;
  /** the server's own first, the root last */
  readonly path: readonly Certificate[];
  readonly clock: HandSetClock;
  readonly dataFolder: string;
  /** what the check noted: event and why */
  readonly notes: string[];
  /** a check with nothing in memory; more of them share the folder */
  fresh(options?: Partial<RevocationOptions>): RevocationLists;
  /** the problem of one check, undefined when it passes */
  problem(lists?: RevocationLists, path?: readonly Certificate[], stapled?: Uint8Array): Promise<Problem | undefined>;
}

/** Keys are made once for a test file: what differs between tests are addresses. */
const root = makeAuthority();
const issuerKey = makeAuthority().key;

/** Publishes good lists of root and issuer at /root.crl and /issuer.crl; `wish` changes the server's certificate. */
export async function setScene(wish: (point: PublicationPoint) => CertificateWish = () => ({})): Promise<Scene> {
  const point = await startPublicationPoint();
  const issuer = makeAuthority({ name: 'Contoso Issuing CA', issuer: root, key: issuerKey, lists: [point.at('/root.crl')] });
  const server = makeCertificate({ issuer, key: issuerKey, lists: [point.at('/issuer.crl')], ...wish(point) });
  const path = [server.certificate, issuer.certificate, root.certificate];
  point.publish('/root.crl', makeList(root));
  point.publish('/issuer.crl', makeList(issuer));
  const clock = new HandSetClock(now);
  const dataFolder = temporaryFolder();
  const notes: string[] = [];
  const note = (event: string, facts: { readonly why?: unknown }) => void notes.push(`${event}: ${facts.why}`);
  const fresh = (options: Partial<RevocationOptions> = {}) =>
    new RevocationLists({ dataFolder, clock, findProxy: async () => undefined, note, ...options });
  const problem: Scene['problem'] = async (lists = fresh(), checked = path, stapled = undefined) =>
    problemOf(lists.check(checked, `127.0.0.1:${point.port}`, new AbortController().signal, stapled));
  return { point, root, issuer, server, path, clock, dataFolder, notes, fresh, problem };
}

/** A list of the scene's issuer that names the server. */
export const revoking = ({ issuer, server }: Pick<Scene, 'issuer' | 'server'>, reason?: number, wish: ListWish = {}): Uint8Array =>
  makeList(issuer, {
    ...wish,
    entries: [{ serial: BigInt(`0x${server.certificate.serialNumber}`), ...(reason !== undefined && { reason }) }],
  });

export async function problemOf(work: Promise<unknown>): Promise<Problem | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof ProblemError) return problemInEnglish(error.problem);
    throw error;
  }
}

/** The files that the check keeps. */
export const kept = ({ dataFolder }: Scene, ending = '.crl'): string[] =>
  readdirSync(join(dataFolder, 'revocation'))
    .filter((name) => name.endsWith(ending))
    .map((name) => join(dataFolder, 'revocation', name));

/** The one of them that holds `der`. */
export const fileOf = (scene: Scene, der: Uint8Array): string => kept(scene).find((file) => readFileSync(file).equals(der)) ?? '';

/** How often the issuer's list was fetched. */
export const fetches = ({ point }: Scene): number => point.asked.filter((path) => path === '/issuer.crl').length;
