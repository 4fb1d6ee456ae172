/** What both assistants share: titles of windows, buttons, the column of steps, a page of failure, the question of a root. */
import type { wizards as english } from '../en/wizards.ts';

export const wizards: Readonly<Record<keyof typeof english, string>> = {
  'window.enroll': 'コンピューターの登録',
  'window.renew': '証明書の更新',
  'window.preference-pane': 'Configuration Manager',
  'window.certificate-check': '証明書の確認',

  'button.cancel': 'キャンセル',
  'button.cancelling': '中止しています…',
  'button.next': '次へ',
  'button.goBack': '戻る',
  'button.tryAgain': '再試行',
  'button.close': '閉じる',
  'button.done': '完了',
  'button.enroll': '登録…',
  'button.enrollAgain': 'もう一度登録…',
  'button.renew': '更新…',
  'button.renewNow': '更新',
  'button.later': '後で…',
  'button.remindMe': 'この日時に通知',
  'button.change': '変更…',
  'button.copy': 'コピー',
  'button.copied': 'コピーしました',
  'button.allowHost': '{host} にパスワードを送信',

  'wizard.steps': '手順',
  'wizard.introduction': 'はじめに',
  'wizard.account': 'アカウント',
  'wizard.enroll': '登録',
  'wizard.renew': '更新',
  'wizard.conclusion': '完了',
  /** follows the name of a step, for screen readers */
  'wizard.isDone': '、完了',

  'failed.details': 'ヘルプ デスク用の詳細',
  'failed.detailsOf': 'ヘルプ デスク用の詳細 · インシデント {incident}',
  'failed.incident': 'インシデント {incident}',
  'failed.copyDetails': '詳細をコピー',

  'trust.question': 'フィンガープリントでこのサーバーを信頼',
  'trust.shown': 'サーバーを保証する {issuer} のフィンガープリント (SHA\u2011256):',
  'trust.field': 'フィンガープリント',
  'trust.hint': '管理者から受け取ったフィンガープリントを入力するか貼り付けてください。',
  'trust.notAFingerprint': 'SHA-256 フィンガープリントは 64 桁で、0 ～ 9 と A ～ F で構成されます。',
  'trust.anotherFingerprint': 'フィンガープリントが異なります。続行せずに、管理者に知らせてください。',
  'trust.agree': '信頼して続行',

  'keptIn.protected': 'このコンピューター (保護: {by})',
  'keptIn.unprotected': 'このコンピューター (自分のアカウントだけが読み取れるファイル)',
  'unprotected.title': 'このコンピューターではキーが特別に保護されていません',
  'unprotected.text': 'このアカウントのファイルを読み取れる人は、キーを使用できます: {why}。',
};
