/** Problems of the trust family. Each says that the password was not sent, or who would get it. */
import type { trustProblems as english } from '../en/problems-trust.ts';

export const trustProblems: Readonly<Record<keyof typeof english, string>> = {
  'problem.server-untrusted.title': 'Cet ordinateur ne fait pas confiance à {host}',
  'problem.server-untrusted.reason.unknown-root':
    'Son certificat a été délivré par {issuer}, qui ne fait pas partie des racines auxquelles cet ordinateur fait confiance. Votre mot de passe n’a pas été envoyé.',
  'problem.server-untrusted.reason.self-signed': 'Son certificat n’est garanti que par lui-même. Votre mot de passe n’a pas été envoyé.',
  'problem.server-untrusted.reason.incomplete':
    'Il ne montre pas qui garantit {issuer}, l’émetteur de son certificat. Votre mot de passe n’a pas été envoyé.',
  'problem.server-untrusted.reason.other-fingerprint':
    'Sa racine, {issuer}, a une autre empreinte que celle qui a été indiquée. Votre mot de passe n’a pas été envoyé.',
  'problem.server-untrusted.reason.bad-path':
    'Les certificats qui le relient à {issuer} ne vont pas ensemble. Votre mot de passe n’a pas été envoyé.',
  'problem.server-untrusted.remedy':
    'Demandez à votre administrateur le certificat racine de votre organisation, et assurez-vous que ce serveur est le bon.',
  'problem.server-untrusted.remedy.fingerprint':
    'Demandez à votre administrateur l’empreinte du certificat racine de votre organisation. Ne continuez que si c’est celle-ci.',

  'problem.server-certificate-expired.title': 'Le certificat de {host} a expiré',
  'problem.server-certificate-expired.title.early': 'Le certificat de {host} n’est pas encore valide',
  'problem.server-certificate-expired.reason':
    '{subject} était valide jusqu’au {notAfter} ; la date de cet ordinateur est le {today}. Votre mot de passe n’a pas été envoyé.',
  'problem.server-certificate-expired.reason.early':
    '{subject} est valide à partir du {notBefore} ; la date de cet ordinateur est le {today}. Votre mot de passe n’a pas été envoyé.',
  'problem.server-certificate-expired.remedy':
    'Vérifiez la date de cet ordinateur. Si elle est juste, signalez à votre administrateur que le serveur a besoin d’un nouveau certificat.',

  'problem.server-wrong-host.title': 'Ce serveur n’est pas {host}',
  'problem.server-wrong-host.reason': 'Son certificat est établi pour {names}. Votre mot de passe n’a pas été envoyé.',
  'problem.server-wrong-host.reason.nameless': 'Son certificat n’est établi pour aucun nom. Votre mot de passe n’a pas été envoyé.',
  'problem.server-wrong-host.remedy':
    'Vérifiez le nom du serveur. S’il est juste, signalez à votre administrateur que le certificat du serveur en indique un autre.',

  'problem.server-wrong-purpose.title': 'Le certificat de {host} n’est pas prévu pour un serveur',
  'problem.server-wrong-purpose.reason': '{subject} ne peut pas servir à identifier un serveur. Votre mot de passe n’a pas été envoyé.',
  'problem.server-wrong-purpose.remedy':
    'Signalez à votre administrateur qu’il manque au certificat l’usage « Authentification du serveur ».',

  'problem.server-weak.title': 'La sécurité de {host} est trop faible',
  'problem.server-weak.reason.hash':
    '{subject} est signé avec une méthode obsolète (SHA-1 ou plus ancienne). Votre mot de passe n’a pas été envoyé.',
  'problem.server-weak.reason.key': 'La clé de {subject} compte moins de 2048 bits. Votre mot de passe n’a pas été envoyé.',
  'problem.server-weak.reason.protocol': 'Il n’offre aucune version actuelle de TLS. Votre mot de passe n’a pas été envoyé.',
  'problem.server-weak.remedy':
    'Signalez à votre administrateur que le serveur a besoin d’un certificat avec SHA-2 et au moins 2048 bits, et de TLS 1.2 ou ultérieur.',

  'problem.server-revoked.title': 'Le certificat de {host} a été révoqué',
  'problem.server-revoked.reason':
    'L’émetteur a retiré le certificat de {subject}{isDated, select, yes { le {date}} other {}}{hasReason, select, yes { (motif : {reason})} other {}}. Votre mot de passe n’a pas été envoyé.',
  'problem.server-revoked.remedy':
    'Prévenez votre administrateur. D’ici à ce qu’il l’ait examiné, ne saisissez votre mot de passe nulle part sur ce serveur.',

  'problem.revocation-unavailable.title': 'La liste de révocation du serveur est inaccessible',
  'problem.revocation-unavailable.reason':
    'Avant l’envoi de votre mot de passe, le certificat de {subject} doit être comparé à la liste située à l’adresse {address}. {why}.',
  'problem.revocation-unavailable.remedy':
    'Connectez-vous au réseau ou au VPN de votre organisation, puis réessayez. Votre mot de passe n’a pas été envoyé.',
  'problem.revocation-unavailable.title.nowhere': 'La révocation du serveur ne peut pas être vérifiée',
  'problem.revocation-unavailable.reason.nowhere':
    'Le certificat de {subject} doit être comparé à une liste de révocation avant l’envoi de votre mot de passe. {why}.',
  'problem.revocation-unavailable.remedy.nowhere':
    'Signalez à votre administrateur que ce certificat doit indiquer l’adresse d’une liste de révocation. Votre mot de passe n’a pas été envoyé.',

  'problem.revocation-expired.title': 'La liste de révocation du serveur est périmée',
  'problem.revocation-expired.reason':
    'La liste située à l’adresse {address}, à laquelle {subject} doit être comparé, aurait dû être remplacée avant le {date}. Votre mot de passe n’a pas été envoyé.',
  'problem.revocation-expired.remedy': 'Demandez à votre administrateur de publier une nouvelle liste de révocation, puis réessayez.',

  'problem.revocation-untrusted.title': 'La liste de révocation du serveur n’est pas fiable',
  'problem.revocation-untrusted.reason':
    'La liste située à l’adresse {address} pour {subject} {why}. Votre mot de passe n’a pas été envoyé.',
  'problem.revocation-untrusted.remedy':
    'Prévenez votre administrateur. Tant que la liste n’est pas réparée, le serveur ne peut pas être vérifié.',

  'problem.clock-wrong.title': 'L’horloge de cet ordinateur n’est pas à l’heure',
  /** `span`: '3 hours' */
  'problem.clock-wrong.reason.ahead':
    'Elle avance de {span} sur celle de {host} ; les dates des certificats ne peuvent donc pas être évaluées.',
  'problem.clock-wrong.reason.behind':
    'Elle retarde de {span} sur celle de {host} ; les dates des certificats ne peuvent donc pas être évaluées.',
  'problem.clock-wrong.remedy': 'Réglez la date, l’heure et le fuseau horaire de cet ordinateur, puis réessayez.',

  'problem.other-host-asks-for-password.title': '{otherHost} recevrait votre mot de passe',
  'problem.other-host-asks-for-password.reason':
    'Vous avez indiqué {namedHost}, qui renvoie les inscriptions vers {otherHost}. Votre mot de passe n’a pas été envoyé.',
  'problem.other-host-asks-for-password.remedy':
    'Demandez à votre administrateur si {otherHost} est le bon serveur, et ne continuez que dans ce cas.',
};
