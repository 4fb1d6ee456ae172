/** Parts of problems of servers and proxies: what was found instead of what was expected. */
import type { serverReasons as english } from '../en/reasons-server.ts';

export const serverReasons: Readonly<Record<keyof typeof english, string>> = {
  /** what a proxy did: each stands after its address */
  'proxy.late': 'لم يُجب خلال {seconds, plural, zero {# ثانية} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}}',
  'proxy.notFound': 'لم يُعثر عليه',
  'proxy.unreachable': 'يتعذّر الوصول إليه',
  'proxy.brokeOff': 'قطع الاتصال',
  'proxy.tooMuch': 'يجيب بأكثر مما طُلب منه',
  'proxy.untrusted': 'لا يقدم اتصالًا آمنًا يثق به هذا الكمبيوتر',
  'proxy.wantsPassword': 'يطلب اسم مستخدم وكلمة مرور لم يُعطهما',
  'proxy.couldNotReach': 'لم يتمكن من الوصول إلى \u2068{host}\u2069 (الإجابة \u2068{status}\u2069)',
  'proxy.refused': 'رفض الاتصال بـ \u2068{host}\u2069 (الإجابة \u2068{status}\u2069)',
  'proxy.kind': 'وكيل من نوع (\u2068{kind}\u2069) لا يستطيع هذا البرنامج استخدامه',
  'proxy.unusable': 'وكيل من نوع لا يستطيع هذا البرنامج استخدامه',
  'proxy.noAddress': 'ليس عنوان وكيل',
  'proxy.configuration': 'تكوين الوكيل على هذا الكمبيوتر',
  /** stands after \u201cThe proxy configuration of this computer\u201d */
  'proxy.configurationLate':
    'لم يحدد خلال {seconds, plural, zero {# ثانية} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}} الطريق المؤدي إلى \u2068{host}\u2069',

  /** each stands after \u201cIt answered, but not as an enrollment server does:\u201d */
  'found.noService': 'ليست لديه أي من الخدمات التي تسجّل أجهزة الكمبيوتر',
  'found.noRenewal': 'لا يقدم تجديدًا بالشهادة',
  'found.noEnrollment': 'لا يقدم تسجيلًا باسم المستخدم وكلمة المرور',
  'found.otherSignIn': 'يطلب تسجيل دخول من النوع \u2068{kind}\u2069 (في مستعرض أو بشهادة)، ولا يقدم هذا البرنامج ذلك',
  'found.ownSignIn': 'يطلب تسجيل دخول خاصًا به',
  'found.sendsOn': 'يحيل الطلب إلى \u2068{host}\u2069',
  'found.sendsOnSomewhere': 'يحيل الطلب إلى عنوان آخر',
  'found.notThere': 'ليست لديه خدمة كهذه على هذا العنوان',
  'found.refusesAccess': 'يرفض الوصول',
  'found.notAccepted': 'لم يقبل السؤال',
  'found.empty': 'إجابته فارغة',
  'found.webSite': 'هو موقع ويب',
  'found.notAMessage': 'إجابته ليست رسالة تسجيل',
  'found.noTls': 'ما يستمع على المنفذ \u2068{port}\u2069 لا يستخدم TLS',
  'found.certificatesOnly': 'لا يسمح بالدخول إلا لأجهزة الكمبيوتر التي لديها شهادة بالفعل',
  'found.otherNames': 'يخدم أسماء أخرى، لكن ليس هذا الاسم',
  'found.refusedTls': 'رفض الاتصال الآمن',
  'found.brokeOffTls': 'قطع الاتصال الآمن',

  /** why a site does not take a certificate: each stands after \u201cIt refuses the connection:\u201d */
  'refusal.revoked': 'يقول إن الشهادة أُبطلت',
  'refusal.expired': 'يقول إن صلاحية الشهادة انتهت',
  'refusal.unknown-issuer': 'لا يعرف من أصدر الشهادة',
  'refusal.not-client-authentication': 'الشهادة من نوع لا يقبله',
  'refusal.unsaid': 'لا يذكر السبب',

  /** what is the matter with an answer: each is a sentence without its full stop */
  'reply.empty': 'الإجابة فارغة',
  'reply.notAMessage': 'ليست رسالة تسجيل',
  'reply.otherXml': 'هي XML، لكنها ليست رسالة تسجيل',
  'reply.unreadableXml': 'ليست XML يمكن قراءته',
  'reply.noBody': 'ليس للرسالة نص، أو لها أكثر من نص',
  'reply.noServices': 'لا تجيب عن السؤال أي خدمات موجودة',
  'reply.noSecureAddress': 'لا تذكر عنوانًا آمنًا للتسجيل',
  'reply.twoServers': 'العنوانان اللذان تذكرهما للنهج وللتسجيل ليسا على الخادم نفسه',
  'reply.noCertificates': 'لا تجيب عن السؤال أي شهادات موجودة',
  'reply.noCertificate': 'لا تجيب عن طلب الشهادة',
  'reply.noNumber': 'تقول إن الطلب ينتظر الموافقة، لكن من دون أن تذكر رقمه',
  'reply.longNumber': 'الرقم الذي تعطيه للطلب أطول من اللازم',
  'reply.notBase64': 'ما أُرسل على أنه شهادة ليس Base64',
  'reply.partNotBase64': 'إحدى الشهادات في الإجابة ليست Base64',
  'reply.otherDocument': 'ما أُرسل على أنه شهادة مستند آخر',
  'reply.otherProtocol': 'تطلب المتابعة ببروتوكول غير HTTP',
  'reply.tooLong': 'هي أطول من \u20681 MiB\u2069',
  'reply.compressed': 'هي مضغوطة، ولم يُطلب ذلك',
  'reply.longHeaders': 'رؤوسها أطول من \u206816 KiB\u2069',
  'reply.notHttp': 'ليست إجابة HTTP',
  'reply.brokeOff': 'انقطعت قبل نهايتها',

  'issuer.unreadable': 'جهة إصدار تتعذّر قراءتها',
};
