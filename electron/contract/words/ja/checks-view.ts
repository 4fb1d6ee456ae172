/** The checks of a connection, in the window where something failed. */
import type { checksView as english } from '../en/checks-view.ts';

export const checksView: Readonly<Record<keyof typeof english, string>> = {
  'checks.run': '確認を実行…',
  'checks.title': '確認項目',
  'checks.running': '{server} への接続を確認しています。数秒かかります。',
  'checks.passed':
    'すべての項目を確認でき、問題はありませんでした。もう一度お試しください。それでもうまくいかない場合は、結果をコピーしてヘルプ デスクに送信してください。',
  'checks.warned': '失敗した項目はありませんが、注意が必要な点があります。',
  'checks.failed':
    '{count, plural, =1 {1 件の確認に失敗しました。対処方法は項目の横に示されています。} other {# 件の確認に失敗しました。対処方法は各項目の横に示されています。最初の項目から対処してください。}}',
  'checks.again': 'もう一度確認',
  'checks.copy': '結果をコピー',
  'checks.copyLabel': 'ヘルプ デスク用にすべての確認の結果をコピー',
  'checks.state.passed': '問題なし',
  'checks.state.warning': '要確認',
  'checks.state.failed': '失敗',
  'checks.state.skipped': '省略',
  'checks.state.ahead': 'これから',
  'checks.name.account-format': 'ユーザー名',
  'checks.name.clock': 'このコンピューターの時計',
  'checks.name.keychain': 'キーチェーン',
  'checks.name.disk': 'ディスクの空き容量',
  'checks.name.name-resolution': 'サーバーのアドレス',
  'checks.name.proxy': 'プロキシ',
  'checks.name.port': '接続',
  'checks.name.tls': 'サーバーの証明書',
  'checks.name.revocation': '失効リスト',
  'checks.name.server-kind': 'サーバーの種類',
};
