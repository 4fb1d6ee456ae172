/** The question whether a program may use a key. */
export const keyQuestion = {
  'window.key-question': 'Use of a Key',
  'keyQuestion.title': '\u201c{program}\u201d wants to use a key',
  'keyQuestion.sentence': 'It wants the key of {name} {purpose}.',
  'keyQuestion.program': 'Program',
  'keyQuestion.certificate': 'Certificate',
  'keyQuestion.serialNumber': 'Serial number',
  'keyQuestion.validUntil': 'Valid until',
  'keyQuestion.advice': 'Allow it only if you started it yourself, or expected it.',
  'keyQuestion.timeLeft': 'Without an answer it is denied in {time}.',
  'keyQuestion.deny': 'Deny',
  'keyQuestion.once': 'Allow Once',
  'keyQuestion.always': 'Always Allow',
  'keyQuestion.none': 'No program waits for an answer',
  'keyQuestion.noneText': 'The question was answered, or its time was over.',
} as const;
