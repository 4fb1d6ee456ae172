/** What a person should know of an enrollment or a renewal that ended well, by the kind of the warning. */
import type { warnings as english } from '../en/warnings.ts';

export const warnings: Readonly<Record<keyof typeof english, string>> = {
  'warning.chain-not-checked': '{what}。チェーンの確認がオフになっているため、受け入れました。',
  'warning.unknownIssuer': '新しい証明書の発行者 {issuer} を保証するものを、このコンピューターは認識していません。',
  /** each stands before \u201cIt was accepted because checking the chain was switched off.\u201d, without its full stop */
  'warning.forgiven.self-signed': '{host} の証明書は自己署名で、ほかに保証するものがありません',
  'warning.forgiven.unknown-root': '{host} を保証する {issuer} を、このコンピューターは信頼していません',
  'warning.forgiven.incomplete': '{host} は、証明書の発行者 {issuer} を保証するものを提示していません',
  'warning.keychain-unprotected':
    'キーは自分のアカウントだけが読み取れるファイルに保存されていますが、キーチェーンでは保護されていません: {why}。',
  'warning.subject-alternative-name':
    '証明書には、サブジェクト代替名として {names} も含まれています。Configuration Manager はこの種類のクライアントではこれをサポートしていないため、証明書が受け付けられない可能性があります。',
  'warning.old-key-kept': '不要になったキーを、まだキーチェーンから削除できていません。',
};
