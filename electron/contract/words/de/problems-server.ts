/** Problems of the server family. */
import type { serverProblems as english } from '../en/problems-server.ts';

export const serverProblems: Readonly<Record<keyof typeof english, string>> = {
  'problem.server-name-malformed.title': 'Der Servername ist nicht vollständig',
  'problem.server-name-malformed.reason': '„{serverName}“ ist nicht der Name eines Servers.',
  'problem.server-name-malformed.reason.empty': 'Es wurde kein Servername angegeben.',
  'problem.server-name-malformed.remedy':
    'Geben Sie einen Namen wie server02.contoso.com ein, mit :port, falls Ihr Administrator Ihnen einen Port genannt hat. Es wurde nichts gesendet.',

  'problem.server-not-found.title': 'Ein Server namens {host} wurde nicht gefunden',
  'problem.server-not-found.reason': 'Der Name ist im Netzwerk, mit dem dieser Computer verbunden ist, nicht bekannt.',
  'problem.server-not-found.remedy':
    'Prüfen Sie die Schreibweise, oder fragen Sie Ihren Administrator nach dem Namen des Registrierungsservers. Ist der Name nur innerhalb Ihrer Organisation bekannt, verbinden Sie sich mit deren Netzwerk oder VPN.',

  'problem.server-unreachable.title': '{host} ist nicht erreichbar',
  'problem.server-unreachable.reason.refused': 'Dort nimmt nichts Verbindungen an Port {port} an.',
  'problem.server-unreachable.reason.closed': 'Die Verbindung wurde geschlossen, bevor eine Antwort kam.',
  'problem.server-unreachable.reason.no-route': 'Kein Netzwerkweg führt dorthin.',
  'problem.server-unreachable.remedy':
    'Prüfen Sie Name und Port, verbinden Sie sich mit dem Netzwerk oder VPN Ihrer Organisation, und versuchen Sie es dann erneut.',

  'problem.server-timeout.title': '{host} hat zu lange gebraucht',
  'problem.server-timeout.reason.connecting':
    'Die Verbindung wurde nicht innerhalb von {seconds, plural, one {# Sekunde} other {# Sekunden}} angenommen.',
  'problem.server-timeout.reason.securing':
    'Eine sichere Verbindung kam nicht innerhalb von {seconds, plural, one {# Sekunde} other {# Sekunden}} zustande.',
  'problem.server-timeout.reason.answering':
    'Die Antwort war nach {seconds, plural, one {# Sekunde} other {# Sekunden}} noch nicht vollständig.',
  'problem.server-timeout.remedy': 'Versuchen Sie es in einigen Minuten erneut. Geschieht es wieder, informieren Sie Ihren Administrator.',

  'problem.offline.title': 'Dieser Computer ist offline',
  'problem.offline.reason': 'Es besteht keine Netzwerkverbindung; {host} ist daher nicht erreichbar.',
  'problem.offline.remedy': 'Stellen Sie eine Netzwerkverbindung her, und versuchen Sie es dann erneut.',

  'problem.proxy-refused.title': 'Der Proxyserver lässt die Verbindung nicht zu',
  'problem.proxy-refused.reason': '{proxy} {why}.',
  'problem.proxy-refused.remedy':
    'Bitten Sie Ihren Administrator, diese Verbindung zuzulassen oder die Proxyeinstellungen dieses Computers zu berichtigen.',

  'problem.not-an-enrollment-server.title': '{host} ist kein Registrierungsserver',
  'problem.not-an-enrollment-server.reason': 'Der Server hat geantwortet, aber nicht wie ein Registrierungsserver: {found}.',
  'problem.not-an-enrollment-server.remedy': 'Fragen Sie Ihren Administrator nach dem Namen des Anmeldungsproxypunkts.',

  'problem.not-a-management-point.title': '{host} ist kein Verwaltungspunkt',
  'problem.not-a-management-point.reason': 'Der Server hat geantwortet, aber nicht wie ein Verwaltungspunkt: {found}.',
  'problem.not-a-management-point.remedy': 'Fragen Sie Ihren Administrator nach dem Namen des Verwaltungspunkts.',

  'problem.management-point-unknown.title': 'Es ist kein Verwaltungspunkt bekannt',
  'problem.management-point-unknown.reason': 'Weder die Einstellungen dieses Computers noch sein Standort haben einen genannt.',
  'problem.management-point-unknown.remedy': 'Fragen Sie Ihren Administrator nach dem Namen des Verwaltungspunkts.',

  'problem.reply-not-understood.title': 'Die Antwort von {host} ist nicht verständlich',
  'problem.reply-not-understood.reason': '{what}. Nichts davon wurde verwendet.',
  'problem.reply-not-understood.remedy':
    'Versuchen Sie es erneut. Geschieht es wieder, kopieren Sie die Details und senden Sie sie Ihrem Administrator.',

  'problem.server-fault.title': '{host} konnte die Anforderung nicht verarbeiten',
  'problem.server-fault.reason': 'Der Server meldet: „{words}“',
  'problem.server-fault.reason.unsaid': 'Der Server meldet eine eigene Störung und nennt keinen Grund.',
  'problem.server-fault.remedy':
    'Versuchen Sie es später erneut. Geschieht es wieder, kopieren Sie die Details und senden Sie sie Ihrem Administrator.',

  'problem.server-busy.title': '{host} ist ausgelastet oder wird gewartet',
  'problem.server-busy.reason': 'Der Server bittet darum, es später zu versuchen.',
  'problem.server-busy.remedy': 'Versuchen Sie es in einigen Minuten erneut.',
  /** `time`: 'in 2 Minuten' */
  'problem.server-busy.remedy.timed': 'Versuchen Sie es {time} erneut.',
};
