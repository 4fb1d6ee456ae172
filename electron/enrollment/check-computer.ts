/** The checks that need nobody but this computer. */
import { type Account, parseAccount } from '../contract/account.ts';
import { explain } from '../contract/explain.ts';
import { ProblemError, problemOf } from '../contract/problem.ts';
import { inWords, locale, say } from '../contract/words/say.ts';
import { type Finding, ofProblem, passed, skipped } from './check-findings.ts';
import type { CheckPorts } from './check-ports.ts';

/** Whether a user name can be one of a work account, and the account where it can. */
export function checkAccount(userName: string): { readonly finding: Finding; readonly account?: Account } {
  if (userName.trim() === '') return { finding: skipped(say('checks.noAccount')) };
  try {
    const account = parseAccount(userName);
    return { account, finding: passed(say('checks.account.passed', { userName: account.typed }), account.form) };
  } catch (error) {
    return { finding: ofProblem(problemOf(error)) };
  }
}

/**
 * Whether the keychain can be read and written, and who protects it. What protects it may ask the person to unlock it.
 * @throws ProblemError of the keychain family
 */
export async function checkKeychain({ keychain, requiresProtection }: CheckPorts): Promise<Finding> {
  const { damaged, identities, inUse } = await keychain.read();
  const protection = await keychain.protection();
  if (protection.kind === 'unprotected' && (await requiresProtection?.())) {
    throw new ProblemError({ kind: 'keychain-unprotected', why: protection.why });
  }
  await keychain.rehearse();
  if (inUse) await keychain.verify(inUse.id);
  const count = `Identities: ${identities.length}`;
  if (damaged[0]) {
    const finding = ofProblem(
      { kind: 'keychain-damaged', ...damaged[0] },
      'warning',
      ...damaged.map(({ where, why }) => `${where}: ${inWords(why)}`),
    );
    return { ...finding, found: say('checks.keychain.damaged', { count: damaged.length }) };
  }
  if (protection.kind === 'protected') return passed(say('checks.keychain.protected', { by: protection.by }), count);
  const { why } = protection;
  const { remedy } = explain({ kind: 'keychain-unprotected', why });
  return { state: 'warning', found: say('checks.keychain.unprotected', { why }), remedy };
}

/** An enrollment stores some 20 KiB, revocation lists up to megabytes, and the log at most five. */
const comfortableBytes = 16 * 1024 * 1024;

/** Whether there is room for what an enrollment stores. @throws ProblemError disk-full, not-writable */
export async function checkDisk({ rehearseStorage, dataFolder: folder }: CheckPorts): Promise<Finding> {
  const { freeBytes } = await rehearseStorage();
  const free = bytesInWords(freeBytes);
  if (freeBytes >= comfortableBytes) return passed(say('checks.disk.passed', { free }), folder);
  const { remedy } = explain({ kind: 'disk-full', path: folder });
  return { state: 'warning', found: say('checks.disk.scarce', { free }), remedy, detail: [folder] };
}

function bytesInWords(bytes: number): string {
  const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
  const step = Math.min(steps.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const options = { style: 'unit', unit: steps[step] as string, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale(), options).format(bytes / 1000 ** step);
}
