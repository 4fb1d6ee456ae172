/** Why a value that is written for a setting is not in force. Parts of one sentence, joined by semicolons. */
import type { settingReasons as english } from '../en/setting-reasons.ts';

export const settingReasons: Readonly<Record<keyof typeof english, string>> = {
  /** a reason, and what is used instead: one of the three that follow */
  'setting.because': '{why}؛ {used}',
  /** `time`: '8 hours' */
  'setting.default': 'تُستخدم القيمة الافتراضية، وهي {time}',
  'setting.defaultSeconds':
    'تُستخدم القيمة الافتراضية، وهي {seconds, plural, zero {{seconds} ثانية} one {ثانية واحدة} two {ثانيتان} few {{seconds} ثوانٍ} many {{seconds} ثانية} other {{seconds} ثانية}}',
  'setting.allOfFirstPeriod': 'تُستخدم مدة RenewalPeriod1 كلها، لأنها لا تزيد على 3 أيام',
  'setting.nothingUsed': 'لا يُستخدم شيء',
  'setting.defaultUsed': 'تُستخدم القيمة الافتراضية',

  'setting.notWritten': 'لم يُكتب شيء',
  'setting.lessThan': 'القيمة بالثواني، {seconds}، أقل من {limit}',
  'setting.notMoreThan': 'القيمة بالثواني، {seconds}، لا تزيد على {limit}',
  'setting.moreThanKey': 'القيمة بالثواني، {seconds}، تزيد على \u2068{key}\u2069 ({limit})',
  'setting.notLessThanKey': 'القيمة بالثواني، {seconds}، ليست أقل من \u2068{key}\u2069 ({limit})',
  'setting.notWhole': '«{text}» ليس عددًا صحيحًا من الثواني',
  'setting.zero': '«{text}» لا يزيد على صفر',
  'setting.tooManyDigits':
    '«{text}» أطول من {count, plural, zero {# رقم} one {رقم واحد} two {رقمين} few {# أرقام} many {# رقمًا} other {# رقم}}',
  'setting.notASwitch': '«{text}» ليس yes ولا no',
  /** `type`: 'an integer' and the like */
  'setting.onlyStrings': 'القيمة مخزَّنة على أنها {type}، ولا تُقرأ إلا السلاسل النصية',
  'setting.onlyData': 'القيمة مخزَّنة على أنها {type}، ولا تُقرأ إلا البيانات',
  'setting.empty': 'القيمة فارغة',
  'setting.tooLong': 'القيمة أطول من {limit}',
  'setting.notOneLine': 'في القيمة رمز لا يمكن عرضه في سطر واحد',
  'setting.stored.string': 'سلسلة نصية',
  'setting.stored.integer': 'عدد صحيح',
  'setting.stored.real': 'عدد حقيقي',
  'setting.stored.boolean': 'قيمة منطقية',
  'setting.stored.date': 'تاريخ',
  'setting.stored.data': 'بيانات',
  'setting.stored.array': 'صفيف',
  'setting.stored.dictionary': 'قاموس',
  'setting.stored.identifier': 'معرّف',

  /** where another value stands that counts instead */
  'setting.hidden.command-line': 'في سطر الأوامر قيمة أخرى لها الأسبقية',
  'setting.hidden.managed': 'في الملف المُدار قيمة أخرى لها الأسبقية',
  'setting.hidden.computer': 'في ملف الكمبيوتر قيمة أخرى لها الأسبقية',
  'setting.hidden.person': 'في ملف الشخص قيمة أخرى لها الأسبقية',
  'setting.hidden.default': 'في البرنامج قيمة أخرى لها الأسبقية',
  /** what is wrong with a value, and in which file */
  'setting.in.command-line': 'سطر الأوامر: {why}',
  'setting.in.managed': 'الملف المُدار: {why}',
  'setting.in.computer': 'ملف الكمبيوتر: {why}',
  'setting.in.person': 'ملف الشخص: {why}',
  'setting.in.default': 'البرنامج: {why}',
};
