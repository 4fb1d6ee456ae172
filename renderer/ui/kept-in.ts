import type { Protection } from '../../electron/contract/models.ts';
import { say } from '../../electron/contract/words/say.ts';

/** Where the key is kept, in words. */
export function keptIn(protection: Protection): string {
  return protection.kind === 'protected' ? say('keptIn.protected', { by: protection.by }) : say('keptIn.unprotected');
}
