/** Each step of an enrollment or a renewal: ahead, while it is done, and afterwards. */
import type { steps as english } from '../en/steps.ts';

export const steps: Readonly<Record<keyof typeof english, string>> = {
  'step.creating-key.ahead': 'キーを作成',
  'step.creating-key.now': 'キーを作成しています…',
  'step.creating-key.done': 'キーを作成しました',
  'step.contacting-server.ahead': '{server} を検索',
  'step.contacting-server.now': '{server} に接続しています…',
  'step.contacting-server.done': '{server} が見つかりました',
  'step.checking-server.ahead': 'サーバーと失効リストを確認',
  'step.checking-server.now': 'サーバーと失効リストを確認しています…',
  'step.checking-server.done': 'サーバーと失効リストを確認しました',
  'step.requesting.ahead': '証明書を要求',
  'step.requesting.now': '証明書を要求しています…',
  'step.requesting.done': '証明書を受け取りました',
  'step.installing.ahead': '証明書をインストール',
  'step.installing.now': '証明書をインストールしています…',
  'step.installing.done': '証明書をインストールしました',
  'step.verifying.ahead': 'キーと証明書を検証',
  'step.verifying.now': 'キーと証明書を検証しています…',
  'step.verifying.done': 'キーと証明書を検証しました',
};
