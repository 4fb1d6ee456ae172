/** Parts of problems of revocation: why a list could not be had, why it can’t be used, why a certificate was revoked. */
import type { revocationReasons as english } from '../en/reasons-revocation.ts';

export const revocationReasons: Readonly<Record<keyof typeof english, string>> = {
  /** why nothing could be fetched: each is a sentence without its full stop */
  'fetch.unknownName': 'Der Name in der Adresse ist in diesem Netzwerk nicht bekannt',
  'fetch.noLookup': 'Der Name in der Adresse konnte in diesem Netzwerk nicht nachgeschlagen werden',
  'fetch.nobodyThere': 'Unter dieser Adresse antwortet nichts',
  'fetch.brokeOff': 'Die Verbindung dorthin ist abgebrochen',
  'fetch.noRoute': 'Von diesem Netzwerk führt kein Weg dorthin',
  'fetch.failed': 'Die Liste konnte nicht abgerufen werden',
  'fetch.proxy': 'Der Proxy {proxy} {why}',
  'fetch.late':
    'Von dieser Adresse kam nicht innerhalb von {seconds, plural, one {# Sekunde} other {# Sekunden}} eine vollständige Antwort',
  'fetch.redirects': 'Diese Adresse leitet mehr als {count, plural, one {#-mal} other {#-mal}} auf andere weiter',
  'fetch.otherScheme': 'Die Adresse leitet an {origin} weiter, und dafür wird nur http verwendet',
  'fetch.leadsBack':
    '{host} ist eine Adresse innerhalb dieses Computers oder seiner eigenen Netzwerkverbindung, und dort ist der Server nicht',
  'fetch.nothingPublished': 'Unter dieser Adresse ist nichts veröffentlicht (Antwort {status})',
  'fetch.notGivenOut': 'Diese Adresse hat die Liste nicht herausgegeben (Antwort {status})',
  'fetch.tooLarge': 'Was dort veröffentlicht ist, ist größer als {size} MiB',
  'fetch.noAddress': 'Ohne eine solche lässt sich nicht sagen, ob es noch gilt',
  'fetch.otherAddresses': 'Nur Listen unter http-Adressen werden verwendet, und das Zertifikat nennt andere ({kinds})',
  'fetch.noIssuer': 'Der Server zeigt das Zertifikat seines Ausstellers nicht; ohne dieses kann keiner Liste vertraut werden',

  /** why a list can’t be used: each stands after 'Die Liste unter … für …' */
  'list.delta': 'enthält nur die Änderungen gegenüber einer anderen Liste (eine Deltasperrliste); nötig ist eine vollständige',
  'list.indirect': 'spricht für mehrere Aussteller (eine indirekte Sperrliste); nötig ist eine des Ausstellers selbst',
  'list.otherIssuer': 'gehört zu einem anderen Aussteller ({issuer})',
  'list.unknownExtension': 'darf von einem Programm, das ihre Erweiterung {extension} nicht kennt, nicht verwendet werden',
  'list.unknownEntryExtension':
    'hat Einträge, die von einem Programm, das deren Erweiterung {extension} nicht kennt, nicht verwendet werden dürfen',
  'list.maySignNone': 'kommt von {issuer}, dessen Zertifikat das Signieren von Sperrlisten nicht erlaubt',
  'list.weak': 'ist mit einem veralteten Verfahren signiert (SHA-1 oder älter)',
  'list.future': 'ist auf ein Datum in der Zukunft datiert ({at})',
  'list.endless': 'sagt nicht, bis wann sie gilt',
  'list.attributes': 'gilt nur für Attributzertifikate',
  'list.endEntities': 'gilt nur für Zertifikate von Personen, Computern und Diensten',
  'list.authorities': 'gilt nur für Zertifikate von Zertifizierungsstellen',
  'list.someReasons': 'lässt einige der Gründe aus, aus denen Zertifikate gesperrt werden',
  'list.otherPlace': 'wurde für einen anderen Ort erstellt, als das Zertifikat nennt',
  'list.otherKey': 'wurde nicht mit dem Schlüssel von {issuer} signiert',
  /** `why`: technical, in English */
  'list.unusable': 'kann nicht verwendet werden: {why}',
  'list.damaged': 'ist beschädigt, abgeschnitten oder keine Sperrliste',
  /** `found` and `known`: numbers or dates of lists */
  'list.older': 'ist älter als eine früher gesehene ({found} nach {known})',

  /** why a certificate was revoked: each stands after 'weil', with its verb at the end */
  'revoked.keyCompromise': 'möglicherweise jemand anderes seinen Schlüssel hat',
  'revoked.cACompromise': 'möglicherweise jemand anderes den Schlüssel seines Ausstellers hat',
  'revoked.affiliationChanged': 'seine Angaben über den Inhaber nicht mehr stimmen',
  'revoked.superseded': 'es durch ein anderes ersetzt wurde',
  'revoked.cessationOfOperation': 'es nicht mehr benötigt wird',
  'revoked.certificateHold': 'es vorläufig ausgesetzt ist',
  'revoked.privilegeWithdrawn': 'der Inhaber es nicht mehr verwenden darf',
};
