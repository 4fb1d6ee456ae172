/** Problems of the trust family. Each says that the password was not sent, or who would get it. */
import type { trustProblems as english } from '../en/problems-trust.ts';

export const trustProblems: Readonly<Record<keyof typeof english, string>> = {
  'problem.server-untrusted.title': 'لا يثق هذا الكمبيوتر بـ \u2068{host}\u2069',
  'problem.server-untrusted.reason.unknown-root':
    'أصدر شهادته \u2068{issuer}\u2069، وليس من الجذور التي يثق بها هذا الكمبيوتر. لم تُرسل كلمة مرورك.',
  'problem.server-untrusted.reason.self-signed': 'شهادته لا تشهد إلا لنفسها. لم تُرسل كلمة مرورك.',
  'problem.server-untrusted.reason.incomplete': 'لا يُظهر من يضمن {issuer}، جهة إصدار شهادته. لم تُرسل كلمة مرورك.',
  'problem.server-untrusted.reason.other-fingerprint': 'لجذره، \u2068{issuer}\u2069، بصمة أخرى غير التي أُعطيت. لم تُرسل كلمة مرورك.',
  'problem.server-untrusted.reason.bad-path': 'الشهادات التي بينه وبين {issuer} لا تتوافق معًا. لم تُرسل كلمة مرورك.',
  'problem.server-untrusted.remedy': 'اطلب من المسؤول الشهادة الجذرية لمؤسستك، وتأكد من أن هذا هو الخادم الصحيح.',
  'problem.server-untrusted.remedy.fingerprint': 'اطلب من المسؤول بصمة الشهادة الجذرية لمؤسستك. لا تتابع إلا إذا كانت هذه هي البصمة.',

  'problem.server-certificate-expired.title': 'انتهت صلاحية شهادة \u2068{host}\u2069',
  'problem.server-certificate-expired.title.early': 'شهادة \u2068{host}\u2069 غير صالحة بعد',
  'problem.server-certificate-expired.reason':
    'كانت شهادة \u2068{subject}\u2069 صالحة حتى {notAfter}؛ وتاريخ هذا الكمبيوتر هو {today}. لم تُرسل كلمة مرورك.',
  'problem.server-certificate-expired.reason.early':
    'شهادة \u2068{subject}\u2069 صالحة ابتداءً من {notBefore}؛ وتاريخ هذا الكمبيوتر هو {today}. لم تُرسل كلمة مرورك.',
  'problem.server-certificate-expired.remedy': 'تحقق من تاريخ هذا الكمبيوتر. إذا كان صحيحًا، فأخبر المسؤول أن الخادم يحتاج إلى شهادة جديدة.',

  'problem.server-wrong-host.title': 'الخادم ليس \u2068{host}\u2069',
  'problem.server-wrong-host.reason': 'شهادته صادرة لـ \u2068{names}\u2069. لم تُرسل كلمة مرورك.',
  'problem.server-wrong-host.reason.nameless': 'شهادته غير صادرة لأي اسم. لم تُرسل كلمة مرورك.',
  'problem.server-wrong-host.remedy': 'تحقق من اسم الخادم. إذا كان صحيحًا، فأخبر المسؤول أن شهادة الخادم تذكر اسمًا آخر.',

  'problem.server-wrong-purpose.title': 'شهادة \u2068{host}\u2069 غير مخصصة لخادم',
  'problem.server-wrong-purpose.reason': 'لا يجوز استخدام شهادة \u2068{subject}\u2069 لتحديد هوية خادم. لم تُرسل كلمة مرورك.',
  'problem.server-wrong-purpose.remedy': 'أخبر المسؤول أن الشهادة ينقصها الغرض «مصادقة الخادم».',

  'problem.server-weak.title': 'أمان \u2068{host}\u2069 أضعف من اللازم',
  'problem.server-weak.reason.hash': 'شهادة \u2068{subject}\u2069 موقَّعة بطريقة قديمة (SHA-1 أو أقدم). لم تُرسل كلمة مرورك.',
  'problem.server-weak.reason.key': 'مفتاح \u2068{subject}\u2069 أقصر من 2048 بت. لم تُرسل كلمة مرورك.',
  'problem.server-weak.reason.protocol': 'لا يقدم أي إصدار حديث من TLS. لم تُرسل كلمة مرورك.',
  'problem.server-weak.remedy': 'أخبر المسؤول أن الخادم يحتاج إلى شهادة بخوارزمية SHA-2 ومفتاح لا يقل عن 2048 بت، وإلى TLS 1.2 أو أحدث.',

  'problem.server-revoked.title': 'أُبطلت شهادة \u2068{host}\u2069',
  'problem.server-revoked.reason':
    'سحبت جهة الإصدار شهادة \u2068{subject}\u2069{isDated, select, yes { في {date}} other {}}{hasReason, select, yes {، لأن {reason}} other {}}. لم تُرسل كلمة مرورك.',
  'problem.server-revoked.remedy': 'أخبر المسؤول. لا تدخل كلمة مرورك في أي مكان على هذا الخادم إلى أن يفحص المسؤول ذلك.',

  'problem.revocation-unavailable.title': 'تعذّر الوصول إلى قائمة إبطال الخادم',
  'problem.revocation-unavailable.reason':
    'قبل إرسال كلمة مرورك، يجب التحقق من شهادة \u2068{subject}\u2069 في القائمة الموجودة في \u2068{address}\u2069. {why}.',
  'problem.revocation-unavailable.remedy': 'اتصل بشبكة مؤسستك أو بشبكة VPN، ثم أعد المحاولة. لم تُرسل كلمة مرورك.',
  'problem.revocation-unavailable.title.nowhere': 'لا يمكن التحقق من إبطال شهادة الخادم',
  'problem.revocation-unavailable.reason.nowhere': 'يجب التحقق من شهادة \u2068{subject}\u2069 في قائمة إبطال قبل إرسال كلمة مرورك. {why}.',
  'problem.revocation-unavailable.remedy.nowhere': 'أخبر المسؤول أن هذه الشهادة تحتاج إلى عنوان قائمة إبطال. لم تُرسل كلمة مرورك.',

  'problem.revocation-expired.title': 'قائمة إبطال الخادم قديمة',
  'problem.revocation-expired.reason':
    'القائمة الموجودة في \u2068{address}\u2069، التي يجب التحقق من \u2068{subject}\u2069 فيها، كان ينبغي استبدالها بحلول {date}. لم تُرسل كلمة مرورك.',
  'problem.revocation-expired.remedy': 'اطلب من المسؤول نشر قائمة إبطال جديدة، ثم أعد المحاولة.',

  'problem.revocation-untrusted.title': 'لا يمكن الوثوق بقائمة إبطال الخادم',
  'problem.revocation-untrusted.reason':
    'القائمة الموجودة في \u2068{address}\u2069 والخاصة بـ \u2068{subject}\u2069 {why}. لم تُرسل كلمة مرورك.',
  'problem.revocation-untrusted.remedy': 'أخبر المسؤول. لا يمكن التحقق من الخادم إلى أن تُصلَح القائمة.',

  'problem.clock-wrong.title': 'ساعة هذا الكمبيوتر غير صحيحة',
  /** `span`: '3 hours' */
  'problem.clock-wrong.reason.ahead': 'هي متقدمة على ساعة \u2068{host}\u2069 (الفارق: {span})، لذلك لا يمكن الحكم على تواريخ الشهادات.',
  'problem.clock-wrong.reason.behind': 'هي متأخرة عن ساعة \u2068{host}\u2069 (الفارق: {span})، لذلك لا يمكن الحكم على تواريخ الشهادات.',
  'problem.clock-wrong.remedy': 'اضبط التاريخ والوقت والمنطقة الزمنية على هذا الكمبيوتر، ثم أعد المحاولة.',

  'problem.other-host-asks-for-password.title': 'ستصل كلمة مرورك إلى \u2068{otherHost}\u2069',
  'problem.other-host-asks-for-password.reason':
    'ذكرتَ \u2068{namedHost}\u2069، وهو يحيل التسجيل إلى \u2068{otherHost}\u2069. لم تُرسل كلمة مرورك.',
  'problem.other-host-asks-for-password.remedy': 'اسأل المسؤول هل \u2068{otherHost}\u2069 صحيح، ولا تتابع إلا عندئذٍ.',
};
