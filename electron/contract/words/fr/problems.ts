/** Problems of no family in particular, and what is put around the words of others. `reason` is one sentence of why, `remedy` one thing to do. */
import type { problems as english } from '../en/problems.ts';

export const problems: Readonly<Record<keyof typeof english, string>> = {
  /** what a server means that gives a code and no words: each stands in quotation marks after \u201cIt says:\u201d */
  'says.tooManyDevices': 'trop d’appareils sont inscrits avec ce compte',
  'says.computerNotSupported': 'ce type d’ordinateur n’est pas pris en charge',
  'says.enrollmentNotSupported': 'ce type d’inscription n’est pas pris en charge',
  'says.notYet': 'le certificat ne peut pas encore être renouvelé',
  'says.licence': 'la licence de ce compte ne le permet pas',
  'says.rejected': 'les données de cet ordinateur ont été rejetées',
  'problem.says': '{reason} Il indique : « {words} »',

  'problem.settings-unreadable.title': 'Un fichier de paramètres est illisible',
  'problem.settings-unreadable.reason': '{file} est endommagé : {why}.',
  'problem.settings-unreadable.remedy':
    'Demandez à votre administrateur de réparer ou de remplacer le fichier. D’ici là, les derniers paramètres valables restent en vigueur.',

  'problem.settings-locked.title': 'Ce paramètre ne peut pas être modifié ici',
  'problem.settings-locked.reason': 'Votre organisation gère {key}.',
  'problem.settings-locked.remedy': 'Demandez à votre administrateur de le modifier.',

  'problem.file-in-the-way.title': 'Un fichier d’un autre programme occupe la place',
  'problem.file-in-the-way.reason':
    '{count, plural, one {Ce fichier n’a pas été placé là} many {Ces fichiers n’ont pas été placés là} other {Ces fichiers n’ont pas été placés là}} par ce programme et {count, plural, one {n’a pas été remplacé} many {n’ont pas été remplacés} other {n’ont pas été remplacés}} : {files}.',
  'problem.file-in-the-way.remedy':
    'Déplacez-{count, plural, one {le} many {les} other {les}} ailleurs, puis relancez ccmsetup. Rien n’a été installé.',

  'problem.receipt-unreadable.title': 'Le reçu de l’installation est illisible',
  'problem.receipt-unreadable.reason':
    '{file} est endommagé : {why}. Sans lui, impossible de savoir quels fichiers font partie de l’installation.',
  'problem.receipt-unreadable.remedy': 'Lancez ccmsetup, qui en écrit un nouveau, puis relancez CMUninstall.',

  'problem.unexpected.title': 'Il s’est produit quelque chose que ce programme n’avait pas prévu',
  'problem.unexpected.reason': 'Le travail a été arrêté par précaution. Ce qui était déjà enregistré est inchangé.',
  'problem.unexpected.remedy': 'Réessayez. Si cela se reproduit, copiez les détails et envoyez-les à votre service d’assistance.',

  'problem.cancelled.title': 'Annulé',
  'problem.cancelled.reason': 'Vous avez arrêté l’opération avant la fin.',
  'problem.cancelled.remedy': 'Rien n’a été modifié. Vous pouvez recommencer à tout moment.',
};
