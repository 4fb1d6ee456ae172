/** The site and its management point, and which certificate is shown to it. */
import type { site as english } from '../en/site.ts';

export const site: Readonly<Record<keyof typeof english, string>> = {
  'site.title': 'サイト',
  /** before its code and the management point that answered */
  'site.label': 'サイト:',
  'site.at': '{siteCode}、管理ポイント {managementPoint}',
  'site.connectNow': '今すぐ接続',

  /** each stands after a colon, without its full stop */
  'site.found.emptyList': '管理ポイントの一覧が空です',
  'site.found.noCertificate': '証明書として送られてきたものが証明書ではありません',
  'site.found.otherThanList': '管理ポイントの一覧ではないものが送られてきました',
  'site.found.otherThanCertificate': '管理ポイントの証明書ではないものが送られてきました',
  'site.found.otherAddress': '別のアドレスを参照しています',
  'site.found.wantsPassword': '証明書ではなく、ユーザー名とパスワードを求めています',
  'site.found.notThere': 'このアドレスには管理ポイントがありません',
  'site.found.unknownQuestion': '問い合わせの内容が認識されませんでした',

  'revoked.title': 'このコンピューターの証明書は失効しました',
  'revoked.body':
    'サイトはこのコンピューターを受け入れなくなりました。アクセスを回復するには、もう一度登録してください。再インストールは不要です。',

  'warning.not-proven': '現在サイトに接続できないため、証明書をサイトで試すことができませんでした。',
  'warning.other-in-use':
    '新しい証明書はキーチェーンに保存されましたが、使用されていません。組織の設定で別の証明書が指定されています。SubjectName と SerialNumber を変更するよう、管理者に依頼してください。',
  'warning.identifier-not-kept': 'サイトでのこのコンピューターの識別子を保存できませんでした。{why}',
};
