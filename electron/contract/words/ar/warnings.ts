/** What a person should know of an enrollment or a renewal that ended well, by the kind of the warning. */
import type { warnings as english } from '../en/warnings.ts';

export const warnings: Readonly<Record<keyof typeof english, string>> = {
  'warning.chain-not-checked': '{what}. قُبل ذلك لأن فحص السلسلة معطَّل.',
  'warning.unknownIssuer': 'لا يضمن أحد يعرفه هذا الكمبيوتر \u2068{issuer}\u2069، جهة إصدار الشهادة الجديدة.',
  /** each stands before \u201cIt was accepted because checking the chain was switched off.\u201d, without its full stop */
  'warning.forgiven.self-signed': 'شهادة \u2068{host}\u2069 لا تشهد إلا لنفسها',
  'warning.forgiven.unknown-root': 'لا يثق هذا الكمبيوتر بـ \u2068{issuer}\u2069، الجهة التي تضمن \u2068{host}\u2069',
  'warning.forgiven.incomplete': 'لا يُظهر \u2068{host}\u2069 من يضمن \u2068{issuer}\u2069، جهة إصدار شهادته',
  'warning.keychain-unprotected': 'المفتاح محفوظ في ملف لا يقرؤه إلا حسابك، لكنه غير محمي بسلسلة مفاتيح: {why}.',
  'warning.subject-alternative-name':
    'تذكر الشهادة أيضًا \u2068{names}\u2069 اسمًا بديلًا للموضوع. لا يدعم Configuration Manager ذلك لهذا النوع من العملاء وقد لا يقبل الشهادة.',
  'warning.old-key-kept': 'تعذّرت حتى الآن إزالة مفتاح لم يعد مطلوبًا من سلسلة المفاتيح.',
};
