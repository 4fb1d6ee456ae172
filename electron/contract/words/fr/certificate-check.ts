/** The window that judges a certificate by the requirements for its role. */
import type { certificateCheck as english } from '../en/certificate-check.ts';

export const certificateCheck: Readonly<Record<keyof typeof english, string>> = {
  'check.title': 'Ce certificat convient-il à son rôle ?',
  'check.role': 'Rôle',
  'check.hostName': 'Nom d’hôte',
  'check.hostNameHint': 'server02.contoso.com',
  'check.file': 'Fichier de certificat',
  'check.drop': 'Déposez un certificat ici',
  'check.choose': 'Choisir un fichier…',
  'check.forms': 'PEM, DER, PKCS #7 ou PKCS #12. Il reste sur cet ordinateur.',
  'check.passphrase': 'Phrase secrète du fichier :',
  'check.open': 'Ouvrir',
  'check.tooLarge': 'Ce fichier est trop volumineux pour être un certificat.',
  'check.verdict.passed': 'Il convient au rôle « {role} »',
  'check.verdict.warning': 'Il convient au rôle « {role} », avec des réserves',
  'check.verdict.failed': 'Il ne convient pas au rôle « {role} »',
  'check.found.passed': 'Respecté.',
  'check.found.warning': 'Douteux.',
  'check.found.failed': 'Non respecté.',
  'check.found.unknown': 'Indéterminé.',
};
