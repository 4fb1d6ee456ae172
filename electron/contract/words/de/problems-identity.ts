/** Problems of the request, certificate and keychain families. */
import type { identityProblems as english } from '../en/problems-identity.ts';

export const identityProblems: Readonly<Record<keyof typeof english, string>> = {
  'problem.pending-approval.title': 'Die Anforderung wartet auf Genehmigung',
  'problem.pending-approval.reason':
    '{host} hat sie unter der Nummer {requestId} erhalten. Jemand in Ihrer Organisation muss sie erst genehmigen.',
  'problem.pending-approval.remedy':
    'Kommen Sie später wieder: Registrieren Sie erneut mit demselben Benutzernamen und Server, dann wird das Zertifikat abgeholt. Nichts muss wiederholt werden.',

  'problem.request-denied.title': 'Die Anforderung wurde abgelehnt',
  'problem.request-denied.reason': '{host} hat kein Zertifikat ausgestellt.',
  'problem.request-denied.remedy': 'Fragen Sie Ihren Administrator nach dem Grund. Eine neue Anforderung können Sie jederzeit senden.',

  'problem.not-eligible-to-renew.title': 'Das Zertifikat kann jetzt nicht erneuert werden',
  'problem.not-eligible-to-renew.reason': '{host} akzeptiert keine Erneuerung dieses Zertifikats.',
  'problem.not-eligible-to-renew.remedy': 'Versuchen Sie es später erneut, oder registrieren Sie diesen Computer erneut.',

  'problem.nothing-to-renew.title': 'Es gibt kein Zertifikat zu erneuern',
  'problem.nothing-to-renew.reason': 'Dieser Computer ist nicht registriert.',
  'problem.nothing-to-renew.remedy': 'Registrieren Sie ihn zuerst.',

  'problem.certificate-expired.title': 'Das Zertifikat ist abgelaufen',
  'problem.certificate-expired.reason': 'Das Zertifikat von {subject} ist am {date} abgelaufen.',
  'problem.certificate-expired.remedy': 'Registrieren Sie diesen Computer erneut. Es muss nichts neu installiert werden.',

  'problem.certificate-revoked.title': 'Das Zertifikat wurde gesperrt',
  'problem.certificate-revoked.reason': 'Der Aussteller hat das Zertifikat von {subject} gesperrt.',
  'problem.certificate-revoked.reason.dated': 'Der Aussteller hat das Zertifikat von {subject} am {date} gesperrt.',
  'problem.certificate-revoked.remedy': 'Fragen Sie Ihren Administrator nach dem Grund, und registrieren Sie dann diesen Computer erneut.',

  'problem.certificate-ambiguous.title': 'Mehr als ein Zertifikat passt',
  'problem.certificate-ambiguous.reason': 'Mehrere Zertifikate haben den Antragsteller {subject}: {candidates}.',
  /** one of the candidates */
  'candidate.bySerial': 'Seriennummer {serialNumber}, gültig bis {date}',
  'problem.certificate-ambiguous.remedy': 'Wählen Sie eines anhand seiner Seriennummer aus.',

  'problem.certificate-not-found.title': 'Ein solches Zertifikat gibt es nicht',
  'problem.certificate-not-found.reason': 'Kein Zertifikat im Schlüsselbund gehört zu {subject}.',
  'problem.certificate-not-found.reason.nearly':
    'Kein Zertifikat hat den Antragsteller {subject}, aber es gibt {nearly}. Groß- und Kleinschreibung sind von Bedeutung.',
  'problem.certificate-not-found.reason.serial': 'Keines der Zertifikate von {subject} hat die Seriennummer {serialNumber}.',
  'problem.certificate-not-found.remedy': 'Prüfen Sie den Antragsteller in den Details des Zertifikats.',
  'problem.certificate-not-found.remedy.serial':
    'Wählen Sie eines in Configuration Manager aus, oder berichtigen Sie die Einstellung SerialNumber.',
  'problem.certificate-not-found.remedy.nearly': 'Schreiben Sie ihn genau so: {nearly}.',

  'problem.site-refused-certificate.title': '{host} akzeptiert dieses Zertifikat nicht',
  'problem.site-refused-certificate.reason.revoked': 'Dem Server zufolge wurde das Zertifikat gesperrt.',
  'problem.site-refused-certificate.remedy.revoked':
    'Fragen Sie Ihren Administrator nach dem Grund, und registrieren Sie dann diesen Computer erneut.',
  'problem.site-refused-certificate.reason.expired': 'Dem Server zufolge ist das Zertifikat abgelaufen.',
  'problem.site-refused-certificate.remedy.expired':
    'Prüfen Sie das Datum dieses Computers. Stimmt es, registrieren Sie diesen Computer erneut. Es muss nichts neu installiert werden.',
  'problem.site-refused-certificate.reason.unknown-issuer': 'Der Server kennt den Aussteller des Zertifikats nicht.',
  'problem.site-refused-certificate.remedy.unknown-issuer':
    'Teilen Sie Ihrem Administrator mit, dass der Verwaltungspunkt dem Aussteller dieses Zertifikats nicht vertraut.',
  'problem.site-refused-certificate.reason.not-client-authentication':
    'Dem Server zufolge ist das Zertifikat nicht dafür bestimmt, einen Client auszuweisen.',
  'problem.site-refused-certificate.remedy.not-client-authentication':
    'Teilen Sie Ihrem Administrator mit, dass dem Zertifikat der Zweck „Client Authentication“ fehlt.',
  'problem.site-refused-certificate.reason.unsaid': 'Der Server lehnt die Verbindung ab: {why}.',
  'problem.site-refused-certificate.remedy.unsaid':
    'Informieren Sie Ihren Administrator. Das bisher verwendete Zertifikat bleibt in Gebrauch.',

  'problem.keychain-locked.title': 'Der Schlüsselbund ist gesperrt',
  'problem.keychain-locked.reason':
    'Der Schlüsselbund dieses Computers hat nicht herausgegeben, was die Schlüssel dieses Programms schützt.',
  'problem.keychain-locked.remedy':
    'Entsperren Sie den Schlüsselbund, zum Beispiel durch erneutes Anmelden, und versuchen Sie es dann erneut.',

  'problem.keychain-damaged.title': 'Ein Eintrag des Schlüsselbunds ist beschädigt',
  'problem.keychain-damaged.reason': '{where} kann nicht verwendet werden: {why}. Der Eintrag wurde beiseitegelegt, nicht gelöscht.',
  'problem.keychain-damaged.remedy':
    'Andere Einträge sind nicht betroffen. Fehlt das verwendete Zertifikat, registrieren Sie diesen Computer erneut.',

  'problem.keychain-changed.title': 'Der Schlüsselbund ist nicht der, der die Schlüssel geschützt hat',
  /** `was` and `is`: in the accusative */
  'problem.keychain-changed.reason': 'Die Schlüssel wurden durch {was} geschützt; jetzt findet das Programm {is} vor.',
  'problem.keychain-changed.remedy':
    'Melden Sie sich so an wie bei der Registrierung dieses Computers, oder registrieren Sie ihn erneut. Die alten Schlüssel bleiben erhalten.',

  'problem.keychain-unprotected.title': 'Auf diesem Computer können Schlüssel nicht geschützt werden',
  'problem.keychain-unprotected.reason': '{why}, und Ihre Organisation lässt ungeschützte Schlüssel nicht zu.',
  'problem.keychain-unprotected.remedy':
    'Richten Sie einen Schlüsselbund ein (unter Linux einen Geheimnisdienst wie GNOME Keyring), melden Sie sich neu an, und versuchen Sie es erneut.',

  'key.thisProgram': 'Dieses Programm',
  'problem.key-access-denied.title': 'Der Schlüssel wurde nicht herausgegeben',
  'problem.key-access-denied.reason': '{program} darf ihn nicht verwenden.',
  'problem.key-access-denied.reason.not-answered': '{program} möchte ihn verwenden, und niemand hat die Frage rechtzeitig beantwortet.',
  'problem.key-access-denied.reason.nobody-to-ask':
    '{program} möchte ihn verwenden, und niemand kann gefragt werden: Enrollment Assistant läuft auf diesem Computer nicht.',
  'problem.key-access-denied.remedy':
    'Erlauben Sie es, wenn Sie gefragt werden, oder fügen Sie das Programm der Liste des Schlüssels hinzu.',
  'problem.key-access-denied.remedy.nobody-to-ask':
    'Starten Sie Enrollment Assistant und versuchen Sie es erneut, oder fügen Sie das Programm der Liste des Schlüssels hinzu.',

  'problem.disk-full.title': 'Der Datenträger ist voll',
  'problem.disk-full.reason': 'In {path} konnte nichts gespeichert werden. Was zuvor gespeichert war, ist unverändert.',
  'problem.disk-full.remedy': 'Geben Sie Speicherplatz frei, und versuchen Sie es dann erneut.',

  'problem.not-writable.title': 'Es konnte nichts gespeichert werden',
  'problem.not-writable.reason': 'Dieses Konto darf nicht in {path} schreiben. Was zuvor gespeichert war, ist unverändert.',
  'problem.not-writable.remedy':
    'Prüfen Sie, wem der Ordner gehört und ob der Datenträger schreibgeschützt ist, und versuchen Sie es dann erneut.',
};
