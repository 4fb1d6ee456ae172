/** What commands ask and print: their outcomes. Labels end in a colon and stand before a value. */
import type { commands as english } from '../en/commands.ts';

export const commands: Readonly<Record<keyof typeof english, string>> = {
  'command.password': '{userName} (職場アカウント) のパスワード: ',
  'command.passphrase': '{file} のパスフレーズ: ',
  'command.newPassphrase': '{file} の新しいパスフレーズ: ',
  'command.passphraseAgain': 'もう一度入力: ',

  'command.note': '注意: {text}',
  'command.unprotected': 'キーはキーチェーンで保護されていません: {why}。',
  'command.fingerprint': 'フィンガープリント: {fingerprint} (-fingerprint HEX)',
  /** `kind` is a name from the documentation and stays English */
  'command.helpDesk': 'ヘルプ デスク用: {kind}、インシデント {incident}',
  'command.helpDeskWithDetail': 'ヘルプ デスク用: {kind}、インシデント {incident} ({detail})',

  'command.subject': 'サブジェクト:',
  'command.issuer': '発行者:',
  'command.serialNumber': 'シリアル番号:',
  'command.valid': '有効期間:',
  'command.validFromTo': '{notBefore} ～ {notAfter}',
  'command.identity': 'デジタル ID:',
  'command.insteadOf': '以前の証明書:',
  'command.theOneUntil': '{notAfter} まで有効',

  'command.imported': 'インポートが完了し、使用を開始しました',
  'command.known': '既にキーチェーンにありました。使用を開始しました',
  'command.exported': '{subject} (シリアル番号 {serialNumber}) を {file} にエクスポートしました',

  'command.noSubject': 'サブジェクトのない証明書',
  'command.verdict.passed': '適合: {role} ({name})',
  'command.verdict.warning': '適合 (警告あり): {role} ({name})',
  'command.verdict.failed': '不適合: {role} ({name})',
};
