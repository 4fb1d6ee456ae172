/** Parts of problems of revocation: why a list could not be had, why it can\u2019t be used, why a certificate was revoked. */
import type { revocationReasons as english } from '../en/reasons-revocation.ts';

export const revocationReasons: Readonly<Record<keyof typeof english, string>> = {
  /** why nothing could be fetched: each is a sentence without its full stop */
  'fetch.unknownName': 'そのアドレスの名前はこのネットワークでは認識されていません',
  'fetch.noLookup': 'このネットワークではそのアドレスの名前を検索できませんでした',
  'fetch.nobodyThere': 'そのアドレスからの応答がありません',
  'fetch.brokeOff': '接続が途中で切断されました',
  'fetch.noRoute': 'このネットワークからそのアドレスへの経路がありません',
  'fetch.failed': '取得できませんでした',
  'fetch.proxy': 'プロキシ「{proxy}」は{why}',
  'fetch.late': 'そのアドレスは {seconds, plural, other {# 秒}}以内に応答を完了しませんでした',
  'fetch.redirects': 'そのアドレスは {count, plural, other {# 回}}を超えて別のアドレスに転送しています',
  'fetch.otherScheme': '{origin} に転送されましたが、この用途には http のみ使用されます',
  'fetch.leadsBack': '{host} はこのコンピューター内またはリンク ローカルのアドレスですが、サーバーはそこにはありません',
  'fetch.nothingPublished': 'そのアドレスでは何も公開されていません (応答 {status})',
  'fetch.notGivenOut': 'そのアドレスから取得できませんでした (応答 {status})',
  'fetch.tooLarge': '公開されているものが {size} MiB を超えています',
  'fetch.noAddress': '失効リストがないと、証明書がまだ有効かどうかを確認できません',
  'fetch.otherAddresses': '使用できるのは http アドレスのリストだけですが、証明書には別の種類 ({kinds}) のアドレスしかありません',
  'fetch.noIssuer': 'サーバーが発行者の証明書を提示していません。この証明書がないと、どのリストも信頼できません',

  /** why a list can\u2019t be used: each goes on after \u201cthe list is\u201d, without its full stop */
  'list.delta': '別のリストとの差分だけのもの (デルタ リスト) です。完全なリストが必要です',
  'list.indirect': '複数の発行者をまとめたもの (間接リスト) です。発行者自身のリストが必要です',
  'list.otherIssuer': '別の発行者 ({issuer}) のものです',
  'list.unknownExtension': '拡張 {extension} に対応していないプログラムでは使用できません',
  'list.unknownEntryExtension': '拡張 {extension} に対応していないプログラムでは使用できないエントリを含んでいます',
  'list.maySignNone': '{issuer} が発行したものですが、その証明書ではリストへの署名が許可されていません',
  'list.weak': '古い方式 (SHA-1 以前) で署名されています',
  'list.future': '日付が未来 ({at}) になっています',
  'list.endless': '有効期限が示されていません',
  'list.attributes': '属性証明書専用です',
  'list.endEntities': 'ユーザー、コンピューター、サービスの証明書専用です',
  'list.authorities': '証明機関の証明書専用です',
  'list.someReasons': '証明書の失効理由の一部を対象としていません',
  'list.otherPlace': '証明書に示されている場所とは別の場所用に作成されたものです',
  'list.otherKey': '{issuer} のキーで署名されたものではありません',
  /** `why`: technical, in English */
  'list.unusable': '使用できません: {why}',
  'list.damaged': '破損しているか、途中で切れているか、失効リストではありません',
  /** `found` and `known`: numbers or dates of lists */
  'list.older': '以前に確認したものより古いものです (以前は {known}、今回は {found})',

  /** why a certificate was revoked: each stands after a colon */
  'revoked.keyCompromise': '第三者がキーを入手した可能性がある',
  'revoked.cACompromise': '第三者が発行者のキーを入手した可能性がある',
  'revoked.affiliationChanged': '所有者に関する記載が正しくなくなった',
  'revoked.superseded': '別の証明書に置き換えられた',
  'revoked.cessationOfOperation': '不要になった',
  'revoked.certificateHold': '一時的に停止されている',
  'revoked.privilegeWithdrawn': '所有者による使用が認められなくなった',
};
