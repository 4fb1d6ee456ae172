import { ProblemError } from '../../contract/problem.ts';
import { english, type MessageKey, type Phrase } from '../../contract/words/say.ts';
import { errorCode } from '../durable-files.ts';

/** Why nothing could be fetched: a sentence for a person, without its full stop. The message is the same in English, for the log. */
export class DownloadFailure extends Error {
  override readonly name = 'DownloadFailure';
  readonly why: Phrase;
  constructor(why: Phrase, options?: ErrorOptions) {
    super(english(why), options);
    this.why = why;
  }
}

const words: Readonly<Record<string, MessageKey>> = {
  ENOTFOUND: 'fetch.unknownName',
  EAI_AGAIN: 'fetch.noLookup',
  ECONNREFUSED: 'fetch.nobodyThere',
  ECONNRESET: 'fetch.brokeOff',
  ERR_STREAM_PREMATURE_CLOSE: 'fetch.brokeOff',
  EHOSTUNREACH: 'fetch.noRoute',
  ENETUNREACH: 'fetch.noRoute',
};

/** What a person is told of a failure of the network or of a proxy; anything else stays as it is. */
export function downloadFailure(error: unknown): unknown {
  if (error instanceof DownloadFailure || !(error instanceof Error)) return error;
  if (error instanceof ProblemError) return proxyFailure(error);
  const codes = error instanceof AggregateError ? error.errors.map((one) => errorCode(one)) : [errorCode(error)];
  const known = codes.find((code) => code !== undefined && words[code]);
  return new DownloadFailure({ key: (known && words[known]) || 'fetch.failed' }, { cause: error });
}

function proxyFailure(error: ProblemError): unknown {
  const { problem } = error;
  if (problem.kind !== 'proxy-refused') return error;
  return new DownloadFailure({ key: 'fetch.proxy', facts: { proxy: problem.proxy, why: problem.why } }, { cause: error });
}
