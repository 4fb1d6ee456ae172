/** Computer Enrollment, from its introduction to its conclusion. The fields of its account page occur when renewing as well. */
import type { enroll as english } from '../en/enroll.ts';

export const enroll: Readonly<Record<keyof typeof english, string>> = {
  'introduction.title': 'Diesen Computer registrieren',
  'introduction.purpose':
    'Mit einem eigenen Zertifikat erkennt der Standort Ihrer Organisation diesen Computer. Es zu erhalten dauert weniger als eine Minute.',
  'introduction.needed': 'Was Sie brauchen',
  'introduction.account': 'Ihr Geschäftskonto und das zugehörige Kennwort',
  'introduction.network': 'Eine Verbindung zum Netzwerk Ihrer Organisation',
  'introduction.server': 'Den Namen des Servers, falls Sie einen von Ihrem Administrator erhalten haben',
  'introduction.key': 'Der Schlüssel für das Zertifikat wird auf diesem Computer erzeugt und verlässt ihn nie.',
  'introduction.alreadyEnrolled':
    'Dieser Computer ist bereits für {name} registriert. Jenes Zertifikat bleibt in Gebrauch, bis ein neues an seine Stelle tritt.',
  'introduction.pending':
    'Die Anforderung von {userName} vom {since} wartet bei {server} auf Genehmigung. Geben Sie dasselbe Konto und dessen Kennwort ein, um beim Server nachzufragen.',

  'account.title': 'Wer registriert diesen Computer?',
  'account.lead': 'Verwenden Sie Ihr Geschäftskonto. Ob Sie einen anderen Server brauchen, sagt Ihnen Ihr Administrator.',
  'account.cancelled': 'Die Registrierung wurde abgebrochen. Es wurde nichts geändert.',
  'account.userName': 'Benutzername:',
  'account.userNameHint': 'domain\\name oder name@domain',
  'account.password': 'Kennwort:',
  'account.passwordHint': 'Das Kennwort Ihres Geschäftskontos',
  'account.passwordHintNamed': 'Das Kennwort von {userName}, Ihrem Geschäftskonto',
  'account.capsLock': '{hint}. Die Feststelltaste ist aktiviert.',
  'account.serverName': 'Servername:',
  'account.serverHint': 'Der Anmeldungsproxypunkt, zum Beispiel server02.contoso.com',
  'account.serverHintSuggested': 'Aus {domain} übernommen. Ändern Sie ihn, falls Sie einen anderen Namen erhalten haben.',
  'account.serverHintPrefilled': 'Für Sie ausgefüllt. Ändern Sie ihn, falls Sie einen anderen Namen erhalten haben.',
  'account.serverHintLinked': 'Durch einen Link ausgefüllt. Fahren Sie nur fort, wenn es ein Server Ihrer Organisation ist.',

  'working.title': 'Dieser Computer wird registriert',
  'working.lead': 'Das dauert meist einige Sekunden. Sie können weiterarbeiten.',
  'working.cancelling': 'Wird angehalten. Nichts Halbfertiges bleibt zurück.',

  'enroll.failed': 'Dieser Computer wurde nicht registriert',

  'finished.title': 'Dieser Computer ist registriert',
  'finished.lead': 'Das Zertifikat von {server} ist geprüft und eingerichtet.',
  'finished.certificateFor': 'Zertifikat für',
  'finished.issuedBy': 'Ausgestellt von',
  'finished.validUntil': 'Gültig bis',
  'finished.until': '{date} ({inDays})',
  'finished.keptIn': 'Speicherort',
  'finished.reminders': 'Sie werden rechtzeitig an die Erneuerung erinnert. Bis dahin ist nichts zu tun.',
};
