/** The question whether a program may use a key. */
import type { keyQuestion as english } from '../en/key-question.ts';

export const keyQuestion: Readonly<Record<keyof typeof english, string>> = {
  'window.key-question': 'استخدام مفتاح',
  'keyQuestion.title': 'يريد «\u2068{program}\u2069» استخدام مفتاح',
  'keyQuestion.sentence': 'يريد مفتاح \u2068{name}\u2069 {purpose}.',
  'keyQuestion.program': 'البرنامج',
  'keyQuestion.certificate': 'الشهادة',
  'keyQuestion.serialNumber': 'الرقم التسلسلي',
  'keyQuestion.validUntil': 'صالحة حتى',
  'keyQuestion.advice': 'اسمح بذلك فقط إذا كنت قد شغّلته بنفسك أو كنت تتوقعه.',
  'keyQuestion.timeLeft': 'من دون إجابة يُرفض بعد {time}.',
  'keyQuestion.deny': 'رفض',
  'keyQuestion.once': 'السماح مرة واحدة',
  'keyQuestion.always': 'السماح دائمًا',
  'keyQuestion.none': 'لا ينتظر أي برنامج إجابة',
  'keyQuestion.noneText': 'تمت الإجابة عن السؤال أو انقضى وقته.',
};
