/** The settings in force in Configuration Manager, with where each comes from and why. */
import type { settingsView as english } from '../en/settings-view.ts';

export const settingsView: Readonly<Record<keyof typeof english, string>> = {
  'settings.title': 'Einstellungen',
  'settings.lead': 'Was auf diesem Computer gilt und wer es festgelegt hat. Ihre Organisation kann Werte für alle ihre Computer festlegen.',
  'settings.column.setting': 'Einstellung',
  'settings.column.value': 'Gilt',
  'settings.column.source': 'Festgelegt durch',
  'settings.source.command-line': 'diesen Befehl',
  'settings.source.managed': 'Ihre Organisation',
  'settings.source.computer': 'die Datei dieses Computers',
  'settings.source.person': 'Ihre eigene Datei',
  'settings.source.default': 'Vorgabe',
  'settings.none': 'nicht festgelegt',
  'settings.yes': 'ja',
  'settings.no': 'nein',
  'settings.duration': '{value} ({seconds, plural, one {# Sekunde} other {# Sekunden}})',
  'settings.type.string': 'Text',
  'settings.type.integer': 'ganze Zahl',
  'settings.type.real': 'Zahl',
  'settings.type.boolean': 'ja oder nein',
  'settings.type.date': 'Datum',
  'settings.type.data': 'Daten',
  'settings.type.array': 'Liste',
  'settings.type.dictionary': 'Wörterbuch',
  'settings.type.identifier': 'Kennung',
  'settings.unused': 'Nicht verwendet: „{written}“ ({type}), geschrieben durch {source}: {reason}.',
  'settings.broken': 'Eine Einstellungsdatei kann nicht gelesen werden',
  'settings.brokenText':
    '{file} ({source}): {why}. Die letzten gültigen Werte bleiben in Kraft. Bitten Sie Ihren Administrator, die Datei zu reparieren oder zu ersetzen.',
  'settings.showDefaults': 'Auch Vorgaben anzeigen',
  'settings.allDefault': 'Niemand hat etwas festgelegt: Für alle Einstellungen gelten die Vorgaben.',
};
