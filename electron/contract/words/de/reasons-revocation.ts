/** Parts of problems of revocation: why a list could not be had, why it can’t be used, why a certificate was revoked. */
import type { revocationReasons as english } from '../en/reasons-revocation.ts';

export const revocationReasons: Readonly<Record<keyof typeof english, string>> = {
  'fetch.unknownName': 'Ihr Name ist in diesem Netzwerk nicht bekannt',
  'fetch.noLookup': 'Ihr Name konnte in diesem Netzwerk nicht aufgelöst werden',
  'fetch.nobodyThere': 'Unter dieser Adresse antwortet nichts',
  'fetch.brokeOff': 'Die Verbindung dorthin brach ab',
  'fetch.noRoute': 'Aus diesem Netzwerk führt kein Weg dorthin',
  'fetch.failed': 'Sie konnte nicht abgerufen werden',
  'fetch.proxy': 'Der Proxy {proxy} {why}',
  'fetch.late': 'Diese Adresse hat nicht innerhalb von {seconds, plural, one {# Sekunde} other {# Sekunden}} vollständig geantwortet',
  'fetch.redirects': 'Diese Adresse leitet mehr als {count, plural, one {#-mal} other {#-mal}} weiter',
  'fetch.otherScheme': 'Sie leitet weiter zu {origin}, und hierfür wird nur http verwendet',
  'fetch.leadsBack': '{host} ist eine Adresse in diesem Computer oder in seinem eigenen Netzwerkabschnitt, und der Server ist nicht dort',
  'fetch.nothingPublished': 'Unter dieser Adresse ist nichts veröffentlicht (Antwort {status})',
  'fetch.notGivenOut': 'Diese Adresse hat die Liste nicht herausgegeben (Antwort {status})',
  'fetch.tooLarge': 'Was dort veröffentlicht ist, ist größer als {size} MiB',
  'fetch.noAddress': 'Ohne eine Liste kann niemand sagen, ob es noch gültig ist',
  'fetch.otherAddresses': 'Nur Listen unter http-Adressen werden verwendet, und das Zertifikat nennt andere ({kinds})',
  'fetch.noIssuer': 'Der Server zeigt nicht das Zertifikat seines Ausstellers, ohne das keiner Liste vertraut werden kann',

  'list.delta':
    'kann nicht verwendet werden: Sie enthält nur die Änderungen an einer anderen (eine Deltaliste), und gebraucht wird eine vollständige',
  'list.indirect':
    'kann nicht verwendet werden: Sie gilt für mehrere Aussteller (eine indirekte Liste), und gebraucht wird eine des Ausstellers selbst',
  'list.otherIssuer': 'gehört zu einem anderen Aussteller ({issuer})',
  'list.unknownExtension': 'darf von einem Programm, das ihre Erweiterung {extension} nicht kennt, nicht verwendet werden',
  'list.unknownEntryExtension':
    'hat Einträge, die von einem Programm, das deren Erweiterung {extension} nicht kennt, nicht verwendet werden dürfen',
  'list.maySignNone': 'kommt von {issuer}, dessen Zertifikat ihm nicht erlaubt, Listen zu signieren',
  'list.weak': 'ist mit einem veralteten Verfahren signiert (SHA-1 oder älter)',
  'list.future': 'ist in die Zukunft datiert ({at})',
  'list.endless': 'sagt nicht, bis wann sie gültig ist',
  'list.attributes': 'gilt nur für Attributzertifikate',
  'list.endEntities': 'gilt nur für Zertifikate von Personen, Computern und Diensten',
  'list.authorities': 'gilt nur für Zertifikate von Zertifizierungsstellen',
  'list.someReasons': 'lässt einige der Gründe aus, aus denen Zertifikate gesperrt werden',
  'list.otherPlace': 'wurde für einen anderen Ort erstellt, als das Zertifikat nennt',
  'list.otherKey': 'wurde nicht mit dem Schlüssel von {issuer} signiert',
  'list.unusable': 'kann nicht verwendet werden: {why}',
  'list.damaged': 'ist beschädigt, abgeschnitten oder keine Sperrliste',
  'list.older': 'ist älter als eine, die schon bekannt war ({found} nach {known})',

  'revoked.keyCompromise': 'jemand anderes seinen Schlüssel haben kann',
  'revoked.cACompromise': 'jemand anderes den Schlüssel seines Ausstellers haben kann',
  'revoked.affiliationChanged': 'die Angaben zu seinem Inhaber nicht mehr stimmen',
  'revoked.superseded': 'es durch ein anderes ersetzt wurde',
  'revoked.cessationOfOperation': 'es nicht mehr gebraucht wird',
  'revoked.certificateHold': 'es vorläufig außer Kraft ist',
  'revoked.privilegeWithdrawn': 'sein Inhaber es nicht mehr verwenden darf',
};
