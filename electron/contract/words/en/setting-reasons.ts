/** Why a value that is written for a setting is not in force. Parts of one sentence, joined by semicolons, that begin in lower case. */
export const settingReasons = {
  /** a reason, and what is used instead: one of the three that follow */
  'setting.because': '{why}; {used}',
  /** `time`: '8 hours' */
  'setting.default': 'the default of {time} is used',
  'setting.defaultSeconds': 'the default of {seconds, plural, one {{seconds} second} other {{seconds} seconds}} is used',
  'setting.allOfFirstPeriod': 'all of RenewalPeriod1, because that is not more than 3 days, is used',
  'setting.nothingUsed': 'nothing is used',
  'setting.defaultUsed': 'the default is used',

  'setting.notWritten': 'nothing is written',
  'setting.lessThan': '{seconds} seconds is less than {limit} seconds',
  'setting.notMoreThan': '{seconds} seconds is not more than {limit} seconds',
  'setting.moreThanKey': '{seconds} seconds is more than {key} ({limit} seconds)',
  'setting.notLessThanKey': '{seconds} seconds is not less than {key} ({limit} seconds)',
  'setting.notWhole': '\u201c{text}\u201d is not a whole number of seconds',
  'setting.zero': '\u201c{text}\u201d is not more than zero',
  'setting.tooManyDigits': '\u201c{text}\u201d is longer than {count, plural, one {# digit} other {# digits}}',
  'setting.notASwitch': '\u201c{text}\u201d is neither yes nor no',
  /** `type`: 'an integer' and the like */
  'setting.onlyStrings': 'it is stored as {type}, and only strings are read',
  'setting.onlyData': 'it is stored as {type}, and only data is read',
  'setting.empty': 'it is empty',
  'setting.tooLong': 'it is longer than {limit}',
  'setting.notOneLine': 'it has a character that can\u2019t be shown on one line',
  'setting.stored.string': 'a string',
  'setting.stored.integer': 'an integer',
  'setting.stored.real': 'a real',
  'setting.stored.boolean': 'a boolean',
  'setting.stored.date': 'a date',
  'setting.stored.data': 'data',
  'setting.stored.array': 'an array',
  'setting.stored.dictionary': 'a dictionary',
  'setting.stored.identifier': 'an identifier',

  /** where another value stands that counts instead */
  'setting.hidden.command-line': 'the command line holds another, which takes precedence',
  'setting.hidden.managed': 'the managed file holds another, which takes precedence',
  'setting.hidden.computer': 'the computer\u2019s file holds another, which takes precedence',
  'setting.hidden.person': 'the person\u2019s file holds another, which takes precedence',
  'setting.hidden.default': 'the program holds another, which takes precedence',
  /** what is wrong with a value, and in which file */
  'setting.in.command-line': 'the command line: {why}',
  'setting.in.managed': 'the managed file: {why}',
  'setting.in.computer': 'the computer\u2019s file: {why}',
  'setting.in.person': 'the person\u2019s file: {why}',
  'setting.in.default': 'the program: {why}',
} as const;
