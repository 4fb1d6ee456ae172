import { ProblemError } from '../../contract/problem.ts';
import { errorCode } from '../durable-files.ts';

/** Why nothing could be fetched: a sentence for a person, without its full stop. */
export class DownloadFailure extends Error {
  override readonly name = 'DownloadFailure';
}

const words: Readonly<Record<string, string>> = {
  ENOTFOUND: 'Its name is not known in this network',
  EAI_AGAIN: 'Its name could not be looked up in this network',
  ECONNREFUSED: 'Nothing answers at that address',
  ECONNRESET: 'The connection to it broke off',
  ERR_STREAM_PREMATURE_CLOSE: 'The connection to it broke off',
  EHOSTUNREACH: 'There is no way to it from this network',
  ENETUNREACH: 'There is no way to it from this network',
};

/** What a person is told of a failure of the network or of a proxy; anything else stays as it is. */
export function downloadFailure(error: unknown): unknown {
  if (error instanceof DownloadFailure || !(error instanceof Error)) return error;
  if (error instanceof ProblemError) return proxyFailure(error);
  const codes = error instanceof AggregateError ? error.errors.map((one) => errorCode(one)) : [errorCode(error)];
  const known = codes.find((code) => code !== undefined && words[code]);
  return new DownloadFailure((known && words[known]) || 'It could not be fetched', { cause: error });
}

function proxyFailure(error: ProblemError): unknown {
  const { problem } = error;
  return problem.kind === 'proxy-refused' ? new DownloadFailure(`The proxy ${problem.proxy} ${problem.why}`, { cause: error }) : error;
}
