/** Why a certificate doesn’t fit: the rules it must keep, each as a sentence without its full stop. */
import type { unfit as english } from '../en/unfit.ts';

export const unfit: Readonly<Record<keyof typeof english, string>> = {
  'problem.certificate-unfit.title': 'Das erhaltene Zertifikat passt nicht',
  'problem.certificate-unfit.reason': '{rule}. Es wurde nicht gespeichert.',
  'problem.certificate-unfit.remedy': 'Informieren Sie Ihren Administrator; die Zertifikatvorlage des Standorts muss berichtigt werden.',
  'problem.certificate-unfit.title.file': '{file} kann nicht verwendet werden',
  'problem.certificate-unfit.reason.file': '{rule}. Es wurde nichts geändert.',
  'problem.certificate-unfit.remedy.file': 'Bitten Sie Ihren Administrator um ein Zertifikat, das zu diesem Client passt.',
  'problem.certificate-unfit.remedy.otherFile':
    'Prüfen Sie, ob es die richtige Datei ist und, falls sie eine Passphrase hat, ob diese stimmt, und versuchen Sie es dann erneut.',
  /** one of the rules below, and what was found instead */
  'unfit.with': '{rule} ({found})',

  /** what was found instead */
  'unfit.bits': '{bits} Bit',
  'unfit.noPurpose': 'gar kein Zweck',
  'unfit.validUntil': 'gültig bis {at}',
  'unfit.validFrom': 'gültig ab {at}',

  'file.empty': 'sie ist leer',
  'file.tooLarge': 'sie ist größer als 1 MiB',
  'file.damaged': 'sie ist beschädigt oder auf eine Weise geschützt, die nicht unterstützt wird',
  'file.signed': 'sie ist durch eine Signatur statt durch eine Passphrase geschützt',
  'file.unknownKey': 'ihr privater Schlüssel ist von unbekannter Art oder beschädigt',
  'file.unknownEncryption': 'ihr privater Schlüssel ist auf unbekannte Weise verschlüsselt',
  'file.openSsh': 'ihr privater Schlüssel hat die Form von OpenSSH, nicht PKCS#8',
  'file.damagedKey': 'ihr privater Schlüssel ist beschädigt',
  'file.severalKeys': 'sie enthält mehrere private Schlüssel; importieren Sie sie einzeln',
  'file.wrongPassphrase': 'die Passphrase stimmt nicht',

  'unfit.unreadable': 'Die Antwort des Servers enthält kein lesbares Zertifikat',
  'unfit.missing': 'Der Server hat ohne Zertifikat geantwortet',
  'unfit.no-key': 'Es ist kein privater Schlüssel enthalten',
  'unfit.other-key': 'Es gehört zu einem anderen Schlüssel als dem auf diesem Computer erzeugten',
  'unfit.no-subject': 'Es sagt nicht, wem es gehört',
  'unfit.not-rsa': 'Sein Schlüssel ist kein RSA-Schlüssel',
  'unfit.key-too-long': 'Sein Schlüssel ist länger als 2048 Bit',
  'unfit.key-too-short': 'Sein Schlüssel ist zu kurz, um sicher zu sein',
  'unfit.weak-hash': 'Es ist mit einem veralteten Verfahren signiert; SHA-2 ist erforderlich',
  'unfit.no-client-authentication': 'Ihm fehlt der Zweck „Client Authentication“',
  'unfit.expired': 'Es war schon vor der Ankunft abgelaufen',
  'unfit.not-yet-valid': 'Es ist noch nicht gültig',
  'unfit.ends-too-early': 'Es läuft früher ab als das, das es ersetzen sollte',
  'unfit.chain-incomplete': 'Die Zertifikate seiner Aussteller fehlen',
  'unfit.chain-untrusted': 'Es wurde von einer Zertifizierungsstelle ausgestellt, der dieser Computer nicht vertraut',

  /** the same of a file that a person chose, where that is said in other words */
  'unfit.file.unreadable': 'Die Datei kann nicht gelesen werden',
  'unfit.file.missing': 'Die Datei enthält kein Zertifikat',
  'unfit.file.other-key': 'Zertifikat und privater Schlüssel der Datei gehören nicht zusammen',
  'unfit.file.no-subject': 'Das Zertifikat der Datei sagt nicht, wem es gehört',
  'unfit.file.expired': 'Das Zertifikat der Datei ist abgelaufen',
  'unfit.file.not-yet-valid': 'Das Zertifikat der Datei ist noch nicht gültig',
};
