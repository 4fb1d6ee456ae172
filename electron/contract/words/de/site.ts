/** The site and its management point, and which certificate is shown to it. */
import type { site as english } from '../en/site.ts';

export const site: Readonly<Record<keyof typeof english, string>> = {
  'site.title': 'Standort',
  'site.label': 'Standort:',
  'site.at': '{siteCode}, Verwaltungspunkt {managementPoint}',
  'site.connectNow': 'Jetzt verbinden',

  'site.found.emptyList': 'seine Liste der Verwaltungspunkte ist leer',
  'site.found.noCertificate': 'was er als sein Zertifikat sendet, ist keines',
  'site.found.otherThanList': 'er sendet etwas anderes als eine Liste von Verwaltungspunkten',
  'site.found.otherThanCertificate': 'er sendet etwas anderes als das Zertifikat eines Verwaltungspunkts',
  'site.found.otherAddress': 'er verweist auf eine andere Adresse',
  'site.found.wantsPassword': 'er verlangt Benutzername und Kennwort statt eines Zertifikats',
  'site.found.notThere': 'unter dieser Adresse gibt es keinen Verwaltungspunkt',
  'site.found.unknownQuestion': 'er versteht die Anfrage nicht',

  'revoked.title': 'Das Zertifikat dieses Computers wurde gesperrt',
  'revoked.body':
    'Der Standort lässt diesen Computer nicht mehr zu. Registrieren Sie ihn neu, um wieder Zugriff zu erhalten; es muss nichts neu installiert werden.',

  'warning.not-proven': 'Das Zertifikat konnte am Standort nicht ausprobiert werden, weil dieser gerade nicht erreichbar war.',
  'warning.other-in-use':
    'Das neue Zertifikat liegt im Schlüsselbund, wird aber nicht verwendet: Die Einstellungen Ihrer Organisation nennen ein anderes. Bitten Sie Ihren Administrator, SubjectName und SerialNumber zu ändern.',
  'warning.identifier-not-kept': 'Die Kennung dieses Computers am Standort konnte nicht gespeichert werden. {why}',
};
