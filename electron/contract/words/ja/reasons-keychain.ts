/** Parts of problems of the keychain, and of what is said of its protection. */
import type { keychainReasons as english } from '../en/reasons-keychain.ts';

export const keychainReasons: Readonly<Record<keyof typeof english, string>> = {
  /** why a keychain does not protect keys: each stands after a colon, or begins a sentence; without its full stop */
  'unprotected.before': 'キーが保存されたとき、このコンピューターにはキーを保護するキーチェーンがありませんでした',
  'unprotected.noStore': 'このデスクトップには、GNOME Keyring や KWallet のようなパスワードの保管場所がありません',
  'unprotected.noStoreThere': 'デスクトップにパスワードの保管場所がありません',

  /** what seals keys: each stands in quotation marks, or after a colon */
  'store.loginKeychain': 'ログイン キーチェーン',
  'store.windows': 'Windows のデータ保護',
  'store.desktop': 'デスクトップのキーリング',

  /** which keychain there is now: each stands in quotation marks */
  'keychain.none': 'なし',
  'keychain.another': '{name} (別のもの)',

  /** what is damaged: each stands after a colon, without its full stop */
  'damage.keyMissing': 'このキーを保護しているものがありません',
  'damage.contradictory': '内容に矛盾があります',
  'damage.gone': '既に存在しません',
  'damage.keyWentAway': '作成中にデータ キーがなくなりました',
  'damage.changedBySealing': '保護したデータを読み戻すと内容が変わっていました',
  'damage.notOneCertificate': 'certificate.pem に含まれる証明書が 1 つではありません',
  'damage.unreadableCertificate': '含まれている証明書を読み取れません',
  'damage.otherKey': 'キーと証明書が対応していません',
  'damage.notRequested': '要求に使用したキーではありません',
  'damage.changed': '保存後に内容が変更されています',
  'damage.unknownKind': 'このバージョンのプログラムでは扱えない種類です',
  'damage.unreadable': '読み取れません',
  'damage.notAKey': '保護されている内容が秘密キーではありません',
  'damage.incompleteProtection': '保護が不完全です',
  'damage.changedKey': '保存後にキーが変更されています',
  'damage.copy': '別のエントリのコピーです',
  'damage.fileChanged': '保存後に {name} が変更されています',
  'damage.foreignFile': '自身のものではありえないファイルを指しています',
  'damage.fileMissing': '{name} がありません',
  'damage.notReadNow': '今回は読み取れませんでした ({code})',
  'damage.unsaid': '破損していました',
};
