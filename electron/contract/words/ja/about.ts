/** The window that says what this program is made of. */
import type { about as english } from '../en/about.ts';

export const about: Readonly<Record<keyof typeof english, string>> = {
  'window.about': 'Enrollment Assistantについて',
  'about.title': 'Enrollment Assistant',
  'about.version': 'バージョン {version}',
  'about.runtime': '実行環境: {programs}',
  'about.components': '使用しているコンポーネント',
  'about.componentsLead': '{count, plural, other {他者が提供する # 個のコンポーネントとそのライセンス:}}',
  'about.license': '{name} のライセンス',
  'about.copyVersions': 'すべてのバージョン番号をコピー',
};
