import { ProblemError } from '../contract/problem.ts';
import type { Ports } from './ports.ts';

/**
 * Where an administrator requires it, a computer without a protected store gets no certificate. Asked before anything is sent, so
 * that none is issued in vain.
 * @throws ProblemError keychain-unprotected
 */
export async function mustBeProtected({ keychain, requiresProtection }: Pick<Ports, 'keychain' | 'requiresProtection'>): Promise<void> {
  if (!(await requiresProtection?.())) return;
  const protection = await keychain.protection();
  if (protection.kind === 'unprotected') throw new ProblemError({ kind: 'keychain-unprotected', why: protection.why });
}
