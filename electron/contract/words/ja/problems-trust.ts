/** Problems of the trust family. Each says that the password was not sent, or who would get it. */
import type { trustProblems as english } from '../en/problems-trust.ts';

export const trustProblems: Readonly<Record<keyof typeof english, string>> = {
  'problem.server-untrusted.title': 'このコンピューターは {host} を信頼していません',
  'problem.server-untrusted.reason.unknown-root':
    'サーバーの証明書の発行元 {issuer} は、このコンピューターが信頼するルートに含まれていません。パスワードは送信されていません。',
  'problem.server-untrusted.reason.self-signed':
    'サーバーの証明書は自己署名で、ほかに保証するものがありません。パスワードは送信されていません。',
  'problem.server-untrusted.reason.incomplete':
    'サーバーは、証明書の発行者 {issuer} を保証するものを提示していません。パスワードは送信されていません。',
  'problem.server-untrusted.reason.other-fingerprint':
    'サーバーのルート {issuer} のフィンガープリントが、指定されたものと異なります。パスワードは送信されていません。',
  'problem.server-untrusted.reason.bad-path':
    'サーバーと {issuer} の間の証明書が、正しくつながっていません。パスワードは送信されていません。',
  'problem.server-untrusted.remedy': '組織のルート証明書を管理者に依頼し、正しいサーバーであることを確認してください。',
  'problem.server-untrusted.remedy.fingerprint':
    '組織のルート証明書のフィンガープリントを管理者に確認してください。ここに表示されたものと一致する場合にのみ続行してください。',

  'problem.server-certificate-expired.title': '{host} の証明書の有効期限が切れています',
  'problem.server-certificate-expired.title.early': '{host} の証明書はまだ有効になっていません',
  'problem.server-certificate-expired.reason':
    '{subject} は{notAfter}まで有効でした。このコンピューターの日付は{today}です。パスワードは送信されていません。',
  'problem.server-certificate-expired.reason.early':
    '{subject} は{notBefore}から有効です。このコンピューターの日付は{today}です。パスワードは送信されていません。',
  'problem.server-certificate-expired.remedy':
    'このコンピューターの日付を確認してください。正しい場合は、サーバーに新しい証明書が必要なことを管理者に知らせてください。',

  'problem.server-wrong-host.title': 'このサーバーは {host} ではありません',
  'problem.server-wrong-host.reason': 'サーバーの証明書は {names} 用のものです。パスワードは送信されていません。',
  'problem.server-wrong-host.reason.nameless': 'サーバーの証明書には名前が 1 つも含まれていません。パスワードは送信されていません。',
  'problem.server-wrong-host.remedy':
    'サーバー名を確認してください。正しい場合は、サーバーの証明書が別の名前のものであることを管理者に知らせてください。',

  'problem.server-wrong-purpose.title': '{host} の証明書はサーバー用ではありません',
  'problem.server-wrong-purpose.reason': '{subject} をサーバーの識別に使用することはできません。パスワードは送信されていません。',
  'problem.server-wrong-purpose.remedy': '証明書に「サーバー認証」の目的がないことを管理者に知らせてください。',

  'problem.server-weak.title': '{host} のセキュリティが弱すぎます',
  'problem.server-weak.reason.hash': '{subject} は古い方式 (SHA-1 以前) で署名されています。パスワードは送信されていません。',
  'problem.server-weak.reason.key': '{subject} のキーは 2048 ビット未満です。パスワードは送信されていません。',
  'problem.server-weak.reason.protocol': 'サーバーは現行バージョンの TLS に対応していません。パスワードは送信されていません。',
  'problem.server-weak.remedy':
    'サーバーには SHA-2 と 2048 ビット以上のキーを使用した証明書、および TLS 1.2 以降が必要であることを管理者に知らせてください。',

  'problem.server-revoked.title': '{host} の証明書は失効しています',
  'problem.server-revoked.reason':
    '発行者が {subject} の証明書を{isDated, select, yes {{date}に} other {}}失効させました{hasReason, select, yes { (理由: {reason})} other {}}。パスワードは送信されていません。',
  'problem.server-revoked.remedy':
    '管理者に知らせてください。管理者が確認するまで、このサーバーのどこにもパスワードを入力しないでください。',

  'problem.revocation-unavailable.title': 'サーバーの失効リストを取得できません',
  'problem.revocation-unavailable.reason':
    'パスワードを送信する前に、{subject} の証明書を {address} のリストと照合する必要があります。{why}。',
  'problem.revocation-unavailable.remedy':
    '組織のネットワークまたは VPN に接続してから、もう一度お試しください。パスワードは送信されていません。',
  'problem.revocation-unavailable.title.nowhere': 'サーバーの証明書の失効を確認できません',
  'problem.revocation-unavailable.reason.nowhere':
    'パスワードを送信する前に、{subject} の証明書を失効リストと照合する必要があります。{why}。',
  'problem.revocation-unavailable.remedy.nowhere':
    'この証明書には失効リストのアドレスが必要であることを管理者に知らせてください。パスワードは送信されていません。',

  'problem.revocation-expired.title': 'サーバーの失効リストの期限が切れています',
  'problem.revocation-expired.reason':
    '{subject} の照合に必要な {address} のリストは、{date}までに新しいものに置き換えられているはずでした。パスワードは送信されていません。',
  'problem.revocation-expired.remedy': '新しい失効リストを公開するよう管理者に依頼してから、もう一度お試しください。',

  'problem.revocation-untrusted.title': 'サーバーの失効リストを信頼できません',
  'problem.revocation-untrusted.reason': '{subject} の照合に必要な {address} のリストは、{why}。パスワードは送信されていません。',
  'problem.revocation-untrusted.remedy': '管理者に知らせてください。リストが修正されるまで、サーバーを確認できません。',

  'problem.clock-wrong.title': 'このコンピューターの時計が合っていません',
  /** `span`: '3 hours' */
  'problem.clock-wrong.reason.ahead': '{host} の時計より {span}進んでいるため、証明書の日付を判断できません。',
  'problem.clock-wrong.reason.behind': '{host} の時計より {span}遅れているため、証明書の日付を判断できません。',
  'problem.clock-wrong.remedy': 'このコンピューターの日付、時刻、タイム ゾーンを設定してから、もう一度お試しください。',

  'problem.other-host-asks-for-password.title': 'パスワードの送信先は {otherHost} になります',
  'problem.other-host-asks-for-password.reason':
    '指定した {namedHost} は、登録を {otherHost} に転送しています。パスワードは送信されていません。',
  'problem.other-host-asks-for-password.remedy': '{otherHost} が正しいかどうかを管理者に確認し、正しい場合にのみ続行してください。',
};
