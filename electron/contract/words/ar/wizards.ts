/** What both assistants share: titles of windows, buttons, the column of steps, a page of failure, the question of a root. */
import type { wizards as english } from '../en/wizards.ts';

export const wizards: Readonly<Record<keyof typeof english, string>> = {
  'window.enroll': 'تسجيل الكمبيوتر',
  'window.renew': 'تجديد الشهادة',
  'window.preference-pane': 'Configuration Manager',
  'window.certificate-check': 'فحص شهادة',

  'button.cancel': 'إلغاء',
  'button.cancelling': 'جارٍ الإلغاء…',
  'button.next': 'التالي',
  'button.goBack': 'رجوع',
  'button.tryAgain': 'إعادة المحاولة',
  'button.close': 'إغلاق',
  'button.done': 'تم',
  'button.enroll': 'تسجيل…',
  'button.enrollAgain': 'تسجيل من جديد…',
  'button.renew': 'تجديد…',
  'button.renewNow': 'تجديد',
  'button.later': 'لاحقًا…',
  'button.remindMe': 'تذكيري حينها',
  'button.change': 'تغيير…',
  'button.copy': 'نسخ',
  'button.copied': 'تم النسخ',
  'button.allowHost': 'إرسال كلمة المرور إلى \u2068{host}\u2069',

  'wizard.steps': 'الخطوات',
  'wizard.introduction': 'مقدمة',
  'wizard.account': 'حسابك',
  'wizard.enroll': 'التسجيل',
  'wizard.renew': 'التجديد',
  'wizard.conclusion': 'الخاتمة',
  /** follows the name of a step, for screen readers */
  'wizard.isDone': '، تمت',

  'failed.details': 'تفاصيل لمكتب المساعدة',
  'failed.detailsOf': 'تفاصيل لمكتب المساعدة · الحادث \u2068{incident}\u2069',
  'failed.incident': 'الحادث \u2068{incident}\u2069',
  'failed.copyDetails': 'نسخ التفاصيل',

  'trust.question': 'الوثوق بهذا الخادم عن طريق بصمته',
  'trust.shown': 'بصمة \u2068{issuer}\u2069 (SHA‑256)، وهي الجهة التي تضمن الخادم:',
  'trust.field': 'البصمة',
  'trust.hint': 'أدخل أو ألصق البصمة التي أعطاك إياها المسؤول.',
  'trust.notAFingerprint': 'تتكون بصمة SHA-256 من 64 خانة، من 0 إلى 9 ومن A إلى F.',
  'trust.anotherFingerprint': 'هذه بصمة أخرى. لا تتابع، وأخبر المسؤول.',
  'trust.agree': 'ثقة ومتابعة',

  'keptIn.protected': 'هذا الكمبيوتر، مختوم بواسطة {by}',
  'keptIn.unprotected': 'هذا الكمبيوتر، في ملف لا يقرؤه إلا حسابك',
  'unprotected.title': 'المفاتيح غير محمية حماية خاصة على هذا الكمبيوتر',
  'unprotected.text': 'كل من يستطيع قراءة ملفاتك يستطيع استخدام المفتاح: {why}.',
};
