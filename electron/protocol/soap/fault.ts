import type { XmlElement } from '../xml/element.ts';
import { textOf } from '../xml/element.ts';
import { readInteger, serversWords } from './asked.ts';
import type { Envelope } from './envelope.ts';

/** A fault as it was read. Codes are local names in lower case, because senders differ in prefix and case. */
export interface Fault {
  /** from the general to the special: `receiver`, `authorization` */
  readonly codes: readonly string[];
  /** in the server's language */
  readonly reason: string | undefined;
  /** MDE2: a code in lower case, words, and a number for the administrator */
  readonly errorType: string | undefined;
  readonly message: string | undefined;
  readonly traceId: string | undefined;
  /** AD CS: an HRESULT as unsigned number */
  readonly errorCode: number | undefined;
}

/**
 * The fault in an envelope, if it is one. Reads SOAP 1.2 and 1.1, and ignores the case of element names: the specification prints faults in
 * lower case, servers send them in mixed case.
 * Sources: SOAP 1.2 part 1, 5.4; SOAP 1.1, 4.4; [MS-MDE2] 2.2.10; [MS-WSTEP] 3.1.4.1.3.1
 */
export function readFault(envelope: Envelope): Fault | undefined {
  const fault = child(envelope.body, 'fault');
  if (!fault) return undefined;
  const detail = child(fault, 'detail');
  const inDetail = (name: string) => textOf(below(detail, name));
  const reason = textOf(child(child(fault, 'reason'), 'text')) ?? textOf(child(fault, 'faultstring'));
  const errorCode = readInteger(inDetail('errorcode'));
  return {
    codes: readCodes(fault),
    reason: serversWords(reason),
    errorType: serversWords(inDetail('errortype'))?.toLowerCase(),
    message: serversWords(inDetail('message')),
    traceId: serversWords(inDetail('traceid')),
    errorCode: errorCode ? errorCode >>> 0 : undefined,
  };
}

function readCodes(fault: XmlElement): string[] {
  const codes: string[] = [];
  for (let code = child(fault, 'code'); code && codes.length < 8; code = child(code, 'subcode')) {
    codes.push(localName(textOf(child(code, 'value'))));
  }
  // SOAP 1.1 has one code whose parts are separated by dots.
  const flat = localName(textOf(child(fault, 'faultcode')))
    .split('.')
    .slice(0, 8);
  return [...codes, ...flat].filter((code) => code !== '');
}

const localName = (text: string | undefined): string => text?.slice(text.lastIndexOf(':') + 1).toLowerCase() ?? '';

function child(parent: XmlElement | undefined, lowerCaseName: string): XmlElement | undefined {
  return parent?.children.find(({ name }) => name.toLowerCase() === lowerCaseName);
}

function below(parent: XmlElement | undefined, lowerCaseName: string): XmlElement | undefined {
  for (const element of parent?.children ?? []) {
    const found = element.name.toLowerCase() === lowerCaseName ? element : below(element, lowerCaseName);
    if (found) return found;
  }
  return undefined;
}
