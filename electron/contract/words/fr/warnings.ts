/** What a person should know of an enrollment or a renewal that ended well, by the kind of the warning. */
import type { warnings as english } from '../en/warnings.ts';

export const warnings: Readonly<Record<keyof typeof english, string>> = {
  'warning.chain-not-checked': '{what}. Le certificat a été accepté car la vérification de la chaîne était désactivée.',
  'warning.unknownIssuer': 'Aucune autorité connue de cet ordinateur ne garantit {issuer}, l’émetteur du nouveau certificat.',
  /** each stands before \u201cIt was accepted because checking the chain was switched off.\u201d, without its full stop */
  'warning.forgiven.self-signed': 'Le certificat de {host} n’est garanti que par lui-même',
  'warning.forgiven.unknown-root': 'Cet ordinateur ne fait pas confiance à {issuer}, qui garantit {host}',
  'warning.forgiven.incomplete': '{host} ne montre pas qui garantit {issuer}, l’émetteur de son certificat',
  'warning.keychain-unprotected':
    'La clé est conservée dans un fichier que seul votre compte peut lire, mais elle n’est pas protégée par un trousseau : {why}.',
  'warning.subject-alternative-name':
    'Le certificat indique aussi {names} comme autre nom de l’objet. Configuration Manager ne prend pas cela en charge sur ce type de client et pourrait ne pas accepter le certificat.',
  'warning.old-key-kept': 'Une clé devenue inutile n’a pas encore pu être retirée du trousseau.',
};
