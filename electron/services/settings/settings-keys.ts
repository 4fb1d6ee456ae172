/**
 * Every setting there is, in one table: it is what the program reads, what `explain` lists, and what the README prints.
 * Sources of the keys of the original: deploy-clients-to-macs.md, "Renewing the Mac client certificate"
 */

/**
 * How a setting is written and read:
 * - `string`: a string on one line; an empty one counts as absent
 * - `data`: data, such as a serial number
 * - `period`: a string of whole seconds for the renewal schedule, judged by rules of its own (electron/renewal/schedule-settings.ts)
 * - `seconds`: a string of whole seconds, at least `least`
 * - `switch`: a boolean, or 1, 0, yes, no, true or false as an integer or a string
 */
export type SettingType = 'string' | 'data' | 'period' | 'seconds' | 'switch';

export interface SettingKey {
  readonly name: string;
  readonly type: SettingType;
  /** in force where nothing usable is written; null is nothing */
  readonly default: string | number | boolean | null;
  /** for `seconds`: the smallest that is used */
  readonly least?: number;
  readonly origin: 'original' | 'ours';
  readonly about: string;
}

export const settingKeys = [
  {
    name: 'SMSID',
    type: 'string',
    default: null,
    origin: 'original',
    about: 'Identifier of this client at the site. Without it the next enrollment asks for a new one.',
  },
  {
    name: 'SubjectName',
    type: 'string',
    default: null,
    origin: 'original',
    about: 'Common name of the certificate to use; upper and lower case matter.',
  },
  {
    name: 'SerialNumber',
    type: 'data',
    default: null,
    origin: 'original',
    about: 'Serial number of the certificate to use, where several have the same common name.',
  },
  { name: 'ManagementPoint', type: 'string', default: null, origin: 'original', about: 'Host name of the management point.' },
  { name: 'ServerName', type: 'string', default: null, origin: 'original', about: 'Enrollment proxy point that the wizards fill in.' },
  { name: 'UserName', type: 'string', default: null, origin: 'original', about: 'Work account that the wizards fill in.' },
  { name: 'SiteCode', type: 'string', default: null, origin: 'original', about: 'Code of the site that this client belongs to.' },
  {
    name: 'RenewalPeriod1',
    type: 'period',
    default: 3_888_000,
    origin: 'original',
    about: 'Seconds before the certificate ends at which the first renewal period begins; used from 300.',
  },
  {
    name: 'RenewalPeriod2',
    type: 'period',
    default: 259_200,
    origin: 'original',
    about: 'Seconds before the certificate ends at which the second begins; used from 300 to RenewalPeriod1.',
  },
  {
    name: 'RenewalReminderInterval1',
    type: 'period',
    default: 86_400,
    origin: 'original',
    about: 'Seconds between reminders in the first period; used over 300 and under RenewalPeriod1.',
  },
  {
    name: 'RenewalReminderInterval2',
    type: 'period',
    default: 28_800,
    origin: 'original',
    about: 'Seconds between reminders in the second period; used over 300 and up to RenewalReminderInterval1 and RenewalPeriod2.',
  },
  {
    name: 'RequireProtectedKeychain',
    type: 'switch',
    default: false,
    origin: 'ours',
    about: 'Refuses to keep a key where the computer can\u2019t protect it.',
  },
  {
    name: 'AllowIgnoreCertificateChain',
    type: 'switch',
    default: true,
    origin: 'ours',
    about: 'Whether -ignorecertchainvalidation may be used.',
  },
  {
    name: 'RenewWithoutPassword',
    type: 'switch',
    default: true,
    origin: 'ours',
    about: 'Renews by itself, proven by the old certificate, where the site allows it.',
  },
  {
    name: 'EncodeManualRenewalTwice',
    type: 'switch',
    default: false,
    origin: 'ours',
    about: 'Sends a renewal that a person starts in Base64 within Base64, for a service that wants it so.',
  },
  {
    name: 'StartAtLogin',
    type: 'switch',
    default: true,
    origin: 'ours',
    about: 'Starts in the background when the person logs in, so that reminders come.',
  },
  {
    name: 'PolicyPollingInterval',
    type: 'seconds',
    default: 3600,
    least: 180,
    origin: 'ours',
    about: 'Seconds between contacts with the management point; used from 180.',
  },
  {
    name: 'HelpContact',
    type: 'string',
    default: null,
    origin: 'ours',
    about: 'Whom to turn to: a telephone number, an address or a web page, shown under Get Help.',
  },
  {
    name: 'Language',
    type: 'string',
    default: null,
    origin: 'ours',
    about: 'Language of the program, such as en or de; without it that of the system.',
  },
] as const satisfies readonly SettingKey[];

type Row = (typeof settingKeys)[number];
export type SettingName = Row['name'];

/** What a setting of each type is to the program. */
interface Values {
  string: string | undefined;
  data: Uint8Array | undefined;
  period: number;
  seconds: number;
  switch: boolean;
}

/** The settings in force, by name; lengths of time in seconds. */
export type SettingValues = { readonly [R in Row as R['name']]: Values[R['type']] };

export function settingKey(name: string): SettingKey | undefined {
  return settingKeys.find((key) => key.name === name);
}
