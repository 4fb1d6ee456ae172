/** The question whether a program may use a key. */
import type { keyQuestion as english } from '../en/key-question.ts';

export const keyQuestion: Readonly<Record<keyof typeof english, string>> = {
  'window.key-question': 'Verwendung eines Schlüssels',
  'keyQuestion.title': '„{program}“ möchte einen Schlüssel verwenden',
  /** `purpose`: 'um … zu …' */
  'keyQuestion.sentence': 'Das Programm möchte den Schlüssel von {name} verwenden, {purpose}.',
  'keyQuestion.program': 'Programm',
  'keyQuestion.certificate': 'Zertifikat',
  'keyQuestion.serialNumber': 'Seriennummer',
  'keyQuestion.validUntil': 'Gültig bis',
  'keyQuestion.advice': 'Erlauben Sie es nur, wenn Sie das Programm selbst gestartet oder dies erwartet haben.',
  'keyQuestion.timeLeft': 'Ohne Antwort wird es in {time} abgelehnt.',
  'keyQuestion.deny': 'Ablehnen',
  'keyQuestion.once': 'Einmal erlauben',
  'keyQuestion.always': 'Immer erlauben',
  'keyQuestion.none': 'Kein Programm wartet auf eine Antwort',
  'keyQuestion.noneText': 'Die Frage wurde beantwortet, oder ihre Zeit ist abgelaufen.',
};
