/** Problems of the account family. */
import type { accountProblems as english } from '../en/problems-account.ts';

export const accountProblems: Readonly<Record<keyof typeof english, string>> = {
  'problem.user-name-forbidden.title': 'このユーザー名では登録できません',
  'problem.user-name-forbidden.reason': '登録サーバーがユーザー名に使用を認めていない文字 {characters} が含まれています。',
  'problem.user-name-forbidden.remedy':
    'これらの文字を含まないユーザー名の証明書を個別に作成するよう、管理者に依頼してください。何も送信されていません。',

  'problem.user-name-malformed.title': 'ユーザー名が不完全です',
  'problem.user-name-malformed.reason': '「{userName}」は domain\\name と name@domain のどちらの形式でもありません。',
  'problem.user-name-malformed.reason.empty': 'ユーザー名が入力されていません。',
  'problem.user-name-malformed.remedy': 'contoso\\mnorth または mnorth@contoso.com のように入力してください。何も送信されていません。',

  'problem.password-rejected.by-server.title': 'ユーザー名またはパスワードが正しくありません',
  'problem.password-rejected.by-server.reason': 'サーバーは {userName} のパスワードを受け付けませんでした。',
  'problem.password-rejected.by-server.remedy':
    '職場アカウントのパスワードをもう一度入力してください。自動的に再試行することはないため、それによってアカウントがロックされることはありません。',
  'problem.password-rejected.empty.title': 'パスワードが入力されていません',
  'problem.password-rejected.empty.reason': '登録には職場アカウント {userName} のパスワードが必要です。',
  'problem.password-rejected.empty.remedy': 'パスワードを入力してください。何も送信されていません。',
  'problem.password-rejected.unsendable-character.title': 'このパスワードは送信できません',
  'problem.password-rejected.unsendable-character.reason': '登録メッセージでは扱えない制御文字が含まれています。',
  'problem.password-rejected.unsendable-character.remedy': '改行や制御文字を含めずに、もう一度入力してください。何も送信されていません。',

  'problem.account-locked.title': 'このアカウントはロックされています',
  'problem.account-locked.reason':
    'サーバーによると、{userName} はロックされています。多くの場合、誤ったパスワードが何度も入力されたことが原因です。',
  'problem.account-locked.remedy': 'ヘルプ デスクにアカウントのロック解除を依頼してから、もう一度お試しください。',

  'problem.password-expired.title': 'パスワードの有効期限が切れています',
  'problem.password-expired.reason': '{userName} のパスワードは、変更するまで使用できません。',
  'problem.password-expired.remedy': 'いつもの方法でパスワードを変更し、新しいパスワードをここに入力してください。',

  'problem.password-needed.title': '証明書の更新にはパスワードが必要です',
  'problem.password-needed.reason': '{host} は、このコンピューターの証明書に加えて {userName} のパスワードを求めています。',
  'problem.password-needed.remedy': 'パスワードを使って証明書を更新してください。それまで、使用中の証明書はそのままです。',

  'problem.not-permitted.title': 'このアカウントにはコンピューターの登録が許可されていません',
  'problem.not-permitted.reason': 'サーバーは {userName} を認識していますが、この証明書の要求を許可していません。',
  'problem.not-permitted.remedy': 'クライアント証明書テンプレートの「読み取り」と「登録」のアクセス許可を管理者に依頼してください。',
};
