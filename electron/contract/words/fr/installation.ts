/** What ccmsetup and CMUninstall say while they work. A path stands on its own at the end of a line. */
import type { installation as english } from '../en/installation.ts';

export const installation: Readonly<Record<keyof typeof english, string>> = {
  'installation.installing': 'Installation de {program} {version} pour {scope, select, person {ce compte} other {cet ordinateur}}',
  'installation.updating':
    'Mise à jour de {program} {older} vers {version} pour {scope, select, person {ce compte} other {cet ordinateur}}',
  'installation.upToDate': '{program} {version} est en place ; rien n’est à modifier',
  'installation.planned': 'Rien n’a été modifié. Voici ce qui serait fait :',
  'installation.interrupted': 'Une exécution précédente a été interrompue. Ce qu’elle avait commencé est terminé ou annulé',
  'installation.receiptReplaced': 'Le reçu est illisible et va être réécrit : {file}',
  'installation.created': 'installé    {path}',
  'installation.replaced': 'remplacé    {path}',
  'installation.unchanged': 'en place    {path}',
  'installation.left': 'conservé    {path}',
  'installation.removed': 'supprimé    {path}',
  'installation.missing': 'déjà absent {path}',
  'installation.leftSettings': 'Les paramètres existants restent tels quels : {path}',
  'installation.leftLogin': 'Le programme ne démarre pas à l’ouverture de session, car cela a été désactivé : {path}',
  'installation.givenUp': 'Devenu inutile, mais modifié par quelqu’un, donc conservé : {path}',
  'installation.loginOff': 'Le programme ne démarre pas à l’ouverture de session, conformément au paramètre StartAtLogin',
  'installation.receipt': 'Reçu : {path}',
  'installation.notOnPath': 'Les commandes ne peuvent pas encore être appelées par leur nom ; ajoutez ce dossier à PATH : {path}',
  'installation.verifying': 'Demande à {host} s’il accepte le certificat',
  'installation.verified': '{host} a accepté le certificat{siteCode, select, none {} other { (site {siteCode})}}',
  'installation.configuring': 'Écriture des paramètres',
  'installation.certificate': 'Certificat utilisé : {subject}, numéro de série {serialNumber}',

  'installation.uninstalling': 'Suppression de {program} {version}',
  'installation.nothing': 'Il n’y a rien à désinstaller : aucun reçu n’a été trouvé à cet emplacement : {path}',
  'installation.kept': 'Modifié depuis son installation, donc conservé : {path}',
  'installation.ending': 'Demande au programme en arrière-plan de se terminer',
  'installation.stillRuns': 'Le programme est ouvert et continue jusqu’à ce qu’il soit fermé (processus {pid})',
  'installation.traces': 'supprimé    {path}',
  'installation.noTraces': 'Il n’y a ni fichiers journaux ni rapports de plantage à supprimer',
  'installation.certificateStays':
    'Le certificat reste dans le trousseau : {subject}, numéro de série {serialNumber}, valide jusqu’au {notAfter}. CMUninstall -removecertificate le supprime. Seule l’organisation peut le révoquer.',
  'installation.certificateRemoved':
    'Le certificat a été supprimé : {subject}, numéro de série {serialNumber}. L’organisation voudra peut-être le révoquer.',
  'installation.removeQuestion':
    '{count, plural, one {Le certificat et sa clé vont être supprimés} many {# de certificats et leurs clés vont être supprimés} other {# certificats et leurs clés vont être supprimés}} définitivement du trousseau : {subjects}. Tapez yes pour continuer : ',
};
