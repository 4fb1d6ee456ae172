/** What `openssl verify` says of a trap, with every check switched on that it has. Lists are given to it as files: it fetches nothing. */
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import path from 'node:path';
import { encodePem } from '../../electron/pki/pem.ts';
import type { Trap } from './trap-collection-chain.ts';

const rules = [
  ...['-crl_check_all', '-x509_strict', '-purpose', 'sslserver', '-policy_check', '-policy', 'anyPolicy', '-auth_level', '2'],
  ...['-no-CApath', '-no-CAstore'],
];

/** Whether it accepts the trap's chain. @param folder for the files of all traps */
async function opensslAccepts(trap: Trap, folder: string): Promise<boolean> {
  const own = path.join(folder, `${trap.name}, openssl`);
  await mkdir(own, { recursive: true });
  const file = async (name: string, content: string): Promise<string> => {
    const full = path.join(own, name);
    await writeFile(full, content, 'latin1');
    return full;
  };
  const certificates = (all: readonly Uint8Array[]) => all.map((der) => encodePem('CERTIFICATE', der)).join('');
  const [server, ...others] = trap.certificates;
  const args = [
    ...rules,
    ...[isIP(trap.host) ? '-verify_ip' : '-verify_hostname', trap.host],
    ...(trap.trusted.length > 0 ? ['-CAfile', await file('trusted', certificates(trap.trusted))] : ['-no-CAfile']),
    ...(others.length > 0 ? ['-untrusted', await file('others', certificates(others))] : []),
    ...['-CRLfile', await file('lists', listsOf(trap))],
    await file('server', certificates(server ? [server] : [])),
  ];
  return new Promise((resolve, reject) => {
    execFile('openssl', ['verify', ...args], (error) => {
      if (error && typeof error.code !== 'number') reject(error);
      else resolve(error === null);
    });
  });
}

function listsOf({ published }: Trap): string {
  const lists = Object.entries(published).filter(([address]) => address.endsWith('.crl'));
  return lists.map(([, list]) => (list[0] === 0x30 ? encodePem('X509 CRL', list) : Buffer.from(list).toString('latin1'))).join('');
}

/** The same for all of them, two at a time. */
export async function opensslVerdicts(traps: readonly Trap[], folder: string): Promise<readonly boolean[]> {
  const verdicts: boolean[] = [];
  const open = traps.entries();
  const work = async () => {
    for (const [index, trap] of open) verdicts[index] = await opensslAccepts(trap, folder);
  };
  await Promise.all([work(), work()]);
  return verdicts;
}
