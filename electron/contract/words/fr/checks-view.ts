/** The checks of a connection, in the window where something failed. */
import type { checksView as english } from '../en/checks-view.ts';

export const checksView: Readonly<Record<keyof typeof english, string>> = {
  'checks.run': 'Lancer les contrôles…',
  'checks.title': 'Contrôles',
  'checks.running': 'Contrôle de l’accès à {server}. Cela prend quelques secondes.',
  'checks.passed':
    'Tous les contrôles ont réussi. Réessayez ; si le problème persiste, copiez le résultat et envoyez-le à votre service d’assistance.',
  'checks.warned': 'Aucun contrôle n’a échoué, mais un point mérite votre attention.',
  'checks.failed':
    '{count, plural, one {# contrôle a échoué. La marche à suivre est indiquée à côté.} many {# de contrôles ont échoué. La marche à suivre est indiquée à côté ; commencez par le premier.} other {# contrôles ont échoué. La marche à suivre est indiquée à côté ; commencez par le premier.}}',
  'checks.again': 'Relancer les contrôles',
  'checks.copy': 'Copier le résultat',
  'checks.copyLabel': 'Copier le résultat de tous les contrôles pour le service d’assistance',
  'checks.state.passed': 'Réussi',
  'checks.state.warning': 'Douteux',
  'checks.state.failed': 'Échec',
  'checks.state.skipped': 'Omis',
  'checks.state.ahead': 'À venir',
  'checks.name.account-format': 'Nom d’utilisateur',
  'checks.name.clock': 'Horloge de cet ordinateur',
  'checks.name.keychain': 'Trousseau',
  'checks.name.disk': 'Espace disque',
  'checks.name.name-resolution': 'Adresse du serveur',
  'checks.name.proxy': 'Proxy',
  'checks.name.port': 'Connexion',
  'checks.name.tls': 'Certificat du serveur',
  'checks.name.revocation': 'Listes de révocation',
  'checks.name.server-kind': 'Type de serveur',
};
