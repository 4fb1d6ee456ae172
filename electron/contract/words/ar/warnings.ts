/** What a person should know of an enrollment or a renewal that ended well, by the kind of the warning. */
import type { warnings as english } from '../en/warnings.ts';

export const warnings: Readonly<Record<keyof typeof english, string>> = {
  'warning.chain-not-checked': '{what}. قُبل ذلك لأن فحص السلسلة معطَّل.',
  'warning.keychain-unprotected': 'المفتاح محفوظ في ملف لا يقرؤه إلا حسابك، لكنه غير محمي بسلسلة مفاتيح: {why}.',
  'warning.subject-alternative-name':
    'تذكر الشهادة أيضًا \u2068{names}\u2069 اسمًا بديلًا لصاحبها. لا يدعم Configuration Manager ذلك لهذا النوع من العملاء وقد لا يقبل الشهادة.',
  'warning.old-key-kept': 'تعذّرت حتى الآن إزالة مفتاح لم يعد مطلوبًا من سلسلة المفاتيح.',
};
