/** Why a value that is written for a setting is not in force. Parts of one sentence, joined by semicolons. */
import type { settingReasons as english } from '../en/setting-reasons.ts';

export const settingReasons: Readonly<Record<keyof typeof english, string>> = {
  /** a reason, and what is used instead: one of the three that follow */
  'setting.because': '{why}; {used}',
  /** `time`: '8 hours' */
  'setting.default': '既定値の {time}を使用します',
  'setting.defaultSeconds': '既定値の {seconds, plural, other {{seconds} 秒}}を使用します',
  'setting.allOfFirstPeriod': '3 日を超えないため、RenewalPeriod1 の全期間を使用します',
  'setting.nothingUsed': '何も使用しません',
  'setting.defaultUsed': '既定値を使用します',

  'setting.notWritten': '値が書かれていません',
  'setting.lessThan': '{seconds} 秒は {limit} 秒未満です',
  'setting.notMoreThan': '{seconds} 秒は {limit} 秒を超えていません',
  'setting.moreThanKey': '{seconds} 秒は {key} ({limit} 秒) を超えています',
  'setting.notLessThanKey': '{seconds} 秒は {key} ({limit} 秒) 未満ではありません',
  'setting.notWhole': '「{text}」は整数の秒数ではありません',
  'setting.zero': '「{text}」は 0 を超えていません',
  'setting.tooManyDigits': '「{text}」は {count, plural, other {# 桁}}を超えています',
  'setting.notASwitch': '「{text}」は yes でも no でもありません',
  /** `type`: 'an integer' and the like */
  'setting.onlyStrings': '{type}として保存されていますが、読み取れるのは文字列だけです',
  'setting.onlyData': '{type}として保存されていますが、読み取れるのはデータだけです',
  'setting.empty': '空です',
  'setting.tooLong': '{limit} を超える長さです',
  'setting.notOneLine': '1 行で表示できない文字が含まれています',
  'setting.stored.string': '文字列',
  'setting.stored.integer': '整数',
  'setting.stored.real': '実数',
  'setting.stored.boolean': 'ブール値',
  'setting.stored.date': '日付',
  'setting.stored.data': 'データ',
  'setting.stored.array': '配列',
  'setting.stored.dictionary': '辞書',
  'setting.stored.identifier': '識別子',

  /** where another value stands that counts instead */
  'setting.hidden.command-line': 'コマンド ラインに別の値があり、そちらが優先されます',
  'setting.hidden.managed': '管理対象ファイルに別の値があり、そちらが優先されます',
  'setting.hidden.computer': 'コンピューターのファイルに別の値があり、そちらが優先されます',
  'setting.hidden.person': 'ユーザーのファイルに別の値があり、そちらが優先されます',
  'setting.hidden.default': 'プログラムに別の値があり、そちらが優先されます',
  /** what is wrong with a value, and in which file */
  'setting.in.command-line': 'コマンド ライン: {why}',
  'setting.in.managed': '管理対象ファイル: {why}',
  'setting.in.computer': 'コンピューターのファイル: {why}',
  'setting.in.person': 'ユーザーのファイル: {why}',
  'setting.in.default': 'プログラム: {why}',
};
