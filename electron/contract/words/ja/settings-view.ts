/** The settings in force in Configuration Manager, with where each comes from and why. */
import type { settingsView as english } from '../en/settings-view.ts';

export const settingsView: Readonly<Record<keyof typeof english, string>> = {
  'settings.title': '設定',
  'settings.lead': 'このコンピューターで有効な設定と、その設定元です。組織は、すべてのコンピューターの値を設定できます。',
  'settings.column.setting': '設定',
  'settings.column.value': '有効な値',
  'settings.column.source': '設定元',
  'settings.source.command-line': 'このコマンド',
  'settings.source.managed': '組織',
  'settings.source.computer': 'このコンピューターのファイル',
  'settings.source.person': '自分のファイル',
  'settings.source.default': '既定値',
  'settings.none': '未設定',
  'settings.yes': 'はい',
  'settings.no': 'いいえ',
  'settings.duration': '{value} ({seconds, plural, other {# 秒}})',
  'settings.type.string': 'テキスト',
  'settings.type.integer': '整数',
  'settings.type.real': '数値',
  'settings.type.boolean': 'はい/いいえ',
  'settings.type.date': '日付',
  'settings.type.data': 'データ',
  'settings.type.array': 'リスト',
  'settings.type.dictionary': '辞書',
  'settings.type.identifier': '識別子',
  'settings.unused': '使用されていない値: 「{written}」 ({type})、設定元: {source}（{reason}）',
  'settings.broken': '設定ファイルを読み取れません',
  'settings.brokenText':
    '{file} ({source}): {why}。最後に正しく読み取れた値が引き続き有効です。ファイルを修復するか置き換えるよう、管理者に依頼してください。',
  'settings.showDefaults': '既定値も表示',
  'settings.allDefault': '何も設定されていません。すべての設定が既定値です。',
};
