/** Why a value that is written for a setting is not in force. Parts of one sentence, joined by semicolons, that begin in lower case. */
import type { settingReasons as english } from '../en/setting-reasons.ts';

export const settingReasons: Readonly<Record<keyof typeof english, string>> = {
  /** a reason, and what is used instead: one of the three that follow */
  'setting.because': '{why} ; {used}',
  /** `time`: '8 hours' */
  'setting.default': 'la valeur par défaut ({time}) est utilisée',
  'setting.defaultSeconds':
    'la valeur par défaut ({seconds, plural, one {{seconds} seconde} many {{seconds} de secondes} other {{seconds} secondes}}) est utilisée',
  'setting.allOfFirstPeriod': 'toute la durée de RenewalPeriod1, qui ne dépasse pas 3 jours, est utilisée',
  'setting.nothingUsed': 'rien n’est utilisé',
  'setting.defaultUsed': 'la valeur par défaut est utilisée',

  'setting.notWritten': 'rien n’est écrit',
  'setting.lessThan': '{seconds} s est inférieur à {limit} s',
  'setting.notMoreThan': '{seconds} s n’est pas supérieur à {limit} s',
  'setting.moreThanKey': '{seconds} s est supérieur à {key} ({limit} s)',
  'setting.notLessThanKey': '{seconds} s n’est pas inférieur à {key} ({limit} s)',
  'setting.notWhole': '« {text} » n’est pas un nombre entier de secondes',
  'setting.zero': '« {text} » n’est pas supérieur à zéro',
  'setting.tooManyDigits': '« {text} » compte plus de {count, plural, one {# chiffre} many {# de chiffres} other {# chiffres}}',
  'setting.notASwitch': '« {text} » ne signifie ni oui ni non',
  /** `type`: 'an integer' and the like */
  'setting.onlyStrings': 'la valeur enregistrée est {type}, et seules les chaînes sont lues',
  'setting.onlyData': 'la valeur enregistrée est {type}, et seules les données sont lues',
  'setting.empty': 'la valeur est vide',
  'setting.tooLong': 'la valeur dépasse {limit} caractères',
  'setting.notOneLine': 'la valeur contient un caractère qui ne peut pas s’afficher sur une ligne',
  'setting.stored.string': 'une chaîne',
  'setting.stored.integer': 'un entier',
  'setting.stored.real': 'un réel',
  'setting.stored.boolean': 'un booléen',
  'setting.stored.date': 'une date',
  'setting.stored.data': 'un bloc de données',
  'setting.stored.array': 'un tableau',
  'setting.stored.dictionary': 'un dictionnaire',
  'setting.stored.identifier': 'un identificateur',

  /** where another value stands that counts instead */
  'setting.hidden.command-line': 'la ligne de commande en contient une autre, qui est prioritaire',
  'setting.hidden.managed': 'le fichier géré en contient une autre, qui est prioritaire',
  'setting.hidden.computer': 'le fichier de l’ordinateur en contient une autre, qui est prioritaire',
  'setting.hidden.person': 'le fichier de l’utilisateur en contient une autre, qui est prioritaire',
  'setting.hidden.default': 'le programme en contient une autre, qui est prioritaire',
  /** what is wrong with a value, and in which file */
  'setting.in.command-line': 'la ligne de commande : {why}',
  'setting.in.managed': 'le fichier géré : {why}',
  'setting.in.computer': 'le fichier de l’ordinateur : {why}',
  'setting.in.person': 'le fichier de l’utilisateur : {why}',
  'setting.in.default': 'le programme : {why}',
};
