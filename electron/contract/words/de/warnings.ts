/** What a person should know of an enrollment or a renewal that ended well, by the kind of the warning. */
import type { warnings as english } from '../en/warnings.ts';

export const warnings: Readonly<Record<keyof typeof english, string>> = {
  'warning.chain-not-checked': '{what}. Das wurde akzeptiert, weil die Prüfung der Kette ausgeschaltet war.',
  'warning.unknownIssuer': 'Niemand, den dieser Computer kennt, bürgt für {issuer}, den Aussteller des neuen Zertifikats.',
  /** each stands before 'Das wurde akzeptiert, weil die Prüfung der Kette ausgeschaltet war.', without its full stop */
  'warning.forgiven.self-signed': 'Für das Zertifikat von {host} bürgt nur es selbst',
  'warning.forgiven.unknown-root': 'Für {host} bürgt {issuer}, und dieser Computer vertraut diesem Aussteller nicht',
  'warning.forgiven.incomplete': '{host} zeigt nicht, wer für {issuer} bürgt, den Aussteller seines Zertifikats',
  'warning.keychain-unprotected':
    'Der Schlüssel wird in einer Datei aufbewahrt, die nur Ihr Konto lesen kann, ist aber nicht durch einen Schlüsselbund geschützt: {why}.',
  'warning.subject-alternative-name':
    'Das Zertifikat nennt außerdem {names} als alternativen Antragstellernamen. Configuration Manager unterstützt das bei dieser Art von Client nicht und akzeptiert das Zertifikat möglicherweise nicht.',
  'warning.old-key-kept': 'Ein nicht mehr benötigter Schlüssel konnte noch nicht aus dem Schlüsselbund entfernt werden.',
};
