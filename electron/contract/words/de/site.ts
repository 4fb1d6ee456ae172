/** The site and its management point, and which certificate is shown to it. */
import type { site as english } from '../en/site.ts';

export const site: Readonly<Record<keyof typeof english, string>> = {
  'site.title': 'Standort',
  /** before its code and the management point that answered */
  'site.label': 'Standort:',
  'site.at': '{siteCode}, Verwaltungspunkt {managementPoint}',
  'site.connectNow': 'Jetzt verbinden',

  /** follow 'Der Server hat geantwortet, aber nicht wie ein Verwaltungspunkt:' */
  'site.found.emptyList': 'Seine Liste der Verwaltungspunkte ist leer',
  'site.found.noCertificate': 'Was er als sein Zertifikat sendet, ist keines',
  'site.found.otherThanList': 'Er sendet etwas anderes als eine Liste von Verwaltungspunkten',
  'site.found.otherThanCertificate': 'Er sendet etwas anderes als das Zertifikat eines Verwaltungspunkts',
  'site.found.otherAddress': 'Er verweist auf eine andere Adresse',
  'site.found.wantsPassword': 'Er verlangt Benutzername und Kennwort statt eines Zertifikats',
  'site.found.notThere': 'Unter dieser Adresse gibt es keinen Verwaltungspunkt',
  'site.found.unknownQuestion': 'Er kennt nicht, wonach er gefragt wurde',

  'revoked.title': 'Das Zertifikat dieses Computers wurde gesperrt',
  'revoked.body':
    'Der Standort lässt diesen Computer nicht mehr zu. Registrieren Sie ihn erneut, um wieder Zugriff zu erhalten; es muss nichts neu installiert werden.',

  'warning.not-proven': 'Das Zertifikat konnte nicht am Standort erprobt werden, weil dieser gerade nicht erreichbar war.',
  'warning.other-in-use':
    'Das neue Zertifikat ist im Schlüsselbund, aber nicht in Gebrauch: Die Einstellungen Ihrer Organisation nennen ein anderes. Bitten Sie Ihren Administrator, SubjectName und SerialNumber zu ändern.',
  'warning.identifier-not-kept': 'Die Kennung dieses Computers am Standort konnte nicht gespeichert werden. {why}',
};
