/** Get Help and Collect Diagnostics of Configuration Manager. */
import type { help as english } from '../en/help.ts';

export const help: Readonly<Record<keyof typeof english, string>> = {
  'help.get': 'Hilfe erhalten…',
  'help.title': 'Hilfe erhalten',
  'help.contact': 'Helpdesk Ihrer Organisation',
  'help.copyContact': 'Adresse des Helpdesks kopieren',
  'help.noContact':
    'Ihre Organisation hat hier keinen Helpdesk angegeben. Wenden Sie sich an die Person, die diesen Computer eingerichtet hat.',
  'help.facts': 'Über diesen Computer',
  'help.factsHint': 'Lesen Sie diese Angaben vor, oder kopieren Sie alle. Nichts davon ist geheim.',
  'help.copyAll': 'Alles kopieren',
  'help.copyAllLabel': 'Alles kopieren: Angaben über diesen Computer',
  'help.computer': 'Computer',
  'help.system': 'System',
  'help.version': 'Enrollment Assistant',
  'help.dataFolder': 'Datenordner',
  'help.status': 'Status',
  'help.certificate': 'Zertifikat',
  'help.certificateLine': '{subject}, Seriennummer {serial}, gültig bis {until}',
  'help.site': 'Standort',
  'help.siteLine': '{siteCode} über {managementPoint}',
  'help.lastContact': 'Letzter Kontakt',
  'help.smsId': 'SMSID',

  'diagnostics.collect': 'Diagnose sammeln…',
  'diagnostics.title': 'Diagnosedaten sammeln',
  'diagnostics.lead':
    'Eine Datei für Ihren Helpdesk. Sehen Sie sie vorher durch, und lassen Sie weg, was Sie lieber für sich behalten. Kennwörter und Schlüssel sind nie enthalten.',
  'diagnostics.preparing': 'Vorhandene Daten werden gesucht…',
  'diagnostics.entries': 'Inhalt der Datei',
  'diagnostics.required': 'immer enthalten',
  'diagnostics.chosen': '{count, plural, one {# Eintrag} other {# Einträge}}, {size}',
  'diagnostics.summary': 'Zusammenfassung, wie der Helpdesk sie liest',
  'diagnostics.where': '{file} wird in {folder} geschrieben.',
  'diagnostics.write': 'Datei schreiben',
  'diagnostics.writing': 'Wird geschrieben…',
  'diagnostics.written': 'Die Datei ist geschrieben',
  'diagnostics.writtenText': 'Senden Sie sie Ihrem Helpdesk: {file}',
  'diagnostics.show': 'Im Ordner anzeigen',
  'diagnostics.copyPath': 'Pfad der Datei kopieren',
};
