/** Computer Enrollment, from its introduction to its conclusion. The fields of its account page occur when renewing as well. */
import type { enroll as english } from '../en/enroll.ts';

export const enroll: Readonly<Record<keyof typeof english, string>> = {
  'introduction.title': 'تسجيل هذا الكمبيوتر',
  'introduction.purpose': 'تتيح شهادة خاصة بهذا الكمبيوتر لموقع مؤسستك التعرّف عليه. يستغرق الحصول عليها أقل من دقيقة.',
  'introduction.needed': 'ما تحتاج إليه',
  'introduction.account': 'حساب العمل الخاص بك وكلمة مروره',
  'introduction.network': 'اتصال بشبكة مؤسستك',
  'introduction.server': 'اسم الخادم، إذا أعطاك المسؤول اسمًا',
  'introduction.key': 'يُنشأ مفتاح الشهادة على هذا الكمبيوتر ولا يغادره أبدًا.',
  'introduction.alreadyEnrolled':
    'هذا الكمبيوتر مسجَّل بالفعل باسم \u2068{name}\u2069. تبقى تلك الشهادة مستخدمة إلى أن تحل محلها شهادة جديدة.',
  'introduction.pending':
    'طلب \u2068{userName}\u2069 بتاريخ {since} ينتظر الموافقة في \u2068{server}\u2069. أدخل الحساب نفسه وكلمة مروره لسؤال الخادم عنه.',

  'account.title': 'من الذي يسجّل هذا الكمبيوتر؟',
  'account.lead': 'استخدم حساب العمل الخاص بك. يخبرك المسؤول إذا كنت تحتاج إلى خادم آخر.',
  'account.cancelled': 'أُلغي التسجيل. لم يتغير أي شيء.',
  'account.userName': 'اسم المستخدم:',
  'account.userNameHint': '\u2068domain\\name\u2069 أو \u2068name@domain\u2069',
  'account.password': 'كلمة المرور:',
  'account.passwordHint': 'كلمة مرور حساب العمل الخاص بك',
  'account.passwordHintNamed': 'كلمة مرور \u2068{userName}\u2069، حساب العمل الخاص بك',
  'account.capsLock': '{hint}. مفتاح Caps Lock مفعَّل.',
  'account.serverName': 'اسم الخادم:',
  'account.serverHint': 'نقطة وكيل التسجيل، مثل \u2068server02.contoso.com\u2069',
  'account.serverHintSuggested': 'مأخوذ من \u2068{domain}\u2069. غيّره إذا أُعطيت اسمًا آخر.',
  'account.serverHintPrefilled': 'مملوء مسبقًا. غيّره إذا أُعطيت اسمًا آخر.',
  'account.serverHintLinked': 'ملأه رابط. لا تتابع إلا إذا كان خادمًا لمؤسستك.',

  'working.title': 'جارٍ تسجيل هذا الكمبيوتر',
  'working.lead': 'يستغرق ذلك عادة بضع ثوانٍ. يمكنك متابعة عملك.',
  'working.cancelling': 'جارٍ الإيقاف. لن يُترك أي شيء غير مكتمل.',

  'enroll.failed': 'لم يُسجَّل هذا الكمبيوتر',

  'finished.title': 'تم تسجيل هذا الكمبيوتر',
  'finished.lead': 'فُحصت الشهادة الواردة من \u2068{server}\u2069 وهي في مكانها.',
  'finished.certificateFor': 'شهادة لـ',
  'finished.issuedBy': 'جهة الإصدار',
  'finished.validUntil': 'صالحة حتى',
  'finished.until': '{date} ({inDays})',
  'finished.keptIn': 'محفوظة في',
  'finished.reminders': 'سنذكّرك بتجديدها في الوقت المناسب. حتى ذلك الحين لا يلزم فعل شيء.',
};
