/** The checks of a connection, in the window where something failed. */
import type { checksView as english } from '../en/checks-view.ts';

export const checksView: Readonly<Record<keyof typeof english, string>> = {
  'checks.run': 'إجراء الفحوص…',
  'checks.title': 'الفحوص',
  'checks.running': 'جارٍ فحص الطريق إلى \u2068{server}\u2069. يستغرق ذلك بضع ثوانٍ.',
  'checks.passed': 'نجحت كل الفحوص. أعد المحاولة؛ وإذا لم تنجح مرة أخرى، فانسخ النتيجة وأرسلها إلى مكتب المساعدة.',
  'checks.warned': 'لم يفشل أي فحص، لكن هناك ما يستحق النظر.',
  'checks.failed':
    '{count, plural, zero {لم يفشل أي فحص.} one {فشل فحص واحد. تجد بجانبه ما يلزم فعله.} two {فشل فحصان. تجد بجانبهما ما يلزم فعله؛ ابدأ بالأول.} few {فشلت # فحوص. تجد بجانبها ما يلزم فعله؛ ابدأ بالأول.} many {فشل # فحصًا. تجد بجانبها ما يلزم فعله؛ ابدأ بالأول.} other {فشل # فحص. تجد بجانبها ما يلزم فعله؛ ابدأ بالأول.}}',
  'checks.again': 'إعادة الفحص',
  'checks.copy': 'نسخ النتيجة',
  'checks.copyLabel': 'نسخ النتيجة: كل الفحوص، لمكتب المساعدة',
  'checks.state.passed': 'ناجح',
  'checks.state.warning': 'موضع شك',
  'checks.state.failed': 'فاشل',
  'checks.state.skipped': 'متروك',
  'checks.state.ahead': 'لاحقًا',
  'checks.name.account-format': 'اسم المستخدم',
  'checks.name.clock': 'ساعة هذا الكمبيوتر',
  'checks.name.keychain': 'سلسلة المفاتيح',
  'checks.name.disk': 'المساحة على القرص',
  'checks.name.name-resolution': 'عنوان الخادم',
  'checks.name.proxy': 'الوكيل',
  'checks.name.port': 'الاتصال',
  'checks.name.tls': 'شهادة الخادم',
  'checks.name.revocation': 'قوائم الإبطال',
  'checks.name.server-kind': 'نوع الخادم',
};
