/** The settings in force in Configuration Manager, with where each comes from and why. */
import type { settingsView as english } from '../en/settings-view.ts';

export const settingsView: Readonly<Record<keyof typeof english, string>> = {
  'settings.title': 'Paramètres',
  'settings.lead':
    'Ce qui est en vigueur sur cet ordinateur, et qui l’a défini. Votre organisation peut définir des valeurs pour tous ses ordinateurs.',
  'settings.column.setting': 'Paramètre',
  'settings.column.value': 'En vigueur',
  'settings.column.source': 'Défini par',
  'settings.source.command-line': 'cette commande',
  'settings.source.managed': 'votre organisation',
  'settings.source.computer': 'le fichier de cet ordinateur',
  'settings.source.person': 'votre propre fichier',
  'settings.source.default': 'valeur par défaut',
  'settings.none': 'non défini',
  'settings.yes': 'oui',
  'settings.no': 'non',
  'settings.duration': '{value} ({seconds, plural, one {# seconde} many {# de secondes} other {# secondes}})',
  'settings.type.string': 'texte',
  'settings.type.integer': 'nombre entier',
  'settings.type.real': 'nombre',
  'settings.type.boolean': 'oui ou non',
  'settings.type.date': 'date',
  'settings.type.data': 'données',
  'settings.type.array': 'liste',
  'settings.type.dictionary': 'dictionnaire',
  'settings.type.identifier': 'identificateur',
  'settings.unused': 'Valeur non utilisée : « {written} » ({type}), écrite par {source} : {reason}.',
  'settings.broken': 'Un fichier de paramètres est illisible',
  'settings.brokenText':
    '{file} ({source}) : {why}. Les dernières valeurs valables restent en vigueur. Demandez à votre administrateur de réparer ou de remplacer le fichier.',
  'settings.showDefaults': 'Afficher aussi les valeurs par défaut',
  'settings.allDefault': 'Personne n’a rien défini : tous les paramètres ont leur valeur par défaut.',
};
