/** The question whether a program may use a key. */
import type { keyQuestion as english } from '../en/key-question.ts';

export const keyQuestion: Readonly<Record<keyof typeof english, string>> = {
  'window.key-question': 'Utilisation d’une clé',
  'keyQuestion.title': '« {program} » souhaite utiliser une clé',
  'keyQuestion.sentence': 'Il souhaite utiliser la clé « {name} » {purpose}.',
  'keyQuestion.program': 'Programme',
  'keyQuestion.certificate': 'Certificat',
  'keyQuestion.serialNumber': 'Numéro de série',
  'keyQuestion.validUntil': 'Valide jusqu’au',
  'keyQuestion.advice': 'N’autorisez que si vous l’avez lancé vous-même ou si vous vous y attendiez.',
  'keyQuestion.timeLeft': 'Sans réponse, l’accès sera refusé dans {time}.',
  'keyQuestion.deny': 'Refuser',
  'keyQuestion.once': 'Autoriser une fois',
  'keyQuestion.always': 'Toujours autoriser',
  'keyQuestion.none': 'Aucun programme n’attend de réponse',
  'keyQuestion.noneText': 'La question a reçu une réponse, ou son délai est écoulé.',
};
