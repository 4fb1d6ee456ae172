import type { IdentityRow, IdentityState, KeyUse, KeyUser } from '../../electron/contract/keychain-entries.ts';
import { say } from '../../electron/contract/words/say.ts';
import type { Tone } from '../ui/Mark.tsx';

const tones: Readonly<Record<IdentityState, Tone>> = {
  'in-use': 'good',
  spare: 'none',
  expired: 'warn',
  'not-yet-valid': 'warn',
  revoked: 'bad',
  'key-missing': 'bad',
};

/** Where an identity stands, in words and with the shape that goes before them. */
export function stateInWords({ state }: Pick<IdentityRow, 'state'>): { tone: Tone; text: string } {
  return { tone: tones[state], text: say(`keychain.state.${state}`) };
}

/** Whether it could be shown to the site. */
export function isUsable({ state }: Pick<IdentityRow, 'state'>): boolean {
  return state === 'spare' || state === 'in-use';
}

/** The name of a program that uses keys: commands go by their own, which is never translated. */
export function programName(user: KeyUser): string {
  return user === 'app' ? say('keychain.user.app') : user;
}

/** 'CMEnroll to renew the certificate' */
export function wordsOfUse({ user, purpose }: Pick<KeyUse, 'user' | 'purpose'>): string {
  return say('keychain.use.line', { program: programName(user), purpose: say(`keychain.purpose.${purpose}`) });
}

export function decisionTone({ decision }: Pick<KeyUse, 'decision'>): Tone {
  return decision === 'denied' || decision === 'not-answered' ? 'bad' : 'good';
}
