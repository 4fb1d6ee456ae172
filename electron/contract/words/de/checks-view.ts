/** The checks of a connection, in the window where something failed. */
import type { checksView as english } from '../en/checks-view.ts';

export const checksView: Readonly<Record<keyof typeof english, string>> = {
  'checks.run': 'Prüfungen starten…',
  'checks.title': 'Prüfungen',
  'checks.running': 'Der Weg zu {server} wird geprüft. Das dauert einige Sekunden.',
  'checks.passed':
    'Alle Prüfungen bestanden. Versuchen Sie es erneut; gelingt es wieder nicht, kopieren Sie das Ergebnis und senden Sie es Ihrem Helpdesk.',
  'checks.warned': 'Nichts ist fehlgeschlagen, aber etwas verdient Beachtung.',
  'checks.failed':
    '{count, plural, one {Eine Prüfung ist fehlgeschlagen. Was zu tun ist, steht daneben.} other {# Prüfungen sind fehlgeschlagen. Was zu tun ist, steht daneben; beginnen Sie mit der ersten.}}',
  'checks.again': 'Erneut prüfen',
  'checks.copy': 'Ergebnis kopieren',
  'checks.copyLabel': 'Ergebnis kopieren: alle Prüfungen, für den Helpdesk',
  'checks.state.passed': 'Bestanden',
  'checks.state.warning': 'Zweifelhaft',
  'checks.state.failed': 'Fehlgeschlagen',
  'checks.state.skipped': 'Ausgelassen',
  'checks.state.ahead': 'Ausstehend',
  'checks.name.account-format': 'Benutzername',
  'checks.name.clock': 'Uhr dieses Computers',
  'checks.name.keychain': 'Schlüsselbund',
  'checks.name.disk': 'Speicherplatz',
  'checks.name.name-resolution': 'Adresse des Servers',
  'checks.name.proxy': 'Proxy',
  'checks.name.port': 'Verbindung',
  'checks.name.tls': 'Serverzertifikat',
  'checks.name.revocation': 'Sperrlisten',
  'checks.name.server-kind': 'Art des Servers',
};
