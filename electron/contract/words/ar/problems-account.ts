/** Problems of the account family. */
import type { accountProblems as english } from '../en/problems-account.ts';

export const accountProblems: Readonly<Record<keyof typeof english, string>> = {
  'problem.user-name-forbidden.title': 'لا يمكن استخدام اسم المستخدم هذا للتسجيل',
  'problem.user-name-forbidden.reason': 'يحتوي على \u2068{characters}\u2069، ولا تقبل خوادم التسجيل ذلك في اسم المستخدم.',
  'problem.user-name-forbidden.remedy': 'اطلب من المسؤول شهادة تُعد لك على حدة، باسم مستخدم خالٍ من هذه الرموز. لم يُرسل أي شيء.',

  'problem.user-name-malformed.title': 'اسم المستخدم غير مكتمل',
  'problem.user-name-malformed.reason': '«\u2068{userName}\u2069» ليس على شكل \u2068domain\\name\u2069 ولا \u2068name@domain\u2069.',
  'problem.user-name-malformed.reason.empty': 'لم يُعطَ أي اسم مستخدم.',
  'problem.user-name-malformed.remedy': 'اكتبه مثل \u2068contoso\\mnorth\u2069 أو \u2068mnorth@contoso.com\u2069. لم يُرسل أي شيء.',

  'problem.password-rejected.by-server.title': 'اسم المستخدم أو كلمة المرور غير صحيح',
  'problem.password-rejected.by-server.reason': 'لم يقبل الخادم كلمة مرور \u2068{userName}\u2069.',
  'problem.password-rejected.by-server.remedy':
    'أدخل كلمة مرور حساب العمل الخاص بك مرة أخرى. لا تُجرَّب مرة أخرى تلقائيًا، فلا يؤدي ذلك إلى قفل الحساب.',
  'problem.password-rejected.empty.title': 'كلمة المرور مفقودة',
  'problem.password-rejected.empty.reason': 'يحتاج التسجيل إلى كلمة مرور \u2068{userName}\u2069، حساب العمل الخاص بك.',
  'problem.password-rejected.empty.remedy': 'أدخل كلمة المرور. لم يُرسل أي شيء.',
  'problem.password-rejected.unsendable-character.title': 'لا يمكن إرسال كلمة المرور',
  'problem.password-rejected.unsendable-character.reason': 'تحتوي على حرف تحكم، ولا يمكن لرسالة التسجيل أن تحمله.',
  'problem.password-rejected.unsendable-character.remedy': 'أدخلها مرة أخرى من دون فواصل أسطر أو أحرف تحكم. لم يُرسل أي شيء.',

  'problem.account-locked.title': 'هذا الحساب مقفل',
  'problem.account-locked.reason': 'يقول الخادم إن \u2068{userName}\u2069 مقفل، وغالبًا ما يكون ذلك بسبب كثرة كلمات المرور غير الصحيحة.',
  'problem.account-locked.remedy': 'اطلب من مكتب المساعدة إلغاء قفل الحساب، ثم أعد المحاولة.',

  'problem.password-expired.title': 'انتهت صلاحية كلمة المرور',
  'problem.password-expired.reason': 'يجب تغيير كلمة مرور \u2068{userName}\u2069 قبل أن يمكن استخدامها.',
  'problem.password-expired.remedy': 'غيّر كلمة مرورك بالطريقة المعتادة، ثم أدخل الجديدة هنا.',

  'problem.password-needed.title': 'كلمة مرورك لازمة لتجديد الشهادة',
  'problem.password-needed.reason':
    'يطلب \u2068{host}\u2069 كلمة مرور \u2068{userName}\u2069 إضافة إلى الشهادة الموجودة على هذا الكمبيوتر.',
  'problem.password-needed.remedy': 'جدِّد الشهادة بكلمة مرورك. تبقى الشهادة المستخدمة كما هي حتى ذلك الحين.',

  'problem.not-permitted.title': 'لا يُسمح لهذا الحساب بتسجيل أجهزة الكمبيوتر',
  'problem.not-permitted.reason': 'يعرف الخادم \u2068{userName}\u2069، لكنه لا يسمح له بطلب هذه الشهادة.',
  'problem.not-permitted.remedy': 'اطلب من المسؤول إذن القراءة والتسجيل (\u2068Read\u2069 و\u2068Enroll\u2069) على قالب شهادة العميل.',
};
