/** Each step of an enrollment or a renewal: ahead, while it is done, and afterwards. */
import type { steps as english } from '../en/steps.ts';

export const steps: Readonly<Record<keyof typeof english, string>> = {
  'step.creating-key.ahead': 'Schlüssel erzeugen',
  'step.creating-key.now': 'Schlüssel wird erzeugt…',
  'step.creating-key.done': 'Schlüssel erzeugt',
  'step.contacting-server.ahead': '{server} finden',
  'step.contacting-server.now': '{server} wird kontaktiert…',
  'step.contacting-server.done': '{server} gefunden',
  'step.checking-server.ahead': 'Server und dessen Sperrlisten prüfen',
  'step.checking-server.now': 'Server und dessen Sperrlisten werden geprüft…',
  'step.checking-server.done': 'Server und dessen Sperrlisten geprüft',
  'step.requesting.ahead': 'Zertifikat anfordern',
  'step.requesting.now': 'Zertifikat wird angefordert…',
  'step.requesting.done': 'Zertifikat erhalten',
  'step.installing.ahead': 'Zertifikat installieren',
  'step.installing.now': 'Zertifikat wird installiert…',
  'step.installing.done': 'Zertifikat installiert',
  'step.verifying.ahead': 'Schlüssel und Zertifikat überprüfen',
  'step.verifying.now': 'Schlüssel und Zertifikat werden überprüft…',
  'step.verifying.done': 'Schlüssel und Zertifikat überprüft',
};
