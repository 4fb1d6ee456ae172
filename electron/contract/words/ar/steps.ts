/** Each step of an enrollment or a renewal: ahead, while it is done, and afterwards. */
import type { steps as english } from '../en/steps.ts';

export const steps: Readonly<Record<keyof typeof english, string>> = {
  'step.creating-key.ahead': 'إنشاء مفتاح',
  'step.creating-key.now': 'جارٍ إنشاء مفتاح…',
  'step.creating-key.done': 'تم إنشاء مفتاح',
  'step.contacting-server.ahead': 'العثور على \u2068{server}\u2069',
  'step.contacting-server.now': 'جارٍ الاتصال بـ \u2068{server}\u2069…',
  'step.contacting-server.done': 'تم العثور على \u2068{server}\u2069',
  'step.checking-server.ahead': 'فحص الخادم وقوائم الإبطال الخاصة به',
  'step.checking-server.now': 'جارٍ فحص الخادم وقوائم الإبطال الخاصة به…',
  'step.checking-server.done': 'تم فحص الخادم وقوائم الإبطال الخاصة به',
  'step.requesting.ahead': 'طلب الشهادة',
  'step.requesting.now': 'جارٍ طلب الشهادة…',
  'step.requesting.done': 'تم استلام الشهادة',
  'step.installing.ahead': 'تثبيت الشهادة',
  'step.installing.now': 'جارٍ تثبيت الشهادة…',
  'step.installing.done': 'تم تثبيت الشهادة',
  'step.verifying.ahead': 'التحقق من المفتاح والشهادة',
  'step.verifying.now': 'جارٍ التحقق من المفتاح والشهادة…',
  'step.verifying.done': 'تم التحقق من المفتاح والشهادة',
};
