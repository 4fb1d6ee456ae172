import type { Role } from './requirements.ts';
import { say } from './words/say.ts';

/** What a certificate is to be used for, as it stands in a sentence. */
export function roleTitle(role: Role): string {
  return say(`role.${role}`);
}
