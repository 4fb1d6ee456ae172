/** Parts of problems of the keychain, and of what is said of its protection. */
import type { keychainReasons as english } from '../en/reasons-keychain.ts';

export const keychainReasons: Readonly<Record<keyof typeof english, string>> = {
  /** why a keychain does not protect keys: each stands after a colon, or begins a sentence with a capital letter */
  'unprotected.before': 'Als die Schlüssel gespeichert wurden, hatte dieser Computer keinen Schlüsselbund, der sie schützt',
  'unprotected.noStore': 'Diese Arbeitsumgebung bietet keinen Kennwortspeicher wie GNOME Keyring oder KWallet',
  'unprotected.noStoreThere': 'Die Arbeitsumgebung bietet keinen Kennwortspeicher',

  /** what seals keys: each stands in the accusative, after 'durch' */
  'store.loginKeychain': 'Ihren Anmeldeschlüsselbund',
  'store.windows': 'den Datenschutz von Windows (DPAPI)',
  'store.desktop': 'den Schlüsselbund Ihrer Arbeitsumgebung',

  /** which keychain there is now: each stands in the accusative */
  'keychain.none': 'keinen Schlüsselbund',
  'keychain.another': 'einen anderen Schlüsselbund ({name})',

  /** what is damaged: each stands after a colon */
  'damage.keyMissing': 'Was diesen Schlüssel schützt, fehlt',
  'damage.contradictory': 'Der Inhalt passt nicht zusammen',
  'damage.gone': 'Der Eintrag ist nicht mehr da',
  'damage.keyWentAway': 'Der Datenschlüssel verschwand, während er erzeugt wurde',
  'damage.changedBySealing': 'Versiegelte Bytes kamen verändert zurück',
  'damage.notOneCertificate': 'certificate.pem enthält nicht genau ein Zertifikat',
  'damage.unreadableCertificate': 'Ein darin enthaltenes Zertifikat kann nicht gelesen werden',
  'damage.otherKey': 'Schlüssel und Zertifikat gehören nicht zusammen',
  'damage.notRequested': 'Der Schlüssel ist nicht der, für den angefordert wurde',
  'damage.changed': 'Der Inhalt hat sich seit dem Speichern geändert',
  'damage.unknownKind': 'Die Art des Eintrags kennt diese Version des Programms nicht',
  'damage.unreadable': 'Der Inhalt kann nicht gelesen werden',
  'damage.notAKey': 'Was dort geschützt wird, ist kein privater Schlüssel',
  'damage.incompleteProtection': 'Der Schutz ist unvollständig',
  'damage.changedKey': 'Der Schlüssel hat sich seit dem Speichern geändert',
  'damage.copy': 'Es handelt sich um die Kopie eines anderen Eintrags',
  'damage.fileChanged': '{name} hat sich seit dem Speichern geändert',
  'damage.foreignFile': 'Der Eintrag nennt eine Datei, die nicht die seine sein kann',
  'damage.fileMissing': '{name} fehlt',
  'damage.notReadNow': 'Der Inhalt konnte gerade nicht gelesen werden ({code})',
  'damage.unsaid': 'Der Eintrag war beschädigt',
};
