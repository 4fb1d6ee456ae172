/** Problems of the request, certificate and keychain families. */
import type { identityProblems as english } from '../en/problems-identity.ts';

export const identityProblems: Readonly<Record<keyof typeof english, string>> = {
  'problem.pending-approval.title': '要求は承認待ちです',
  'problem.pending-approval.reason': '{host} が番号 {requestId} で要求を受け取りました。組織の担当者による承認が必要です。',
  'problem.pending-approval.remedy':
    '後でもう一度、同じユーザー名とサーバーで登録すると、証明書を受け取れます。要求をやり直す必要はありません。',

  'problem.request-denied.title': '要求は拒否されました',
  'problem.request-denied.reason': '{host} は証明書を発行しませんでした。',
  'problem.request-denied.remedy': '管理者に理由を確認してください。新しい要求はいつでも送信できます。',

  'problem.not-eligible-to-renew.title': '証明書を今は更新できません',
  'problem.not-eligible-to-renew.reason': '{host} はこの証明書の更新を受け付けていません。',
  'problem.not-eligible-to-renew.remedy': '後でもう一度試すか、このコンピューターをもう一度登録してください。',

  'problem.nothing-to-renew.title': '更新する証明書がありません',
  'problem.nothing-to-renew.reason': 'このコンピューターは登録されていません。',
  'problem.nothing-to-renew.remedy': '先に登録してください。',

  'problem.certificate-expired.title': '証明書の有効期限が切れています',
  'problem.certificate-expired.reason': '{subject} の証明書の有効期限は{date}に切れました。',
  'problem.certificate-expired.remedy': 'このコンピューターをもう一度登録してください。再インストールは不要です。',

  'problem.certificate-revoked.title': '証明書は失効しています',
  'problem.certificate-revoked.reason': '発行者が {subject} の証明書を失効させました。',
  'problem.certificate-revoked.reason.dated': '発行者が {subject} の証明書を{date}に失効させました。',
  'problem.certificate-revoked.remedy': '管理者に理由を確認してから、このコンピューターをもう一度登録してください。',

  'problem.certificate-ambiguous.title': '該当する証明書が複数あります',
  'problem.certificate-ambiguous.reason': 'サブジェクトが {subject} の証明書が複数あります: {candidates}。',
  /** one of the candidates */
  'candidate.bySerial': 'シリアル番号 {serialNumber}、有効期限 {date}',
  'problem.certificate-ambiguous.remedy': 'シリアル番号で 1 つ選んでください。',

  'problem.certificate-not-found.title': '該当する証明書がありません',
  'problem.certificate-not-found.reason': 'キーチェーンに {subject} に該当する証明書がありません。',
  'problem.certificate-not-found.reason.nearly':
    'サブジェクトが {subject} の証明書はありませんが、{nearly} があります。大文字と小文字は区別されます。',
  'problem.certificate-not-found.reason.serial': '{subject} の証明書の中に、シリアル番号が {serialNumber} のものはありません。',
  'problem.certificate-not-found.remedy': '証明書の詳細でサブジェクトを確認してください。',
  'problem.certificate-not-found.remedy.serial': 'Configuration Manager で 1 つ選ぶか、設定 SerialNumber を修正してください。',
  'problem.certificate-not-found.remedy.nearly': '{nearly} のとおりに正確に入力してください。',

  'problem.site-refused-certificate.title': '{host} はこの証明書を受け付けません',
  'problem.site-refused-certificate.reason.revoked': '証明書が失効しているという応答がありました。',
  'problem.site-refused-certificate.remedy.revoked': '管理者に理由を確認してから、このコンピューターをもう一度登録してください。',
  'problem.site-refused-certificate.reason.expired': '証明書の有効期限が切れているという応答がありました。',
  'problem.site-refused-certificate.remedy.expired':
    'このコンピューターの日付を確認してください。正しい場合は、このコンピューターをもう一度登録してください。再インストールは不要です。',
  'problem.site-refused-certificate.reason.unknown-issuer': '証明書の発行者が相手側で認識されていません。',
  'problem.site-refused-certificate.remedy.unknown-issuer':
    '管理ポイントがこの証明書の発行者を信頼していないことを管理者に知らせてください。',
  'problem.site-refused-certificate.reason.not-client-authentication': '証明書がクライアントの識別用ではないという応答がありました。',
  'problem.site-refused-certificate.remedy.not-client-authentication':
    '証明書に「クライアント認証」の目的がないことを管理者に知らせてください。',
  'problem.site-refused-certificate.reason.unsaid': '接続が拒否されました: {why}。',
  'problem.site-refused-certificate.remedy.unsaid': '管理者に知らせてください。これまで使用していた証明書が引き続き使用されます。',

  'problem.keychain-locked.title': 'キーチェーンがロックされています',
  'problem.keychain-locked.reason': 'このプログラムのキーを保護しているものを、コンピューターのキーチェーンから取得できませんでした。',
  'problem.keychain-locked.remedy': 'ログインし直すなどしてキーチェーンのロックを解除してから、もう一度お試しください。',

  'problem.keychain-damaged.title': 'キーチェーンのエントリが破損しています',
  'problem.keychain-damaged.reason': '{where} は使用できません: {why}。別の場所に移しましたが、削除はしていません。',
  'problem.keychain-damaged.remedy':
    'ほかのエントリに影響はありません。使用中の証明書がなくなった場合は、このコンピューターをもう一度登録してください。',

  'problem.keychain-changed.title': 'キーを保護していたキーチェーンとは別のものです',
  'problem.keychain-changed.reason': 'キーは「{was}」で保護されていましたが、現在のキーチェーンは「{is}」です。',
  'problem.keychain-changed.remedy':
    'このコンピューターを登録したときと同じ方法でログインするか、もう一度登録してください。以前のキーは保持されます。',

  'problem.keychain-unprotected.title': 'このコンピューターではキーを保護できません',
  'problem.keychain-unprotected.reason': '{why}。組織では、保護されていないキーは許可されていません。',
  'problem.keychain-unprotected.remedy':
    'キーチェーン (Linux では GNOME Keyring などのシークレット サービス) を設定し、ログインし直してから、もう一度お試しください。',

  'key.thisProgram': 'このプログラム',
  'problem.key-access-denied.title': 'キーを使用できませんでした',
  'problem.key-access-denied.reason': '「{program}」にはキーの使用が許可されていません。',
  'problem.key-access-denied.reason.not-answered': '「{program}」がキーを使用しようとしましたが、時間内に確認への応答がありませんでした。',
  'problem.key-access-denied.reason.nobody-to-ask':
    '「{program}」がキーを使用しようとしましたが、このコンピューターで Enrollment Assistant が実行されていないため、確認できません。',
  'problem.key-access-denied.remedy': '確認されたときに許可するか、キーのリストにプログラムを追加してください。',
  'problem.key-access-denied.remedy.nobody-to-ask':
    'Enrollment Assistant を起動してもう一度試すか、キーのリストにプログラムを追加してください。',

  'problem.disk-full.title': 'ディスクがいっぱいです',
  'problem.disk-full.reason': '{path} には何も保存できませんでした。以前に保存されたものは変更されていません。',
  'problem.disk-full.remedy': '空き容量を増やしてから、もう一度お試しください。',

  'problem.not-writable.title': '何も保存できませんでした',
  'problem.not-writable.reason': 'このアカウントには {path} への書き込みが許可されていません。以前に保存されたものは変更されていません。',
  'problem.not-writable.remedy': 'フォルダーの所有者と、ディスクが読み取り専用になっていないかを確認してから、もう一度お試しください。',
};
