/** What commands ask and print: their outcomes. Labels end in a colon and stand before a value. */
import type { commands as english } from '../en/commands.ts';

export const commands: Readonly<Record<keyof typeof english, string>> = {
  'command.password': 'Kennwort für {userName} (Ihr Geschäftskonto): ',
  'command.passphrase': 'Passphrase von {file}: ',
  'command.newPassphrase': 'Neue Passphrase für {file}: ',
  'command.passphraseAgain': 'Noch einmal dieselbe: ',

  'command.note': 'Hinweis: {text}',
  'command.unprotected': 'Der Schlüssel ist nicht durch einen Schlüsselbund geschützt: {why}.',
  'command.fingerprint': 'Fingerabdruck: {fingerprint} (-fingerprint HEX)',
  /** `kind` is a name from the documentation and stays English */
  'command.helpDesk': 'Für den Helpdesk: {kind}, Vorfall {incident}',
  'command.helpDeskWithDetail': 'Für den Helpdesk: {kind}, Vorfall {incident} ({detail})',

  'command.subject': 'Antragsteller:',
  'command.issuer': 'Aussteller:',
  'command.serialNumber': 'Seriennummer:',
  'command.valid': 'Gültig:',
  'command.validFromTo': '{notBefore} bis {notAfter}',
  'command.identity': 'Identität:',
  'command.insteadOf': 'Anstelle von:',
  'command.theOneUntil': 'Zertifikat bis {notAfter}',

  'command.imported': 'Erfolgreich importiert und jetzt in Gebrauch',
  'command.known': 'War bereits im Schlüsselbund und ist jetzt in Gebrauch',
  'command.exported': '{subject} (Seriennummer {serialNumber}) wurde erfolgreich nach {file} exportiert',

  'command.noSubject': 'ein Zertifikat ohne Antragsteller',
  'command.verdict.passed': 'Geeignet als {role} ({name})',
  'command.verdict.warning': 'Mit Vorbehalt geeignet als {role} ({name})',
  'command.verdict.failed': 'Nicht geeignet als {role} ({name})',
};
