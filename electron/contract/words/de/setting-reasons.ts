/** Why a value that is written for a setting is not in force. Parts of one sentence, joined by semicolons, that begin in lower case. */
import type { settingReasons as english } from '../en/setting-reasons.ts';

export const settingReasons: Readonly<Record<keyof typeof english, string>> = {
  /** a reason, and what is used instead: one of the three that follow */
  'setting.because': '{why}; {used}',
  /** `time`: '8 Stunden' */
  'setting.default': 'verwendet wird der Standardwert ({time})',
  'setting.defaultSeconds': 'verwendet wird der Standardwert ({seconds, plural, one {{seconds} Sekunde} other {{seconds} Sekunden}})',
  'setting.allOfFirstPeriod': 'verwendet wird die ganze Zeit von RenewalPeriod1, weil sie nicht mehr als 3 Tage beträgt',
  'setting.nothingUsed': 'verwendet wird nichts',
  'setting.defaultUsed': 'verwendet wird der Standardwert',

  'setting.notWritten': 'es ist nichts eingetragen',
  'setting.lessThan': '{seconds} Sekunden sind weniger als {limit} Sekunden',
  'setting.notMoreThan': '{seconds} Sekunden sind nicht mehr als {limit} Sekunden',
  'setting.moreThanKey': '{seconds} Sekunden sind mehr als {key} ({limit} Sekunden)',
  'setting.notLessThanKey': '{seconds} Sekunden sind nicht weniger als {key} ({limit} Sekunden)',
  'setting.notWhole': '„{text}“ ist keine ganze Zahl von Sekunden',
  'setting.zero': '„{text}“ ist nicht größer als null',
  'setting.tooManyDigits': '„{text}“ ist länger als {count, plural, one {# Ziffer} other {# Ziffern}}',
  'setting.notASwitch': '„{text}“ ist weder Ja noch Nein',
  /** `type`: 'an integer' and the like, after 'als' */
  'setting.onlyStrings': 'der Wert ist als {type} gespeichert, und nur Zeichenfolgen werden gelesen',
  'setting.onlyData': 'der Wert ist als {type} gespeichert, und nur Daten werden gelesen',
  'setting.empty': 'der Wert ist leer',
  'setting.tooLong': 'der Wert ist länger als {limit}',
  'setting.notOneLine': 'der Wert enthält ein Zeichen, das sich nicht in einer Zeile anzeigen lässt',
  'setting.stored.string': 'Zeichenfolge',
  'setting.stored.integer': 'ganze Zahl',
  'setting.stored.real': 'Gleitkommazahl',
  'setting.stored.boolean': 'Wahrheitswert',
  'setting.stored.date': 'Datum',
  'setting.stored.data': 'Daten',
  'setting.stored.array': 'Array',
  'setting.stored.dictionary': 'Wörterbuch',
  'setting.stored.identifier': 'Bezeichner',

  /** where another value stands that counts instead */
  'setting.hidden.command-line': 'die Befehlszeile enthält einen anderen Wert, der Vorrang hat',
  'setting.hidden.managed': 'die verwaltete Datei enthält einen anderen Wert, der Vorrang hat',
  'setting.hidden.computer': 'die Datei des Computers enthält einen anderen Wert, der Vorrang hat',
  'setting.hidden.person': 'die Datei der Person enthält einen anderen Wert, der Vorrang hat',
  'setting.hidden.default': 'das Programm enthält einen anderen Wert, der Vorrang hat',
  /** what is wrong with a value, and in which file */
  'setting.in.command-line': 'Befehlszeile: {why}',
  'setting.in.managed': 'verwaltete Datei: {why}',
  'setting.in.computer': 'Datei des Computers: {why}',
  'setting.in.person': 'Datei der Person: {why}',
  'setting.in.default': 'Programm: {why}',
};
