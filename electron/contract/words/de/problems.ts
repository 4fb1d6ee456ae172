/** Problems of no family in particular, and what is put around the words of others. `reason` is one sentence of why, `remedy` one thing to do. */
import type { problems as english } from '../en/problems.ts';

export const problems: Readonly<Record<keyof typeof english, string>> = {
  /** what a server means that gives a code and no words: each stands in quotation marks after a colon */
  'says.tooManyDevices': 'Für dieses Konto sind zu viele Geräte registriert',
  'says.computerNotSupported': 'Diese Art von Computer wird nicht unterstützt',
  'says.enrollmentNotSupported': 'Diese Art der Registrierung wird nicht unterstützt',
  'says.notYet': 'Das Zertifikat darf noch nicht erneuert werden',
  'says.licence': 'Die Lizenz dieses Kontos lässt es nicht zu',
  'says.rejected': 'Die Daten dieses Computers wurden abgelehnt',
  'problem.says': '{reason} Die Meldung lautet: „{words}“',

  'problem.settings-unreadable.title': 'Eine Einstellungsdatei kann nicht gelesen werden',
  'problem.settings-unreadable.reason': '{file} ist beschädigt: {why}.',
  'problem.settings-unreadable.remedy':
    'Bitten Sie Ihren Administrator, die Datei zu reparieren oder zu ersetzen. Bis dahin gelten die letzten brauchbaren Einstellungen weiter.',

  'problem.settings-locked.title': 'Diese Einstellung kann hier nicht geändert werden',
  'problem.settings-locked.reason': 'Ihre Organisation verwaltet {key}.',
  'problem.settings-locked.remedy': 'Bitten Sie Ihren Administrator, sie zu ändern.',

  'problem.file-in-the-way.title': 'Die Datei eines anderen Programms ist im Weg',
  'problem.file-in-the-way.reason':
    '{count, plural, one {Diese Datei wurde} other {Diese Dateien wurden}} nicht von diesem Programm dort abgelegt und {count, plural, one {wurde} other {wurden}} nicht ersetzt: {files}.',
  'problem.file-in-the-way.remedy':
    'Verschieben Sie {count, plural, one {sie} other {alle}} an einen anderen Ort, und führen Sie dann ccmsetup erneut aus. Es wurde nichts installiert.',

  'problem.receipt-unreadable.title': 'Der Installationsbeleg kann nicht gelesen werden',
  'problem.receipt-unreadable.reason':
    '{file} ist beschädigt: {why}. Ohne diese Datei ist nicht bekannt, welche Dateien zur Installation gehören.',
  'problem.receipt-unreadable.remedy': 'Führen Sie ccmsetup aus, das einen neuen Beleg schreibt, und dann CMUninstall noch einmal.',

  'problem.unexpected.title': 'Etwas ist geschehen, das dieses Programm nicht vorgesehen hat',
  'problem.unexpected.reason': 'Der Vorgang wurde sicherheitshalber angehalten. Was zuvor gespeichert war, ist unverändert.',
  'problem.unexpected.remedy': 'Versuchen Sie es erneut. Geschieht es wieder, kopieren Sie die Details und senden Sie sie Ihrem Helpdesk.',

  'problem.cancelled.title': 'Abgebrochen',
  'problem.cancelled.reason': 'Sie haben den Vorgang angehalten, bevor er abgeschlossen war.',
  'problem.cancelled.remedy': 'Es wurde nichts geändert. Sie können jederzeit von Neuem beginnen.',
};
