/** Parts of problems of servers and proxies: what was found instead of what was expected. */
import type { serverReasons as english } from '../en/reasons-server.ts';

export const serverReasons: Readonly<Record<keyof typeof english, string>> = {
  /** what a proxy did: each stands after its address */
  'proxy.late': 'n’a pas répondu en {seconds, plural, one {# seconde} many {# de secondes} other {# secondes}}',
  'proxy.notFound': 'est introuvable',
  'proxy.unreachable': 'est injoignable',
  'proxy.brokeOff': 'a interrompu la connexion',
  'proxy.tooMuch': 'répond plus que ce qui lui a été demandé',
  'proxy.untrusted': 'n’offre aucune connexion sécurisée à laquelle cet ordinateur fait confiance',
  'proxy.wantsPassword': 'demande un nom d’utilisateur et un mot de passe qui ne lui ont pas été fournis',
  'proxy.couldNotReach': 'n’a pas pu joindre {host} (réponse {status})',
  'proxy.refused': 'a refusé une connexion à {host} (réponse {status})',
  'proxy.kind': 'est un proxy d’un type ({kind}) que ce programme ne peut pas utiliser',
  'proxy.unusable': 'est un type de proxy que ce programme ne peut pas utiliser',
  'proxy.noAddress': 'n’est pas l’adresse d’un proxy',
  'proxy.configuration': 'La configuration de proxy de cet ordinateur',
  /** stands after \u201cThe proxy configuration of this computer\u201d */
  'proxy.configurationLate':
    'n’a pas indiqué en {seconds, plural, one {# seconde} many {# de secondes} other {# secondes}} quel chemin mène à {host}',

  /** each stands after \u201cIt answered, but not as an enrollment server does:\u201d */
  'found.noService': 'il n’a aucun des services qui inscrivent des ordinateurs',
  'found.noRenewal': 'il n’offre pas de renouvellement avec un certificat',
  'found.noEnrollment': 'il n’offre pas d’inscription avec nom d’utilisateur et mot de passe',
  'found.otherSignIn': 'il exige une connexion de type {kind} (dans un navigateur ou avec un certificat), que ce programme n’offre pas',
  'found.ownSignIn': 'il exige sa propre forme de connexion',
  'found.sendsOn': 'il renvoie la demande vers {host}',
  'found.sendsOnSomewhere': 'il renvoie la demande vers une autre adresse',
  'found.notThere': 'il n’a pas de tel service à cette adresse',
  'found.refusesAccess': 'il refuse l’accès',
  'found.notAccepted': 'il n’a pas accepté la question',
  'found.empty': 'sa réponse est vide',
  'found.webSite': 'c’est un site web',
  'found.notAMessage': 'sa réponse n’est pas un message d’inscription',
  'found.noTls': 'ce qui écoute sur le port {port} n’utilise pas TLS',
  'found.certificatesOnly': 'il n’admet que les ordinateurs qui ont déjà un certificat',
  'found.otherNames': 'il répond à d’autres noms, mais pas à celui-ci',
  'found.refusedTls': 'il a refusé la connexion sécurisée',
  'found.brokeOffTls': 'il a interrompu la connexion sécurisée',

  /** why a site does not take a certificate: each stands after \u201cIt refuses the connection:\u201d */
  'refusal.revoked': 'il indique que le certificat a été révoqué',
  'refusal.expired': 'il indique que le certificat a expiré',
  'refusal.unknown-issuer': 'il ne sait pas qui a délivré le certificat',
  'refusal.not-client-authentication': 'le certificat est d’un type qu’il n’accepte pas',
  'refusal.unsaid': 'il n’en indique pas la raison',

  /** what is the matter with an answer: each is a sentence without its full stop */
  'reply.empty': 'La réponse est vide',
  'reply.notAMessage': 'Elle n’est pas un message d’inscription',
  'reply.otherXml': 'Elle est en XML, mais n’est pas un message d’inscription',
  'reply.unreadableXml': 'Elle n’est pas du XML lisible',
  'reply.noBody': 'Le message n’a pas de corps, ou en a plusieurs',
  'reply.noServices': 'Elle n’indique pas quels services existent',
  'reply.noSecureAddress': 'Elle n’indique aucune adresse sécurisée pour l’inscription',
  'reply.twoServers': 'Les adresses qu’elle indique pour la stratégie et l’inscription ne sont pas sur le même serveur',
  'reply.noCertificates': 'Elle n’indique pas quels certificats existent',
  'reply.noCertificate': 'Elle ne répond pas à la demande de certificat',
  'reply.noNumber': 'Elle indique que la demande est en attente d’approbation, mais pas sous quel numéro',
  'reply.longNumber': 'Le numéro qu’elle donne à la demande est trop long',
  'reply.notBase64': 'Ce qu’elle contient en guise de certificat n’est pas du Base64',
  'reply.partNotBase64': 'Un certificat qu’elle contient n’est pas du Base64',
  'reply.otherDocument': 'Ce qu’elle contient en guise de certificat est un autre document',
  'reply.otherProtocol': 'Elle demande de continuer dans un autre protocole que HTTP',
  'reply.tooLong': 'Elle dépasse 1 Mio',
  'reply.compressed': 'Elle est compressée, ce qui n’était pas demandé',
  'reply.longHeaders': 'Ses en-têtes dépassent 16 Kio',
  'reply.notHttp': 'Elle n’est pas une réponse HTTP',
  'reply.brokeOff': 'Elle s’est interrompue avant la fin',

  'issuer.unreadable': 'un émetteur illisible',
};
