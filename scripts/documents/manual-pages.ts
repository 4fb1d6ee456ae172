/** A manual page for each command, from what the command declares of itself. */
import { spelled } from '../../electron/cli/arguments.ts';
import { type Command, commands, commonFlags } from '../../electron/cli/command-line.ts';
import { commandNames } from '../../electron/services/installation/program.ts';
import { exitLines } from './exit-codes.ts';
import { argument, plain, typed } from './roff.ts';

/** The program on the PATH, through which commands are run that have no name there. */
const program = 'enrollment-assistant';

/** Every page by its file name, ending in a line end. */
export function manualPages(): ReadonlyMap<string, string> {
  const pages = commands.map((command): [string, string] => [`${pageName(command.name)}.1`, pageOf(command)]);
  return new Map([[`${program}.1`, programPage()], ...pages]);
}

function isOnPath(name: string): boolean {
  return (commandNames as readonly string[]).includes(name);
}

function pageName(name: string): string {
  return isOnPath(name) ? name : `${program}-${name}`;
}

/** What is typed for a command, whose examples and usage begin with its name. */
function inFull(line: string, name: string): string {
  return isOnPath(name) || !line.startsWith(name) ? line : `${program} --cli ${line}`;
}

function pageOf(command: Command): string {
  const { name, about, usage, flags, examples, exits } = command;
  const all = command.verbatim ? flags : [...flags, ...commonFlags];
  const options = all.flatMap(({ names, value, about: meaning }) => [
    '.TP',
    typed(`${names.map(spelled).join(', ')}${value ? ` ${value}` : ''}`),
    plain(sentence(meaning)),
  ]);
  return page(pageName(name), lowered(about), [
    '.SH SYNOPSIS',
    '.nf',
    ...usage.split('\n').map((line) => typed(inFull(line.trim(), name))),
    '.fi',
    '.SH DESCRIPTION',
    plain(about),
    ...(options.length > 0 ? ['.SH OPTIONS', 'Every flag may be written with one dash or two.', ...options] : []),
    '.SH EXIT STATUS',
    ...listed(exitLines(exits)),
    ...environment,
    '.SH EXAMPLES',
    '.nf',
    ...examples.map((line) => plain(inFull(line, name))),
    '.fi',
    ...seeAlso(name),
  ]);
}

function programPage(): string {
  const listOfCommands = commands.map(({ name, about }): [string, string] => [isOnPath(name) ? name : `${program} --cli ${name}`, about]);
  return page(program, 'enrolls a computer with a Configuration Manager site', [
    '.SH SYNOPSIS',
    '.nf',
    typed(`${program} [-user-name USER] [-server-name SERVER] [-trust-ca FILE] [-background]`),
    typed(`${program} --cli COMMAND [ARGUMENTS]`),
    '.fi',
    '.SH DESCRIPTION',
    plain('Opens Computer Enrollment where this computer has no certificate, and the Configuration Manager preferences where it has.'),
    plain('With --cli it runs a command instead, without a window and without a display.'),
    '.SH OPTIONS',
    ...listed([
      ['-user-name USER', 'Fills the user name in.'],
      ['-server-name SERVER', 'Fills the server name in.'],
      ['-trust-ca FILE', 'Trusts the root certificates in this file (PEM or DER) besides those of the system.'],
      ['-background', 'Starts without a window, in the tray alone, as at log-in.'],
      ...commonFlags
        .filter(({ value }) => value)
        .map(({ names, value, about }): [string, string] => [`-${names[0]} ${value}`, sentence(about)]),
    ]),
    '.SH COMMANDS',
    ...listed(listOfCommands),
    ...environment,
    '.SH FILES',
    ...listed([
      ['/etc/opt/ccmclient/managed/com.microsoft.ccmclient.plist', 'Settings that the organisation manages.'],
      ['/etc/opt/ccmclient/com.microsoft.ccmclient.plist', 'Settings of the computer.'],
      ['$XDG_CONFIG_HOME/ccmclient/com.microsoft.ccmclient.plist', 'Settings of the person.'],
      [
        '$XDG_CONFIG_HOME/Enrollment Assistant',
        'Keychain, log files and what the program remembers, unless -user-data-dir names another folder.',
      ],
    ]),
    ...seeAlso(program),
  ]);
}

const environment = [
  '.SH ENVIRONMENT',
  ...listed([
    ['CCM_DATA_DIR', 'The folder for keychain, settings and logs, where -user-data-dir names none.'],
    ['HTTPS_PROXY, NO_PROXY', 'The proxy for connections to servers, and the hosts that are reached without it.'],
  ]),
];

function listed(rows: readonly (readonly [string, string])[]): string[] {
  return rows.flatMap(([term, meaning]) => ['.TP', `\\fB${plain(term)}\\fP`, plain(sentence(meaning))]);
}

function seeAlso(name: string): string[] {
  const others = [program, ...commands.map((command) => pageName(command.name))].filter((one) => one !== pageName(name) && one !== name);
  return ['.SH SEE ALSO', ...others.map((one, index) => `.BR ${plain(one)} (1)${index < others.length - 1 ? ',' : ''}`)];
}

function page(name: string, about: string, body: readonly string[]): string {
  const head = `.TH ${argument(name.toUpperCase())} 1 "" "Enrollment Assistant" "User Commands"`;
  return `${[`.\\" Made by "npm run documents" from the commands themselves.`, head, '.SH NAME', `${plain(name)} \\- ${plain(about)}`, ...body].join('\n')}\n`;
}

/** As the line under NAME has it: no capital, no full stop. */
function lowered(text: string): string {
  const first = text.split('. ')[0]?.replace(/\.$/u, '') ?? text;
  return first.charAt(0).toLowerCase() + first.slice(1);
}

function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?)]$/u.test(capital) ? capital : `${capital}.`;
}
