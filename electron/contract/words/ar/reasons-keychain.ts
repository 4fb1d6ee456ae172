/** Parts of problems of the keychain, and of what is said of its protection. */
import type { keychainReasons as english } from '../en/reasons-keychain.ts';

export const keychainReasons: Readonly<Record<keyof typeof english, string>> = {
  /** why a keychain does not protect keys: each stands after a colon, or begins a sentence */
  'unprotected.before': 'خُزّنت المفاتيح عندما لم تكن لهذا الكمبيوتر سلسلة مفاتيح تحميها',
  'unprotected.noStore': 'لا يوفر سطح المكتب هذا مخزنًا لكلمات المرور، مثل GNOME Keyring أو KWallet',
  'unprotected.noStoreThere': 'لا يوفر سطح المكتب مخزنًا لكلمات المرور',

  /** what seals keys: each stands after \u201csealed by\u201d or \u201cprotected by\u201d */
  'store.loginKeychain': 'سلسلة مفاتيح تسجيل الدخول الخاصة بك',
  'store.windows': 'حماية البيانات في Windows',
  'store.desktop': 'حلقة مفاتيح سطح المكتب',

  /** which keychain there is now: each stands after \u201cnow there is\u201d */
  'keychain.none': 'لا توجد سلسلة مفاتيح',
  'keychain.another': '{name}، لكنها ليست نفسها',

  /** what is damaged: each stands after \u201cIt can\u2019t be used:\u201d */
  'damage.keyMissing': 'ما يحمي هذا المفتاح مفقود',
  'damage.contradictory': 'محتواه لا يتوافق بعضه مع بعض',
  'damage.gone': 'لم يعد موجودًا',
  'damage.keyWentAway': 'اختفى مفتاح البيانات أثناء إنشائه',
  'damage.changedBySealing': 'عادت بيانات مختومة متغيرة',
  'damage.notOneCertificate': 'لا يحتوي \u2068certificate.pem\u2069 على شهادة واحدة',
  'damage.unreadableCertificate': 'تتعذّر قراءة شهادة فيه',
  'damage.otherKey': 'مفتاحه وشهادته لا ينتمي أحدهما إلى الآخر',
  'damage.notRequested': 'مفتاحه ليس المفتاح الذي طُلبت الشهادة له',
  'damage.changed': 'تغيّر محتواه منذ تخزينه',
  'damage.unknownKind': 'هو من نوع لا يعرفه هذا الإصدار من البرنامج',
  'damage.unreadable': 'تتعذّر قراءته',
  'damage.notAKey': 'ما يحميه ليس مفتاحًا خاصًا',
  'damage.incompleteProtection': 'حمايته غير مكتملة',
  'damage.changedKey': 'تغيّر مفتاحه منذ تخزينه',
  'damage.copy': 'هو نسخة من إدخال آخر',
  'damage.fileChanged': 'تغيّر \u2068{name}\u2069 منذ تخزينه',
  'damage.foreignFile': 'يذكر ملفًا لا يمكن أن يكون ملفه',
  'damage.fileMissing': '\u2068{name}\u2069 مفقود',
  'damage.notReadNow': 'تعذّرت قراءته الآن (\u2068{code}\u2069)',
  'damage.unsaid': 'كان تالفًا',
};
