/** What commands ask and print: their outcomes. Labels end in a colon and stand before a value. */
import type { commands as english } from '../en/commands.ts';

export const commands: Readonly<Record<keyof typeof english, string>> = {
  'command.password': 'كلمة مرور \u2068{userName}\u2069 (حساب العمل الخاص بك): ',
  'command.passphrase': 'عبارة مرور \u2068{file}\u2069: ',
  'command.newPassphrase': 'عبارة مرور جديدة لـ \u2068{file}\u2069: ',
  'command.passphraseAgain': 'العبارة نفسها مرة أخرى: ',

  'command.note': 'ملاحظة: {text}',
  'command.unprotected': 'المفتاح غير محمي بسلسلة مفاتيح: {why}.',
  'command.fingerprint': 'بصمته: \u2068{fingerprint}\u2069 (\u2068-fingerprint HEX\u2069)',
  /** `kind` is a name from the documentation and stays English */
  'command.helpDesk': 'لمكتب المساعدة: \u2068{kind}\u2069، الحادث \u2068{incident}\u2069',
  'command.helpDeskWithDetail': 'لمكتب المساعدة: \u2068{kind}\u2069، الحادث \u2068{incident}\u2069 (\u2068{detail}\u2069)',

  'command.subject': 'الموضوع:',
  'command.issuer': 'جهة الإصدار:',
  'command.serialNumber': 'الرقم التسلسلي:',
  'command.valid': 'الصلاحية:',
  'command.validFromTo': 'من {notBefore} إلى {notAfter}',
  'command.identity': 'الهوية:',
  'command.insteadOf': 'بدلًا من:',
  'command.theOneUntil': 'الشهادة الصالحة حتى {notAfter}',

  'command.imported': 'تم الاستيراد بنجاح، وهي مستخدمة الآن',
  'command.known': 'كانت في سلسلة المفاتيح من قبل، وهي مستخدمة الآن',
  'command.exported': 'تم بنجاح تصدير \u2068{subject}\u2069 (الرقم التسلسلي \u2068{serialNumber}\u2069) إلى \u2068{file}\u2069',

  'command.noSubject': 'شهادة بلا موضوع',
  'command.verdict.passed': 'تناسب الدور «{role}» (\u2068{name}\u2069)',
  'command.verdict.warning': 'تناسب الدور «{role}» مع تحذيرات (\u2068{name}\u2069)',
  'command.verdict.failed': 'لا تناسب الدور «{role}» (\u2068{name}\u2069)',
};
