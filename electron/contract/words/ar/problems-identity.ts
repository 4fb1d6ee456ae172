/** Problems of the request, certificate and keychain families. */
import type { identityProblems as english } from '../en/problems-identity.ts';

export const identityProblems: Readonly<Record<keyof typeof english, string>> = {
  'problem.pending-approval.title': 'الطلب ينتظر الموافقة',
  'problem.pending-approval.reason': 'استلمه \u2068{host}\u2069 تحت الرقم \u2068{requestId}\u2069. يجب أولًا أن يوافق عليه شخص في مؤسستك.',
  'problem.pending-approval.remedy': 'عُد لاحقًا: سجّل مرة أخرى باسم المستخدم والخادم نفسيهما، وستُجلب الشهادة. لا يلزم تكرار أي شيء.',

  'problem.request-denied.title': 'رُفض الطلب',
  'problem.request-denied.reason': 'لم يُصدر \u2068{host}\u2069 شهادة.',
  'problem.request-denied.remedy': 'اسأل المسؤول عن السبب. يمكنك إرسال طلب جديد في أي وقت.',

  'problem.not-eligible-to-renew.title': 'لا يمكن تجديد الشهادة الآن',
  'problem.not-eligible-to-renew.reason': 'لا يقبل \u2068{host}\u2069 تجديد هذه الشهادة.',
  'problem.not-eligible-to-renew.remedy': 'أعد المحاولة لاحقًا، أو سجّل هذا الكمبيوتر من جديد.',

  'problem.nothing-to-renew.title': 'لا توجد شهادة لتجديدها',
  'problem.nothing-to-renew.reason': 'هذا الكمبيوتر غير مسجَّل.',
  'problem.nothing-to-renew.remedy': 'سجّله أولًا.',

  'problem.certificate-expired.title': 'انتهت صلاحية الشهادة',
  'problem.certificate-expired.reason': 'انتهت شهادة \u2068{subject}\u2069 في {date}.',
  'problem.certificate-expired.remedy': 'سجّل هذا الكمبيوتر من جديد. لا يلزم إعادة تثبيت شيء.',

  'problem.certificate-revoked.title': 'أُبطلت الشهادة',
  'problem.certificate-revoked.reason': 'سحبت جهة الإصدار شهادة \u2068{subject}\u2069.',
  'problem.certificate-revoked.reason.dated': 'سحبت جهة الإصدار شهادة \u2068{subject}\u2069 في {date}.',
  'problem.certificate-revoked.remedy': 'اسأل المسؤول عن السبب، ثم سجّل هذا الكمبيوتر من جديد.',

  'problem.certificate-ambiguous.title': 'هناك أكثر من شهادة مناسبة',
  'problem.certificate-ambiguous.reason': 'تحمل عدة شهادات الموضوع \u2068{subject}\u2069: {candidates}.',
  /** one of the candidates */
  'candidate.bySerial': 'الرقم التسلسلي \u2068{serialNumber}\u2069، صالحة حتى {date}',
  'problem.certificate-ambiguous.remedy': 'اختر واحدة برقمها التسلسلي.',

  'problem.certificate-not-found.title': 'لا توجد شهادة كهذه',
  'problem.certificate-not-found.reason': 'لا توجد في سلسلة المفاتيح شهادة باسم \u2068{subject}\u2069.',
  'problem.certificate-not-found.reason.nearly':
    'لا توجد شهادة تحمل الموضوع \u2068{subject}\u2069، لكن توجد \u2068{nearly}\u2069. هناك فرق بين الأحرف الكبيرة والصغيرة.',
  'problem.certificate-not-found.reason.serial':
    'ليس بين شهادات \u2068{subject}\u2069 شهادة تحمل الرقم التسلسلي \u2068{serialNumber}\u2069.',
  'problem.certificate-not-found.remedy': 'تحقق من الموضوع في تفاصيل الشهادة.',
  'problem.certificate-not-found.remedy.serial': 'اختر شهادة في Configuration Manager، أو صحّح الإعداد SerialNumber.',
  'problem.certificate-not-found.remedy.nearly': 'اكتبه تمامًا هكذا: \u2068{nearly}\u2069.',

  'problem.site-refused-certificate.title': 'لا يقبل \u2068{host}\u2069 هذه الشهادة',
  'problem.site-refused-certificate.reason.revoked': 'يقول إن الشهادة أُبطلت.',
  'problem.site-refused-certificate.remedy.revoked': 'اسأل المسؤول عن السبب، ثم سجّل هذا الكمبيوتر من جديد.',
  'problem.site-refused-certificate.reason.expired': 'يقول إن صلاحية الشهادة انتهت.',
  'problem.site-refused-certificate.remedy.expired':
    'تحقق من تاريخ هذا الكمبيوتر. إذا كان صحيحًا، فسجّل هذا الكمبيوتر من جديد. لا يلزم إعادة تثبيت شيء.',
  'problem.site-refused-certificate.reason.unknown-issuer': 'لا يعرف من أصدر الشهادة.',
  'problem.site-refused-certificate.remedy.unknown-issuer': 'أخبر المسؤول أن نقطة الإدارة لا تثق بجهة إصدار هذه الشهادة.',
  'problem.site-refused-certificate.reason.not-client-authentication': 'يقول إن الشهادة غير مخصصة لتحديد هوية عميل.',
  'problem.site-refused-certificate.remedy.not-client-authentication': 'أخبر المسؤول أن الشهادة ينقصها الغرض «مصادقة العميل».',
  'problem.site-refused-certificate.reason.unsaid': 'يرفض الاتصال: {why}.',
  'problem.site-refused-certificate.remedy.unsaid': 'أخبر المسؤول. تبقى الشهادة التي كانت مستخدمة من قبل مستخدمة.',

  'problem.keychain-locked.title': 'سلسلة المفاتيح مقفلة',
  'problem.keychain-locked.reason': 'لم تُعطِ سلسلة مفاتيح هذا الكمبيوتر ما يحمي مفاتيح هذا البرنامج.',
  'problem.keychain-locked.remedy': 'ألغِ قفل سلسلة المفاتيح، مثلًا بتسجيل الدخول من جديد، ثم أعد المحاولة.',

  'problem.keychain-damaged.title': 'أحد إدخالات سلسلة المفاتيح تالف',
  'problem.keychain-damaged.reason': 'لا يمكن استخدام \u2068{where}\u2069: {why}. نُحّي جانبًا ولم يُحذف.',
  'problem.keychain-damaged.remedy': 'لم تتأثر الإدخالات الأخرى. إذا كانت الشهادة المستخدمة مفقودة، فسجّل هذا الكمبيوتر من جديد.',

  'problem.keychain-changed.title': 'سلسلة المفاتيح ليست التي كانت تحمي المفاتيح',
  'problem.keychain-changed.reason': 'كانت المفاتيح محمية بواسطة {was}؛ والموجود الآن: {is}.',
  'problem.keychain-changed.remedy': 'سجّل الدخول كما فعلت عند تسجيل هذا الكمبيوتر، أو سجّل الكمبيوتر من جديد. يُحتفظ بالمفاتيح القديمة.',

  'problem.keychain-unprotected.title': 'لا يمكن حماية المفاتيح على هذا الكمبيوتر',
  'problem.keychain-unprotected.reason': '{why}، ولا تسمح مؤسستك بمفاتيح غير محمية.',
  'problem.keychain-unprotected.remedy': 'أعِدّ سلسلة مفاتيح (على Linux خدمة أسرار مثل GNOME Keyring)، ثم سجّل الدخول من جديد وأعد المحاولة.',

  'key.thisProgram': 'هذا البرنامج',
  'problem.key-access-denied.title': 'لم يُعطَ المفتاح',
  'problem.key-access-denied.reason': 'لا يُسمح لـ {program} باستخدامه.',
  'problem.key-access-denied.reason.not-answered': 'يريد {program} استخدامه، ولم يُجب أحد عن السؤال في الوقت المناسب.',
  'problem.key-access-denied.reason.nobody-to-ask':
    'يريد {program} استخدامه، ولا يوجد من يمكن سؤاله: Enrollment Assistant لا يعمل على هذا الكمبيوتر.',
  'problem.key-access-denied.remedy': 'اسمح بذلك عندما تُسأل، أو أضف البرنامج إلى قائمة المفتاح.',
  'problem.key-access-denied.remedy.nobody-to-ask': 'شغّل Enrollment Assistant وأعد المحاولة، أو أضف البرنامج إلى قائمة المفتاح.',

  'problem.disk-full.title': 'القرص ممتلئ',
  'problem.disk-full.reason': 'تعذّر تخزين أي شيء في \u2068{path}\u2069. ما كان مخزّنًا من قبل لم يتغير.',
  'problem.disk-full.remedy': 'أخلِ بعض المساحة، ثم أعد المحاولة.',

  'problem.not-writable.title': 'تعذّر تخزين أي شيء',
  'problem.not-writable.reason': 'لا يُسمح لهذا الحساب بالكتابة في \u2068{path}\u2069. ما كان مخزّنًا من قبل لم يتغير.',
  'problem.not-writable.remedy': 'تحقق من مالك المجلد ومما إذا كان القرص للقراءة فقط، ثم أعد المحاولة.',
};
