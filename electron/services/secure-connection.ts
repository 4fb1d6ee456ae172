/** TLS on a TCP connection. The handshake accepts whoever answers: nothing may be written before `checkServer` has judged them. */
import type { Socket } from 'node:net';
import { type ConnectionOptions, connect, type SecureContext, type TLSSocket } from 'node:tls';
import { ProblemError } from '../contract/problem.ts';
import { serverName } from './dial.ts';
import { connectionProblem, type Target } from './network-problem.ts';
import { until } from './until.ts';

/** A connection to someone who has not been judged yet, and what they showed of themselves. */
export interface SecureConnection {
  readonly socket: TLSSocket;
  /** certificates in DER, the server's own first, each followed by its issuer as far as known */
  readonly certificates: readonly Uint8Array[];
  /** the TLS stack's objection to the chain, by its code; nothing when it has none */
  readonly verdict: string | undefined;
  /** the OCSPResponse that came with the handshake, DER. Source: RFC 6066, 8 */
  readonly stapled: Uint8Array | undefined;
}

export interface SecureOptions {
  readonly signal: AbortSignal;
  /** seconds for the handshake */
  readonly seconds: number;
  readonly online: () => boolean;
}

/**
 * A whole handshake each time: a resumed session would bring no certificates to judge.
 * @throws ProblemError server-unreachable, server-timeout, server-weak, not-an-enrollment-server, cancelled
 */
export function secure(tcp: Socket, target: Target, secureContext: SecureContext, options: SecureOptions): Promise<SecureConnection> {
  const { signal, seconds, online } = options;
  const late = () => new ProblemError({ kind: 'server-timeout', host: target.shown, during: 'securing', seconds });
  return until<SecureConnection>({ signal, seconds, late }, (done, failed) => {
    let stapled: Uint8Array | undefined;
    const wish: ConnectionOptions & { requestOCSP: true } = {
      socket: tcp,
      secureContext,
      ...serverName(target.host),
      ALPNProtocols: ['http/1.1'],
      requestOCSP: true,
      rejectUnauthorized: false,
      // The name is judged with everything else; here it would only hide what the stack says of the chain.
      checkServerIdentity: () => undefined,
    };
    const socket = connect(wish);
    // This listener stays for good: a connection that breaks while nobody reads it must not end the program.
    socket.on('error', (error) => failed(connectionProblem(error, target, seconds, online)));
    socket.once('close', () =>
      failed(new ProblemError({ kind: 'server-unreachable', host: target.shown, port: target.port, why: 'closed' })),
    );
    socket.once('OCSPResponse', (response: Buffer | null) => {
      stapled = response ?? undefined;
    });
    socket.once('secureConnect', () => {
      // The type says Error; the runtime gives its code.
      const verdict = socket.authorized ? undefined : String(socket.authorizationError);
      done({ socket, certificates: presented(socket), verdict, stapled });
    });
    return () => socket.destroy();
  });
}

/** More than any real server presents. */
const mostPresented = 16;

function presented(socket: TLSSocket): Uint8Array[] {
  const certificates: Buffer[] = [];
  let certificate = socket.getPeerCertificate(true);
  while (certificate?.raw && certificates.length < mostPresented && !certificates.some((known) => known.equals(certificate.raw))) {
    certificates.push(certificate.raw);
    certificate = certificate.issuerCertificate;
  }
  return certificates;
}
