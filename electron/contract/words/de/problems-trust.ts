/** Problems of the trust family. Each says that the password was not sent, or who would get it. */
import type { trustProblems as english } from '../en/problems-trust.ts';

export const trustProblems: Readonly<Record<keyof typeof english, string>> = {
  'problem.server-untrusted.title': 'Dieser Computer vertraut {host} nicht',
  'problem.server-untrusted.reason.unknown-root':
    'Das Serverzertifikat wurde von {issuer} ausgestellt; diesem Stammzertifikat vertraut dieser Computer nicht. Ihr Kennwort wurde nicht gesendet.',
  'problem.server-untrusted.reason.self-signed': 'Für das Serverzertifikat bürgt nur es selbst. Ihr Kennwort wurde nicht gesendet.',
  'problem.server-untrusted.reason.incomplete':
    'Der Server zeigt nicht, wer für {issuer} bürgt, den Aussteller seines Zertifikats. Ihr Kennwort wurde nicht gesendet.',
  'problem.server-untrusted.reason.other-fingerprint':
    'Das Stammzertifikat des Servers, {issuer}, hat einen anderen Fingerabdruck als den angegebenen. Ihr Kennwort wurde nicht gesendet.',
  'problem.server-untrusted.reason.bad-path':
    'Die Zertifikate zwischen dem Server und {issuer} passen nicht zusammen. Ihr Kennwort wurde nicht gesendet.',
  'problem.server-untrusted.remedy':
    'Bitten Sie Ihren Administrator um das Stammzertifikat Ihrer Organisation, und vergewissern Sie sich, dass dies der richtige Server ist.',
  'problem.server-untrusted.remedy.fingerprint':
    'Fragen Sie Ihren Administrator nach dem Fingerabdruck des Stammzertifikats Ihrer Organisation. Fahren Sie nur fort, wenn es dieser ist.',

  'problem.server-certificate-expired.title': 'Das Zertifikat von {host} ist abgelaufen',
  'problem.server-certificate-expired.title.early': 'Das Zertifikat von {host} ist noch nicht gültig',
  'problem.server-certificate-expired.reason':
    '{subject} war gültig bis {notAfter}; das Datum dieses Computers ist {today}. Ihr Kennwort wurde nicht gesendet.',
  'problem.server-certificate-expired.reason.early':
    '{subject} ist gültig ab {notBefore}; das Datum dieses Computers ist {today}. Ihr Kennwort wurde nicht gesendet.',
  'problem.server-certificate-expired.remedy':
    'Prüfen Sie das Datum dieses Computers. Stimmt es, teilen Sie Ihrem Administrator mit, dass der Server ein neues Zertifikat braucht.',

  'problem.server-wrong-host.title': 'Der Server ist nicht {host}',
  'problem.server-wrong-host.reason': 'Sein Zertifikat gilt für {names}. Ihr Kennwort wurde nicht gesendet.',
  'problem.server-wrong-host.reason.nameless': 'Sein Zertifikat gilt für gar keinen Namen. Ihr Kennwort wurde nicht gesendet.',
  'problem.server-wrong-host.remedy':
    'Prüfen Sie den Servernamen. Stimmt er, teilen Sie Ihrem Administrator mit, dass das Zertifikat des Servers einen anderen nennt.',

  'problem.server-wrong-purpose.title': 'Das Zertifikat von {host} ist nicht für einen Server bestimmt',
  'problem.server-wrong-purpose.reason':
    '{subject} darf nicht verwendet werden, um einen Server auszuweisen. Ihr Kennwort wurde nicht gesendet.',
  'problem.server-wrong-purpose.remedy': 'Teilen Sie Ihrem Administrator mit, dass dem Zertifikat der Zweck „Server Authentication“ fehlt.',

  'problem.server-weak.title': 'Die Sicherheit von {host} ist zu schwach',
  'problem.server-weak.reason.hash':
    '{subject} ist mit einem veralteten Verfahren signiert (SHA-1 oder älter). Ihr Kennwort wurde nicht gesendet.',
  'problem.server-weak.reason.key': 'Der Schlüssel von {subject} ist kürzer als 2048 Bit. Ihr Kennwort wurde nicht gesendet.',
  'problem.server-weak.reason.protocol': 'Der Server bietet keine aktuelle Version von TLS an. Ihr Kennwort wurde nicht gesendet.',
  'problem.server-weak.remedy':
    'Teilen Sie Ihrem Administrator mit, dass der Server ein Zertifikat mit SHA-2 und mindestens 2048 Bit sowie TLS 1.2 oder höher braucht.',

  'problem.server-revoked.title': 'Das Zertifikat von {host} wurde gesperrt',
  /** `reason`: a clause with its verb at the end */
  'problem.server-revoked.reason':
    'Der Aussteller hat das Zertifikat von {subject}{isDated, select, yes { am {date}} other {}} gesperrt{hasReason, select, yes {, weil {reason}} other {}}. Ihr Kennwort wurde nicht gesendet.',
  'problem.server-revoked.remedy':
    'Informieren Sie Ihren Administrator. Geben Sie Ihr Kennwort auf diesem Server nirgends ein, bis er sich darum gekümmert hat.',

  'problem.revocation-unavailable.title': 'Die Sperrliste des Servers ist nicht erreichbar',
  'problem.revocation-unavailable.reason':
    'Bevor Ihr Kennwort gesendet wird, muss das Zertifikat von {subject} anhand der Liste unter {address} geprüft werden. {why}.',
  'problem.revocation-unavailable.remedy':
    'Verbinden Sie sich mit dem Netzwerk oder VPN Ihrer Organisation, und versuchen Sie es dann erneut. Ihr Kennwort wurde nicht gesendet.',
  'problem.revocation-unavailable.title.nowhere': 'Es lässt sich nicht prüfen, ob der Server gesperrt ist',
  'problem.revocation-unavailable.reason.nowhere':
    'Bevor Ihr Kennwort gesendet wird, muss das Zertifikat von {subject} anhand einer Sperrliste geprüft werden. {why}.',
  'problem.revocation-unavailable.remedy.nowhere':
    'Teilen Sie Ihrem Administrator mit, dass dieses Zertifikat die Adresse einer Sperrliste braucht. Ihr Kennwort wurde nicht gesendet.',

  'problem.revocation-expired.title': 'Die Sperrliste des Servers ist veraltet',
  'problem.revocation-expired.reason':
    'Die Liste unter {address}, anhand derer {subject} geprüft werden muss, hätte bis {date} ersetzt werden sollen. Ihr Kennwort wurde nicht gesendet.',
  'problem.revocation-expired.remedy':
    'Bitten Sie Ihren Administrator, eine neue Sperrliste zu veröffentlichen, und versuchen Sie es dann erneut.',

  'problem.revocation-untrusted.title': 'Der Sperrliste des Servers kann nicht vertraut werden',
  'problem.revocation-untrusted.reason': 'Die Liste unter {address} für {subject} {why}. Ihr Kennwort wurde nicht gesendet.',
  'problem.revocation-untrusted.remedy':
    'Informieren Sie Ihren Administrator. Bis die Liste in Ordnung gebracht ist, kann der Server nicht geprüft werden.',

  'problem.clock-wrong.title': 'Die Uhr dieses Computers geht falsch',
  /** `span`: '3 Stunden' */
  'problem.clock-wrong.reason.ahead':
    'Sie geht gegenüber der Uhr von {host} {span} vor; daher lassen sich die Daten von Zertifikaten nicht beurteilen.',
  'problem.clock-wrong.reason.behind':
    'Sie geht gegenüber der Uhr von {host} {span} nach; daher lassen sich die Daten von Zertifikaten nicht beurteilen.',
  'problem.clock-wrong.remedy': 'Stellen Sie Datum, Uhrzeit und Zeitzone dieses Computers ein, und versuchen Sie es dann erneut.',

  'problem.other-host-asks-for-password.title': '{otherHost} würde Ihr Kennwort erhalten',
  'problem.other-host-asks-for-password.reason':
    'Sie haben {namedHost} genannt; dieser Server leitet Registrierungen an {otherHost} weiter. Ihr Kennwort wurde nicht gesendet.',
  'problem.other-host-asks-for-password.remedy':
    'Fragen Sie Ihren Administrator, ob {otherHost} richtig ist, und fahren Sie nur dann fort.',
};
