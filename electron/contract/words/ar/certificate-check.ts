/** The window that judges a certificate by the requirements for its role. */
import type { certificateCheck as english } from '../en/certificate-check.ts';

export const certificateCheck: Readonly<Record<keyof typeof english, string>> = {
  'check.title': 'هل تناسب هذه الشهادة دورها؟',
  'check.role': 'الدور',
  'check.hostName': 'اسم المضيف',
  'check.hostNameHint': '\u2068server02.contoso.com\u2069',
  'check.file': 'ملف الشهادة',
  'check.drop': 'أفلت شهادة هنا',
  'check.choose': 'اختيار ملف…',
  'check.forms': '\u2068PEM\u2069 أو \u2068DER\u2069 أو \u2068PKCS #7\u2069 أو \u2068PKCS #12\u2069. يبقى الملف على هذا الكمبيوتر.',
  'check.passphrase': 'عبارة مرور الملف:',
  'check.open': 'فتح',
  'check.tooLarge': 'هذا الملف أكبر من أن يكون شهادة.',
  'check.verdict.passed': 'تناسب الدور «{role}»',
  'check.verdict.warning': 'تناسب الدور «{role}» مع تحفظات',
  'check.verdict.failed': 'لا تناسب الدور «{role}»',
  'check.found.passed': 'مستوفى.',
  'check.found.warning': 'موضع شك.',
  'check.found.failed': 'غير مستوفى.',
  'check.found.unknown': 'لا يمكن معرفته.',
};
