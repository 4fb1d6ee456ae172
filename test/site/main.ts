/** The command that starts the lab site and keeps it running until it is asked to end, or lists the clients of one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readCommandLine, UsageProblem, type Wishes } from './command-line.ts';
import { type ClientRow, openRegister } from './issued-certificates.ts';
import { type LabSite, startLabSite } from './lab-site.ts';

async function main(): Promise<void> {
  const wishes = readCommandLine(process.argv.slice(2));
  if (wishes.help) return console.log(wishes.help);
  const dataFolder = wishes.data ?? join(process.cwd(), '.lab');
  return wishes.command === 'clients' ? listClients(dataFolder, wishes.json) : run(dataFolder, wishes);
}

async function run(dataFolder: string, { json, port, hosts, fresh, scenarios }: Wishes): Promise<void> {
  const site = await startLabSite({ dataFolder, port, hosts, fresh });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void site.stop());
  await site.scenario(scenarios);
  console.log(json ? JSON.stringify(site.addresses) : described(site));
}

function described({ addresses, scenarios }: LabSite): string {
  const users = addresses.users.map(({ name, password, note }) => `  ${name.padEnd(18)} ${password.padEnd(16)} ${note}`);
  return `The lab site is ready.

  Server name          ${addresses.serverName}
  Management point     ${addresses.managementPoint}
  Root certificate     ${addresses.caFile}
  AD CS policy         ${addresses.policyUrl}
  Revocation lists     ${addresses.crlUrls.join('\n                       ')}
  Control              ${addresses.controlUrl}${scenarios.length > 0 ? `\n  Scenarios            ${scenarios.join(', ')}` : ''}

Users and passwords:
${users.join('\n')}

Enroll from another terminal:
  npm run --silent cli -- cmenroll -s ${addresses.serverName} -ca '${addresses.caFile}' -u '${addresses.users[0]?.name}'

Ctrl-C stops it.`;
}

/** The clients of a site, whether it is running or not. */
function listClients(dataFolder: string, json: boolean): void {
  const file = join(dataFolder, 'issued.sqlite');
  if (!existsSync(file)) throw new Error(`There has been no lab site in ${dataFolder}.`);
  const register = openRegister(file);
  const clients = register.clients().map((client) => ({ ...client, daysLeft: daysLeft(client) }));
  register.close();
  console.log(json ? JSON.stringify(clients) : listed(clients));
}

function listed(clients: readonly (ClientRow & { readonly daysLeft: number })[]): string {
  if (clients.length === 0) return 'No client has connected to the management point.';
  const heading = ['Name', 'Subject', 'Serial number', 'SMSID', 'Site', 'Last contact', 'Days left'];
  const rows = clients.map((one) => [one.name, one.subject, one.serialNumber, one.smsid, one.site, one.lastContact, String(one.daysLeft)]);
  return table([heading, ...rows]);
}

function daysLeft({ notAfter }: ClientRow): number {
  return Math.floor((Date.parse(notAfter) - Date.now()) / 86_400_000);
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

main().catch((error: NodeJS.ErrnoException) => {
  const isUsage = error instanceof UsageProblem;
  console.error(error.code === 'EADDRINUSE' ? 'The port is in use by another program.' : error.message);
  if (isUsage) console.error('Nothing was started. Try: npm run lab -- --help');
  process.exitCode = isUsage ? 2 : 1;
});
