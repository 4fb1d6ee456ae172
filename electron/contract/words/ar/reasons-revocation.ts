/** Parts of problems of revocation: why a list could not be had, why it can\u2019t be used, why a certificate was revoked. */
import type { revocationReasons as english } from '../en/reasons-revocation.ts';

export const revocationReasons: Readonly<Record<keyof typeof english, string>> = {
  /** why nothing could be fetched: each is a sentence without its full stop */
  'fetch.unknownName': 'اسمها غير معروف في هذه الشبكة',
  'fetch.noLookup': 'تعذّر البحث عن اسمها في هذه الشبكة',
  'fetch.nobodyThere': 'لا شيء يجيب على ذلك العنوان',
  'fetch.brokeOff': 'انقطع الاتصال بذلك العنوان',
  'fetch.noRoute': 'لا يوجد طريق إليها من هذه الشبكة',
  'fetch.failed': 'تعذّر جلبها',
  'fetch.proxy': 'من خلال الوكيل: {proxy} {why}',
  'fetch.late':
    'لم يُجب ذلك العنوان إجابة كاملة خلال {seconds, plural, zero {# ثانية} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}}',
  'fetch.redirects':
    'يحيل ذلك العنوان إلى عناوين أخرى أكثر من {count, plural, zero {# مرة} one {مرة واحدة} two {مرتين} few {# مرات} many {# مرة} other {# مرة}}',
  'fetch.otherScheme': 'يحيل ذلك العنوان إلى \u2068{origin}\u2069، ولا يُستخدم لهذا إلا http',
  'fetch.leadsBack': '\u2068{host}\u2069 عنوان داخل هذا الكمبيوتر أو على وصلة شبكته، والخادم ليس هناك',
  'fetch.nothingPublished': 'لا شيء منشور على ذلك العنوان (الإجابة \u2068{status}\u2069)',
  'fetch.notGivenOut': 'لم يُعطها ذلك العنوان (الإجابة \u2068{status}\u2069)',
  'fetch.tooLarge': 'المنشور هناك أكبر من \u2068{size} MiB\u2069',
  'fetch.noAddress': 'من دون قائمة لا يمكن معرفة ما إذا كانت الشهادة لا تزال سليمة',
  'fetch.otherAddresses': 'لا تُستخدم إلا القوائم الموجودة على عناوين http، والشهادة تذكر غيرها (\u2068{kinds}\u2069)',
  'fetch.noIssuer': 'لا يُظهر الخادم شهادة جهة إصداره، ومن دونها لا يمكن الوثوق بأي قائمة',

  /** why a list can\u2019t be used: each stands after \u201cThe list at \u2026 for \u2026\u201d */
  'list.delta': 'لا تحتوي إلا على التغييرات في قائمة أخرى (قائمة دلتا)، والمطلوب قائمة كاملة',
  'list.indirect': 'تتحدث باسم عدة جهات إصدار (قائمة غير مباشرة)، والمطلوب قائمة من جهة الإصدار نفسها',
  'list.otherIssuer': 'تخص جهة إصدار أخرى (\u2068{issuer}\u2069)',
  'list.unknownExtension': 'لا يجوز أن يستخدمها برنامج لا يعرف ملحقها \u2068{extension}\u2069',
  'list.unknownEntryExtension': 'فيها إدخالات لا يجوز أن يستخدمها برنامج لا يعرف ملحقها \u2068{extension}\u2069',
  'list.maySignNone': 'صادرة عن \u2068{issuer}\u2069، وشهادته لا تسمح له بتوقيع القوائم',
  'list.weak': 'موقَّعة بطريقة قديمة (SHA-1 أو أقدم)',
  'list.future': 'مؤرخة في المستقبل ({at})',
  'list.endless': 'لا تذكر حتى متى تصلح',
  'list.attributes': 'مخصصة لشهادات السمات وحدها',
  'list.endEntities': 'مخصصة لشهادات الأشخاص وأجهزة الكمبيوتر والخدمات وحدها',
  'list.authorities': 'مخصصة لشهادات المراجع المصدقة وحدها',
  'list.someReasons': 'تُغفل بعض الأسباب التي تُبطَل بسببها الشهادات',
  'list.otherPlace': 'أُعدّت لموضع غير الذي تذكره الشهادة',
  'list.otherKey': 'لم تُوقَّع بمفتاح \u2068{issuer}\u2069',
  /** `why`: technical, in English */
  'list.unusable': 'لا يمكن استخدامها: \u2068{why}\u2069',
  'list.damaged': 'تالفة أو مقطوعة أو ليست قائمة إبطال',
  /** `found` and `known`: numbers or dates of lists */
  'list.older': 'أقدم من قائمة شوهدت من قبل ({found} بعد {known})',

  /** why a certificate was revoked: each stands after \u201cbecause\u201d */
  'revoked.keyCompromise': 'مفتاحها قد يكون بحوزة شخص آخر',
  'revoked.cACompromise': 'مفتاح جهة إصدارها قد يكون بحوزة شخص آخر',
  'revoked.affiliationChanged': 'ما تقوله عن صاحبها لم يعد صحيحًا',
  'revoked.superseded': 'شهادة أخرى حلت محلها',
  'revoked.cessationOfOperation': 'الحاجة إليها انتهت',
  'revoked.certificateHold': 'استخدامها معلَّق مؤقتًا',
  'revoked.privilegeWithdrawn': 'صاحبها لم يعد يحق له استخدامها',
};
