/** The window that says what this program is made of. */
import type { about as english } from '../en/about.ts';

export const about: Readonly<Record<keyof typeof english, string>> = {
  'window.about': 'À propos d’Enrollment Assistant',
  'about.title': 'Enrollment Assistant',
  'about.version': 'Version {version}',
  'about.runtime': 'Sur {programs}',
  'about.components': 'Ce que contient ce programme',
  'about.componentsLead':
    '{count, plural, one {# composant tiers, avec sa licence :} many {# de composants tiers, chacun avec sa licence :} other {# composants tiers, chacun avec sa licence :}}',
  'about.license': 'Licence : {name}',
  'about.copyVersions': 'Copier tous les numéros de version',
};
