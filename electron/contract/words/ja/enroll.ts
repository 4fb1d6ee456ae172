/** Computer Enrollment, from its introduction to its conclusion. The fields of its account page occur when renewing as well. */
import type { enroll as english } from '../en/enroll.ts';

export const enroll: Readonly<Record<keyof typeof english, string>> = {
  'introduction.title': 'このコンピューターの登録',
  'introduction.purpose':
    'コンピューター専用の証明書により、組織のサイトがこのコンピューターを認識できるようになります。取得には 1 分もかかりません。',
  'introduction.needed': '必要なもの',
  'introduction.account': '職場アカウントとそのパスワード',
  'introduction.network': '組織のネットワークへの接続',
  'introduction.server': 'サーバー名 (管理者から知らされている場合)',
  'introduction.key': '証明書のキーはこのコンピューターで作成され、外に出ることはありません。',
  'introduction.alreadyEnrolled':
    'このコンピューターは既に {name} として登録されています。新しい証明書に置き換わるまで、現在の証明書が使用されます。',
  'introduction.pending':
    '{since}の {userName} の要求は、{server} で承認待ちです。同じアカウントとパスワードを入力すると、サーバーに状況を問い合わせます。',

  'account.title': 'このコンピューターを登録するアカウント',
  'account.lead': '職場アカウントを使用してください。別のサーバーが必要かどうかは、管理者に確認できます。',
  'account.cancelled': '登録は取り消されました。何も変更されていません。',
  'account.userName': 'ユーザー名:',
  'account.userNameHint': 'domain\\name または name@domain',
  'account.password': 'パスワード:',
  'account.passwordHint': '職場アカウントのパスワード',
  'account.passwordHintNamed': '職場アカウント {userName} のパスワード',
  'account.capsLock': '{hint}。Caps Lock がオンです。',
  'account.serverName': 'サーバー名:',
  'account.serverHint': '登録プロキシ ポイント (例: server02.contoso.com)',
  'account.serverHintSuggested': '{domain} から入力しました。別の名前を知らされている場合は変更してください。',
  'account.serverHintPrefilled': 'あらかじめ入力されています。別の名前を知らされている場合は変更してください。',
  'account.serverHintLinked': 'リンクによって入力されました。組織のサーバーである場合にのみ続けてください。',

  'working.title': 'このコンピューターを登録しています',
  'working.lead': '通常は数秒で終わります。そのまま作業を続けられます。',
  'working.cancelling': '中止しています。途中の状態のものは残りません。',

  'enroll.failed': 'このコンピューターは登録されませんでした',

  'finished.title': 'このコンピューターは登録されました',
  'finished.lead': '{server} から受け取った証明書を確認し、保存しました。',
  'finished.certificateFor': '証明書の対象',
  'finished.issuedBy': '発行者',
  'finished.validUntil': '有効期限',
  'finished.until': '{date} ({inDays})',
  'finished.keptIn': '保存場所',
  'finished.reminders': '更新の時期が近づくとお知らせします。それまでは何もする必要はありません。',
};
