/** The settings in force in Configuration Manager, with where each comes from and why. */
import type { settingsView as english } from '../en/settings-view.ts';

export const settingsView: Readonly<Record<keyof typeof english, string>> = {
  'settings.title': 'الإعدادات',
  'settings.lead': 'ما يسري على هذا الكمبيوتر، ومن ضبطه. يمكن لمؤسستك ضبط قيم لكل أجهزتها.',
  'settings.column.setting': 'الإعداد',
  'settings.column.value': 'القيمة السارية',
  'settings.column.source': 'ضبطه',
  'settings.source.command-line': 'هذا الأمر',
  'settings.source.managed': 'مؤسستك',
  'settings.source.computer': 'ملف هذا الكمبيوتر',
  'settings.source.person': 'ملفك الخاص',
  'settings.source.default': 'افتراضي',
  'settings.none': 'غير مضبوط',
  'settings.yes': 'نعم',
  'settings.no': 'لا',
  'settings.duration':
    '{value} ({seconds, plural, zero {# ثانية} one {ثانية واحدة} two {ثانيتان} few {# ثوانٍ} many {# ثانية} other {# ثانية}})',
  'settings.type.string': 'نص',
  'settings.type.integer': 'عدد صحيح',
  'settings.type.real': 'عدد',
  'settings.type.boolean': 'نعم أو لا',
  'settings.type.date': 'تاريخ',
  'settings.type.data': 'بيانات',
  'settings.type.array': 'قائمة',
  'settings.type.dictionary': 'قاموس',
  'settings.type.identifier': 'معرّف',
  'settings.unused': 'غير مستخدم: «{written}» ({type})، المصدر: {source}؛ {reason}.',
  'settings.broken': 'تتعذّر قراءة ملف إعدادات',
  'settings.brokenText': '\u2068{file}\u2069 ({source}): {why}. تبقى آخر قيم سليمة سارية. اطلب من المسؤول إصلاح الملف أو استبداله.',
  'settings.showDefaults': 'إظهار القيم الافتراضية أيضًا',
  'settings.allDefault': 'لم يضبط أحد شيئًا: لكل الإعدادات قيمها الافتراضية.',
};
