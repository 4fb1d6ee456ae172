/** What both assistants share: titles of windows, buttons, the column of steps, a page of failure, the question of a root. */
import type { wizards as english } from '../en/wizards.ts';

export const wizards: Readonly<Record<keyof typeof english, string>> = {
  'window.enroll': 'Inscription de l’ordinateur',
  'window.renew': 'Renouvellement du certificat',
  'window.preference-pane': 'Configuration Manager',
  'window.certificate-check': 'Vérification d’un certificat',

  'button.cancel': 'Annuler',
  'button.cancelling': 'Annulation…',
  'button.next': 'Suivant',
  'button.goBack': 'Précédent',
  'button.tryAgain': 'Réessayer',
  'button.close': 'Fermer',
  'button.done': 'Terminé',
  'button.enroll': 'Inscrire…',
  'button.enrollAgain': 'Réinscrire…',
  'button.renew': 'Renouveler…',
  'button.renewNow': 'Renouveler',
  'button.later': 'Plus tard…',
  'button.remindMe': 'Me le rappeler alors',
  'button.change': 'Modifier…',
  'button.copy': 'Copier',
  'button.copied': 'Copié',
  'button.allowHost': 'Envoyer le mot de passe à {host}',

  'wizard.steps': 'Étapes',
  'wizard.introduction': 'Introduction',
  'wizard.account': 'Votre compte',
  'wizard.enroll': 'Inscription',
  'wizard.renew': 'Renouvellement',
  'wizard.conclusion': 'Conclusion',
  /** follows the name of a step, for screen readers */
  'wizard.isDone': ', terminé',

  'failed.details': 'Détails pour le service d’assistance',
  'failed.detailsOf': 'Détails pour le service d’assistance · incident {incident}',
  'failed.incident': 'Incident {incident}',
  'failed.copyDetails': 'Copier les détails',

  'trust.question': 'Faire confiance à ce serveur d’après son empreinte',
  'trust.shown': 'Empreinte (SHA‑256) de {issuer}, qui garantit le serveur :',
  'trust.field': 'Empreinte',
  'trust.hint': 'Saisissez ou collez l’empreinte que votre administrateur vous a donnée.',
  'trust.notAFingerprint': 'Une empreinte SHA-256 compte 64 chiffres, de 0 à 9 et de A à F.',
  'trust.anotherFingerprint': 'C’est une autre empreinte. Ne continuez pas ; prévenez votre administrateur.',
  'trust.agree': 'Approuver et continuer',

  'keptIn.protected': 'cet ordinateur, scellé par {by}',
  'keptIn.unprotected': 'cet ordinateur, dans un fichier que seul votre compte peut lire',
  'unprotected.title': 'Les clés ne sont pas spécialement protégées sur cet ordinateur',
  'unprotected.text': 'Quiconque peut lire vos fichiers peut utiliser la clé : {why}.',
};
