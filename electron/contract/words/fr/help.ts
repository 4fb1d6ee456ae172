/** Get Help and Collect Diagnostics of Configuration Manager. */
import type { help as english } from '../en/help.ts';

export const help: Readonly<Record<keyof typeof english, string>> = {
  'help.get': 'Obtenir de l’aide…',
  'help.title': 'Obtenir de l’aide',
  'help.contact': 'Service d’assistance de votre organisation',
  'help.copyContact': 'Copier l’adresse du service d’assistance',
  'help.noContact':
    'Votre organisation n’a indiqué aucun service d’assistance ici. Adressez-vous à la personne qui a configuré cet ordinateur.',
  'help.facts': 'À propos de cet ordinateur',
  'help.factsHint': 'Lisez ces informations à voix haute, ou copiez-les toutes. Aucune n’est secrète.',
  'help.copyAll': 'Tout copier',
  'help.copyAllLabel': 'Tout copier : informations sur cet ordinateur',
  'help.computer': 'Ordinateur',
  'help.system': 'Système',
  'help.version': 'Enrollment Assistant',
  'help.dataFolder': 'Dossier de données',
  'help.status': 'État',
  'help.certificate': 'Certificat',
  'help.certificateLine': '{subject}, numéro de série {serial}, valide jusqu’au {until}',
  'help.site': 'Site',
  'help.siteLine': '{siteCode} sur {managementPoint}',
  'help.lastContact': 'Dernier contact',
  'help.smsId': 'SMSID',

  'diagnostics.collect': 'Collecter un diagnostic…',
  'diagnostics.title': 'Collecter un diagnostic',
  'diagnostics.lead':
    'Un seul fichier pour votre service d’assistance. Parcourez-le d’abord et retirez ce que vous préférez garder pour vous. Il ne contient jamais de mots de passe ni de clés.',
  'diagnostics.preparing': 'Recherche de ce qui est disponible…',
  'diagnostics.entries': 'Contenu du fichier',
  'diagnostics.required': 'toujours inclus',
  'diagnostics.chosen': '{count, plural, one {# élément} many {# d’éléments} other {# éléments}}, {size}',
  'diagnostics.summary': 'Résumé, tel que le lit le service d’assistance',
  'diagnostics.where': '{file} sera écrit dans {folder}.',
  'diagnostics.write': 'Écrire le fichier',
  'diagnostics.writing': 'Écriture…',
  'diagnostics.written': 'Le fichier est écrit',
  'diagnostics.writtenText': 'Envoyez-le à votre service d’assistance : {file}',
  'diagnostics.show': 'Afficher dans le dossier',
  'diagnostics.copyPath': 'Copier le chemin du fichier',
};
