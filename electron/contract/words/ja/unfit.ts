/** Why a certificate doesn't fit: the rules it must keep, each as a sentence without its full stop. */
import type { unfit as english } from '../en/unfit.ts';

export const unfit: Readonly<Record<keyof typeof english, string>> = {
  'problem.certificate-unfit.title': '受け取った証明書は要件を満たしていません',
  'problem.certificate-unfit.reason': '{rule}。証明書は保存されていません。',
  'problem.certificate-unfit.remedy': '管理者に知らせてください。サイトの証明書テンプレートの修正が必要です。',
  'problem.certificate-unfit.title.file': '{file} は使用できません',
  'problem.certificate-unfit.reason.file': '{rule}。何も変更されていません。',
  'problem.certificate-unfit.remedy.file': 'このクライアントの要件を満たす証明書を管理者に依頼してください。',
  'problem.certificate-unfit.remedy.otherFile':
    '正しいファイルであることと、パスフレーズがある場合はそれも確認してから、もう一度お試しください。',
  /** one of the rules below, and what was found instead */
  'unfit.with': '{rule} ({found})',

  /** what was found instead */
  'unfit.bits': '{bits} ビット',
  'unfit.noPurpose': '目的なし',
  'unfit.validUntil': '{at}まで有効',
  'unfit.validFrom': '{at}から有効',

  'file.empty': '空です',
  'file.tooLarge': '1 MiB を超えています',
  'file.damaged': '破損しているか、サポートされていない方法で保護されています',
  'file.signed': 'パスフレーズではなく署名で保護されています',
  'file.unknownKey': '秘密キーの種類が不明か、秘密キーが破損しています',
  'file.unknownEncryption': '秘密キーが不明な方法で暗号化されています',
  'file.openSsh': '秘密キーが PKCS#8 ではなく OpenSSH の形式です',
  'file.damagedKey': '秘密キーが破損しています',
  'file.severalKeys': '複数の秘密キーが含まれています。1 つずつインポートしてください',
  'file.wrongPassphrase': 'パスフレーズが正しくありません',

  'unfit.unreadable': 'サーバーの応答に読み取れる証明書がありません',
  'unfit.missing': 'サーバーの応答に証明書がありません',
  'unfit.no-key': '秘密キーが含まれていません',
  'unfit.other-key': 'このコンピューターで作成したキーとは別のキーの証明書です',
  'unfit.no-subject': '証明書に所有者が示されていません',
  'unfit.not-rsa': '証明書のキーが RSA キーではありません',
  'unfit.key-too-long': '証明書のキーが 2048 ビットを超えています',
  'unfit.key-too-short': '証明書のキーが短すぎて安全ではありません',
  'unfit.weak-hash': '古い方式で署名されています。SHA-2 が必要です',
  'unfit.no-client-authentication': '「クライアント認証」の目的がありません',
  'unfit.expired': '受け取る前に有効期限が切れていました',
  'unfit.not-yet-valid': '証明書はまだ有効になっていません',
  'unfit.ends-too-early': '置き換える予定だった証明書より先に有効期限が切れます',
  'unfit.chain-incomplete': '発行者の証明書がありません',
  'unfit.chain-untrusted': 'このコンピューターが信頼していない証明機関が発行したものです',

  /** the same of a file that a person chose, where that is said in other words */
  'unfit.file.unreadable': '読み取れません',
  'unfit.file.missing': '証明書が含まれていません',
  'unfit.file.other-key': '証明書と秘密キーが対応していません',
  'unfit.file.no-subject': '証明書に所有者が示されていません',
  'unfit.file.expired': '証明書の有効期限が切れています',
  'unfit.file.not-yet-valid': '証明書はまだ有効になっていません',
};
