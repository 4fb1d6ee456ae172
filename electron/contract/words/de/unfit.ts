/** Why a certificate doesn't fit: the rules it must keep, each as a sentence without its full stop. */
import type { unfit as english } from '../en/unfit.ts';

export const unfit: Readonly<Record<keyof typeof english, string>> = {
  'problem.certificate-unfit.title': 'Das ausgestellte Zertifikat ist nicht geeignet',
  'problem.certificate-unfit.reason': '{rule}. Es wurde nicht gespeichert.',
  'problem.certificate-unfit.remedy': 'Informieren Sie Ihren Administrator; die Zertifikatvorlage des Standorts muss korrigiert werden.',
  'problem.certificate-unfit.title.file': '{file} kann nicht verwendet werden',
  'problem.certificate-unfit.reason.file': '{rule}. Nichts wurde geändert.',
  'problem.certificate-unfit.remedy.file': 'Bitten Sie Ihren Administrator um ein Zertifikat, das für diesen Client geeignet ist.',
  'problem.certificate-unfit.remedy.otherFile':
    'Prüfen Sie, ob es die richtige Datei ist und ob die Passphrase stimmt, falls sie eine hat, und versuchen Sie es dann erneut.',
  'unfit.with': '{rule} ({found})',

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
  'file.openSsh': 'ihr privater Schlüssel liegt in der Form von OpenSSH vor, nicht als PKCS#8',
  'file.damagedKey': 'ihr privater Schlüssel ist beschädigt',
  'file.severalKeys': 'sie enthält mehrere private Schlüssel; importieren Sie sie einzeln',
  'file.wrongPassphrase': 'die Passphrase stimmt nicht',

  'unfit.unreadable': 'Die Antwort des Servers enthält kein lesbares Zertifikat',
  'unfit.missing': 'Der Server hat ohne Zertifikat geantwortet',
  'unfit.no-key': 'Es ist kein privater Schlüssel darin',
  'unfit.other-key': 'Es gehört zu einem anderen Schlüssel als dem, der auf diesem Computer erzeugt wurde',
  'unfit.no-subject': 'Es sagt nicht, für wen es ist',
  'unfit.not-rsa': 'Sein Schlüssel ist kein RSA-Schlüssel',
  'unfit.key-too-long': 'Sein Schlüssel ist länger als 2048 Bit',
  'unfit.key-too-short': 'Sein Schlüssel ist zu kurz, um sicher zu sein',
  'unfit.weak-hash': 'Es ist mit einem veralteten Verfahren signiert; SHA-2 ist erforderlich',
  'unfit.no-client-authentication': 'Ihm fehlt der Zweck „Client Authentication“ (Clientauthentifizierung)',
  'unfit.expired': 'Es war schon abgelaufen, als es ankam',
  'unfit.not-yet-valid': 'Es ist noch nicht gültig',
  'unfit.ends-too-early': 'Es läuft früher ab als das Zertifikat, das es ersetzen sollte',
  'unfit.chain-incomplete': 'Die Zertifikate seiner Aussteller fehlen',
  'unfit.chain-untrusted': 'Es wurde von einer Stelle ausgestellt, der dieser Computer nicht vertraut',

  'unfit.file.unreadable': 'Sie kann nicht gelesen werden',
  'unfit.file.missing': 'Es ist kein Zertifikat darin',
  'unfit.file.other-key': 'Ihr Zertifikat und ihr privater Schlüssel gehören nicht zusammen',
  'unfit.file.no-subject': 'Ihr Zertifikat sagt nicht, für wen es ist',
  'unfit.file.expired': 'Ihr Zertifikat ist abgelaufen',
  'unfit.file.not-yet-valid': 'Ihr Zertifikat ist noch nicht gültig',
};
