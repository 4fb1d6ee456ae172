/** Access to keys, where it is not about one of them in particular. */
import type { keyAccess as english } from '../en/key-access.ts';

export const keyAccess: Readonly<Record<keyof typeof english, string>> = {
  // {program}: the name of the command
  'keyAccess.waiting':
    'يسأل Enrollment Assistant هل يجوز لـ \u2068{program}\u2069 استخدام المفتاح. يُرجى الإجابة هناك؛ ومن دون إجابة خلال دقيقة يُرفض الطلب.',
  // under the explanation that the keychain has changed; the old keys are kept
  'keyAccess.startAnew': 'تسجيل بدون المفاتيح القديمة',
};
