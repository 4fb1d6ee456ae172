/** The window that judges a certificate by the requirements for its role. */
import type { certificateCheck as english } from '../en/certificate-check.ts';

export const certificateCheck: Readonly<Record<keyof typeof english, string>> = {
  'check.title': 'この証明書は役割に適していますか?',
  'check.role': '役割',
  'check.hostName': 'ホスト名',
  'check.hostNameHint': 'server02.contoso.com',
  'check.file': '証明書ファイル',
  'check.drop': 'ここに証明書をドロップ',
  'check.choose': 'ファイルを選択…',
  'check.forms': 'PEM、DER、PKCS #7、または PKCS #12。このコンピューターの外には送信されません。',
  'check.passphrase': 'ファイルのパスフレーズ:',
  'check.open': '開く',
  'check.tooLarge': 'このファイルは証明書としては大きすぎます。',
  'check.verdict.passed': '「{role}」の要件を満たしています',
  'check.verdict.warning': '「{role}」の要件を満たしていますが、確認が必要な点があります',
  'check.verdict.failed': '「{role}」の要件を満たしていません',
  'check.found.passed': '適合。',
  'check.found.warning': '要確認。',
  'check.found.failed': '不適合。',
  'check.found.unknown': '判定できません。',
};
