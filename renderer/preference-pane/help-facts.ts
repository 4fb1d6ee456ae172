import type { Snapshot } from '../../electron/contract/models.ts';
import { say } from '../../electron/contract/words/say.ts';
import { dateAndTime, longDate } from '../dates.ts';
import { outcomeInWords } from './site-words.ts';
import { statusOf } from './status.ts';

/** What a person tells the help desk of this computer, by name: nothing of it is secret. */
export function helpFacts(snapshot: Snapshot, now: Date): readonly (readonly [name: string, value: string])[] {
  const { help, identity, site } = snapshot;
  const { lastContact, siteCode, managementPoints, smsId } = site;
  const [managementPoint] = managementPoints;
  const facts: [string, string][] = [
    [say('help.computer'), help.computerName],
    [say('help.system'), help.operatingSystem],
    [say('help.version'), help.version],
    [say('help.dataFolder'), help.dataFolder],
    [say('help.status'), statusOf(snapshot, now).title],
  ];
  if (identity) {
    const { subject, serialNumber: serial, notAfter } = identity.certificate;
    facts.push([say('help.certificate'), say('help.certificateLine', { subject, serial, until: longDate(notAfter) })]);
  }
  if (managementPoint) {
    facts.push([say('help.site'), siteCode ? say('help.siteLine', { siteCode, managementPoint }) : managementPoint]);
  }
  if (smsId) facts.push([say('help.smsId'), smsId]);
  if (lastContact) {
    facts.push([say('help.lastContact'), say('pane.contact', { outcome: outcomeInWords(lastContact), when: dateAndTime(lastContact.at) })]);
  }
  return facts;
}

/** The same as text, a line each; with the number of the last problem with the site, by which the log knows it. */
export function helpText(snapshot: Snapshot, now: Date): string {
  const incident = snapshot.site.lastContact?.report?.incident;
  const lines = helpFacts(snapshot, now).map(([name, value]) => `${name}: ${value}`);
  return [...lines, ...(incident ? [say('failed.incident', { incident })] : [])].join('\n');
}
