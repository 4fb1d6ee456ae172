/** Problems of no family in particular, and what is put around the words of others. `reason` is one sentence of why, `remedy` one thing to do. */
export const problems = {
  /** what a server means that gives a code and no words: each stands in quotation marks after \u201cIt says:\u201d */
  'says.tooManyDevices': 'too many devices are enrolled for this account',
  'says.computerNotSupported': 'this kind of computer is not supported',
  'says.enrollmentNotSupported': 'this kind of enrollment is not supported',
  'says.notYet': 'the certificate may not be renewed yet',
  'says.licence': 'the licence of this account does not allow it',
  'says.rejected': 'the data of this computer were rejected',
  'problem.says': '{reason} It says: \u201c{words}\u201d',

  'problem.settings-unreadable.title': 'A settings file can\u2019t be read',
  'problem.settings-unreadable.reason': '{file} is damaged: {why}.',
  'problem.settings-unreadable.remedy':
    'Ask your administrator to repair or replace the file. Until then the last good settings stay in force.',

  'problem.settings-locked.title': 'This setting can\u2019t be changed here',
  'problem.settings-locked.reason': 'Your organisation manages {key}.',
  'problem.settings-locked.remedy': 'Ask your administrator to change it.',

  'problem.file-in-the-way.title': 'Another program\u2019s file is in the way',
  'problem.file-in-the-way.reason':
    '{count, plural, one {This file was} other {These files were}} not put there by this program and {count, plural, one {is} other {are}} not replaced: {files}.',
  'problem.file-in-the-way.remedy': 'Move {count, plural, one {it} other {them}} away, then run ccmsetup again. Nothing was installed.',

  'problem.receipt-unreadable.title': 'The receipt of the installation can\u2019t be read',
  'problem.receipt-unreadable.reason': '{file} is damaged: {why}. Without it nobody knows which files belong to the installation.',
  'problem.receipt-unreadable.remedy': 'Run ccmsetup, which writes a new one, then run CMUninstall again.',

  'problem.unexpected.title': 'Something went wrong that this program did not foresee',
  'problem.unexpected.reason': 'The work was stopped to be safe. Whatever was stored before is unchanged.',
  'problem.unexpected.remedy': 'Try again. If it happens again, copy the details and send them to your help desk.',

  'problem.cancelled.title': 'Cancelled',
  'problem.cancelled.reason': 'You stopped it before it was done.',
  'problem.cancelled.remedy': 'Nothing was changed. You can start again at any time.',
} as const;
