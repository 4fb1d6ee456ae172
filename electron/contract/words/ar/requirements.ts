/** Roles of certificates in a site, and what is found when one is judged by the requirements for its role. */
import type { requirements as english } from '../en/requirements.ts';

export const requirements: Readonly<Record<keyof typeof english, string>> = {
  'role.iis-site-system': 'نظام موقع يشغّل IIS',
  'role.cloud-management-gateway': 'بوابة إدارة السحابة',
  'role.sql-server': 'خادم نظام موقع يشغّل SQL Server',
  'role.sql-failover-cluster': 'مثيل نظام مجموعة تجاوز الفشل SQL Server Always On',
  'role.site-system-monitoring': 'مراقبة نظام الموقع',
  'role.ndes-policy-module': 'وحدة النهج مع خدمة تسجيل أجهزة الشبكة',
  'role.distribution-point': 'نظام موقع به نقطة توزيع',
  'role.proxy-web-server': 'خادم ويب وكيل للعملاء عبر الإنترنت',
  'role.windows-client': 'كمبيوتر عميل يعمل بنظام Windows',
  'role.task-sequence-media': 'وسائط تسلسل المهام',
  'role.macos-client': 'كمبيوتر عميل يعمل بنظام macOS',
  'role.mobile-device': 'عميل جهاز محمول',
  'role.root-ca': 'المرجع المصدق الجذري',

  /** a finding, and where the rule that it breaks comes from; `section` is a heading of an English document */
  'rule.everywhere': '{reason} (يسري على كل شهادة.)',
  'rule.of': '{reason} (المتطلبات: «\u2068{section}\u2069».)',

  'rule.hash.passed': 'هي موقَّعة باستخدام \u2068{hash}\u2069.',
  'rule.hash.warning': 'ينبغي توقيع الشهادات الجديدة باستخدام SHA-2؛ وهذه موقَّعة باستخدام \u2068{hash}\u2069.',
  'rule.hash.failed':
    'يجب توقيع شهادات الخوادم والعملاء باستخدام SHA-2، مثل SHA-256؛ وهذه موقَّعة باستخدام \u2068{hash}\u2069، ولا يثق به Windows.',
  'rule.validity.early': 'ليست صالحة قبل {from}.',
  'rule.validity.ended': 'انتهت في {until}.',
  'rule.validity.passed': 'صالحة من {from} إلى {until}.',
  'rule.validityPeriod':
    'يجب أن تكون صالحة لمدة سنتين على الأقل؛ وهذه صالحة لمدة {days, plural, zero {{days} يوم} one {يوم واحد} two {يومين} few {{days} أيام} many {{days} يومًا} other {{days} يوم}}.',
  'rule.template.passed': 'أُنشئت من القالب \u2068{found}\u2069.',
  'rule.template.other': 'القالب \u2068{wanted}\u2069 يناسب هذا الدور؛ وهذه الشهادة أُنشئت من \u2068{found}\u2069.',
  'rule.template.copy': 'القالب \u2068{wanted}\u2069 يناسب هذا الدور؛ ولا تذكر أي شهادة هل \u2068{found}\u2069 نسخة منه.',
  'rule.template.none': 'القالب \u2068{wanted}\u2069 يناسب هذا الدور؛ وهي لا تذكر أي قالب.',
  'rule.chain.notGiven': 'يمكن معرفة ما إذا كانت تؤدي إلى جذر بعد إعطاء شهادات جهات إصدارها.',
  'rule.chain.selfSigned': 'هي موقَّعة ذاتيًا ولا تؤدي إلى أبعد من ذلك.',
  'rule.chain.missing': 'يجب أن تؤدي إلى جذر؛ وشهادة \u2068{issuer}\u2069، التي أصدرت شهادة \u2068{subject}\u2069، مفقودة.',
  /** `faults`: what is the matter with its issuers, one or several of the four below */
  'rule.chain.failed': 'يجب أن تؤدي إلى جذر؛ {faults}.',
  'rule.chain.passed': 'تؤدي إلى \u2068{root}\u2069.',
  'rule.issuer.noAuthority': '\u2068{subject}\u2069 ليس مرجعًا مصدقًا',
  'rule.issuer.tooDeep': '\u2068{subject}\u2069 لا يجوز أن يكون تحته هذا العدد من المراجع المصدقة',
  'rule.issuer.notValid': '\u2068{subject}\u2069 غير صالح الآن',
  'rule.issuer.hash': '\u2068{subject}\u2069 غير موقَّع باستخدام SHA-2',
  'rule.authority.passed': 'تقول قيودها الأساسية إنها لمرجع مصدق.',
  'rule.authority.failed': 'يجب أن يكون الجذر مرجعًا مصدقًا؛ وقيودها الأساسية لا تقول ذلك.',
  'rule.selfSigned.passed': 'هي موقَّعة ذاتيًا، كما هو حال الجذر.',
  'rule.selfSigned.failed': 'الجذر موقَّع ذاتيًا؛ وهذه الشهادة أصدرها \u2068{issuer}\u2069.',
  'rule.issued.passed': 'أصدرها \u2068{issuer}\u2069.',
  'rule.issued.warning': 'هي موقَّعة ذاتيًا؛ وحيث تستخدم كل نقاط الإدارة HTTPS تحتاج نقطة التوزيع إلى شهادة من مرجع مصدق.',
  'rule.format.unknown': 'يجب تسليمها بصيغة DER الثنائية؛ ولا يُعرف كيف وصلت.',
  'rule.format.passed': 'هي بصيغة DER الثنائية.',
  'rule.format.failed': 'يجب تسليمها شهادةً بصيغة DER الثنائية؛ وهذا {form}.',
  'rule.form.pem': 'نص Base64',
  'rule.form.pkcs7': 'رسالة \u2068PKCS #7\u2069',
  'rule.form.pkcs12': 'ملف \u2068PKCS #12\u2069',

  /** `wanted` and `found`: names of purposes and usages, as Windows has them in English */
  'rule.purposes.passed': 'يحتوي استخدام المفتاح المحسن على \u2068{wanted}\u2069.',
  'rule.purposes.other': 'يجب أن يحتوي استخدام المفتاح المحسن على \u2068{wanted}\u2069؛ وليس في هذه الشهادة إلا \u2068{found}\u2069.',
  'rule.purposes.none': 'يجب أن يحتوي استخدام المفتاح المحسن على \u2068{wanted}\u2069؛ وليس لهذه الشهادة أي استخدام محسن.',
  'rule.usage.unlimited': 'استخدام المفتاح غير مقيَّد.',
  'rule.usage.passed': 'يحتوي استخدام المفتاح على \u2068{wanted}\u2069.',
  'rule.usage.other': 'يجب أن يحتوي استخدام المفتاح على \u2068{wanted}\u2069؛ وليس في هذه الشهادة إلا \u2068{found}\u2069.',
  'rule.usage.none': 'يجب أن يحتوي استخدام المفتاح على \u2068{wanted}\u2069؛ وليس في هذه الشهادة شيء من ذلك.',
  'rule.algorithm.passed': 'المفتاح مفتاح RSA.',
  'rule.algorithm.failed': 'يجب أن يكون المفتاح مفتاح RSA؛ وهو من النوع \u2068{algorithm}\u2069.',
  'rule.algorithm.warning':
    'المفتاح من النوع \u2068{algorithm}\u2069؛ والمتطلبات تذكر أطوال مفاتيح RSA، وقد لا يتمكن هذا الدور من استخدام نوع آخر.',
  'rule.length.notRsa': 'الأطوال الواردة في المتطلبات هي أطوال مفاتيح RSA.',
  'rule.length.oneOf': 'أطوال المفاتيح المدعومة هي {lengths} بت؛ وطول هذا المفتاح {bits} بت.',
  'rule.length.longest': 'أطول مفتاح مدعوم {limit} بت؛ وطول هذا المفتاح {bits} بت.',
  'rule.length.noLongest': 'لم يُحدَّد أطول مفتاح لهذا الدور؛ وطول هذا المفتاح {bits} بت.',
  'rule.length.unusable': 'لا يستخدم Windows مفتاحًا يقل عن {limit} بت؛ وطول هذا المفتاح {bits} بت.',
  'rule.length.weak': 'المفاتيح التي تقل عن {limit} بت ضعيفة، وترفضها برامج كثيرة؛ وطول هذا المفتاح {bits} بت.',
  'rule.exportable.unknown':
    'يجب أن يكون المفتاح الخاص قابلًا للتصدير: يأخذه الدور في ملف \u2068PKCS #12\u2069 بكلمة مرور. ولا تذكر أي شهادة هل هو كذلك.',
  'rule.exportable.failed':
    'يجب أن يكون المفتاح الخاص قابلًا للتصدير: يأخذه الدور في ملف \u2068PKCS #12\u2069 بكلمة مرور؛ وهذا الملف لا يحتوي على مفتاح.',
  'rule.exportable.passed': 'صُدّر المفتاح الخاص مع الشهادة.',

  'rule.subject.anything': 'يجب أن يكون هناك {wanted}؛ وليس في هذه الشهادة ذلك.',
  'rule.subject.issuedTo': 'صادرة لـ \u2068{subject}\u2069.',
  'rule.subject.names': 'تذكر \u2068{names}\u2069.',
  'rule.subject.onlySubject':
    'تذكر \u2068{names}\u2069، لكن في الموضوع وحده: يبحث macOS وهذا البرنامج عن {count, plural, zero {الأسماء} one {الاسم} two {الاسمين} few {الأسماء} many {الأسماء} other {الأسماء}} في الاسم البديل للموضوع أيضًا.',
  /** one of the names in the messages about names */
  'rule.subject.quoted': '«{name}»',
  'rule.subject.short': 'تذكر \u2068{name}\u2069 من دون مجال؛ يوصى بالاسم الكامل.',
  'rule.subject.failed.subject': 'يجب أن يحتوي الموضوع على {wanted}؛ وهو يذكر \u2068{names}\u2069.',
  'rule.subject.failed.subject-or-alternative-name':
    'يجب أن يحتوي الموضوع أو الاسم البديل للموضوع على {wanted}؛ والمذكور \u2068{names}\u2069.',
  'rule.subject.none.subject': 'يجب أن يحتوي الموضوع على {wanted}؛ وهو لا يذكر أي اسم.',
  'rule.subject.none.subject-or-alternative-name': 'يجب أن يحتوي الموضوع أو الاسم البديل للموضوع على {wanted}؛ ولا يُذكر أي اسم.',
  'rule.alternative.none': 'لا يوجد اسم بديل للموضوع.',
  'rule.alternative.unsupported': 'الاسم البديل للموضوع غير مدعوم هنا؛ وفي هذه الشهادة \u2068{names}\u2069.',
  'rule.alternative.one': 'للاسم البديل للموضوع قيمة واحدة، \u2068{name}\u2069.',
  'rule.alternative.onlyFirst': 'لا تُستخدم إلا القيمة الأولى من الاسم البديل للموضوع: \u2068{name}\u2069، لا \u2068{others}\u2069.',
  'rule.host.notGiven': 'يمكن معرفة ما إذا كانت تذكر الكمبيوتر الصحيح بعد إعطاء اسمه.',
  'rule.host.passed': 'تذكر \u2068{names}\u2069.',
  'rule.host.failed.subject': 'يجب أن يحتوي الموضوع على {wanted}؛ وفيه \u2068{names}\u2069.',
  'rule.host.failed.subject-or-alternative-name':
    'يجب أن يحتوي الموضوع أو الاسم البديل للموضوع على {wanted}؛ والموجود \u2068{names}\u2069.',
  'rule.host.none.subject': 'يجب أن يحتوي الموضوع على {wanted}؛ وليس فيه أي اسم.',
  'rule.host.none.subject-or-alternative-name': 'يجب أن يحتوي الموضوع أو الاسم البديل للموضوع على {wanted}؛ ولا يوجد أي اسم.',

  /** what a subject must contain: each stands after \u201cmust contain\u201d or \u201cThere must be\u201d */
  'wanted.siteSystem': 'الاسم الكامل (FQDN) للإنترنت أو للإنترانت أو لكل منهما مع \u2068&\u2069 بين الاسمين',
  'wanted.service': 'اسم الخدمة على أنه الاسم الشائع',
  'wanted.server': 'الاسم الكامل (FQDN) للخادم في الإنترانت',
  'wanted.cluster': 'الاسم الكامل (FQDN) لنظام المجموعة في الإنترانت',
  'wanted.internet': 'الاسم الكامل (FQDN) للإنترنت',
  'wanted.user': 'اسم المستخدم، أو اسم لا يحمله إلا هذا الكمبيوتر',
  'wanted.value': 'قيمة في الموضوع أو في الاسم البديل للموضوع',
  'wanted.store': 'مكانها المخزن «شخصي» من مخزن شهادات الكمبيوتر؛ ولا تذكر أي شهادة أين هي محفوظة.',
  'wanted.ownValue': 'يحتاج كل كمبيوتر إلى قيمة خاصة به في الموضوع أو الاسم البديل؛ قارن بأجهزة الكمبيوتر الأخرى.',
  'wanted.ownSubject': 'تحتاج الشهادة التي لم تأتِ عن طريق التسجيل إلى موضوع لا يحمله كمبيوتر آخر.',
};
