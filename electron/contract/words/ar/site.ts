/** The site and its management point, and which certificate is shown to it. */
import type { site as english } from '../en/site.ts';

export const site: Readonly<Record<keyof typeof english, string>> = {
  'site.title': 'الموقع',
  /** before its code and the management point that answered */
  'site.label': 'الموقع:',
  'site.at': '\u2068{siteCode}\u2069، نقطة الإدارة \u2068{managementPoint}\u2069',
  'site.connectNow': 'الاتصال الآن',

  /** follow "It answered, but not as a management point does:" */
  'site.found.emptyList': 'قائمة نقاط الإدارة لديه فارغة',
  'site.found.noCertificate': 'ما يرسله على أنه شهادته ليس شهادة',
  'site.found.otherThanList': 'يرسل شيئًا غير قائمة نقاط إدارة',
  'site.found.otherThanCertificate': 'يرسل شيئًا غير شهادة نقطة إدارة',
  'site.found.otherAddress': 'يحيل إلى عنوان آخر',
  'site.found.wantsPassword': 'يطلب اسم مستخدم وكلمة مرور بدلًا من شهادة',
  'site.found.notThere': 'لا توجد نقطة إدارة على هذا العنوان',
  'site.found.unknownQuestion': 'لا يعرف ما سُئل عنه',

  'revoked.title': 'أُبطلت شهادة هذا الكمبيوتر',
  'revoked.body': 'لم يعد الموقع يسمح لهذا الكمبيوتر بالدخول. سجّله من جديد لاستعادة الوصول؛ لا يلزم إعادة تثبيت شيء.',

  'warning.not-proven': 'تعذّرت تجربة الشهادة لدى الموقع، إذ تعذّر الوصول إليه الآن.',
  'warning.other-in-use':
    'الشهادة الجديدة في سلسلة المفاتيح، لكنها غير مستخدمة: تذكر إعدادات مؤسستك شهادة أخرى. اطلب من المسؤول تغيير SubjectName وSerialNumber.',
  'warning.identifier-not-kept': 'تعذّر حفظ معرّف هذا الكمبيوتر لدى الموقع. {why}',
};
