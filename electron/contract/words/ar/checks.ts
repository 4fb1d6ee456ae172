/** The checks that look at everything an enrollment needs before anybody types a password. */
import type { checks as english } from '../en/checks.ts';

export const checks: Readonly<Record<keyof typeof english, string>> = {
  /** a problem's title, as a sentence */
  'checks.problem': '{title}.',
  'checks.noAccount': 'لم يُذكر أي حساب عمل.',
  'checks.noServer': 'لم يُذكر أي خادم.',
  'checks.notReached': 'لم يُفحص، لأن «{check}» لم ينجح.',

  'checks.account.passed': 'لاسم المستخدم \u2068{userName}\u2069 شكل حساب عمل.',

  'checks.clock.passed': 'تتفق مع ساعة \u2068{host}\u2069.',
  'checks.clock.unknown': 'لا يذكر \u2068{host}\u2069 الوقت.',
  'checks.clock.doubtful': 'لا تتوافق تواريخ شهادة الخادم مع تاريخ هذا الكمبيوتر، {date}.',

  'checks.keychain.protected': 'يمكن قراءتها والكتابة فيها، وهي محمية بواسطة {by}.',
  'checks.keychain.unprotected': 'يمكن قراءتها والكتابة فيها، لكن لا تحميها سلسلة مفاتيح من النظام: {why}.',
  'checks.keychain.damaged':
    '{count, plural, zero {لم يُنحَّ أي إدخال تالف.} one {نُحّي إدخال تالف واحد جانبًا.} two {نُحّي إدخالان تالفان جانبًا.} few {نُحّيت # إدخالات تالفة جانبًا.} many {نُحّي # إدخالًا تالفًا جانبًا.} other {نُحّي # إدخال تالف جانبًا.}} يمكن قراءة الإدخالات الأخرى.',

  'checks.disk.passed': 'يمكن الكتابة عليه، والمساحة المتاحة {free}.',
  'checks.disk.scarce': 'يمكن الكتابة عليه، لكن المساحة المتاحة {free} فقط.',

  'checks.resolution.passed': 'تم العثور على \u2068{host}\u2069.',
  'checks.resolution.address': '\u2068{host}\u2069 عنوان ولا يحتاج إلى بحث.',
  'checks.resolution.byProxy': 'يبحث الوكيل \u2068{proxy}\u2069 عن \u2068{host}\u2069.',

  'checks.proxy.none': 'الاتصال بـ \u2068{host}\u2069 مباشر.',
  'checks.proxy.passed': 'يُستخدم \u2068{proxy}\u2069، وهو يسمح بمرور الاتصال إلى \u2068{host}\u2069.',

  'checks.port.passed': 'يقبل \u2068{host}\u2069 الاتصالات على المنفذ \u2068{port}\u2069.',

  'checks.tls.passed': 'هوية \u2068{host}\u2069 صحيحة، بشهادة يثق بها هذا الكمبيوتر.',

  'checks.revocation.passed':
    '{count, plural, zero {لم يلزم سؤال أي عنوان،} one {أجاب العنوان الوحيد،} two {أجاب العنوانان،} few {أجابت العناوين كلها وعددها #،} many {أجابت العناوين كلها وعددها #،} other {أجابت العناوين كلها وعددها #،}} ولم تُبطَل شهادات \u2068{host}\u2069.',
  'checks.revocation.partly':
    'لم تُبطَل شهادات \u2068{host}\u2069، لكن لا فائدة من {failed, plural, zero {# عنوان} one {عنوان واحد} two {عنوانين} few {# عناوين} many {# عنوانًا} other {# عنوان}} من أصل {count}.',
  'checks.revocation.partlyRemedy': 'يمكن التسجيل. أخبر المسؤول عن العناوين الواردة في التفاصيل.',

  'checks.kind.mde2': '\u2068{host}\u2069 نقطة وكيل تسجيل.',
  'checks.kind.mde2Undiscovered': '\u2068{host}\u2069 نقطة وكيل تسجيل من دون خدمة اكتشاف.',
  'checks.kind.policy': 'لدى \u2068{host}\u2069 خدمة نهج تسجيل الشهادات من AD CS.',
  'checks.kind.enrollment': 'لدى \u2068{host}\u2069 خدمة تسجيل الشهادات من AD CS.',

  'checks.managementPoint.passed': 'نقطة الإدارة \u2068{host}\u2069: {found}',
};
