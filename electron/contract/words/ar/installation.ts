/** What ccmsetup and CMUninstall say while they work. A path stands on its own at the end of a line. */
import type { installation as english } from '../en/installation.ts';

export const installation: Readonly<Record<keyof typeof english, string>> = {
  'installation.installing': 'جارٍ تثبيت \u2068{program} {version}\u2069 {scope, select, person {لهذا الحساب} other {لهذا الكمبيوتر}}',
  'installation.updating':
    'جارٍ تحديث \u2068{program} {older}\u2069 إلى \u2068{version}\u2069 {scope, select, person {لهذا الحساب} other {لهذا الكمبيوتر}}',
  'installation.upToDate': '\u2068{program} {version}\u2069 في مكانه؛ لا يلزم تغيير شيء',
  'installation.planned': 'لم يتغير أي شيء. هذا ما كان سيُنفَّذ:',
  'installation.interrupted': 'قُطع تشغيل سابق. ما كان قد بدأه استُكمل أو أُلغي أثره',
  'installation.receiptReplaced': 'تتعذّر قراءة الإيصال، وسيُكتب من جديد: \u2068{file}\u2069',
  'installation.created': 'إضافة       \u2068{path}\u2069',
  'installation.replaced': 'استبدال     \u2068{path}\u2069',
  'installation.unchanged': 'في مكانه    \u2068{path}\u2069',
  'installation.left': 'ترك كما هو  \u2068{path}\u2069',
  'installation.removed': 'إزالة       \u2068{path}\u2069',
  'installation.missing': 'مفقود أصلا  \u2068{path}\u2069',
  'installation.leftSettings': 'تبقى الإعدادات الموجودة كما هي: \u2068{path}\u2069',
  'installation.leftLogin': 'لا يبدأ البرنامج عند تسجيل الدخول، لأن ذلك أُوقف: \u2068{path}\u2069',
  'installation.givenUp': 'لم يعد مطلوبًا، لكن أحدًا غيّره، لذلك يبقى: \u2068{path}\u2069',
  'installation.loginOff': 'لا يبدأ البرنامج عند تسجيل الدخول: هكذا يقول الإعداد StartAtLogin',
  'installation.receipt': 'الإيصال: \u2068{path}\u2069',
  'installation.notOnPath': 'لا يُعثر على الأوامر بأسمائها بعد: ضع هذا المجلد في PATH: \u2068{path}\u2069',
  'installation.verifying': 'جارٍ سؤال \u2068{host}\u2069 هل يقبل الشهادة',
  'installation.verified': 'قبِل \u2068{host}\u2069 الشهادة{siteCode, select, none {} other { للموقع \u2068{siteCode}\u2069}}',
  'installation.configuring': 'جارٍ كتابة الإعدادات',
  'installation.certificate': 'الشهادة المستخدمة: \u2068{subject}\u2069، الرقم التسلسلي \u2068{serialNumber}\u2069',

  'installation.uninstalling': 'جارٍ إزالة \u2068{program} {version}\u2069',
  'installation.nothing': 'لا يوجد ما يُزال: لم يُعثر على إيصال في \u2068{path}\u2069',
  'installation.kept': 'تغيّر منذ وضعه، لذلك يبقى: \u2068{path}\u2069',
  'installation.ending': 'جارٍ الطلب من البرنامج في الخلفية أن ينتهي',
  'installation.stillRuns': 'البرنامج مفتوح ويستمر حتى يُغلَق (العملية \u2068{pid}\u2069)',
  'installation.traces': 'إزالة       \u2068{path}\u2069',
  'installation.noTraces': 'لا توجد ملفات سجل أو تقارير أعطال لإزالتها',
  'installation.certificateStays':
    'تبقى الشهادة في سلسلة المفاتيح: \u2068{subject}\u2069، الرقم التسلسلي \u2068{serialNumber}\u2069، صالحة حتى {notAfter}. يزيلها الأمر \u2068CMUninstall -removecertificate\u2069. لا يمكن لغير المؤسسة إبطالها.',
  'installation.certificateRemoved':
    'أُزيلت الشهادة: \u2068{subject}\u2069، الرقم التسلسلي \u2068{serialNumber}\u2069. قد ترغب المؤسسة في إبطالها.',
  'installation.removeQuestion':
    '{count, plural, zero {لا تُزال أي شهادة} one {تُزال الشهادة ومفتاحها} two {تُزال شهادتان ومفتاحاهما} few {تُزال # شهادات ومفاتيحها} many {تُزال # شهادة ومفاتيحها} other {تُزال # شهادة ومفاتيحها}} من سلسلة المفاتيح نهائيًا: \u2068{subjects}\u2069. اكتب yes للمتابعة: ',
};
