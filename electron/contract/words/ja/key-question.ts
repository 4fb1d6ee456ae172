/** The question whether a program may use a key. */
import type { keyQuestion as english } from '../en/key-question.ts';

export const keyQuestion: Readonly<Record<keyof typeof english, string>> = {
  'window.key-question': 'キーの使用',
  'keyQuestion.title': '「{program}」がキーの使用を求めています',
  'keyQuestion.sentence': '{purpose}に、{name} のキーを使用しようとしています。',
  'keyQuestion.program': 'プログラム',
  'keyQuestion.certificate': '証明書',
  'keyQuestion.serialNumber': 'シリアル番号',
  'keyQuestion.validUntil': '有効期限',
  'keyQuestion.advice': '自分で開始した場合、または心当たりがある場合にのみ許可してください。',
  'keyQuestion.timeLeft': '応答がない場合、あと {time}で拒否されます。',
  'keyQuestion.deny': '拒否',
  'keyQuestion.once': '今回のみ許可',
  'keyQuestion.always': '常に許可',
  'keyQuestion.none': '応答を待っているプログラムはありません',
  'keyQuestion.noneText': '既に応答したか、応答の時間が過ぎました。',
};
