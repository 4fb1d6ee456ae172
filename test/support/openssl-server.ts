/** A TLS server that is not Node's: OpenSSL's own ends the handshake with the alert that says what is wrong with a client's certificate. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import type { IssuedCertificate } from './certificate-authority.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface OpensslServerWish {
  readonly certificate: IssuedCertificate;
  /** whose clients it takes */
  readonly clients: IssuedCertificate;
  readonly flags?: readonly string[];
}

/** Starts one on 127.0.0.1 that stops with the test. @returns its port */
export async function startOpensslServer({ certificate, clients, flags = [] }: OpensslServerWish): Promise<number> {
  const folder = temporaryFolder();
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const identity = ['-cert', file('server.pem', certificate.pem), '-key', file('key.pem', certificate.keyPem)];
  const verify = ['-Verify', '4', '-verify_return_error', '-CAfile', file('clients.pem', clients.pem), '-no-CApath', '-no-CAstore'];
  const child = spawn('openssl', ['s_server', '-accept', '127.0.0.1:0', '-www', ...identity, ...verify, ...flags], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill());
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /^ACCEPT .*:(\d+)$/u.exec(line)?.[1];
    if (port) return Number(port);
  }
  throw new Error('openssl s_server did not start');
}
