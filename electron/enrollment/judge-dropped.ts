import type { CertificateJudgement } from '../contract/models.ts';
import type { Role } from '../contract/requirements.ts';
import { asksForHostNames, judgeFile } from './judge-certificate.ts';
import type { Clock } from './ports.ts';

export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly role: Role;
  /** empty where the person named none */
  readonly hostName: string;
  /** UTF-8 */
  readonly passphrase?: Uint8Array | undefined;
}

class PassphraseNeeded extends Error {}

/**
 * Judges a file that a person dropped on a window. An encrypted one is first answered with the wish for its passphrase.
 * @throws ProblemError certificate-unfit, `unreadable` or `missing`, with the file
 */
export async function judgeDropped({ name, bytes, role, hostName, passphrase }: DroppedFile, clock: Clock): Promise<CertificateJudgement> {
  const hostNames = hostName.trim() !== '' && asksForHostNames(role) ? [hostName.trim()] : [];
  try {
    const ask = async () => {
      if (!passphrase) throw new PassphraseNeeded();
      return Uint8Array.from(passphrase);
    };
    return { kind: 'judged', ...(await judgeFile({ name, bytes }, { role, hostNames }, clock, ask)) };
  } catch (error) {
    if (error instanceof PassphraseNeeded) return { kind: 'passphrase-needed' };
    throw error;
  }
}
