/** Parts of problems of servers and proxies: what was found instead of what was expected. */
import type { serverReasons as english } from '../en/reasons-server.ts';

export const serverReasons: Readonly<Record<keyof typeof english, string>> = {
  /** what a proxy did: each goes on after its address, without its full stop */
  'proxy.late': '{seconds, plural, other { # 秒}}以内に応答しませんでした',
  'proxy.notFound': '見つかりませんでした',
  'proxy.unreachable': '到達できない状態です',
  'proxy.brokeOff': '接続を切断しました',
  'proxy.tooMuch': '要求された以上の内容を返しました',
  'proxy.untrusted': 'このコンピューターが信頼できる安全な接続を提供していません',
  'proxy.wantsPassword': 'ユーザー名とパスワードを求めていますが、指定されていません',
  'proxy.couldNotReach': ' {host} に接続できませんでした (応答 {status})',
  'proxy.refused': ' {host} への接続を拒否しました (応答 {status})',
  'proxy.kind': 'このプログラムでは使用できない種類 ({kind}) のプロキシです',
  'proxy.unusable': 'このプログラムでは使用できない種類のプロキシです',
  'proxy.noAddress': 'プロキシのアドレスではありません',
  'proxy.configuration': 'このコンピューターのプロキシ構成',
  /** goes on after \u201cthe proxy configuration of this computer\u201d */
  'proxy.configurationLate': '{seconds, plural, other { # 秒}}以内に {host} への経路を返しませんでした',

  /** each stands after a colon, without its full stop */
  'found.noService': 'コンピューターを登録するサービスがありません',
  'found.noRenewal': '証明書による更新に対応していません',
  'found.noEnrollment': 'ユーザー名とパスワードによる登録に対応していません',
  'found.otherSignIn': '種類 {kind} のサインイン (ブラウザーまたは証明書によるもの) を求めていますが、このプログラムは対応していません',
  'found.ownSignIn': '独自のサインインを求めています',
  'found.sendsOn': '要求を {host} に転送しています',
  'found.sendsOnSomewhere': '要求を別のアドレスに転送しています',
  'found.notThere': 'このアドレスにはそのようなサービスがありません',
  'found.refusesAccess': 'アクセスが拒否されました',
  'found.notAccepted': '問い合わせが受け付けられませんでした',
  'found.empty': '応答が空です',
  'found.webSite': 'これは Web サイトです',
  'found.notAMessage': '応答が登録メッセージではありません',
  'found.noTls': 'ポート {port} で待ち受けているものは TLS を使用していません',
  'found.certificatesOnly': '既に証明書を持つコンピューターしか受け入れません',
  'found.otherNames': '別の名前では応答しますが、この名前には対応していません',
  'found.refusedTls': '安全な接続が拒否されました',
  'found.brokeOffTls': '安全な接続が切断されました',

  /** why a site does not take a certificate: each stands after a colon, without its full stop */
  'refusal.revoked': '証明書が失効しているという応答がありました',
  'refusal.expired': '証明書の有効期限が切れているという応答がありました',
  'refusal.unknown-issuer': '証明書の発行者が相手側で認識されていません',
  'refusal.not-client-authentication': '相手側が受け付けない種類の証明書です',
  'refusal.unsaid': '理由は示されていません',

  /** what is the matter with an answer: each is a sentence without its full stop */
  'reply.empty': '応答が空です',
  'reply.notAMessage': '登録メッセージではありません',
  'reply.otherXml': 'XML ですが、登録メッセージではありません',
  'reply.unreadableXml': '読み取れる XML ではありません',
  'reply.noBody': 'メッセージの本文がないか、複数あります',
  'reply.noServices': 'どのサービスがあるかという問い合わせへの応答ではありません',
  'reply.noSecureAddress': '登録用の安全なアドレスが示されていません',
  'reply.twoServers': '示されたポリシー用と登録用のアドレスが、同じサーバーのものではありません',
  'reply.noCertificates': 'どの証明書があるかという問い合わせへの応答ではありません',
  'reply.noCertificate': '証明書の要求への応答ではありません',
  'reply.noNumber': '要求は承認待ちとのことですが、番号が示されていません',
  'reply.longNumber': '要求に付けられた番号が長すぎます',
  'reply.notBase64': '証明書として送られてきたものが Base64 ではありません',
  'reply.partNotBase64': '応答に含まれる証明書が Base64 ではありません',
  'reply.otherDocument': '証明書として送られてきたものは別の文書です',
  'reply.otherProtocol': 'HTTP とは別のプロトコルへの切り替えを求めています',
  'reply.tooLong': '1 MiB を超えています',
  'reply.compressed': '求めていない圧縮がされています',
  'reply.longHeaders': 'ヘッダーが 16 KiB を超えています',
  'reply.notHttp': 'HTTP の応答ではありません',
  'reply.brokeOff': '応答が途中で切れました',

  'issuer.unreadable': '読み取れない発行者',
};
