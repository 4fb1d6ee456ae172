/** Why a certificate doesn't fit: the rules it must keep, each as a sentence without its full stop. */
import type { unfit as english } from '../en/unfit.ts';

export const unfit: Readonly<Record<keyof typeof english, string>> = {
  'problem.certificate-unfit.title': 'Le certificat reçu ne convient pas',
  'problem.certificate-unfit.reason': '{rule}. Aucun certificat n’a été enregistré.',
  'problem.certificate-unfit.remedy': 'Prévenez votre administrateur ; le modèle de certificat du site doit être corrigé.',
  'problem.certificate-unfit.title.file': '{file} est inutilisable',
  'problem.certificate-unfit.reason.file': '{rule}. Rien n’a été modifié.',
  'problem.certificate-unfit.remedy.file': 'Demandez à votre administrateur un certificat qui convienne à ce client.',
  'problem.certificate-unfit.remedy.otherFile':
    'Vérifiez que c’est le bon fichier, ainsi que sa phrase secrète s’il en a une, puis réessayez.',
  /** one of the rules below, and what was found instead */
  'unfit.with': '{rule} ({found})',

  /** what was found instead */
  'unfit.bits': '{bits} bits',
  'unfit.noPurpose': 'aucun usage indiqué',
  'unfit.validUntil': 'valide jusqu’au {at}',
  'unfit.validFrom': 'valide à partir du {at}',

  'file.empty': 'il est vide',
  'file.tooLarge': 'il dépasse 1 Mio',
  'file.damaged': 'il est endommagé, ou protégé d’une manière qui n’est pas prise en charge',
  'file.signed': 'il est protégé par une signature au lieu d’une phrase secrète',
  'file.unknownKey': 'sa clé privée est endommagée ou d’un type inconnu',
  'file.unknownEncryption': 'sa clé privée est chiffrée d’une manière inconnue',
  'file.openSsh': 'sa clé privée est au format OpenSSH, et non PKCS#8',
  'file.damagedKey': 'sa clé privée est endommagée',
  'file.severalKeys': 'il contient plusieurs clés privées ; importez-les une par une',
  'file.wrongPassphrase': 'la phrase secrète n’est pas la bonne',

  'unfit.unreadable': 'La réponse du serveur ne contient aucun certificat lisible',
  'unfit.missing': 'Le serveur a répondu sans certificat',
  'unfit.no-key': 'Il ne contient pas de clé privée',
  'unfit.other-key': 'Il correspond à une autre clé que celle créée sur cet ordinateur',
  'unfit.no-subject': 'Il n’indique pas à qui il appartient',
  'unfit.not-rsa': 'Sa clé n’est pas une clé RSA',
  'unfit.key-too-long': 'Sa clé dépasse 2048 bits',
  'unfit.key-too-short': 'Sa clé est trop courte pour être sûre',
  'unfit.weak-hash': 'Il est signé avec une méthode obsolète ; SHA-2 est exigé',
  'unfit.no-client-authentication': 'Il lui manque l’usage « Authentification du client »',
  'unfit.expired': 'Il avait expiré avant d’arriver',
  'unfit.not-yet-valid': 'Il n’est pas encore valide',
  'unfit.ends-too-early': 'Il expire avant celui qu’il devait remplacer',
  'unfit.chain-incomplete': 'Les certificats de ses émetteurs sont absents',
  'unfit.chain-untrusted': 'Il a été délivré par une autorité à laquelle cet ordinateur ne fait pas confiance',

  /** the same of a file that a person chose, where that is said in other words */
  'unfit.file.unreadable': 'Il est illisible',
  'unfit.file.missing': 'Il ne contient aucun certificat',
  'unfit.file.other-key': 'Son certificat et sa clé privée ne vont pas ensemble',
  'unfit.file.no-subject': 'Son certificat n’indique pas à qui il appartient',
  'unfit.file.expired': 'Son certificat a expiré',
  'unfit.file.not-yet-valid': 'Son certificat n’est pas encore valide',
};
