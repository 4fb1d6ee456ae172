/** The window that judges a certificate by the requirements for its role. */
import type { certificateCheck as english } from '../en/certificate-check.ts';

export const certificateCheck: Readonly<Record<keyof typeof english, string>> = {
  'check.title': 'Passt dieses Zertifikat zu seiner Rolle?',
  'check.role': 'Rolle',
  'check.hostName': 'Hostname',
  'check.hostNameHint': 'server02.contoso.com',
  'check.file': 'Zertifikatdatei',
  'check.drop': 'Zertifikat hier ablegen',
  'check.choose': 'Datei auswählen…',
  'check.forms': 'PEM, DER, PKCS #7 oder PKCS #12. Die Datei bleibt auf diesem Computer.',
  'check.passphrase': 'Passphrase der Datei:',
  'check.open': 'Öffnen',
  'check.tooLarge': 'Diese Datei ist zu groß für ein Zertifikat.',
  'check.verdict.passed': 'Es eignet sich als {role}',
  'check.verdict.warning': 'Es eignet sich mit Vorbehalt als {role}',
  'check.verdict.failed': 'Es eignet sich nicht als {role}',
  'check.found.passed': 'Erfüllt.',
  'check.found.warning': 'Zweifelhaft.',
  'check.found.failed': 'Nicht erfüllt.',
  'check.found.unknown': 'Nicht feststellbar.',
};
