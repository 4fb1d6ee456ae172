/** Parts of problems of servers and proxies: what was found instead of what was expected. */
import type { serverReasons as english } from '../en/reasons-server.ts';

export const serverReasons: Readonly<Record<keyof typeof english, string>> = {
  /** what a proxy did: each stands after its address */
  'proxy.late': 'hat nicht innerhalb von {seconds, plural, one {# Sekunde} other {# Sekunden}} geantwortet',
  'proxy.notFound': 'wurde nicht gefunden',
  'proxy.unreachable': 'ist nicht erreichbar',
  'proxy.brokeOff': 'hat die Verbindung abgebrochen',
  'proxy.tooMuch': 'antwortet mit mehr, als verlangt wurde',
  'proxy.untrusted': 'bietet keine sichere Verbindung, der dieser Computer vertraut',
  'proxy.wantsPassword': 'verlangt einen Benutzernamen und ein Kennwort, die ihm nicht genannt wurden',
  'proxy.couldNotReach': 'konnte {host} nicht erreichen (Antwort {status})',
  'proxy.refused': 'hat eine Verbindung zu {host} abgelehnt (Antwort {status})',
  'proxy.kind': 'ist ein Proxy einer Art ({kind}), die dieses Programm nicht verwenden kann',
  'proxy.unusable': 'ist ein Proxy einer Art, die dieses Programm nicht verwenden kann',
  'proxy.noAddress': 'ist nicht die Adresse eines Proxys',
  'proxy.configuration': 'Die Proxykonfiguration dieses Computers',
  /** stands after 'Die Proxykonfiguration dieses Computers' */
  'proxy.configurationLate':
    'hat nicht innerhalb von {seconds, plural, one {# Sekunde} other {# Sekunden}} mitgeteilt, welcher Weg zu {host} führt',

  /** each stands after 'Der Server hat geantwortet, aber nicht wie ein Registrierungsserver:' */
  'found.noService': 'Er hat keinen der Dienste, die Computer registrieren',
  'found.noRenewal': 'Er bietet keine Erneuerung mit einem Zertifikat an',
  'found.noEnrollment': 'Er bietet keine Registrierung mit Benutzername und Kennwort an',
  'found.otherSignIn':
    'Er verlangt eine Anmeldung der Art {kind} (in einem Browser oder mit einem Zertifikat), die dieses Programm nicht bietet',
  'found.ownSignIn': 'Er verlangt eine eigene Anmeldung',
  'found.sendsOn': 'Er leitet die Anfrage an {host} weiter',
  'found.sendsOnSomewhere': 'Er leitet die Anfrage an eine andere Adresse weiter',
  'found.notThere': 'Unter dieser Adresse hat er keinen solchen Dienst',
  'found.refusesAccess': 'Er verweigert den Zugriff',
  'found.notAccepted': 'Er hat die Anfrage nicht akzeptiert',
  'found.empty': 'Seine Antwort ist leer',
  'found.webSite': 'Er ist eine Website',
  'found.notAMessage': 'Seine Antwort ist keine Registrierungsnachricht',
  'found.noTls': 'Was an Port {port} antwortet, verwendet kein TLS',
  'found.certificatesOnly': 'Er lässt nur Computer zu, die schon ein Zertifikat haben',
  'found.otherNames': 'Er ist für andere Namen zuständig, aber nicht für diesen',
  'found.refusedTls': 'Er hat die sichere Verbindung abgelehnt',
  'found.brokeOffTls': 'Er hat die sichere Verbindung abgebrochen',

  /** why a site does not take a certificate: each stands after 'Der Server lehnt die Verbindung ab:' */
  'refusal.revoked': 'Das Zertifikat sei gesperrt',
  'refusal.expired': 'Das Zertifikat sei abgelaufen',
  'refusal.unknown-issuer': 'Er kennt den Aussteller des Zertifikats nicht',
  'refusal.not-client-authentication': 'Das Zertifikat ist von einer Art, die er nicht akzeptiert',
  'refusal.unsaid': 'Den Grund nennt er nicht',

  /** what is the matter with an answer: each is a sentence without its full stop */
  'reply.empty': 'Die Antwort ist leer',
  'reply.notAMessage': 'Sie ist keine Registrierungsnachricht',
  'reply.otherXml': 'Sie ist XML, aber keine Registrierungsnachricht',
  'reply.unreadableXml': 'Sie ist kein lesbares XML',
  'reply.noBody': 'Die Nachricht hat keinen Textkörper oder mehr als einen',
  'reply.noServices': 'Sie beantwortet nicht, welche Dienste es gibt',
  'reply.noSecureAddress': 'Sie nennt keine sichere Adresse für die Registrierung',
  'reply.twoServers': 'Die Adressen, die sie für Richtlinie und Registrierung nennt, liegen nicht auf demselben Server',
  'reply.noCertificates': 'Sie beantwortet nicht, welche Zertifikate es gibt',
  'reply.noCertificate': 'Sie beantwortet die Anforderung eines Zertifikats nicht',
  'reply.noNumber': 'Laut Antwort wartet die Anforderung auf Genehmigung, aber deren Nummer fehlt',
  'reply.longNumber': 'Die Nummer, die sie der Anforderung gibt, ist zu lang',
  'reply.notBase64': 'Was sie als Zertifikat enthält, ist kein Base64',
  'reply.partNotBase64': 'Ein Zertifikat darin ist kein Base64',
  'reply.otherDocument': 'Was sie als Zertifikat enthält, ist ein anderes Dokument',
  'reply.otherProtocol': 'Sie verlangt ein anderes Protokoll als HTTP',
  'reply.tooLong': 'Sie ist länger als 1 MiB',
  'reply.compressed': 'Sie ist komprimiert, was nicht verlangt war',
  'reply.longHeaders': 'Die Header sind länger als 16 KiB',
  'reply.notHttp': 'Sie ist keine HTTP-Antwort',
  'reply.brokeOff': 'Sie brach vor ihrem Ende ab',

  /** in the dative, after 'zwischen dem Server und' */
  'issuer.unreadable': 'einem unlesbaren Aussteller',
};
