/** Problems of the server family. */
import type { serverProblems as english } from '../en/problems-server.ts';

export const serverProblems: Readonly<Record<keyof typeof english, string>> = {
  'problem.server-name-malformed.title': 'サーバー名が不完全です',
  'problem.server-name-malformed.reason': '「{serverName}」はサーバーの名前ではありません。',
  'problem.server-name-malformed.reason.empty': 'サーバー名が入力されていません。',
  'problem.server-name-malformed.remedy':
    'server02.contoso.com のような名前を入力してください。管理者からポートを知らされている場合は、:ポート番号 を付けてください。何も送信されていません。',

  'problem.server-not-found.title': '{host} という名前のサーバーが見つかりません',
  'problem.server-not-found.reason': 'このコンピューターが接続しているネットワークでは、この名前は認識されていません。',
  'problem.server-not-found.remedy':
    'つづりを確認するか、登録サーバーの名前を管理者に確認してください。組織内でのみ使われる名前の場合は、組織のネットワークまたは VPN に接続してください。',

  'problem.server-unreachable.title': '{host} に接続できません',
  'problem.server-unreachable.reason.refused': '接続先のポート {port} は接続を受け付けていません。',
  'problem.server-unreachable.reason.closed': '応答の前に接続が閉じられました。',
  'problem.server-unreachable.reason.no-route': '接続先へのネットワーク経路がありません。',
  'problem.server-unreachable.remedy': '名前とポートを確認し、組織のネットワークまたは VPN に接続してから、もう一度お試しください。',

  'problem.server-timeout.title': '{host} の応答に時間がかかりすぎています',
  'problem.server-timeout.reason.connecting': '{seconds, plural, other {# 秒}}以内に接続が受け付けられませんでした。',
  'problem.server-timeout.reason.securing': '{seconds, plural, other {# 秒}}以内に安全な接続を確立できませんでした。',
  'problem.server-timeout.reason.answering': '{seconds, plural, other {# 秒}}以内に応答が完了しませんでした。',
  'problem.server-timeout.remedy': '数分後にもう一度お試しください。再び起きる場合は、管理者に知らせてください。',

  'problem.offline.title': 'このコンピューターはオフラインです',
  'problem.offline.reason': 'ネットワークに接続されていないため、{host} に接続できません。',
  'problem.offline.remedy': 'ネットワークに接続してから、もう一度お試しください。',

  'problem.proxy-refused.title': 'プロキシ サーバーを経由して接続できません',
  'problem.proxy-refused.reason': '「{proxy}」は{why}。',
  'problem.proxy-refused.remedy': 'この接続を許可するか、このコンピューターのプロキシ設定を修正するよう、管理者に依頼してください。',

  'problem.not-an-enrollment-server.title': '{host} は登録サーバーではありません',
  'problem.not-an-enrollment-server.reason': '応答はありましたが、登録サーバーとしての応答ではありません: {found}。',
  'problem.not-an-enrollment-server.remedy': '登録プロキシ ポイントの名前を管理者に確認してください。',

  'problem.not-a-management-point.title': '{host} は管理ポイントではありません',
  'problem.not-a-management-point.reason': '応答はありましたが、管理ポイントとしての応答ではありません: {found}。',
  'problem.not-a-management-point.remedy': '管理ポイントの名前を管理者に確認してください。',

  'problem.management-point-unknown.title': '管理ポイントがわかりません',
  'problem.management-point-unknown.reason': 'このコンピューターの設定でもサイトでも、管理ポイントが指定されていません。',
  'problem.management-point-unknown.remedy': '管理ポイントの名前を管理者に確認してください。',

  'problem.reply-not-understood.title': '{host} の応答を解釈できません',
  'problem.reply-not-understood.reason': '{what}。応答の内容は一切使用していません。',
  'problem.reply-not-understood.remedy': 'もう一度お試しください。再び起きる場合は、詳細をコピーして管理者に送信してください。',

  'problem.server-fault.title': '{host} は要求を処理できませんでした',
  'problem.server-fault.reason': 'サーバーからの説明は「{words}」です。',
  'problem.server-fault.reason.unsaid': 'サーバーは自身の問題を報告していますが、理由は示していません。',
  'problem.server-fault.remedy': '後でもう一度お試しください。再び起きる場合は、詳細をコピーして管理者に送信してください。',

  'problem.server-busy.title': '{host} は混雑しているか、メンテナンス中です',
  'problem.server-busy.reason': 'サーバーは、後でもう一度接続するよう求めています。',
  'problem.server-busy.remedy': '数分後にもう一度お試しください。',
  /** `time`: 'in 2 minutes' */
  'problem.server-busy.remedy.timed': '{time}にもう一度お試しください。',
};
