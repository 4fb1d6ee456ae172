/**
 * Fetches what certificates point to, over http and nothing else: what comes is signed, and https would need the very check it is
 * fetched for. Time and size are bounded, addresses are looked at before they are connected to. Source: RFC 5280, 8 (last paragraphs)
 */
import { lookup } from 'node:dns/promises';
import { type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction, type TcpNetConnectOpts } from 'node:net';
import type { ProxyFinder } from '../proxy.ts';
import { DownloadFailure, downloadFailure } from './download-failure.ts';
import type { LocalAddresses } from './local-addresses.ts';

export interface Inquiry {
  readonly url: URL;
  /** sent with POST; without it the method is GET */
  readonly body?: { readonly type: string; readonly bytes: Uint8Array };
  /** for the whole, redirects included */
  readonly seconds: number;
  readonly mostBytes: number;
  readonly mostRedirects: number;
}

export interface Surroundings {
  readonly findProxy: ProxyFinder;
  readonly local: LocalAddresses;
  readonly signal: AbortSignal;
}

/** @returns the body of an answer 200. @throws DownloadFailure; the signal's reason when it is aborted */
export async function download(inquiry: Inquiry, surroundings: Surroundings): Promise<Uint8Array> {
  const { seconds } = inquiry;
  const stop = new AbortController();
  const late = () => stop.abort(new DownloadFailure({ key: 'fetch.late', facts: { seconds } }));
  const cancel = () => stop.abort(surroundings.signal.reason);
  const timer = setTimeout(late, seconds * 1000);
  surroundings.signal.addEventListener('abort', cancel);
  if (surroundings.signal.aborted) cancel();
  try {
    // Raced, because the look-up of a proxy can't be told to stop.
    return await Promise.race([follow(inquiry, { ...surroundings, signal: stop.signal }), rejectedWhen(stop.signal)]);
  } catch (error) {
    throw stop.signal.aborted ? stop.signal.reason : downloadFailure(error);
  } finally {
    clearTimeout(timer);
    surroundings.signal.removeEventListener('abort', cancel);
  }
}

function rejectedWhen(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}

async function follow(inquiry: Inquiry, surroundings: Surroundings): Promise<Uint8Array> {
  let { url } = inquiry;
  for (let redirects = 0; redirects <= inquiry.mostRedirects; redirects += 1) {
    const answer = await ask({ ...inquiry, url }, surroundings);
    try {
      const next = redirectOf(answer, url);
      if (!next) return await bodyOf(answer, inquiry.mostBytes);
      url = next;
    } finally {
      answer.destroy();
    }
  }
  throw new DownloadFailure({ key: 'fetch.redirects', facts: { count: inquiry.mostRedirects } });
}

/** For each address of a name; Node's own 250 ms would give every one of them up on a slow network. */
const addressMilliseconds = 2500;

/** One request on a connection of its own. Settled when the head of the answer is there. */
async function ask({ url, body }: Inquiry, { findProxy, local, signal }: Surroundings): Promise<IncomingMessage> {
  if (url.protocol !== 'http:') throw new DownloadFailure({ key: 'fetch.otherScheme', facts: { origin: url.origin } });
  const proxy = (await findProxy(url))?.url;
  const to = proxy ?? url;
  await refuseLocal(bare(url), local, proxy !== undefined);
  signal.throwIfAborted();
  const options: RequestOptions & TcpNetConnectOpts = {
    agent: false,
    autoSelectFamilyAttemptTimeout: addressMilliseconds,
    method: body ? 'POST' : 'GET',
    host: bare(to),
    port: Number(to.port) || (to.protocol === 'https:' ? 443 : 80),
    // Source: RFC 9112, 3.2.2: a proxy is told the whole address.
    path: proxy ? `${url.origin}${url.pathname}${url.search}` : `${url.pathname}${url.search}`,
    headers: {
      host: url.host,
      accept: '*/*',
      ...(body && { 'content-type': body.type, 'content-length': body.bytes.length }),
      ...login(proxy),
    },
    signal,
    ...(proxy ? {} : { lookup: lookupAllowed(local) }),
  };
  return new Promise((resolve, reject) => {
    const sent = (to.protocol === 'https:' ? requestHttps : requestHttp)(options);
    sent.once('response', resolve);
    sent.on('error', reject);
    sent.once('upgrade', (_answer, socket) => socket.destroy());
    sent.end(body?.bytes);
  });
}

/**
 * Names are judged once they are resolved, in {@link lookupAllowed}; addresses are never resolved, and what a proxy resolves isn't seen
 * here, so that only the plainest name for itself can be kept from it.
 */
async function refuseLocal(host: string, local: LocalAddresses, byProxy: boolean): Promise<void> {
  const isThisComputer = byProxy && /(?:^|\.)localhost\.?$/u.test(host);
  const address = isIP(host) ? host : isThisComputer ? '127.0.0.1' : undefined;
  if (address !== undefined && !(await local.allows(address))) throw leadsBack(host);
}

function leadsBack(host: string): DownloadFailure {
  return new DownloadFailure({ key: 'fetch.leadsBack', facts: { host } });
}

/** The connection goes to the very addresses that were judged, so a name can't change its mind in between. */
function lookupAllowed(local: LocalAddresses): LookupFunction {
  const resolve = async (host: string, options: Parameters<LookupFunction>[1]) => {
    const found = await lookup(host, { ...options, all: true });
    const judged = await Promise.all(found.map(async (one) => ((await local.allows(one.address)) ? [one] : [])));
    const [first, ...others] = judged.flat();
    if (!first) throw leadsBack(host);
    return [first, ...others] as const;
  };
  return (host, options, callback) => {
    resolve(host, options).then(
      (found) => (options.all ? callback(null, [...found]) : callback(null, found[0].address, found[0].family)),
      (error: unknown) => callback(error as NodeJS.ErrnoException, ''),
    );
  };
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage, from: URL): URL | undefined {
  if (statusCode === 200) return undefined;
  if ([301, 302, 303, 307, 308].includes(statusCode) && headers.location && URL.canParse(headers.location, from.href)) {
    return new URL(headers.location, from);
  }
  const isGone = statusCode === 404 || statusCode === 410;
  throw new DownloadFailure({ key: isGone ? 'fetch.nothingPublished' : 'fetch.notGivenOut', facts: { status: statusCode } });
}

async function bodyOf(answer: IncomingMessage, mostBytes: number): Promise<Uint8Array> {
  const tooLarge = () => new DownloadFailure({ key: 'fetch.tooLarge', facts: { size: mostBytes / 1024 / 1024 } });
  const announced = Number(answer.headers['content-length'] ?? 0);
  if (announced > mostBytes) throw tooLarge();
  const body = new GrowingBytes(announced || 64 * 1024);
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    if (body.length + chunk.length > mostBytes) throw tooLarge();
    body.add(chunk);
  }
  return body.bytes();
}

/** Puts pieces together as they come: joining 50 MB at the end would take up to a tenth of a second at a stretch. */
class GrowingBytes {
  length = 0;
  #room: Buffer;

  constructor(expected: number) {
    this.#room = Buffer.allocUnsafeSlow(expected);
  }

  add(piece: Uint8Array): void {
    const length = this.length + piece.length;
    if (length > this.#room.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(2 * this.#room.length, length));
      larger.set(this.bytes());
      this.#room = larger;
    }
    this.#room.set(piece, this.length);
    this.length = length;
  }

  bytes(): Buffer {
    return this.#room.subarray(0, this.length);
  }
}

function login(proxy: URL | undefined): Record<string, string> {
  if (!proxy?.username) return {};
  const pair = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` };
}

function bare(url: URL): string {
  return url.hostname.replace(/^\[|\]$/gu, '');
}
