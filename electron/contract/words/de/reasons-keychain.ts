/** Parts of problems of the keychain, and of what is said of its protection. */
import type { keychainReasons as english } from '../en/reasons-keychain.ts';

export const keychainReasons: Readonly<Record<keyof typeof english, string>> = {
  'unprotected.before': 'die Schlüssel wurden gespeichert, als dieser Computer keinen Schlüsselbund hatte, der sie schützt',
  'unprotected.noStore': 'dieser Desktop bietet keinen Kennwortspeicher wie GNOME Keyring oder KWallet',
  'unprotected.noStoreThere': 'der Desktop bietet keinen Kennwortspeicher',

  'store.loginKeychain': 'Ihren Anmeldeschlüsselbund',
  'store.windows': 'den Datenschutz von Windows',
  'store.desktop': 'den Schlüsselbund Ihres Desktops',

  'keychain.none': 'keinen Schlüsselbund',
  'keychain.another': 'einen anderen Bestand: {name}',

  'damage.keyMissing': 'was diesen Schlüssel schützt, fehlt',
  'damage.contradictory': 'der Inhalt passt nicht zusammen',
  'damage.gone': 'der Eintrag ist nicht mehr da',
  'damage.keyWentAway': 'der Datenschlüssel verschwand, während er erzeugt wurde',
  'damage.changedBySealing': 'versiegelte Daten kamen verändert zurück',
  'damage.notOneCertificate': 'certificate.pem enthält nicht genau ein Zertifikat',
  'damage.unreadableCertificate': 'ein Zertifikat darin kann nicht gelesen werden',
  'damage.otherKey': 'Schlüssel und Zertifikat gehören nicht zusammen',
  'damage.notRequested': 'der Schlüssel ist nicht der, für den angefordert wurde',
  'damage.changed': 'der Inhalt hat sich geändert, seit er gespeichert wurde',
  'damage.unknownKind': 'der Eintrag ist von einer Art, die diese Version des Programms nicht kennt',
  'damage.unreadable': 'der Eintrag kann nicht gelesen werden',
  'damage.notAKey': 'was er schützt, ist kein privater Schlüssel',
  'damage.incompleteProtection': 'der Schutz ist unvollständig',
  'damage.changedKey': 'der Schlüssel hat sich geändert, seit er gespeichert wurde',
  'damage.copy': 'es ist eine Kopie eines anderen Eintrags',
  'damage.fileChanged': '{name} hat sich geändert, seit es gespeichert wurde',
  'damage.foreignFile': 'genannt ist eine Datei, die nicht dazugehören kann',
  'damage.fileMissing': '{name} fehlt',
  'damage.notReadNow': 'der Eintrag konnte gerade nicht gelesen werden ({code})',
  'damage.unsaid': 'der Eintrag war beschädigt',
};
