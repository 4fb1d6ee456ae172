/** The command that starts the lab site and keeps it running until it is asked to end. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type LabSite, startLabSite } from './lab-site.ts';

const help = `Starts a small Configuration Manager site on 127.0.0.1.

  --json          print one line of JSON when it is ready, and nothing else
  --port N        port of the HTTPS server (0, the default, takes a free one)
  --data DIR      folder for authority, directory and register (default .lab)
  --fresh         begin anew
  --host NAME     a further name in the server's certificate (repeatable)
  -h, --help      this text`;

const options = {
  json: { type: 'boolean' },
  port: { type: 'string' },
  data: { type: 'string' },
  fresh: { type: 'boolean' },
  host: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const;

async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  if (values.help) {
    console.log(help);
    return;
  }
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new TypeError(`--port ${values.port} is not a port.`);
  const site = await startLabSite({
    dataFolder: values.data ?? join(process.cwd(), '.lab'),
    port,
    hosts: values.host ?? [],
    fresh: values.fresh ?? false,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void site.stop());
  if (values.json) console.log(JSON.stringify(site.addresses));
  else console.log(described(site));
}

function described({ addresses }: LabSite): string {
  const users = addresses.users.map(({ name, password, note }) => `  ${name.padEnd(18)} ${password.padEnd(16)} ${note}`);
  return `The lab site is ready.

  Server name          ${addresses.serverName}
  Root certificate     ${addresses.caFile}
  AD CS policy         ${addresses.policyUrl}
  Revocation lists     ${addresses.crlUrls.join('\n                       ')}
  Control              ${addresses.controlUrl}

Users and passwords:
${users.join('\n')}

Enroll from another terminal:
  npm run --silent cli -- cmenroll -s ${addresses.serverName} -ca '${addresses.caFile}' -u '${addresses.users[0]?.name}'

Ctrl-C stops it.`;
}

main().catch((error: NodeJS.ErrnoException) => {
  const isUsage = error instanceof TypeError;
  console.error(error.code === 'EADDRINUSE' ? 'The port is in use by another program.' : error.message);
  if (isUsage) console.error('Nothing was started. Try: npm run lab -- --help');
  process.exitCode = isUsage ? 2 : 1;
});
