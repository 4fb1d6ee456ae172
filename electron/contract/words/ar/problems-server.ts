/** Problems of the server family. */
import type { serverProblems as english } from '../en/problems-server.ts';

export const serverProblems: Readonly<Record<keyof typeof english, string>> = {
  'problem.server-name-malformed.title': 'اسم الخادم غير مكتمل',
  'problem.server-name-malformed.reason': '«\u2068{serverName}\u2069» ليس اسم خادم.',
  'problem.server-name-malformed.reason.empty': 'لم يُعطَ أي اسم خادم.',
  'problem.server-name-malformed.remedy':
    'اكتب اسمًا مثل \u2068server02.contoso.com\u2069، متبوعًا بـ \u2068:port\u2069 إذا أعطاك المسؤول منفذًا. لم يُرسل أي شيء.',

  'problem.server-not-found.title': 'لم يُعثر على خادم باسم \u2068{host}\u2069',
  'problem.server-not-found.reason': 'الاسم غير معروف في الشبكة التي يتصل بها هذا الكمبيوتر.',
  'problem.server-not-found.remedy':
    'تحقق من الكتابة، أو اسأل المسؤول عن اسم خادم التسجيل. إذا كان معروفًا داخل مؤسستك فقط، فاتصل بشبكتها أو بشبكة VPN.',

  'problem.server-unreachable.title': 'تعذّر الوصول إلى \u2068{host}\u2069',
  'problem.server-unreachable.reason.refused': 'لا شيء هناك يقبل الاتصالات على المنفذ \u2068{port}\u2069.',
  'problem.server-unreachable.reason.closed': 'أُغلق الاتصال قبل وصول إجابة.',
  'problem.server-unreachable.reason.no-route': 'لا يوجد مسار في الشبكة يؤدي إلى هناك.',
  'problem.server-unreachable.remedy': 'تحقق من الاسم والمنفذ، واتصل بشبكة مؤسستك أو بشبكة VPN، ثم أعد المحاولة.',

  'problem.server-timeout.title': 'استغرق \u2068{host}\u2069 وقتًا أطول من اللازم',
  'problem.server-timeout.reason.connecting':
    'لم يُقبل الاتصال خلال {seconds, plural, zero {# ثانية} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}}.',
  'problem.server-timeout.reason.securing':
    'لم يقم اتصال آمن خلال {seconds, plural, zero {# ثانية} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}}.',
  'problem.server-timeout.reason.answering':
    'لم تكتمل الإجابة خلال {seconds, plural, zero {# ثانية} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}}.',
  'problem.server-timeout.remedy': 'أعد المحاولة بعد بضع دقائق. إذا تكرر ذلك، فأخبر المسؤول.',

  'problem.offline.title': 'هذا الكمبيوتر غير متصل بالشبكة',
  'problem.offline.reason': 'لا يوجد اتصال بالشبكة، لذلك يتعذّر الوصول إلى \u2068{host}\u2069.',
  'problem.offline.remedy': 'اتصل بشبكة، ثم أعد المحاولة.',

  'problem.proxy-refused.title': 'لا يسمح الخادم الوكيل بمرور الاتصال',
  'problem.proxy-refused.reason': '{proxy} {why}.',
  'problem.proxy-refused.remedy': 'اطلب من المسؤول السماح بهذا الاتصال، أو تصحيح إعدادات الوكيل على هذا الكمبيوتر.',

  'problem.not-an-enrollment-server.title': '\u2068{host}\u2069 ليس خادم تسجيل',
  'problem.not-an-enrollment-server.reason': 'أجاب، لكن ليس كما يجيب خادم تسجيل: {found}.',
  'problem.not-an-enrollment-server.remedy': 'اسأل المسؤول عن اسم نقطة وكيل التسجيل.',

  'problem.not-a-management-point.title': '\u2068{host}\u2069 ليس نقطة إدارة',
  'problem.not-a-management-point.reason': 'أجاب، لكن ليس كما تجيب نقطة إدارة: {found}.',
  'problem.not-a-management-point.remedy': 'اسأل المسؤول عن اسم نقطة الإدارة.',

  'problem.management-point-unknown.title': 'لا توجد نقطة إدارة معروفة',
  'problem.management-point-unknown.reason': 'لم تذكر إعدادات هذا الكمبيوتر ولا موقعه أي نقطة إدارة.',
  'problem.management-point-unknown.remedy': 'اسأل المسؤول عن اسم نقطة الإدارة.',

  'problem.reply-not-understood.title': 'إجابة \u2068{host}\u2069 غير مفهومة',
  'problem.reply-not-understood.reason': '{what}. لم يُستخدم منها شيء.',
  'problem.reply-not-understood.remedy': 'أعد المحاولة. إذا تكرر ذلك، فانسخ التفاصيل وأرسلها إلى المسؤول.',

  'problem.server-fault.title': 'لم يتمكن \u2068{host}\u2069 من معالجة الطلب',
  'problem.server-fault.reason': 'يقول الخادم: «{words}»',
  'problem.server-fault.reason.unsaid': 'يُبلغ الخادم عن خلل لديه ولا يذكر سببًا.',
  'problem.server-fault.remedy': 'أعد المحاولة لاحقًا. إذا تكرر ذلك، فانسخ التفاصيل وأرسلها إلى المسؤول.',

  'problem.server-busy.title': '\u2068{host}\u2069 مشغول أو قيد الصيانة',
  'problem.server-busy.reason': 'يطلب الخادم العودة لاحقًا.',
  'problem.server-busy.remedy': 'أعد المحاولة بعد بضع دقائق.',
  /** `time`: 'in 2 minutes' */
  'problem.server-busy.remedy.timed': 'أعد المحاولة {time}.',
};
