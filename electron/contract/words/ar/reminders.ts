/** Reminders of a certificate that ends, and news of one that was renewed without anyone asking: banners of the desktop. */
import type { reminders as english } from '../en/reminders.ts';

export const reminders: Readonly<Record<keyof typeof english, string>> = {
  'reminder.title.1': 'جدِّد شهادة هذا الكمبيوتر',
  /** `left`: 'in 30 hours' */
  'reminder.title.2': 'جدِّد الآن: تنتهي الشهادة {left}',
  'reminder.title.expired': 'انتهت صلاحية شهادة هذا الكمبيوتر',
  'reminder.body.1': 'هي صالحة حتى {end}، وتنتهي {left}. كلمة مرورك هي كل ما يلزم.',
  'reminder.body.2': 'هي صالحة حتى {end}. كلمة مرورك هي كل ما يلزم.',
  'reminder.body.expired': 'انتهت في {end}. سجّل هذا الكمبيوتر من جديد لاستعادة الوصول؛ لا يلزم إعادة تثبيت شيء.',
  /** one of the bodies, and when *Later* brings the next */
  'reminder.bodyWithLater': '{body} يذكّرك «لاحقًا» مرة أخرى في {next}.',
  'reminder.renewNow': 'تجديد الآن',
  'reminder.enrollAgain': 'تسجيل من جديد',
  'reminder.later': 'لاحقًا',

  'renewed.title': 'تم تجديد شهادة هذا الكمبيوتر',
  'renewed.body': 'هي صالحة حتى {end}. لا يلزم فعل شيء.',
  'notRenewed.title': 'لم تُجدَّد شهادة هذا الكمبيوتر تلقائيًا: {title}',
  'notRenewed.body': '{reason} {remedy}',
};
