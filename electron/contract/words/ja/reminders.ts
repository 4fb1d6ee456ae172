/** Reminders of a certificate that ends, and news of one that was renewed without anyone asking: banners of the desktop. */
import type { reminders as english } from '../en/reminders.ts';

export const reminders: Readonly<Record<keyof typeof english, string>> = {
  'reminder.title.1': 'このコンピューターの証明書を更新してください',
  /** `left`: 'in 30 hours' */
  'reminder.title.2': '今すぐ更新してください: 証明書は {left}に期限が切れます',
  'reminder.title.expired': 'このコンピューターの証明書の有効期限が切れました',
  'reminder.body.1': '有効期限は{end}で、{left}に切れます。必要なのはパスワードだけです。',
  'reminder.body.2': '有効期限は{end}です。必要なのはパスワードだけです。',
  'reminder.body.expired':
    '有効期限は{end}に切れました。アクセスを回復するには、このコンピューターをもう一度登録してください。再インストールは不要です。',
  /** one of the bodies, and when *Later* brings the next */
  'reminder.bodyWithLater': '{body}「後で」を選ぶと、{next}に再びお知らせします。',
  'reminder.renewNow': '今すぐ更新',
  'reminder.enrollAgain': 'もう一度登録',
  'reminder.later': '後で',

  'renewed.title': 'このコンピューターの証明書を更新しました',
  'renewed.body': '{end}まで有効です。何もする必要はありません。',
  'notRenewed.title': 'このコンピューターの証明書を自動更新できませんでした: {title}',
  'notRenewed.body': '{reason}{remedy}',
};
