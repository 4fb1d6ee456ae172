/** Access to keys, where it is not about one of them in particular. */
import type { keyAccess as english } from '../en/key-access.ts';

export const keyAccess: Readonly<Record<keyof typeof english, string>> = {
  // {program}: the name of the command
  'keyAccess.waiting':
    'Enrollment Assistant demande si {program} peut utiliser la clé. Répondez dans sa fenêtre ; sans réponse dans la minute, l’accès est refusé.',
  // under the explanation that the keychain has changed; the old keys are kept
  'keyAccess.startAnew': 'Réinscrire sans ces clés',
};
