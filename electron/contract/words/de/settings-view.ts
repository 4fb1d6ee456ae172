/** The settings in force in Configuration Manager, with where each comes from and why. */
import type { settingsView as english } from '../en/settings-view.ts';

export const settingsView: Readonly<Record<keyof typeof english, string>> = {
  'settings.title': 'Einstellungen',
  'settings.lead': 'Was auf diesem Computer gilt und wer es festgelegt hat. Ihre Organisation kann Werte für alle ihre Computer festlegen.',
  'settings.column.setting': 'Einstellung',
  'settings.column.value': 'Geltender Wert',
  'settings.column.source': 'Quelle',
  'settings.source.command-line': 'dieser Befehl',
  'settings.source.managed': 'Ihre Organisation',
  'settings.source.computer': 'Datei dieses Computers',
  'settings.source.person': 'Ihre eigene Datei',
  'settings.source.default': 'Standardwert',
  'settings.none': 'nicht festgelegt',
  'settings.yes': 'Ja',
  'settings.no': 'Nein',
  'settings.duration': '{value} ({seconds, plural, one {# Sekunde} other {# Sekunden}})',
  'settings.type.string': 'Text',
  'settings.type.integer': 'ganze Zahl',
  'settings.type.real': 'Zahl',
  'settings.type.boolean': 'Ja oder Nein',
  'settings.type.date': 'Datum',
  'settings.type.data': 'Daten',
  'settings.type.array': 'Liste',
  'settings.type.dictionary': 'Wörterbuch',
  'settings.type.identifier': 'Bezeichner',
  'settings.unused': 'Nicht verwendet: „{written}“ ({type}; Quelle: {source}): {reason}.',
  'settings.broken': 'Eine Einstellungsdatei kann nicht gelesen werden',
  'settings.brokenText':
    '{file} ({source}): {why}. Die letzten brauchbaren Werte gelten weiter. Bitten Sie Ihren Administrator, die Datei zu reparieren oder zu ersetzen.',
  'settings.showDefaults': 'Auch Standardwerte anzeigen',
  'settings.allDefault': 'Niemand hat etwas festgelegt: Alle Einstellungen haben ihre Standardwerte.',
};
