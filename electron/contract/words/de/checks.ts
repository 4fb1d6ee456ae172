/** The checks that look at everything an enrollment needs before anybody types a password. */
import type { checks as english } from '../en/checks.ts';

export const checks: Readonly<Record<keyof typeof english, string>> = {
  /** a problem's title, as a sentence */
  'checks.problem': '{title}.',
  'checks.noAccount': 'Es wurde kein Geschäftskonto genannt.',
  'checks.noServer': 'Es wurde kein Server genannt.',
  'checks.notReached': 'Nicht geprüft, weil „{check}“ nicht bestanden wurde.',

  'checks.account.passed': '{userName} hat die Form eines Geschäftskontos.',

  'checks.clock.passed': 'Sie stimmt mit der Uhr von {host} überein.',
  'checks.clock.unknown': '{host} teilt die Uhrzeit nicht mit.',
  'checks.clock.doubtful': 'Die Daten des Serverzertifikats passen nicht zum Datum dieses Computers, {date}.',

  'checks.keychain.protected': 'Er kann gelesen und geschrieben werden und ist durch {by} geschützt.',
  'checks.keychain.unprotected': 'Er kann gelesen und geschrieben werden, aber kein Schlüsselbund des Systems schützt ihn: {why}.',
  'checks.keychain.damaged':
    '{count, plural, one {# beschädigter Eintrag wurde beiseitegelegt.} other {# beschädigte Einträge wurden beiseitegelegt.}} Die übrigen können gelesen werden.',

  'checks.disk.passed': 'Der Datenträger ist beschreibbar, und {free} sind frei.',
  'checks.disk.scarce': 'Der Datenträger ist beschreibbar, aber nur {free} sind frei.',

  'checks.resolution.passed': '{host} wurde gefunden.',
  'checks.resolution.address': '{host} ist eine Adresse und muss nicht nachgeschlagen werden.',
  'checks.resolution.byProxy': 'Der Proxy {proxy} schlägt {host} nach.',

  'checks.proxy.none': 'Die Verbindung zu {host} ist direkt.',
  'checks.proxy.passed': '{proxy} wird verwendet und lässt die Verbindung zu {host} zu.',

  'checks.port.passed': '{host} nimmt Verbindungen an Port {port} an.',

  'checks.tls.passed': '{host} weist sich mit einem Zertifikat aus, dem dieser Computer vertraut.',

  'checks.revocation.passed':
    '{count, plural, =0 {Es musste nichts abgefragt werden,} one {Die eine Adresse hat geantwortet,} other {Alle # Adressen haben geantwortet,}} und die Zertifikate von {host} sind nicht gesperrt.',
  'checks.revocation.partly':
    'Die Zertifikate von {host} sind nicht gesperrt, aber {failed, plural, one {# von {count} Adressen ist} other {# von {count} Adressen sind}} unbrauchbar.',
  'checks.revocation.partlyRemedy': 'Die Registrierung ist möglich. Informieren Sie Ihren Administrator über die Adressen in den Details.',

  'checks.kind.mde2': '{host} ist ein Anmeldungsproxypunkt.',
  'checks.kind.mde2Undiscovered': '{host} ist ein Anmeldungsproxypunkt ohne Ermittlungsdienst.',
  'checks.kind.policy': '{host} hat einen Zertifikatregistrierungsrichtlinien-Webdienst von AD CS.',
  'checks.kind.enrollment': '{host} hat einen Zertifikatregistrierungs-Webdienst von AD CS.',

  'checks.managementPoint.passed': 'Verwaltungspunkt {host}: {found}',
};
