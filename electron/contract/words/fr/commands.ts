/** What commands ask and print: their outcomes. Labels end in a colon and stand before a value. */
import type { commands as english } from '../en/commands.ts';

export const commands: Readonly<Record<keyof typeof english, string>> = {
  'command.password': 'Mot de passe de {userName} (votre compte professionnel) : ',
  'command.passphrase': 'Phrase secrète du fichier {file} : ',
  'command.newPassphrase': 'Nouvelle phrase secrète pour {file} : ',
  'command.passphraseAgain': 'La même, une seconde fois : ',

  'command.note': 'Remarque : {text}',
  'command.unprotected': 'la clé n’est pas protégée par un trousseau : {why}.',
  'command.fingerprint': 'Son empreinte : {fingerprint} (-fingerprint HEX)',
  /** `kind` is a name from the documentation and stays English */
  'command.helpDesk': 'Pour le service d’assistance : {kind}, incident {incident}',
  'command.helpDeskWithDetail': 'Pour le service d’assistance : {kind}, incident {incident} ({detail})',

  'command.subject': 'Objet :',
  'command.issuer': 'Émetteur :',
  'command.serialNumber': 'Numéro de série :',
  'command.valid': 'Validité :',
  'command.validFromTo': 'du {notBefore} au {notAfter}',
  'command.identity': 'Identité :',
  'command.insteadOf': 'Remplace :',
  'command.theOneUntil': 'celui qui est valide jusqu’au {notAfter}',

  'command.imported': 'Identité importée ; elle est maintenant utilisée',
  'command.known': 'L’identité était déjà dans le trousseau ; elle est maintenant utilisée',
  'command.exported': 'Exportation réussie de {subject} (numéro de série {serialNumber}) vers {file}',

  'command.noSubject': 'un certificat sans objet',
  'command.verdict.passed': 'Convient au rôle « {role} » ({name})',
  'command.verdict.warning': 'Convient, avec des réserves, au rôle « {role} » ({name})',
  'command.verdict.failed': 'Ne convient pas au rôle « {role} » ({name})',
};
