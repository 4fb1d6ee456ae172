/** Problems of no family in particular, and what is put around the words of others. `reason` is one sentence of why, `remedy` one thing to do. */
import type { problems as english } from '../en/problems.ts';

export const problems: Readonly<Record<keyof typeof english, string>> = {
  /** what a server means that gives a code and no words: each stands in quotation marks */
  'says.tooManyDevices': 'このアカウントに登録されているデバイスが多すぎます',
  'says.computerNotSupported': 'この種類のコンピューターはサポートされていません',
  'says.enrollmentNotSupported': 'この種類の登録はサポートされていません',
  'says.notYet': '証明書はまだ更新できません',
  'says.licence': 'このアカウントのライセンスでは許可されていません',
  'says.rejected': 'このコンピューターのデータが拒否されました',
  'problem.says': '{reason}相手側の説明は「{words}」です。',

  'problem.settings-unreadable.title': '設定ファイルを読み取れません',
  'problem.settings-unreadable.reason': '{file} が破損しています: {why}。',
  'problem.settings-unreadable.remedy':
    'ファイルを修復するか置き換えるよう、管理者に依頼してください。それまでは、最後に正しく読み取れた設定が有効です。',

  'problem.settings-locked.title': 'この設定はここでは変更できません',
  'problem.settings-locked.reason': '{key} は組織によって管理されています。',
  'problem.settings-locked.remedy': '変更するには管理者に依頼してください。',

  'problem.file-in-the-way.title': '別のプログラムのファイルがあるため続行できません',
  'problem.file-in-the-way.reason':
    '{count, plural, =1 {次のファイル} other {次の # 個のファイル}}はこのプログラムが配置したものではないため、置き換えません: {files}。',
  'problem.file-in-the-way.remedy':
    '{count, plural, =1 {そのファイル} other {それらのファイル}}を別の場所に移してから、ccmsetup をもう一度実行してください。何もインストールされていません。',

  'problem.receipt-unreadable.title': 'インストール記録を読み取れません',
  'problem.receipt-unreadable.reason':
    '{file} が破損しています: {why}。この記録がないと、どのファイルがインストールされたものか判断できません。',
  'problem.receipt-unreadable.remedy': 'ccmsetup を実行して新しい記録を作成してから、CMUninstall をもう一度実行してください。',

  'problem.unexpected.title': '予期しない問題が起きました',
  'problem.unexpected.reason': '安全のため処理を中止しました。以前に保存されたものは変更されていません。',
  'problem.unexpected.remedy': 'もう一度お試しください。再び起きる場合は、詳細をコピーしてヘルプ デスクに送信してください。',

  'problem.cancelled.title': '取り消されました',
  'problem.cancelled.reason': '完了する前に中止されました。',
  'problem.cancelled.remedy': '何も変更されていません。いつでもやり直すことができます。',
};
