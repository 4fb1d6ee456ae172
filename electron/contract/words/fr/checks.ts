/** The checks that look at everything an enrollment needs before anybody types a password. */
import type { checks as english } from '../en/checks.ts';

export const checks: Readonly<Record<keyof typeof english, string>> = {
  /** a problem's title, as a sentence */
  'checks.problem': '{title}.',
  'checks.noAccount': 'Aucun compte professionnel n’a été indiqué.',
  'checks.noServer': 'Aucun serveur n’a été indiqué.',
  'checks.notReached': 'Non examiné, car le contrôle « {check} » n’a pas réussi.',

  'checks.account.passed': '{userName} a la forme d’un compte professionnel.',

  'checks.clock.passed': 'Elle concorde avec celle du serveur {host}.',
  'checks.clock.unknown': '{host} n’indique pas l’heure.',
  'checks.clock.doubtful': 'Les dates du certificat du serveur ne concordent pas avec la date de cet ordinateur, {date}.',

  'checks.keychain.protected': 'Il est accessible en lecture et en écriture, et protégé par {by}.',
  'checks.keychain.unprotected': 'Il est accessible en lecture et en écriture, mais aucun trousseau du système ne le protège : {why}.',
  'checks.keychain.damaged':
    '{count, plural, one {# entrée endommagée a été mise de côté.} many {# d’entrées endommagées ont été mises de côté.} other {# entrées endommagées ont été mises de côté.}} Les autres sont lisibles.',

  'checks.disk.passed': 'Il est accessible en écriture, avec {free} disponibles.',
  'checks.disk.scarce': 'Il est accessible en écriture, mais avec seulement {free} disponibles.',

  'checks.resolution.passed': '{host} a été trouvé.',
  'checks.resolution.address': '{host} est une adresse ; aucune recherche n’est nécessaire.',
  'checks.resolution.byProxy': 'Le proxy {proxy} se charge de rechercher {host}.',

  'checks.proxy.none': 'La connexion à {host} est directe.',
  'checks.proxy.passed': '{proxy} est utilisé et laisse passer la connexion à {host}.',

  'checks.port.passed': '{host} accepte les connexions sur le port {port}.',

  'checks.tls.passed': '{host} prouve son identité par un certificat auquel cet ordinateur fait confiance.',

  'checks.revocation.passed':
    '{count, plural, =0 {Rien n’a dû être demandé,} one {La seule adresse a répondu,} many {Les # d’adresses ont toutes répondu,} other {Les # adresses ont toutes répondu,}} et les certificats de {host} ne sont pas révoqués.',
  'checks.revocation.partly':
    'Les certificats de {host} ne sont pas révoqués, mais {failed, plural, one {# adresse sur {count} est inutilisable} many {# d’adresses sur {count} sont inutilisables} other {# adresses sur {count} sont inutilisables}}.',
  'checks.revocation.partlyRemedy': 'L’inscription fonctionne. Signalez à votre administrateur les adresses qui figurent dans les détails.',

  'checks.kind.mde2': '{host} est un point proxy d’inscription.',
  'checks.kind.mde2Undiscovered': '{host} est un point proxy d’inscription sans découverte.',
  'checks.kind.policy': '{host} offre un service de stratégie d’inscription de certificats AD CS.',
  'checks.kind.enrollment': '{host} offre un service d’inscription de certificats AD CS.',

  'checks.managementPoint.passed': 'Point de gestion {host} : {found}',
};
