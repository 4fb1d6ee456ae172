/** The answers of a management point, or of whatever else is found at its address. */
import { ProblemError } from '../../contract/problem.ts';
import { parseServerName } from '../../contract/server-name.ts';
import type { MessageKey } from '../../contract/words/say.ts';
import { retryAfterSeconds } from '../http-headers.ts';
import type { HttpAnswer } from '../http-message.ts';
import { attributeOf, childrenOf, textOf, type XmlElement } from '../xml/element.ts';
import { readXml, XmlError } from '../xml/read-xml.ts';
import { whyForbidden } from './forbidden.ts';

/** What a management point says of its site. */
export interface ManagementPointList {
  /** three letters or digits */
  readonly siteCode: string | undefined;
  /** full names of the hosts, in lower case and without ports, each once */
  readonly hosts: readonly string[];
}

/** An answer and by whom, for the words of a problem. */
export interface Answered {
  /** host, or host:port, as it is shown to a person */
  readonly host: string;
  readonly answer: HttpAnswer;
}

/** What was found instead, as it continues a sentence. */
type Found = Extract<MessageKey, `site.found.${string}`>;

/** A site has at most 15 management points; what is longer than this is none of its lists. Source: Configuration Manager, "Size and scale numbers" */
const mostHosts = 64;
/** bytes of XML: a list of 64 has a few kilobytes, a certificate in hexadecimal as many */
const limits = { bytes: 256 * 1024, depth: 8, elements: 2000, markup: 8000 };

/**
 * The answer to `MPLIST`: `<MPList><MP Name="…" FQDN="…" SiteCode="…">…</MP>…</MPList>`.
 * @throws ProblemError site-refused-certificate, not-a-management-point, server-busy, server-fault
 */
export function readManagementPointList(answered: Answered): ManagementPointList {
  const root = documentIn(answered, 'MPList', 'site.found.otherThanList');
  const points = childrenOf(root, root.namespace, 'MP');
  const hosts = points.map((point) => hostIn(attributeOf(point, 'FQDN') || attributeOf(point, 'Name') || ''));
  const known = [...new Set(hosts.filter((host) => host !== undefined))];
  if (known.length === 0) throw somethingElse(answered, 'site.found.emptyList');
  const siteCode = points.map((point) => attributeOf(point, 'SiteCode')?.trim() ?? '').find((code) => /^[A-Za-z0-9]{3}$/u.test(code));
  return { siteCode: siteCode?.toUpperCase(), hosts: known.slice(0, mostHosts) };
}

/**
 * The answer to `MPCERT`: `<MPCertificate>` with the certificate by which the management point signs, DER in hexadecimal.
 * @throws ProblemError as {@link readManagementPointList}
 */
export function readSigningCertificate(answered: Answered): Uint8Array {
  const hex = textOf(documentIn(answered, 'MPCertificate', 'site.found.otherThanCertificate'))?.replace(/\s+/gu, '') ?? '';
  if (!/^(?:[0-9A-Fa-f]{2})+$/u.test(hex)) throw somethingElse(answered, 'site.found.noCertificate');
  return Buffer.from(hex, 'hex');
}

/** Something other than a management point, or one that is out of order. */
export function somethingElse({ host, answer }: Answered, found: Found): ProblemError {
  return new ProblemError({ kind: 'not-a-management-point', host, found: { key: found }, detail: `HTTP ${answer.status}` });
}

function documentIn(answered: Answered, name: string, otherwise: Found): XmlElement {
  mustBeGranted(answered);
  try {
    const root = readXml(answered.answer.body, limits);
    if (root.name === name) return root;
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
  }
  throw somethingElse(answered, otherwise);
}

/** Only 200 brings a document. Sources: RFC 9110, 15; IIS, "HTTP status codes" */
function mustBeGranted(answered: Answered): void {
  const { host, answer } = answered;
  const { status } = answer;
  if (status === 200) return;
  if (status === 403) throw new ProblemError({ kind: 'site-refused-certificate', host, ...whyForbidden(answer) });
  if (status === 429 || status === 503) {
    const retryAfter = retryAfterSeconds(answer, undefined);
    throw new ProblemError({ kind: 'server-busy', host, ...(retryAfter === undefined ? {} : { retryAfterSeconds: retryAfter }) });
  }
  if (status >= 500) throw new ProblemError({ kind: 'server-fault', host, code: `HTTP ${status}` });
  throw somethingElse(
    answered,
    (status >= 300 && status < 400 ? 'site.found.otherAddress' : foundBy[status]) ?? 'site.found.unknownQuestion',
  );
}

const foundBy: Readonly<Record<number, Found>> = {
  401: 'site.found.wantsPassword',
  404: 'site.found.notThere',
  407: 'site.found.wantsPassword',
};

/** A host as it may stand in an address; undefined for anything else. */
function hostIn(text: string): string | undefined {
  const name = text.trim();
  if (name === '' || name.length > 253 || !/^[\w.:[\]-]+$/u.test(name)) return undefined;
  try {
    return parseServerName(name).origin.hostname;
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}
