/** What a server shows of itself to anyone who connects. Nobody is judged here, and nothing is sent but the handshake. */
import { createSecureContext } from 'node:tls';
import { dial } from './dial.ts';
import { isOnline, targetOf } from './network-problem.ts';
import { secure } from './secure-connection.ts';

/** Seconds, for the connection and again for the handshake. */
const patience = 10;

/**
 * The certificates that a server presents, DER, its own first. The connection goes straight to it, without a proxy, and is ended at once.
 * @throws ProblemError server-not-found, server-unreachable, server-timeout, server-weak, offline, not-an-enrollment-server, cancelled
 */
export async function presentedCertificates(origin: URL, signal: AbortSignal): Promise<readonly Uint8Array[]> {
  const target = targetOf(origin);
  const options = { signal, seconds: patience, online: isOnline };
  const tcp = await dial(target, options);
  const { socket, certificates } = await secure(tcp, target, createSecureContext(), options);
  socket.destroySoon();
  return certificates;
}
