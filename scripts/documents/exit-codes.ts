/** What the exit codes of commands mean, in words. */
import { usageExit } from '../../electron/cli/command-line.ts';
import { exitCodes, type Family } from '../../electron/contract/problem.ts';

export const familyWords: Readonly<Record<Family, string>> = {
  account: 'the account: forbidden characters, wrong, missing or expired password, locked, not permitted',
  server: 'the server: not found, unreachable, slow, not the one that was meant, busy, a fault of its own',
  trust: 'trust: the server\u2019s certificate or its revocation list, this computer\u2019s clock; another host would get the password',
  request: 'the request: waits for approval, denied, nothing to renew',
  certificate: 'the certificate: unfit, expired, revoked, not found, ambiguous, refused by the site',
  keychain: 'the keychain and the disk: locked, damaged, changed, unprotected, full, not writable',
  settings: 'settings: unreadable, or managed by the organisation',
  unexpected: 'something unforeseen',
  cancelled: 'cancelled',
};

/** Code and meaning, in the order of the codes. @param own what a command adds, as its help says it: `3 fits with reservations, 4 does not fit` */
export function exitLines(own?: string): readonly (readonly [string, string])[] {
  const added =
    own === undefined
      ? []
      : [...own.matchAll(/(\d+) (.+?)(?=, \d+ |$)/gu)].map(([, code = '', words = '']): [string, string] => [code, words]);
  const families = (Object.entries(exitCodes) as [Family, number][]).map(([family, code]): [string, string] => [
    String(code),
    familyWords[family],
  ]);
  const common: [string, string][] = [
    ['0', 'done'],
    [String(usageExit), 'a flag or argument is wrong; nothing was attempted'],
  ];
  return [...common, ...added, ...families].toSorted(([a], [b]) => Number(a) - Number(b));
}
