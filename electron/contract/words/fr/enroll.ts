/** Computer Enrollment, from its introduction to its conclusion. The fields of its account page occur when renewing as well. */
import type { enroll as english } from '../en/enroll.ts';

export const enroll: Readonly<Record<keyof typeof english, string>> = {
  'introduction.title': 'Inscrire cet ordinateur',
  'introduction.purpose':
    'Un certificat qui lui est propre permet au site de votre organisation de reconnaître cet ordinateur. L’obtenir prend moins d’une minute.',
  'introduction.needed': 'Ce dont vous avez besoin',
  'introduction.account': 'Votre compte professionnel et son mot de passe',
  'introduction.network': 'Une connexion au réseau de votre organisation',
  'introduction.server': 'Le nom du serveur, si votre administrateur vous en a donné un',
  'introduction.key': 'La clé du certificat est créée sur cet ordinateur et ne le quitte jamais.',
  'introduction.alreadyEnrolled':
    'Cet ordinateur est déjà inscrit au nom de {name}. Ce certificat reste utilisé jusqu’à ce qu’un nouveau le remplace.',
  'introduction.pending':
    'La demande de {userName} du {since} est en attente d’approbation sur {server}. Indiquez le même compte et son mot de passe pour interroger le serveur à son sujet.',

  'account.title': 'Qui inscrit cet ordinateur ?',
  'account.lead': 'Utilisez votre compte professionnel. Votre administrateur peut vous dire s’il vous faut un autre serveur.',
  'account.cancelled': 'L’inscription a été annulée. Rien n’a été modifié.',
  'account.userName': 'Nom d’utilisateur :',
  'account.userNameHint': 'domaine\\nom ou nom@domaine',
  'account.password': 'Mot de passe :',
  'account.passwordHint': 'Le mot de passe de votre compte professionnel',
  'account.passwordHintNamed': 'Le mot de passe de {userName}, votre compte professionnel',
  'account.capsLock': '{hint}. La touche Verr. Maj est activée.',
  'account.serverName': 'Nom du serveur :',
  'account.serverHint': 'Le point proxy d’inscription, par exemple server02.contoso.com',
  'account.serverHintSuggested': 'Prérempli d’après {domain}. Modifiez-le si l’on vous a donné un autre nom.',
  'account.serverHintPrefilled': 'Prérempli pour vous. Modifiez-le si l’on vous a donné un autre nom.',
  'account.serverHintLinked': 'Rempli par un lien. Ne continuez que s’il s’agit d’un serveur de votre organisation.',

  'working.title': 'Inscription de cet ordinateur',
  'working.lead': 'Cela prend en général quelques secondes. Vous pouvez continuer à travailler.',
  'working.cancelling': 'Arrêt en cours. Rien ne restera inachevé.',

  'enroll.failed': 'Cet ordinateur n’a pas été inscrit',

  'finished.title': 'Cet ordinateur est inscrit',
  'finished.lead': 'Le certificat reçu de {server} est vérifié et en place.',
  'finished.certificateFor': 'Délivré à',
  'finished.issuedBy': 'Délivré par',
  'finished.validUntil': 'Valide jusqu’au',
  'finished.until': '{date} ({inDays})',
  'finished.keptIn': 'Conservé dans',
  'finished.reminders': 'Son renouvellement vous sera rappelé à temps. D’ici là, vous n’avez rien à faire.',
};
