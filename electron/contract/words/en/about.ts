/** The window that says what this program is made of. */
export const about = {
  'window.about': 'About Enrollment Assistant',
  'about.title': 'Enrollment Assistant',
  'about.version': 'Version {version}',
  'about.runtime': 'On {programs}',
  'about.components': 'What is inside',
  'about.componentsLead':
    '{count, plural, one {One component of others, with its licence:} other {# components of others, each with its licence:}}',
  'about.license': 'Licence of {name}',
  'about.copyVersions': 'Copy all version numbers',
} as const;
