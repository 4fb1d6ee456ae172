/** Problems of the request, certificate and keychain families. */
import type { identityProblems as english } from '../en/problems-identity.ts';

export const identityProblems: Readonly<Record<keyof typeof english, string>> = {
  'problem.pending-approval.title': 'La demande est en attente d’approbation',
  'problem.pending-approval.reason':
    '{host} l’a reçue sous le numéro {requestId}. Quelqu’un de votre organisation doit d’abord l’approuver.',
  'problem.pending-approval.remedy':
    'Revenez plus tard : relancez l’inscription avec le même nom d’utilisateur et le même serveur, et le certificat sera récupéré. Rien n’est à refaire.',

  'problem.request-denied.title': 'La demande a été refusée',
  'problem.request-denied.reason': '{host} n’a pas délivré de certificat.',
  'problem.request-denied.remedy': 'Demandez-en la raison à votre administrateur. Vous pouvez envoyer une nouvelle demande à tout moment.',

  'problem.not-eligible-to-renew.title': 'Le certificat ne peut pas être renouvelé maintenant',
  'problem.not-eligible-to-renew.reason': '{host} n’accepte pas le renouvellement de ce certificat.',
  'problem.not-eligible-to-renew.remedy': 'Réessayez plus tard, ou inscrivez à nouveau cet ordinateur.',

  'problem.nothing-to-renew.title': 'Il n’y a pas de certificat à renouveler',
  'problem.nothing-to-renew.reason': 'Cet ordinateur n’est pas inscrit.',
  'problem.nothing-to-renew.remedy': 'Commencez par l’inscrire.',

  'problem.certificate-expired.title': 'Le certificat a expiré',
  'problem.certificate-expired.reason': 'Le certificat délivré à {subject} a expiré le {date}.',
  'problem.certificate-expired.remedy': 'Inscrivez à nouveau cet ordinateur. Rien n’est à réinstaller.',

  'problem.certificate-revoked.title': 'Le certificat a été révoqué',
  'problem.certificate-revoked.reason': 'L’émetteur a retiré le certificat délivré à {subject}.',
  'problem.certificate-revoked.reason.dated': 'L’émetteur a retiré le certificat délivré à {subject} le {date}.',
  'problem.certificate-revoked.remedy': 'Demandez-en la raison à votre administrateur, puis inscrivez à nouveau cet ordinateur.',

  'problem.certificate-ambiguous.title': 'Plusieurs certificats conviennent',
  'problem.certificate-ambiguous.reason': 'Plusieurs certificats ont pour objet {subject} : {candidates}.',
  /** one of the candidates */
  'candidate.bySerial': 'numéro de série {serialNumber}, valide jusqu’au {date}',
  'problem.certificate-ambiguous.remedy': 'Choisissez-en un d’après son numéro de série.',

  'problem.certificate-not-found.title': 'Ce certificat n’existe pas',
  'problem.certificate-not-found.reason': 'Aucun certificat du trousseau ne correspond à {subject}.',
  'problem.certificate-not-found.reason.nearly':
    'Aucun certificat n’a pour objet {subject}, mais il existe {nearly}. La distinction entre majuscules et minuscules compte.',
  'problem.certificate-not-found.reason.serial': 'Aucun des certificats délivrés à {subject} ne porte le numéro de série {serialNumber}.',
  'problem.certificate-not-found.remedy': 'Vérifiez l’objet dans les détails du certificat.',
  'problem.certificate-not-found.remedy.serial': 'Choisissez-en un dans Configuration Manager, ou corrigez le paramètre SerialNumber.',
  'problem.certificate-not-found.remedy.nearly': 'Écrivez exactement {nearly}.',

  'problem.site-refused-certificate.title': '{host} n’accepte pas ce certificat',
  'problem.site-refused-certificate.reason.revoked': 'Le site indique que le certificat a été révoqué.',
  'problem.site-refused-certificate.remedy.revoked':
    'Demandez-en la raison à votre administrateur, puis inscrivez à nouveau cet ordinateur.',
  'problem.site-refused-certificate.reason.expired': 'Le site indique que le certificat a expiré.',
  'problem.site-refused-certificate.remedy.expired':
    'Vérifiez la date de cet ordinateur. Si elle est juste, inscrivez-le à nouveau. Rien n’est à réinstaller.',
  'problem.site-refused-certificate.reason.unknown-issuer': 'Le site ne sait pas qui a délivré le certificat.',
  'problem.site-refused-certificate.remedy.unknown-issuer':
    'Signalez à votre administrateur que le point de gestion ne fait pas confiance à l’émetteur de ce certificat.',
  'problem.site-refused-certificate.reason.not-client-authentication':
    'Le site indique que le certificat n’est pas prévu pour identifier un client.',
  'problem.site-refused-certificate.remedy.not-client-authentication':
    'Signalez à votre administrateur qu’il manque au certificat l’usage « Authentification du client ».',
  'problem.site-refused-certificate.reason.unsaid': 'Le site refuse la connexion : {why}.',
  'problem.site-refused-certificate.remedy.unsaid': 'Prévenez votre administrateur. Le certificat utilisé jusqu’ici reste utilisé.',

  'problem.keychain-locked.title': 'Le trousseau est verrouillé',
  'problem.keychain-locked.reason': 'Le trousseau de cet ordinateur n’a pas fourni ce qui protège les clés de ce programme.',
  'problem.keychain-locked.remedy': 'Déverrouillez le trousseau, par exemple en ouvrant à nouveau une session, puis réessayez.',

  'problem.keychain-damaged.title': 'Une entrée du trousseau est endommagée',
  'problem.keychain-damaged.reason': '{where} est inutilisable : {why}. L’entrée a été mise de côté, pas supprimée.',
  'problem.keychain-damaged.remedy':
    'Les autres entrées ne sont pas touchées. Si le certificat utilisé est absent, inscrivez à nouveau cet ordinateur.',

  'problem.keychain-changed.title': 'Ce trousseau n’est pas celui qui protégeait les clés',
  'problem.keychain-changed.reason': 'Les clés étaient protégées par {was} ; maintenant, il y a {is}.',
  'problem.keychain-changed.remedy':
    'Ouvrez une session comme lors de l’inscription de cet ordinateur, ou inscrivez-le à nouveau. Les anciennes clés sont conservées.',

  'problem.keychain-unprotected.title': 'Les clés ne peuvent pas être protégées sur cet ordinateur',
  'problem.keychain-unprotected.reason': '{why}, et votre organisation n’autorise pas les clés non protégées.',
  'problem.keychain-unprotected.remedy':
    'Configurez un trousseau (sous Linux, un service de secrets tel que GNOME Keyring), ouvrez à nouveau une session et réessayez.',

  'key.thisProgram': 'Ce programme',
  'problem.key-access-denied.title': 'L’accès à la clé a été refusé',
  'problem.key-access-denied.reason': '{program} n’est pas autorisé à l’utiliser.',
  'problem.key-access-denied.reason.not-answered': '{program} souhaite l’utiliser, et personne n’a répondu à temps à la question.',
  'problem.key-access-denied.reason.nobody-to-ask':
    '{program} souhaite l’utiliser, et personne ne peut être interrogé : Enrollment Assistant n’est pas en cours d’exécution sur cet ordinateur.',
  'problem.key-access-denied.remedy': 'Autorisez l’accès lorsqu’il vous est demandé, ou ajoutez le programme à la liste de la clé.',
  'problem.key-access-denied.remedy.nobody-to-ask':
    'Démarrez Enrollment Assistant et réessayez, ou ajoutez le programme à la liste de la clé.',

  'problem.disk-full.title': 'Le disque est plein',
  'problem.disk-full.reason': 'Rien n’a pu être enregistré dans {path}. Ce qui était déjà enregistré est inchangé.',
  'problem.disk-full.remedy': 'Libérez de l’espace, puis réessayez.',

  'problem.not-writable.title': 'Rien n’a pu être enregistré',
  'problem.not-writable.reason': 'Ce compte n’est pas autorisé à écrire dans {path}. Ce qui était déjà enregistré est inchangé.',
  'problem.not-writable.remedy': 'Vérifiez à qui appartient le dossier et si le disque est en lecture seule, puis réessayez.',
};
