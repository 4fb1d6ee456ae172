/** What has happened on this computer, in Configuration Manager. */
import type { history as english } from '../en/history.ts';

export const history: Readonly<Record<keyof typeof english, string>> = {
  'history.title': 'Historique',
  'history.lead':
    'Ce qui s’est passé sur cet ordinateur. Conservé pendant {days, plural, one {# jour} many {# de jours} other {# jours}}.',
  'history.show': 'Afficher :',
  'history.filter.all': 'Tout',
  'history.filter.certificates': 'Inscription et renouvellement',
  'history.filter.keychain': 'Trousseau',
  'history.filter.reminders': 'Rappels',
  'history.filter.contacts': 'Contacts avec le site',
  'history.empty': 'Il ne s’est encore rien passé.',
  'history.emptyOfKind': 'Rien de tel ne s’est passé.',
  'history.export': 'Exporter…',
  'history.exported': 'Écrit dans {file}',
  'history.enrolled': 'Inscrit : {subject}, valide jusqu’au {until}',
  'history.renewed': 'Renouvelé : {subject}, valide jusqu’au {until}',
  'history.renewed-by-itself': 'Renouvelé automatiquement : {subject}, valide jusqu’au {until}',
  'history.imported': 'Importé : {subject}, valide jusqu’au {until}',
  'history.deleted': 'Supprimé : {subject}, valide jusqu’au {until}',
  'history.chosen': 'Mis en service : {subject}, valide jusqu’au {until}',
  'history.serial': 'Numéro de série {serial}',
  'history.enrollment-failed': 'Non inscrit : {title}',
  'history.renewal-failed': 'Non renouvelé : {title}',
  'history.renewal-by-itself-failed': 'Non renouvelé automatiquement : {title}',
  'history.incident': 'Incident {incident}',
  'history.reminder-shown':
    '{period, select, 1 {Rappel : renouveler le certificat} expired {Rappel : réinscrire l’ordinateur} other {Rappel : renouveler maintenant}}',
  'history.reminder-postponed': 'Rappel reporté au {until}',
  'history.contact': 'Site : {outcome}',
  'history.contactTimes':
    '{managementPoint}, {times, plural, one {# fois} many {# de fois} other {# fois}}, la dernière le {lastAt}',
  'history.mark.good': 'réussi',
  'history.mark.bad': 'échec',
  'history.mark.warn': 'à noter',
  'history.mark.none': 'remarque',
};
