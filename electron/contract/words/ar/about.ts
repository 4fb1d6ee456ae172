/** The window that says what this program is made of. */
import type { about as english } from '../en/about.ts';

export const about: Readonly<Record<keyof typeof english, string>> = {
  'window.about': 'حول Enrollment Assistant',
  'about.title': 'Enrollment Assistant',
  'about.version': 'الإصدار \u2068{version}\u2069',
  'about.runtime': 'يعمل على \u2068{programs}\u2069',
  'about.components': 'محتويات البرنامج',
  'about.componentsLead':
    '{count, plural, zero {لا توجد مكونات من جهات أخرى.} one {مكوّن واحد من جهة أخرى، مع ترخيصه:} two {مكوّنان من جهات أخرى، مع ترخيص كل منهما:} few {# مكونات من جهات أخرى، مع ترخيص كل منها:} many {# مكونًا من جهات أخرى، مع ترخيص كل منها:} other {# مكون من جهات أخرى، مع ترخيص كل منها:}}',
  'about.license': 'ترخيص \u2068{name}\u2069',
  'about.copyVersions': 'نسخ كل أرقام الإصدارات',
};
