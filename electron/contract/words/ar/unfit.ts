/** Why a certificate doesn't fit: the rules it must keep, each as a sentence without its full stop. */
import type { unfit as english } from '../en/unfit.ts';

export const unfit: Readonly<Record<keyof typeof english, string>> = {
  'problem.certificate-unfit.title': 'الشهادة الواردة غير مناسبة',
  'problem.certificate-unfit.reason': '{rule}. لم تُخزَّن الشهادة.',
  'problem.certificate-unfit.remedy': 'أخبر المسؤول؛ يجب تصحيح قالب الشهادة في الموقع.',
  'problem.certificate-unfit.title.file': 'لا يمكن استخدام \u2068{file}\u2069',
  'problem.certificate-unfit.reason.file': '{rule}. لم يتغير أي شيء.',
  'problem.certificate-unfit.remedy.file': 'اطلب من المسؤول شهادة تناسب هذا العميل.',
  'problem.certificate-unfit.remedy.otherFile': 'تحقق من أنه الملف الصحيح، ومن عبارة مروره إن كانت له، ثم أعد المحاولة.',
  /** one of the rules below, and what was found instead */
  'unfit.with': '{rule} ({found})',

  /** what was found instead */
  'unfit.bits': '{bits} بت',
  'unfit.noPurpose': 'لا غرض لها',
  'unfit.validUntil': 'صالحة حتى {at}',
  'unfit.validFrom': 'صالحة من {at}',

  'file.empty': 'الملف فارغ',
  'file.tooLarge': 'الملف أكبر من \u20681 MiB\u2069',
  'file.damaged': 'الملف تالف أو محمي بطريقة غير مدعومة',
  'file.signed': 'الملف محمي بتوقيع بدلًا من عبارة مرور',
  'file.unknownKey': 'مفتاحه الخاص من نوع غير معروف أو تالف',
  'file.unknownEncryption': 'مفتاحه الخاص مشفَّر بطريقة غير معروفة',
  'file.openSsh': 'مفتاحه الخاص بصيغة OpenSSH وليس \u2068PKCS#8\u2069',
  'file.damagedKey': 'مفتاحه الخاص تالف',
  'file.severalKeys': 'يحتوي الملف على عدة مفاتيح خاصة؛ استوردها واحدًا واحدًا',
  'file.wrongPassphrase': 'عبارة المرور غير صحيحة',

  'unfit.unreadable': 'لا تحتوي إجابة الخادم على شهادة يمكن قراءتها',
  'unfit.missing': 'أجاب الخادم من دون شهادة',
  'unfit.no-key': 'لا يوجد فيه مفتاح خاص',
  'unfit.other-key': 'تخص الشهادة مفتاحًا غير الذي أُنشئ على هذا الكمبيوتر',
  'unfit.no-subject': 'لا تذكر الشهادة لمن هي',
  'unfit.not-rsa': 'مفتاحها ليس مفتاح RSA',
  'unfit.key-too-long': 'مفتاحها أطول من 2048 بت',
  'unfit.key-too-short': 'مفتاحها أقصر من أن يكون آمنًا',
  'unfit.weak-hash': 'الشهادة موقَّعة بطريقة قديمة؛ والمطلوب SHA-2',
  'unfit.no-client-authentication': 'الشهادة ينقصها الغرض «مصادقة العميل»',
  'unfit.expired': 'انتهت صلاحية الشهادة قبل وصولها',
  'unfit.not-yet-valid': 'الشهادة غير صالحة بعد',
  'unfit.ends-too-early': 'تنتهي الشهادة قبل الشهادة التي كان يُفترض أن تحل محلها',
  'unfit.chain-incomplete': 'شهادات جهات إصدارها مفقودة',
  'unfit.chain-untrusted': 'أصدر الشهادة مرجع مصدق لا يثق به هذا الكمبيوتر',

  /** the same of a file that a person chose, where that is said in other words */
  'unfit.file.unreadable': 'تتعذّر قراءة الملف',
  'unfit.file.missing': 'لا توجد فيه شهادة',
  'unfit.file.other-key': 'شهادته ومفتاحه الخاص لا ينتمي أحدهما إلى الآخر',
  'unfit.file.no-subject': 'لا تذكر شهادته لمن هي',
  'unfit.file.expired': 'انتهت صلاحية شهادته',
  'unfit.file.not-yet-valid': 'شهادته غير صالحة بعد',
};
