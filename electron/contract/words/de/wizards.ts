/** What both assistants share: titles of windows, buttons, the column of steps, a page of failure, the question of a root. */
import type { wizards as english } from '../en/wizards.ts';

export const wizards: Readonly<Record<keyof typeof english, string>> = {
  'window.enroll': 'Computerregistrierung',
  'window.renew': 'Zertifikat erneuern',
  'window.preference-pane': 'Configuration Manager',
  'window.certificate-check': 'Zertifikat prüfen',

  'button.cancel': 'Abbrechen',
  'button.cancelling': 'Wird abgebrochen…',
  'button.next': 'Weiter',
  'button.goBack': 'Zurück',
  'button.tryAgain': 'Erneut versuchen',
  'button.close': 'Schließen',
  'button.done': 'Fertig',
  'button.enroll': 'Registrieren…',
  'button.enrollAgain': 'Erneut registrieren…',
  'button.renew': 'Erneuern…',
  'button.renewNow': 'Erneuern',
  'button.later': 'Später…',
  'button.remindMe': 'Dann erinnern',
  'button.change': 'Ändern…',
  'button.copy': 'Kopieren',
  'button.copied': 'Kopiert',
  'button.allowHost': 'Kennwort an {host} senden',

  'wizard.steps': 'Schritte',
  'wizard.introduction': 'Einführung',
  'wizard.account': 'Ihr Konto',
  'wizard.enroll': 'Registrieren',
  'wizard.renew': 'Erneuern',
  'wizard.conclusion': 'Abschluss',
  /** follows the name of a step, for screen readers */
  'wizard.isDone': ', erledigt',

  'failed.details': 'Details für den Helpdesk',
  'failed.detailsOf': 'Details für den Helpdesk · Vorfall {incident}',
  'failed.incident': 'Vorfall {incident}',
  'failed.copyDetails': 'Details kopieren',

  'trust.question': 'Diesem Server anhand seines Fingerabdrucks vertrauen',
  'trust.shown': 'Für den Server bürgt {issuer}, Fingerabdruck (SHA‑256):',
  'trust.field': 'Fingerabdruck',
  'trust.hint': 'Geben oder fügen Sie den Fingerabdruck ein, den Sie von Ihrem Administrator erhalten haben.',
  'trust.notAFingerprint': 'Ein SHA-256-Fingerabdruck hat 64 Stellen, 0 bis 9 und A bis F.',
  'trust.anotherFingerprint': 'Dies ist ein anderer Fingerabdruck. Fahren Sie nicht fort; informieren Sie Ihren Administrator.',
  'trust.agree': 'Vertrauen und fortfahren',

  'keptIn.protected': 'dieser Computer, versiegelt durch {by}',
  'keptIn.unprotected': 'dieser Computer, in einer Datei, die nur Ihr Konto lesen kann',
  'unprotected.title': 'Schlüssel sind auf diesem Computer nicht besonders geschützt',
  'unprotected.text': 'Wer Ihre Dateien lesen kann, kann den Schlüssel verwenden: {why}.',
};
