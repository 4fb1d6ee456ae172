/** Configuration Manager: its tabs, and what its Overview says of this computer, its certificate and its site. */
import type { pane as english } from '../en/pane.ts';

export const pane: Readonly<Record<keyof typeof english, string>> = {
  'pane.tabs': 'Configuration Manager',
  'pane.tab.overview': 'Übersicht',
  'pane.tab.keychain': 'Schlüsselbund',
  'pane.tab.settings': 'Einstellungen',
  'pane.tab.history': 'Verlauf',

  'pane.status.not-enrolled': 'Nicht registriert',
  'pane.status.waiting': 'Wartet auf Genehmigung',
  'pane.status.enrolled': 'Registriert',
  'pane.status.renewal-due': 'Erneuerung fällig',
  'pane.status.last-days': 'Jetzt erneuern',
  'pane.status.expired': 'Zertifikat abgelaufen',
  'pane.status.revoked': 'Zertifikat gesperrt',
  'pane.status.refused': 'Vom Standort nicht akzeptiert',
  'pane.status.ambiguous': 'Zertifikat auswählen',
  'pane.status.not-found': 'Das Zertifikat fehlt',

  'pane.sentence.not-enrolled':
    'Dieser Computer hat noch kein Clientzertifikat. Registrieren Sie ihn mit Ihrem Geschäftskonto.',
  'pane.sentence.waiting':
    'Die Anforderung vom {since} wartet bei {server} auf Genehmigung. Registrieren Sie erneut, um zu fragen, ob sie genehmigt wurde.',
  'pane.sentence.enrolled':
    'Das Zertifikat von {name} ist gültig bis {until}. {days, plural, =0 {Die Erneuerung ist ab heute möglich.} one {Die Erneuerung ist ab morgen möglich.} other {Die Erneuerung ist in # Tagen möglich.}}',
  'pane.sentence.inOrder':
    'Alles ist in Ordnung. {days, plural, =0 {Die Erneuerung ist ab heute möglich.} one {Die Erneuerung ist ab morgen möglich.} other {Die Erneuerung ist in # Tagen möglich.}}',
  'pane.sentence.renewal-due':
    'Das Zertifikat von {name} ist gültig bis {until} ({inDays}). Die Erneuerung dauert weniger als eine Minute.',
  'pane.sentence.last-days':
    'Das Zertifikat von {name} läuft am {until} ab. Danach muss dieser Computer erneut registriert werden.',
  'pane.sentence.expired':
    'Das Zertifikat ist am {until} abgelaufen. Registrieren Sie diesen Computer erneut; es muss nichts neu installiert werden.',
  'pane.sentence.revoked':
    'Das Zertifikat von {name} wurde gesperrt und wird nicht mehr akzeptiert. Fragen Sie Ihren Administrator nach dem Grund, und registrieren Sie dann diesen Computer erneut.',
  'pane.sentence.refused': 'Das Zertifikat von {name} ist gültig bis {until}, aber der Standort hat es {when} nicht akzeptiert.',

  'pane.chooseCertificate': 'Auswählen…',

  'pane.validity': 'Gültigkeit',
  'pane.today': 'heute',
  'pane.reminders': 'Erinnerungen {first}, dann {second}',
  'pane.reminders.same': 'Erinnerungen {first}',
  'pane.every.days': '{count, plural, one {täglich} other {alle # Tage}}',
  'pane.every.hours': '{count, plural, one {stündlich} other {alle # Stunden}}',
  'pane.every.minutes': '{count, plural, one {jede Minute} other {alle # Minuten}}',
  'pane.daysLeft': '{days, plural, =0 {Es läuft heute ab.} one {Noch ein Tag.} other {Noch # Tage.}}',
  'pane.hoursLeft': '{hours, plural, =0 {Weniger als eine Stunde.} one {Noch eine Stunde.} other {Noch # Stunden.}}',
  'pane.ended': 'Es ist am {on} abgelaufen.',
  'pane.revokedWords': 'Es wird nicht mehr akzeptiert, unabhängig von seinem Gültigkeitszeitraum.',
  'pane.renewFrom': 'Die Erneuerung ist ab {date} fällig.',
  'pane.renewSoon': 'Die Erneuerung ist fällig. Ab {date} kommen Erinnerungen häufiger.',
  'pane.renewNow': 'Dies sind seine letzten Tage: Erneuern Sie es jetzt.',
  'pane.renewNoMore': 'Es kann nicht mehr erneuert werden.',
  'pane.nextReminder': 'Nächste Erinnerung: {at}.',
  'pane.noReminder': 'Es kommt keine Erinnerung mehr.',

  'pane.certificate': 'Zertifikat',
  'pane.subject': 'Antragsteller',
  'pane.issuer': 'Aussteller',
  'pane.serialNumber': 'Seriennr.',
  'pane.copySerialNumber': 'Seriennummer kopieren',
  'pane.fingerprint': 'SHA-256',
  'pane.copyFingerprint': 'SHA-256-Fingerabdruck kopieren',
  'pane.key': 'Schlüssel',
  'pane.bits': '{algorithm}, {bits, number} Bit',
  'pane.enrolledFor': 'Registriert für',
  'pane.enrolledAt': 'Registriert bei',
  'pane.keptIn': 'Speicherort',

  'pane.siteCode': 'Standortcode',
  'pane.managementPoint': 'Verwaltungspunkt',
  'pane.managementPoints': 'Verwaltungspunkte',
  'pane.unknown': 'noch nicht bekannt',
  'pane.smsId': 'SMSID',
  'pane.copySmsId': 'SMSID kopieren',
  'pane.lastContact': 'Letzter Kontakt',
  'pane.nextContact': 'Nächster Kontakt',
  'pane.noContact': 'noch keiner',
  'pane.byHandOnly': 'nur mit „Jetzt verbinden“',
  'pane.connecting': 'Verbinden…',
  'pane.details': 'Details',
  'pane.contact': '{outcome}, {when}',
  'pane.contact.accepted': 'akzeptiert',
  'pane.contact.unreachable': 'nicht erreicht',
  'pane.contact.not-a-management-point': 'kein Verwaltungspunkt hat geantwortet',
  'pane.contact.refused.revoked': 'abgewiesen: Zertifikat gesperrt',
  'pane.contact.refused.expired': 'abgewiesen: Zertifikat abgelaufen',
  'pane.contact.refused.unknown-issuer': 'abgewiesen: Aussteller dort nicht vertrauenswürdig',
  'pane.contact.refused.not-client-authentication': 'abgewiesen: nicht für Clientauthentifizierung',
  'pane.contact.refused.unsaid': 'abgewiesen',
  'pane.justNow': 'gerade eben',
  'pane.shortly': 'in weniger als einer Minute',

  'pane.roots': 'Stammzertifikate, denen per Fingerabdruck vertraut wird',
  'pane.rootFor': '{name}, für {host}',
  'pane.forgetRoot': 'Nicht mehr vertrauen',
  'pane.forgetRootNamed': 'Nicht mehr vertrauen: {name}, für {host}',
  'pane.damaged':
    '{count, plural, one {Ein beschädigter Eintrag des Schlüsselbunds wurde beiseitegelegt} other {# beschädigte Einträge des Schlüsselbunds wurden beiseitegelegt}}',
  'pane.damagedText': 'Nichts davon wurde gelöscht; die übrigen Einträge sind nicht betroffen.',
};
