/** Access to keys, where it is not about one of them in particular. */
import type { keyAccess as english } from '../en/key-access.ts';

export const keyAccess: Readonly<Record<keyof typeof english, string>> = {
  // {program}: the name of the command
  'keyAccess.waiting':
    'Enrollment Assistant fragt, ob {program} den Schlüssel verwenden darf. Bitte antworten Sie dort; ohne Antwort innerhalb einer Minute wird die Verwendung abgelehnt.',
  // under the explanation that the keychain has changed; the old keys are kept
  'keyAccess.startAnew': 'Ohne alte Schlüssel weiter',
};
