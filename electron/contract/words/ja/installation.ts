/** What ccmsetup and CMUninstall say while they work. A path stands on its own at the end of a line. */
import type { installation as english } from '../en/installation.ts';

export const installation: Readonly<Record<keyof typeof english, string>> = {
  'installation.installing':
    '{program} {version} を{scope, select, person {このアカウント} other {このコンピューター}}にインストールしています',
  'installation.updating':
    '{scope, select, person {このアカウント} other {このコンピューター}}の {program} {older} を {version} に更新しています',
  'installation.upToDate': '{program} {version} はインストール済みです。変更の必要はありません',
  'installation.planned': '何も変更していません。実行した場合の処理は次のとおりです:',
  'installation.interrupted': '前回の実行が中断されていました。途中だった処理を完了または取り消しました',
  'installation.receiptReplaced': 'インストール記録を読み取れないため、新しく作成します: {file}',
  'installation.created': '作成        {path}',
  'installation.replaced': '置換        {path}',
  'installation.unchanged': '変更なし    {path}',
  'installation.left': 'そのまま    {path}',
  'installation.removed': '削除        {path}',
  'installation.missing': '既になし    {path}',
  'installation.leftSettings': '既存の設定はそのまま残ります: {path}',
  'installation.leftLogin': 'ログイン時の起動がオフにされているため、プログラムはログイン時に起動しません: {path}',
  'installation.givenUp': '不要になりましたが、変更が加えられているため残します: {path}',
  'installation.loginOff': '設定 StartAtLogin により、プログラムはログイン時に起動しません',
  'installation.receipt': 'インストール記録: {path}',
  'installation.notOnPath': 'コマンドはまだ名前だけでは実行できません。このフォルダーを PATH に追加してください: {path}',
  'installation.verifying': '証明書が受け付けられるかどうかを {host} に確認しています',
  'installation.verified': '{host} は証明書を受け付けました{siteCode, select, none {} other { (サイト {siteCode})}}',
  'installation.configuring': '設定を書き込んでいます',
  'installation.certificate': '使用中の証明書: {subject}、シリアル番号 {serialNumber}',

  'installation.uninstalling': '{program} {version} を削除しています',
  'installation.nothing': 'アンインストールするものはありません。{path} にインストール記録が見つかりませんでした',
  'installation.kept': '配置後に変更されているため残します: {path}',
  'installation.ending': 'バックグラウンドのプログラムに終了を求めています',
  'installation.stillRuns': 'プログラムは開いたままで、閉じるまで実行され続けます (プロセス {pid})',
  'installation.traces': '削除        {path}',
  'installation.noTraces': '削除するログ ファイルやクラッシュ レポートはありません',
  'installation.certificateStays':
    '証明書はキーチェーンに残ります: {subject}、シリアル番号 {serialNumber}、有効期限 {notAfter}。削除するには CMUninstall -removecertificate を実行します。失効させることができるのは組織だけです。',
  'installation.certificateRemoved':
    '証明書を削除しました: {subject}、シリアル番号 {serialNumber}。必要に応じて、組織で証明書を失効させてください。',
  'installation.removeQuestion':
    '{count, plural, =1 {証明書とそのキー} other {# 個の証明書とそのキー}}がキーチェーンから完全に削除されます: {subjects}。続行するには yes と入力してください: ',
};
