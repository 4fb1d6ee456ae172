/** What has happened on this computer, in Configuration Manager. */
import type { history as english } from '../en/history.ts';

export const history: Readonly<Record<keyof typeof english, string>> = {
  'history.title': 'المحفوظات',
  'history.lead':
    'ما حدث على هذا الكمبيوتر. يُحتفظ به لمدة {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}.',
  'history.show': 'إظهار:',
  'history.filter.all': 'كل شيء',
  'history.filter.certificates': 'التسجيل والتجديد',
  'history.filter.keychain': 'سلسلة المفاتيح',
  'history.filter.reminders': 'التذكيرات',
  'history.filter.contacts': 'الاتصالات بالموقع',
  'history.empty': 'لم يحدث شيء بعد.',
  'history.emptyOfKind': 'لم يحدث شيء من هذا النوع.',
  'history.export': 'تصدير…',
  'history.exported': 'تمت الكتابة إلى \u2068{file}\u2069',
  'history.enrolled': 'تسجيل: \u2068{subject}\u2069، صالحة حتى {until}',
  'history.renewed': 'تجديد: \u2068{subject}\u2069، صالحة حتى {until}',
  'history.renewed-by-itself': 'تجديد تلقائي: \u2068{subject}\u2069، صالحة حتى {until}',
  'history.imported': 'استيراد: \u2068{subject}\u2069، صالحة حتى {until}',
  'history.deleted': 'حذف: \u2068{subject}\u2069، صالحة حتى {until}',
  'history.chosen': 'بدء الاستخدام: \u2068{subject}\u2069، صالحة حتى {until}',
  'history.serial': 'الرقم التسلسلي \u2068{serial}\u2069',
  'history.enrollment-failed': 'لم يتم التسجيل: {title}',
  'history.renewal-failed': 'لم يتم التجديد: {title}',
  'history.renewal-by-itself-failed': 'لم يتم التجديد التلقائي: {title}',
  'history.incident': 'الحادث \u2068{incident}\u2069',
  'history.reminder-shown': '{period, select, 1 {تذكير بالتجديد} expired {تذكير بالتسجيل من جديد} other {تذكير بالتجديد الآن}}',
  'history.reminder-postponed': 'أُجّل التذكير حتى {until}',
  'history.contact': 'الموقع: {outcome}',
  'history.contactTimes':
    '\u2068{managementPoint}\u2069، {times, plural, zero {# مرة} one {مرة واحدة} two {مرتان} few {# مرات} many {# مرة} other {# مرة}}، آخرها في {lastAt}',
  'history.mark.good': 'تم',
  'history.mark.bad': 'لم ينجح',
  'history.mark.warn': 'للانتباه',
  'history.mark.none': 'ملاحظة',
};
