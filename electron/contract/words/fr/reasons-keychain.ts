/** Parts of problems of the keychain, and of what is said of its protection. */
import type { keychainReasons as english } from '../en/reasons-keychain.ts';

export const keychainReasons: Readonly<Record<keyof typeof english, string>> = {
  /** why a keychain does not protect keys: each stands after a colon, or begins a sentence with a capital letter */
  'unprotected.before': 'les clés ont été enregistrées alors que cet ordinateur n’avait pas de trousseau pour les protéger',
  'unprotected.noStore': 'ce bureau n’offre aucun magasin de mots de passe, tel que GNOME Keyring ou KWallet',
  'unprotected.noStoreThere': 'le bureau n’offre aucun magasin de mots de passe',

  /** what seals keys: each stands after \u201csealed by\u201d or \u201cprotected by\u201d */
  'store.loginKeychain': 'votre trousseau de session',
  'store.windows': 'la protection des données de Windows',
  'store.desktop': 'le trousseau de votre bureau',

  /** which keychain there is now: each stands after \u201cnow there is\u201d */
  'keychain.none': 'aucun trousseau',
  'keychain.another': 'un autre trousseau ({name})',

  /** what is damaged: each stands after \u201cIt can\u2019t be used:\u201d */
  'damage.keyMissing': 'ce qui protège cette clé est absent',
  'damage.contradictory': 'son contenu est incohérent',
  'damage.gone': 'l’élément n’existe plus',
  'damage.keyWentAway': 'la clé de données a disparu pendant sa création',
  'damage.changedBySealing': 'des octets scellés sont revenus modifiés',
  'damage.notOneCertificate': 'certificate.pem ne contient pas un certificat unique',
  'damage.unreadableCertificate': 'l’un de ses certificats est illisible',
  'damage.otherKey': 'sa clé et son certificat ne vont pas ensemble',
  'damage.notRequested': 'sa clé n’est pas celle pour laquelle la demande a été faite',
  'damage.changed': 'son contenu a changé depuis l’enregistrement',
  'damage.unknownKind': 'cette version du programme n’en connaît pas le type',
  'damage.unreadable': 'son contenu est illisible',
  'damage.notAKey': 'ce qui y est protégé n’est pas une clé privée',
  'damage.incompleteProtection': 'sa protection est incomplète',
  'damage.changedKey': 'sa clé a changé depuis l’enregistrement',
  'damage.copy': 'c’est une copie d’une autre entrée',
  'damage.fileChanged': '{name} a changé depuis l’enregistrement',
  'damage.foreignFile': 'un fichier qui ne peut pas en faire partie y est mentionné',
  'damage.fileMissing': '{name} est absent',
  'damage.notReadNow': 'la lecture a échoué pour le moment ({code})',
  'damage.unsaid': 'le contenu était endommagé',
};
