/** Renew Certificate: the account page, putting it off, and what is said when there is nothing to renew. */
import type { renew as english } from '../en/renew.ts';

export const renew: Readonly<Record<keyof typeof english, string>> = {
  'renew.title': 'تجديد الشهادة',
  'renew.lead': 'شهادة \u2068{name}\u2069 صالحة حتى {date} ({inDays}).',
  'renew.leadAsk': 'كلمة مرورك هي كل ما يلزم. تبقى الشهادة القديمة مستخدمة حتى تثبت الجديدة صلاحيتها.',
  'renew.leadAskAll': 'أدخل حساب العمل الخاص بك. تبقى الشهادة القديمة مستخدمة حتى تثبت الجديدة صلاحيتها.',
  'renew.cancelled': 'أُلغي التجديد. لم يتغير أي شيء.',
  'renew.changeEntries': 'تغيير اسم المستخدم واسم الخادم',
  'renew.working': 'جارٍ تجديد الشهادة',
  'renew.workingLead': 'يستغرق ذلك عادة بضع ثوانٍ. تبقى الشهادة القديمة مستخدمة في هذه الأثناء.',
  'renew.failed': 'لم تُجدَّد الشهادة',
  'renew.finished': 'تم تجديد الشهادة',
  'renew.finishedLead': 'فُحصت الشهادة الجديدة الواردة من \u2068{server}\u2069 وهي مستخدمة الآن.',
  'renew.validUntil': 'صالحة حتى',
  'renew.before': 'كانت صالحة حتى',
  'renew.reminders': 'سنذكّرك مرة أخرى في الوقت المناسب. حتى ذلك الحين لا يلزم فعل شيء.',

  'later.title': 'متى تريد أن نذكّرك؟',
  'later.lead': 'لن يذكّرك شيء آخر قبل الوقت الذي تختاره.',
  'later.choices': 'الأوقات المتاحة',
  'later.choice': '{at} ({inDays})',
  /** follows the first of the choices */
  'later.usual': '، كالمعتاد',
  'later.postponed': 'سيتم تذكيرك',
  'later.until': 'يأتي التذكير التالي في {at} ({inDays}).',
  'later.none': 'لن يأتي أي تذكير آخر.',
  'later.stays': 'يمكنك التجديد في أي وقت قبل ذلك من Configuration Manager.',

  'over.expired.title': 'انتهت صلاحية الشهادة',
  'over.expired.text': 'انتهت شهادة \u2068{name}\u2069 في {on}. لم يعد تجديدها ممكنًا.',
  'over.expired.remedy': 'سجّل هذا الكمبيوتر من جديد بحساب العمل الخاص بك. لا يلزم إعادة تثبيت شيء، ويظل الموقع يعرف هذا الكمبيوتر.',
  'over.not-enrolled.title': 'لا توجد شهادة لتجديدها',
  'over.not-enrolled.text': 'هذا الكمبيوتر غير مسجَّل.',
  'over.not-enrolled.remedy': 'سجّله أولًا بحساب العمل الخاص بك.',
};
