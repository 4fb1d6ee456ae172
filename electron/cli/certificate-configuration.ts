/**
 * `ccmsetup -MP HOST -SubjectName NAME`: the certificate that is to be used, proven before a setting is written.
 * Source: deploy-clients-to-macs.md, "Use a certificate request and installation method that is independent from Configuration Manager"
 */
import { ProblemError } from '../contract/problem.ts';
import { parseServerName } from '../contract/server-name.ts';
import { say } from '../contract/words/say.ts';
import { chooseIdentity, isNameEnough, settingsName } from '../enrollment/choose-identity.ts';
import { contactSite } from '../enrollment/contact-site.ts';
import type { Identity } from '../enrollment/ports.ts';
import { noteOf } from '../enrollment/record-outcome.ts';
import type { Scope } from '../services/installation/places.ts';
import { type PropertyList, writtenValue } from '../services/settings/property-list.ts';
import type { Settings } from '../services/settings/settings.ts';
import { type Level, levels } from '../services/settings/settings-files.ts';
import type { SettingName } from '../services/settings/settings-keys.ts';
import { type Arguments, type Flag, UsageError } from './arguments.ts';
import type { Stage } from './command-line.ts';
import { siteFlags, trustOf } from './site-flags.ts';

const trustFlags = ['ignorecertchainvalidation', 'ca', 'fingerprint'];

export const configurationFlags: readonly Flag[] = [
  {
    names: ['MP', 'mp', 'management-point'],
    value: 'HOST',
    about: 'management point: its internet FQDN, as the site system properties have it',
  },
  {
    names: ['SubjectName', 'subjectname', 'subject-name'],
    value: 'NAME',
    about: 'common name of the certificate in the keychain that is to be used; upper and lower case matter',
  },
  {
    names: ['SerialNumber', 'serialnumber', 'serial-number'],
    value: 'HEX',
    about: 'its serial number, where several certificates have that name',
  },
  ...siteFlags.filter(({ names: [name] }) => trustFlags.includes(name)),
];

/** A certificate that the management point has taken. */
export interface Configuration {
  readonly facts: {
    readonly managementPoint: string;
    readonly subjectName: string;
    readonly serialNumber: string;
    readonly siteCode: string | null;
  };
  /** Writes it into the settings: all of it, or nothing. @throws ProblemError settings-locked, settings-unreadable, not-writable, disk-full */
  write(): Promise<void>;
}

/**
 * What the arguments ask for; undefined where they ask for none.
 * @throws UsageError; ProblemError certificate-not-found, certificate-ambiguous, server-name-malformed, and whatever the management point has to say
 */
export async function configurationOf(
  args: Arguments,
  stage: Stage,
  scope: Scope,
  root: string | undefined,
): Promise<Configuration | undefined> {
  const [host, name, serialNumber] = [args.one('MP'), args.one('SubjectName'), args.one('SerialNumber')];
  if (host === undefined && name === undefined && serialNumber === undefined && trustFlags.every((flag) => !args.has(flag)))
    return undefined;
  if (host === undefined) throw new UsageError('-MP HOST is missing: the management point that the certificate is for.');
  if (name === undefined) throw new UsageError('-SubjectName NAME is missing: the certificate that is to be used.');
  if (root !== undefined) throw new UsageError('-root makes a package; a certificate is configured on the computer that has it.');
  if (serialNumber !== undefined && !/^(?:0x)?(?:[\da-f]{1,2}[: ]?)+$/iu.test(serialNumber)) {
    throw new UsageError(`-SerialNumber needs hexadecimal digits; it was given \u201c${serialNumber}\u201d.`);
  }
  const { shown } = parseServerName(host);
  const { identities } = await stage.ports.keychain.read();
  const identity = chooseIdentity(identities, { name, serialNumber });
  const siteCode = await prove(identity, shown, args, stage);
  return {
    facts: { managementPoint: shown, subjectName: name, serialNumber: identity.certificate.serialNumber, siteCode },
    async write() {
      await writeChoice(
        { identity, identities, name, managementPoint: shown, isNumbered: serialNumber !== undefined, scope },
        stage.settings,
      );
      await stage.ports.history?.note(noteOf('chosen', identity.certificate));
    },
  };
}

async function prove(identity: Identity, managementPoint: string, args: Arguments, stage: Stage): Promise<string | null> {
  const { ports, settings, signal, terminal } = stage;
  const tell = (line: string) => !args.has('json') && terminal.tell(line);
  tell(say('installation.verifying', { host: managementPoint }));
  const trust = await trustOf(args, stage);
  const visit = { identity, managementPoints: [managementPoint], smsId: settings.values().SMSID, trust };
  const { siteCode } = await contactSite(visit, ports, signal);
  tell(say('installation.verified', { host: managementPoint, siteCode: siteCode ?? 'none' }));
  const { subject, serialNumber } = identity.certificate;
  tell(say('installation.certificate', { subject, serialNumber }));
  return siteCode ?? null;
}

interface Choice {
  readonly identity: Identity;
  readonly identities: readonly Identity[];
  /** as it was typed */
  readonly name: string;
  readonly managementPoint: string;
  /** whether the serial number was asked for */
  readonly isNumbered: boolean;
  readonly scope: Scope;
}

/** In one step, so that no other program ever sees a half of it. */
async function writeChoice(choice: Choice, settings: Settings): Promise<void> {
  const { identity, identities, name, managementPoint, isNumbered, scope } = choice;
  await settings.refresh();
  const needsNumber = isNumbered || !isNameEnough(identity, identities);
  const subjectName = name === identity.id ? settingsName(identity) : name;
  const wanted: [SettingName, PropertyList | undefined][] = [
    ['ManagementPoint', { type: 'string', value: managementPoint }],
    ['SubjectName', { type: 'string', value: subjectName }],
    ['SerialNumber', needsNumber ? { type: 'data', value: Buffer.from(identity.certificate.serialNumber, 'hex') } : undefined],
  ];
  const stronger = settings.contents().filter(({ source }) => levels.indexOf(source as Level) < levels.indexOf(scope));
  const values = new Map(wanted);
  for (const [key, value] of wanted) {
    const settled = stronger.find(({ entries }) => entries.has(key))?.entries.get(key);
    if (!settled) continue;
    if (value && writtenValue(settled).text !== writtenValue(value).text) throw new ProblemError({ kind: 'settings-locked', key });
    values.delete(key); // it is settled as it should be, or does not count
  }
  if (values.size > 0) await settings.writeAllAt(scope, values);
}
