/** The checks that look at everything an enrollment needs before anybody types a password. */
import type { checks as english } from '../en/checks.ts';

export const checks: Readonly<Record<keyof typeof english, string>> = {
  /** a problem's title, as a sentence */
  'checks.problem': '{title}。',
  'checks.noAccount': '職場アカウントが指定されていません。',
  'checks.noServer': 'サーバーが指定されていません。',
  'checks.notReached': '「{check}」に問題があったため、確認していません。',

  'checks.account.passed': '{userName} は職場アカウントの形式です。',

  'checks.clock.passed': '{host} の時計と一致しています。',
  'checks.clock.unknown': '{host} は現在の時刻を返しません。',
  'checks.clock.doubtful': 'サーバーの証明書の日付が、このコンピューターの日付 ({date}) と合いません。',

  'checks.keychain.protected': '読み取りと書き込みができ、「{by}」で保護されています。',
  'checks.keychain.unprotected': '読み取りと書き込みはできますが、システムのキーチェーンでは保護されていません: {why}。',
  'checks.keychain.damaged': '{count, plural, other {破損した # 個のエントリを別の場所に移しました。}}ほかのエントリは読み取れます。',

  'checks.disk.passed': '書き込みができ、{free} の空きがあります。',
  'checks.disk.scarce': '書き込みはできますが、空きが {free} しかありません。',

  'checks.resolution.passed': '{host} が見つかりました。',
  'checks.resolution.address': '{host} はアドレスなので、名前の検索は不要です。',
  'checks.resolution.byProxy': 'プロキシ {proxy} が {host} の名前を検索します。',

  'checks.proxy.none': '{host} には直接接続します。',
  'checks.proxy.passed': '{proxy} を使用し、{host} に接続できます。',

  'checks.port.passed': '{host} はポート {port} で接続を受け付けています。',

  'checks.tls.passed': 'このコンピューターが信頼する証明書により、{host} が本物であることを確認しました。',

  'checks.revocation.passed':
    '{count, plural, =0 {問い合わせは不要でした。} =1 {1 件のアドレスから応答がありました。} other {# 件のアドレスすべてから応答がありました。}}{host} の証明書は失効していません。',
  'checks.revocation.partly':
    '{host} の証明書は失効していませんが、{count} 件のアドレスのうち {failed, plural, other {# 件}}は使用できません。',
  'checks.revocation.partlyRemedy': '登録はできます。詳細に示されたアドレスを管理者に知らせてください。',

  'checks.kind.mde2': '{host} は登録プロキシ ポイントです。',
  'checks.kind.mde2Undiscovered': '{host} は、検出サービスのない登録プロキシ ポイントです。',
  'checks.kind.policy': '{host} には AD CS の証明書の登録ポリシー サービスがあります。',
  'checks.kind.enrollment': '{host} には AD CS の証明書の登録サービスがあります。',

  'checks.managementPoint.passed': '管理ポイント {host}: {found}',
};
