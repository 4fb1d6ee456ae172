/** Renew Certificate: the account page, putting it off, and what is said when there is nothing to renew. */
import type { renew as english } from '../en/renew.ts';

export const renew: Readonly<Record<keyof typeof english, string>> = {
  'renew.title': '証明書の更新',
  'renew.lead': '{name} の証明書は{date} ({inDays}) まで有効です。',
  'renew.leadAsk': '必要なのはパスワードだけです。新しい証明書が使えることを確認するまで、古い証明書が使用されます。',
  'renew.leadAskAll': '職場アカウントを入力してください。新しい証明書が使えることを確認するまで、古い証明書が使用されます。',
  'renew.cancelled': '更新は取り消されました。何も変更されていません。',
  'renew.changeEntries': 'ユーザー名とサーバー名を変更',
  'renew.working': '証明書を更新しています',
  'renew.workingLead': '通常は数秒で終わります。その間は古い証明書が使用されます。',
  'renew.failed': '証明書は更新されませんでした',
  'renew.finished': '証明書を更新しました',
  'renew.finishedLead': '{server} から受け取った新しい証明書を確認し、使用を開始しました。',
  'renew.validUntil': '有効期限',
  'renew.before': '以前の有効期限',
  'renew.reminders': '次の更新の時期が近づくとお知らせします。それまでは何もする必要はありません。',

  'later.title': 'いつお知らせしますか?',
  'later.lead': '選んだ日時まで、ほかのお知らせはありません。',
  'later.choices': '選べる日時',
  'later.choice': '{at} ({inDays})',
  /** follows the first of the choices */
  'later.usual': ' – 通常どおり',
  'later.postponed': 'お知らせの予定',
  'later.until': '次のリマインダーは{at} ({inDays}) です。',
  'later.none': '今後のリマインダーの予定はありません。',
  'later.stays': 'それより前でも、Configuration Manager からいつでも更新できます。',

  'over.expired.title': '証明書の有効期限が切れています',
  'over.expired.text': '{name} の証明書の有効期限は{on}に切れました。更新することはできなくなりました。',
  'over.expired.remedy':
    '職場アカウントでこのコンピューターをもう一度登録してください。再インストールは不要で、サイトは引き続きこのコンピューターを認識します。',
  'over.not-enrolled.title': '更新する証明書がありません',
  'over.not-enrolled.text': 'このコンピューターは登録されていません。',
  'over.not-enrolled.remedy': '先に職場アカウントで登録してください。',
};
