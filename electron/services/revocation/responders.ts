import type { RevocationFinding } from '../../enrollment/check-ports.ts';
import { judgeOcspResponse, type OcspAnswer } from '../../pki/ocsp.ts';
import { ocspRequest } from '../../pki/ocsp-request.ts';
import type { Revoked } from '../../pki/revocation-list-entries.ts';
import type { ProxyFinder } from '../proxy.ts';
import { download } from './download.ts';
import { DownloadFailure } from './download-failure.ts';
import { nameOf, type Subject } from './judge-list.ts';
import type { Note } from './kept-files.ts';
import type { Limits } from './limits.ts';
import type { LocalAddresses } from './local-addresses.ts';

export interface ResponderParts {
  readonly findProxy: ProxyFinder;
  readonly limits: Limits;
  readonly note: Note;
}

/**
 * OCSP responders, asked in addition to the lists: a certificate they know as revoked is refused, any other answer changes nothing, and
 * neither does one that doesn't come or can't be believed. Source: RFC 6960
 */
export class Responders {
  readonly #parts: ResponderParts;

  constructor(parts: ResponderParts) {
    this.#parts = parts;
  }

  /**
   * @param stapled an answer that the server brought along; where it can be believed, nobody else is asked
   * @returns since when and why it was revoked, if an answer that can be believed says so
   * @throws the signal's reason when it is aborted
   */
  async ask(subject: Subject, local: LocalAddresses, stapled?: Uint8Array): Promise<Revoked | undefined> {
    if (stapled) {
      const answer = this.#judge(stapled, subject, 'stapled');
      if (answer.status !== 'untrusted') return revokedOf(answer);
    }
    const answers = await Promise.all(this.#addressesOf(subject).map((address) => this.#askOne(subject, address, local)));
    return answers.find((revoked) => revoked !== undefined);
  }

  /** What each responder that a certificate names is good for now. @throws the signal's reason when it is aborted */
  survey(subject: Subject, local: LocalAddresses): Promise<readonly RevocationFinding[]> {
    const { certificate, host } = subject;
    const facts = { host, subject: nameOf(certificate) };
    const found = async (address: string): Promise<RevocationFinding> => {
      const finding = { kind: 'responder', subject: facts.subject, address } as const;
      try {
        const answer = await this.#fetch(subject, address, local);
        if (answer.status !== 'untrusted') return finding;
        return {
          ...finding,
          problem: { kind: 'revocation-untrusted', ...facts, address, why: { key: 'list.unusable', facts: { why: answer.why } } },
        };
      } catch (error) {
        if (!(error instanceof DownloadFailure)) throw error;
        return { ...finding, problem: { kind: 'revocation-unavailable', ...facts, address, why: error.why } };
      }
    };
    return Promise.all(this.#addressesOf(subject).map(found));
  }

  #addressesOf({ certificate }: Subject): readonly string[] {
    const addresses = certificate.ocspUrls.filter((address) => URL.canParse(address) && new URL(address).protocol === 'http:');
    return [...new Set(addresses)].slice(0, this.#parts.limits.addresses);
  }

  async #askOne(subject: Subject, address: string, local: LocalAddresses): Promise<Revoked | undefined> {
    try {
      return revokedOf(await this.#fetch(subject, address, local));
    } catch (error) {
      if (!(error instanceof DownloadFailure)) throw error;
      this.#parts.note('ocsp-responder-not-reached', { address, why: error.message });
      return undefined;
    }
  }

  /** @throws DownloadFailure; the signal's reason when it is aborted */
  async #fetch(subject: Subject, address: string, local: LocalAddresses): Promise<OcspAnswer> {
    const { findProxy, limits } = this.#parts;
    const { certificate, issuer, signal } = subject;
    const body = { type: 'application/ocsp-request', bytes: ocspRequest(certificate, issuer) };
    const bounds = { seconds: limits.ocspSeconds, mostBytes: limits.ocspBytes, mostRedirects: limits.redirects };
    const bytes = await download({ url: new URL(address), body, ...bounds }, { findProxy, local, signal });
    return this.#judge(bytes, subject, address);
  }

  #judge(bytes: Uint8Array, { certificate, issuer, now }: Subject, from: string): OcspAnswer {
    const answer = judgeOcspResponse(bytes, { certificate, issuer, now });
    if (answer.status === 'untrusted')
      this.#parts.note('ocsp-answer-not-believed', { from, subject: nameOf(certificate), why: answer.why });
    return answer;
  }
}

function revokedOf(answer: OcspAnswer): Revoked | undefined {
  return answer.status === 'revoked' ? answer.revoked : undefined;
}
