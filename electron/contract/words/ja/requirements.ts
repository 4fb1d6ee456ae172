/** Roles of certificates in a site, and what is found when one is judged by the requirements for its role. */
import type { requirements as english } from '../en/requirements.ts';

export const requirements: Readonly<Record<keyof typeof english, string>> = {
  'role.iis-site-system': 'IIS を実行するサイト システム',
  'role.cloud-management-gateway': 'クラウド管理ゲートウェイ',
  'role.sql-server': 'SQL Server を実行するサイト システム サーバー',
  'role.sql-failover-cluster': 'SQL Server Always On フェールオーバー クラスター インスタンス',
  'role.site-system-monitoring': 'サイト システムの監視',
  'role.ndes-policy-module': 'ネットワーク デバイス登録サービスのポリシー モジュール',
  'role.distribution-point': '配布ポイントのサイト システム',
  'role.proxy-web-server': 'インターネット ベースのクライアント用プロキシ Web サーバー',
  'role.windows-client': 'Windows クライアント コンピューター',
  'role.task-sequence-media': 'タスク シーケンス メディア',
  'role.macos-client': 'macOS クライアント コンピューター',
  'role.mobile-device': 'モバイル デバイス クライアント',
  'role.root-ca': 'ルート証明機関',

  /** a finding, and where the rule that it breaks comes from; `section` is a heading of an English document */
  'rule.everywhere': '{reason} (すべての証明書に適用されます。)',
  'rule.of': '{reason} (要件: 「{section}」)',

  'rule.hash.passed': '{hash} で署名されています。',
  'rule.hash.warning': '新しい証明書は SHA-2 で署名することが推奨されます。この証明書は {hash} で署名されています。',
  'rule.hash.failed':
    'サーバーとクライアントの証明書は、SHA-256 などの SHA-2 で署名されている必要があります。この証明書は、Windows が信頼しない {hash} で署名されています。',
  'rule.validity.early': '{from}より前は有効ではありません。',
  'rule.validity.ended': '有効期限は{until}に切れました。',
  'rule.validity.passed': '{from}から{until}まで有効です。',
  'rule.validityPeriod': '有効期間は 2 年以上である必要があります。この証明書の有効期間は {days, plural, other {{days} 日}}です。',
  'rule.template.passed': 'テンプレート {found} から作成されています。',
  'rule.template.other': 'この役割に適したテンプレートは {wanted} です。この証明書は {found} から作成されています。',
  'rule.template.copy': 'この役割に適したテンプレートは {wanted} です。{found} がそのコピーかどうかは、証明書からはわかりません。',
  'rule.template.none': 'この役割に適したテンプレートは {wanted} です。この証明書にはテンプレートの記載がありません。',
  'rule.chain.notGiven': 'ルートまでつながるかどうかは、発行者の証明書が指定されるとわかります。',
  'rule.chain.selfSigned': '自己署名であり、その先の証明書はありません。',
  'rule.chain.missing': 'ルートまでつながっている必要があります。{subject} の証明書を発行した {issuer} の証明書がありません。',
  /** `faults`: what is the matter with its issuers, one or several of the four below */
  'rule.chain.failed': 'ルートまで正しくつながっている必要がありますが、次の問題があります: {faults}。',
  'rule.chain.passed': '{root} までつながっています。',
  'rule.issuer.noAuthority': '{subject} は証明機関ではない',
  'rule.issuer.tooDeep': '{subject} の下位に許可された数を超える証明機関がある',
  'rule.issuer.notValid': '{subject} は現在有効ではない',
  'rule.issuer.hash': '{subject} は SHA-2 で署名されていない',
  'rule.authority.passed': '基本制限により、証明機関であることが示されています。',
  'rule.authority.failed': 'ルートは証明機関である必要がありますが、基本制限でそのように示されていません。',
  'rule.selfSigned.passed': 'ルートの要件どおり、自己署名されています。',
  'rule.selfSigned.failed': 'ルートは自己署名されている必要があります。この証明書は {issuer} が発行したものです。',
  'rule.issued.passed': '{issuer} が発行したものです。',
  'rule.issued.warning':
    '自己署名されています。すべての管理ポイントが HTTPS を使用する場合、配布ポイントには証明機関が発行した証明書が必要です。',
  'rule.format.unknown': 'バイナリの DER 形式で渡す必要があります。どの形式で渡されたかはわかりません。',
  'rule.format.passed': 'バイナリの DER 形式です。',
  'rule.format.failed': 'バイナリの DER 形式の証明書として渡す必要があります。これは{form}です。',
  'rule.form.pem': 'Base64 形式のテキスト',
  'rule.form.pkcs7': ' PKCS #7 メッセージ',
  'rule.form.pkcs12': ' PKCS #12 ファイル',

  /** `wanted` and `found`: names of purposes and usages, as Windows has them in English */
  'rule.purposes.passed': '拡張キー使用法に {wanted} が含まれています。',
  'rule.purposes.other': '拡張キー使用法に {wanted} が含まれている必要があります。この証明書には {found} しかありません。',
  'rule.purposes.none': '拡張キー使用法に {wanted} が含まれている必要があります。この証明書には何もありません。',
  'rule.usage.unlimited': 'キー使用法は制限されていません。',
  'rule.usage.passed': 'キー使用法に {wanted} が含まれています。',
  'rule.usage.other': 'キー使用法に {wanted} が含まれている必要があります。この証明書には {found} しかありません。',
  'rule.usage.none': 'キー使用法に {wanted} が含まれている必要があります。この証明書には何もありません。',
  'rule.algorithm.passed': 'キーは RSA キーです。',
  'rule.algorithm.failed': 'キーは RSA キーである必要があります。この証明書のキーの種類は {algorithm} です。',
  'rule.algorithm.warning':
    'キーの種類は {algorithm} です。要件には RSA キーの長さが示されているため、この役割ではほかの種類を使用できない可能性があります。',
  'rule.length.notRsa': '要件にある長さは RSA キーのものです。',
  'rule.length.oneOf': 'サポートされるキーの長さは {lengths} ビットです。このキーは {bits} ビットです。',
  'rule.length.longest': 'サポートされる最長のキーは {limit} ビットです。このキーは {bits} ビットです。',
  'rule.length.noLongest': 'この役割にはキーの長さの上限が示されていません。このキーは {bits} ビットです。',
  'rule.length.unusable': 'Windows は {limit} ビット未満のキーを使用しません。このキーは {bits} ビットです。',
  'rule.length.weak': '{limit} ビット未満のキーは弱く、多くのプログラムで拒否されます。このキーは {bits} ビットです。',
  'rule.exportable.unknown':
    '秘密キーはエクスポート可能である必要があります。この役割は、パスワード付きの PKCS #12 ファイルとして秘密キーを使用します。エクスポート可能かどうかは、証明書からはわかりません。',
  'rule.exportable.failed':
    '秘密キーはエクスポート可能である必要があります。この役割は、パスワード付きの PKCS #12 ファイルとして秘密キーを使用します。このファイルには秘密キーがありません。',
  'rule.exportable.passed': '秘密キーは証明書と共にエクスポートされています。',

  'rule.subject.anything': '{wanted}が必要です。この証明書にはありません。',
  'rule.subject.issuedTo': '発行先は {subject} です。',
  'rule.subject.names': '示されている名前は {names} です。',
  'rule.subject.onlySubject':
    '示されている名前は {names} です。ただし、{count, plural, =1 {この名前} other {これらの名前}}はサブジェクトにしかありません。macOS とこのプログラムは、サブジェクト代替名も調べます。',
  /** one of the names in the messages about names */
  'rule.subject.quoted': '「{name}」',
  'rule.subject.short': '示されている名前は、ドメインのない {name} です。完全な名前が推奨されます。',
  'rule.subject.failed.subject': 'サブジェクトに{wanted}が含まれている必要があります。示されている名前は {names} です。',
  'rule.subject.failed.subject-or-alternative-name':
    'サブジェクトまたはサブジェクト代替名に{wanted}が含まれている必要があります。示されている名前は {names} です。',
  'rule.subject.none.subject': 'サブジェクトに{wanted}が含まれている必要があります。この証明書には名前が示されていません。',
  'rule.subject.none.subject-or-alternative-name':
    'サブジェクトまたはサブジェクト代替名に{wanted}が含まれている必要があります。この証明書には名前が示されていません。',
  'rule.alternative.none': 'サブジェクト代替名はありません。',
  'rule.alternative.unsupported': 'サブジェクト代替名はここではサポートされません。この証明書には {names} があります。',
  'rule.alternative.one': 'サブジェクト代替名の値は {name} の 1 つです。',
  'rule.alternative.onlyFirst': 'サブジェクト代替名は最初の値 {name} だけが使用され、{others} は使用されません。',
  'rule.host.notGiven': '正しいコンピューターの名前が含まれているかどうかは、その名前が指定されるとわかります。',
  'rule.host.passed': '{names} が含まれています。',
  'rule.host.failed.subject': 'サブジェクトに {wanted} が含まれている必要があります。この証明書にあるのは {names} です。',
  'rule.host.failed.subject-or-alternative-name':
    'サブジェクトまたはサブジェクト代替名に {wanted} が含まれている必要があります。この証明書にあるのは {names} です。',
  'rule.host.none.subject': 'サブジェクトに {wanted} が含まれている必要があります。この証明書には名前がありません。',
  'rule.host.none.subject-or-alternative-name':
    'サブジェクトまたはサブジェクト代替名に {wanted} が含まれている必要があります。この証明書には名前がありません。',

  /** what a subject must contain: each stands before \u201cmust be contained\u201d or \u201cis needed\u201d */
  'wanted.siteSystem': 'インターネット用の完全な名前 (FQDN)、イントラネット用の完全な名前 (FQDN)、または & で区切ったその両方',
  'wanted.service': '共通名としてのサービスの名前',
  'wanted.server': 'イントラネットでのサーバーの完全な名前 (FQDN)',
  'wanted.cluster': 'イントラネットでのクラスターの完全な名前 (FQDN)',
  'wanted.internet': 'インターネット用の完全な名前 (FQDN)',
  'wanted.user': 'ユーザーの名前、またはこのコンピューターだけの名前',
  'wanted.value': 'サブジェクトまたはサブジェクト代替名の値',
  'wanted.store': 'コンピューター証明書ストアの個人用ストアに保管する必要があります。どこに保管されているかは、証明書からはわかりません。',
  'wanted.ownValue':
    'サブジェクトまたはサブジェクト代替名には、コンピューターごとに固有の値が必要です。ほかのコンピューターと比べてください。',
  'wanted.ownSubject': '登録以外の方法で取得した証明書には、ほかのコンピューターにはないサブジェクトが必要です。',
};
