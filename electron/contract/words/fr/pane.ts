/** Configuration Manager: its tabs, and what its Overview says of this computer, its certificate and its site. */
import type { pane as english } from '../en/pane.ts';

export const pane: Readonly<Record<keyof typeof english, string>> = {
  'pane.tabs': 'Configuration Manager',
  'pane.tab.overview': 'Vue d’ensemble',
  'pane.tab.keychain': 'Trousseau',
  'pane.tab.settings': 'Paramètres',
  'pane.tab.history': 'Historique',

  'pane.status.not-enrolled': 'Non inscrit',
  'pane.status.waiting': 'En attente d’approbation',
  'pane.status.enrolled': 'Inscrit',
  'pane.status.renewal-due': 'À renouveler',
  'pane.status.last-days': 'Renouveler maintenant',
  'pane.status.expired': 'Certificat expiré',
  'pane.status.revoked': 'Certificat révoqué',
  'pane.status.refused': 'Non accepté par le site',
  'pane.status.ambiguous': 'Choisissez un certificat',
  'pane.status.not-found': 'Le certificat est absent',

  'pane.sentence.not-enrolled': 'Cet ordinateur n’a pas encore de certificat client. Inscrivez-le avec votre compte professionnel.',
  'pane.sentence.waiting':
    'La demande du {since} est en attente d’approbation sur {server}. Relancez l’inscription pour savoir si elle a été approuvée.',
  'pane.sentence.enrolled':
    'Le certificat délivré à {name} est valide jusqu’au {until}. {days, plural, =0 {Il peut être renouvelé dès aujourd’hui.} =1 {Il pourra être renouvelé demain.} one {Il pourra être renouvelé dans # jour.} many {Il pourra être renouvelé dans # de jours.} other {Il pourra être renouvelé dans # jours.}}',
  'pane.sentence.inOrder':
    'Tout est en ordre. {days, plural, =0 {Le renouvellement est possible dès aujourd’hui.} =1 {Le renouvellement sera possible demain.} one {Le renouvellement sera possible dans # jour.} many {Le renouvellement sera possible dans # de jours.} other {Le renouvellement sera possible dans # jours.}}',
  'pane.sentence.renewal-due':
    'Le certificat délivré à {name} est valide jusqu’au {until} ({inDays}). Le renouveler prend moins d’une minute.',
  'pane.sentence.last-days': 'Le certificat délivré à {name} expire le {until}. Ensuite, cet ordinateur devra être inscrit à nouveau.',
  'pane.sentence.expired': 'Le certificat a expiré le {until}. Inscrivez à nouveau cet ordinateur ; rien n’est à réinstaller.',
  'pane.sentence.revoked':
    'Le certificat délivré à {name} a été retiré et n’est plus accepté. Demandez-en la raison à votre administrateur, puis inscrivez à nouveau cet ordinateur.',
  'pane.sentence.refused': 'Le certificat délivré à {name} est valide jusqu’au {until}, mais le site ne l’a pas accepté {when}.',

  'pane.chooseCertificate': 'Choisir…',

  'pane.validity': 'Validité',
  'pane.today': 'aujourd’hui',
  'pane.reminders': 'rappels {first}, puis {second}',
  'pane.reminders.same': 'rappels {first}',
  'pane.every.days': '{count, plural, one {chaque jour} many {tous les # de jours} other {tous les # jours}}',
  'pane.every.hours': '{count, plural, one {chaque heure} many {toutes les # d’heures} other {toutes les # heures}}',
  'pane.every.minutes': '{count, plural, one {chaque minute} many {toutes les # de minutes} other {toutes les # minutes}}',
  'pane.daysLeft':
    '{days, plural, =0 {Il expire aujourd’hui.} one {Il reste # jour.} many {Il reste # de jours.} other {Il reste # jours.}}',
  'pane.hoursLeft':
    '{hours, plural, =0 {Il reste moins d’une heure.} one {Il reste # heure.} many {Il reste # d’heures.} other {Il reste # heures.}}',
  'pane.ended': 'Il a expiré le {on}.',
  'pane.revokedWords': 'Il n’est plus accepté, quelles que soient ses dates.',
  'pane.renewFrom': 'À renouveler à partir du {date}.',
  'pane.renewSoon': 'À renouveler. Les rappels seront plus fréquents à partir du {date}.',
  'pane.renewNow': 'Ce sont ses derniers jours : renouvelez-le maintenant.',
  'pane.renewNoMore': 'Il ne peut plus être renouvelé.',
  'pane.nextReminder': 'Prochain rappel : {at}.',
  'pane.noReminder': 'Aucun rappel n’est prévu.',

  'pane.certificate': 'Certificat',
  'pane.subject': 'Objet',
  'pane.issuer': 'Émetteur',
  'pane.serialNumber': 'N° de série',
  'pane.copySerialNumber': 'Copier le numéro de série',
  'pane.fingerprint': 'SHA-256',
  'pane.copyFingerprint': 'Copier l’empreinte SHA-256',
  'pane.key': 'Clé',
  'pane.bits': '{algorithm}, {bits, number} bits',
  'pane.enrolledFor': 'Inscrit au nom de',
  'pane.enrolledAt': 'Inscrit auprès de',
  'pane.keptIn': 'Conservé dans',

  'pane.siteCode': 'Code de site',
  'pane.managementPoint': 'Point de gestion',
  'pane.managementPoints': 'Points de gestion',
  'pane.unknown': 'pas encore connu',
  'pane.smsId': 'SMSID',
  'pane.copySmsId': 'Copier le SMSID',
  'pane.lastContact': 'Dernier contact',
  'pane.nextContact': 'Prochain contact',
  'pane.noContact': 'aucun pour le moment',
  'pane.byHandOnly': 'seulement avec « Se connecter maintenant »',
  'pane.connecting': 'Connexion…',
  'pane.details': 'Détails',
  'pane.contact': '{outcome}, {when}',
  'pane.contact.accepted': 'accepté',
  'pane.contact.unreachable': 'injoignable',
  'pane.contact.not-a-management-point': 'aucun point de gestion n’a répondu',
  'pane.contact.refused.revoked': 'refusé (certificat révoqué)',
  'pane.contact.refused.expired': 'refusé (certificat expiré)',
  'pane.contact.refused.unknown-issuer': 'refusé (émetteur non approuvé par le site)',
  'pane.contact.refused.not-client-authentication': 'refusé (non prévu pour l’authentification du client)',
  'pane.contact.refused.unsaid': 'refusé',
  'pane.justNow': 'à l’instant',
  'pane.shortly': 'dans moins d’une minute',

  'pane.roots': 'Racines approuvées par empreinte',
  'pane.rootFor': '{name}, pour {host}',
  'pane.forgetRoot': 'Ne plus faire confiance',
  'pane.forgetRootNamed': 'Ne plus faire confiance à {name} pour {host}',
  'pane.damaged':
    '{count, plural, one {# entrée endommagée du trousseau a été mise de côté} many {# d’entrées endommagées du trousseau ont été mises de côté} other {# entrées endommagées du trousseau ont été mises de côté}}',
  'pane.damagedText': 'Rien n’a été supprimé ; les autres entrées ne sont pas touchées.',
};
