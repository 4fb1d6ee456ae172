/** What a person should know of an enrollment or a renewal that ended well, by the kind of the warning. */
import type { warnings as english } from '../en/warnings.ts';

export const warnings: Readonly<Record<keyof typeof english, string>> = {
  'warning.chain-not-checked': '{what}. Der Server wurde akzeptiert, weil die Prüfung der Zertifikatkette ausgeschaltet war.',
  'warning.unknownIssuer': 'Niemand, den dieser Computer kennt, bürgt für {issuer}, den Aussteller des neuen Zertifikats.',
  'warning.forgiven.self-signed': 'Das Zertifikat von {host} bürgt nur für sich selbst',
  'warning.forgiven.unknown-root': 'Dieser Computer vertraut {issuer} nicht; diese Stelle bürgt für {host}',
  'warning.forgiven.incomplete': '{host} zeigt nicht, wer für {issuer} bürgt, den Aussteller seines Zertifikats',
  'warning.keychain-unprotected':
    'Der Schlüssel liegt in einer Datei, die nur Ihr Konto lesen kann, aber kein Schlüsselbund schützt ihn: {why}.',
  'warning.subject-alternative-name':
    'Das Zertifikat nennt außerdem {names} als alternativen Antragsteller. Configuration Manager unterstützt das bei dieser Art von Client nicht und nimmt das Zertifikat womöglich nicht an.',
  'warning.old-key-kept': 'Ein nicht mehr benötigter Schlüssel konnte noch nicht aus dem Schlüsselbund entfernt werden.',
};
