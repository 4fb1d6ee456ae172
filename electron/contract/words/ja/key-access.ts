/** Access to keys, where it is not about one of them in particular. */
import type { keyAccess as english } from '../en/key-access.ts';

export const keyAccess: Readonly<Record<keyof typeof english, string>> = {
  // {program}: the name of the command
  'keyAccess.waiting':
    '{program} によるキーの使用を許可するかどうかを Enrollment Assistant が確認しています。そちらで応答してください。1 分以内に応答がない場合は拒否されます。',
  // under the explanation that the keychain has changed; the old keys are kept
  'keyAccess.startAnew': '以前のキーを使わずに登録',
};
