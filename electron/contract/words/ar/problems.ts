/** Problems of no family in particular, and what is put around the words of others. `reason` is one sentence of why, `remedy` one thing to do. */
import type { problems as english } from '../en/problems.ts';

export const problems: Readonly<Record<keyof typeof english, string>> = {
  /** what a server means that gives a code and no words: each stands in quotation marks after \u201cIt says:\u201d */
  'says.tooManyDevices': 'عدد الأجهزة المسجَّلة لهذا الحساب أكبر من المسموح به',
  'says.computerNotSupported': 'هذا النوع من أجهزة الكمبيوتر غير مدعوم',
  'says.enrollmentNotSupported': 'هذا النوع من التسجيل غير مدعوم',
  'says.notYet': 'لا يجوز تجديد الشهادة بعد',
  'says.licence': 'ترخيص هذا الحساب لا يسمح بذلك',
  'says.rejected': 'رُفضت بيانات هذا الكمبيوتر',
  'problem.says': '{reason} وجاء في الرد: «{words}»',

  'problem.settings-unreadable.title': 'تتعذّر قراءة ملف إعدادات',
  'problem.settings-unreadable.reason': 'الملف \u2068{file}\u2069 تالف: {why}.',
  'problem.settings-unreadable.remedy': 'اطلب من المسؤول إصلاح الملف أو استبداله. حتى ذلك الحين تبقى آخر إعدادات سليمة سارية.',

  'problem.settings-locked.title': 'لا يمكن تغيير هذا الإعداد هنا',
  'problem.settings-locked.reason': 'تدير مؤسستك الإعداد \u2068{key}\u2069.',
  'problem.settings-locked.remedy': 'اطلب من المسؤول تغييره.',

  'problem.file-in-the-way.title': 'ملف برنامج آخر في الطريق',
  'problem.file-in-the-way.reason':
    '{count, plural, zero {لم يضع هذا البرنامج هذه الملفات هناك ولم تُستبدل} one {لم يضع هذا البرنامج هذا الملف هناك ولم يُستبدل} two {لم يضع هذا البرنامج هذين الملفين هناك ولم يُستبدلا} few {لم يضع هذا البرنامج هذه الملفات هناك ولم تُستبدل} many {لم يضع هذا البرنامج هذه الملفات هناك ولم تُستبدل} other {لم يضع هذا البرنامج هذه الملفات هناك ولم تُستبدل}}: \u2068{files}\u2069.',
  'problem.file-in-the-way.remedy':
    'انقل {count, plural, zero {الملفات} one {الملف} two {الملفين} few {الملفات} many {الملفات} other {الملفات}} إلى مكان آخر، ثم شغّل ccmsetup من جديد. لم يُثبَّت أي شيء.',

  'problem.receipt-unreadable.title': 'تتعذّر قراءة إيصال التثبيت',
  'problem.receipt-unreadable.reason': 'الملف \u2068{file}\u2069 تالف: {why}. من دونه لا يُعرف أي الملفات تخص التثبيت.',
  'problem.receipt-unreadable.remedy': 'شغّل ccmsetup ليكتب إيصالًا جديدًا، ثم شغّل CMUninstall مرة أخرى.',

  'problem.unexpected.title': 'حدث أمر لم يتوقعه هذا البرنامج',
  'problem.unexpected.reason': 'أُوقف العمل احتياطًا. ما كان مخزّنًا من قبل لم يتغير.',
  'problem.unexpected.remedy': 'أعد المحاولة. إذا تكرر ذلك، فانسخ التفاصيل وأرسلها إلى مكتب المساعدة.',

  'problem.cancelled.title': 'أُلغي',
  'problem.cancelled.reason': 'أوقفته قبل أن يكتمل.',
  'problem.cancelled.remedy': 'لم يتغير أي شيء. يمكنك البدء من جديد في أي وقت.',
};
