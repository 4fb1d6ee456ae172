/** The window that says what this program is made of. */
import type { about as english } from '../en/about.ts';

export const about: Readonly<Record<keyof typeof english, string>> = {
  'window.about': 'Über Enrollment Assistant',
  'about.title': 'Enrollment Assistant',
  'about.version': 'Version {version}',
  'about.runtime': 'Läuft mit {programs}',
  'about.components': 'Bestandteile',
  'about.componentsLead':
    '{count, plural, one {Eine Komponente von Dritten, mit ihrer Lizenz:} other {# Komponenten von Dritten, jede mit ihrer Lizenz:}}',
  'about.license': 'Lizenz von {name}',
  'about.copyVersions': 'Alle Versionsnummern kopieren',
};
