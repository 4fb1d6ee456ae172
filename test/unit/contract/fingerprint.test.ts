import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintInPairs, readFingerprint } from '../../../electron/contract/fingerprint.ts';

const hex = fc.stringMatching(/^[0-9A-F]{64}$/u);

describe('a fingerprint', () => {
  it('is read back from the form in which it is shown', () => {
    fc.assert(fc.property(hex, (digits) => readFingerprint(fingerprintInPairs(digits)) === digits));
  });

  it.each(['', 'sha256 Fingerprint=', 'SHA-256: ', 'SHA256='])('may begin with %j, as programs print it', (start) => {
    fc.assert(fc.property(hex, (digits) => readFingerprint(start + fingerprintInPairs(digits).toLowerCase()) === digits));
  });

  it.each(['', 'AB', 'AB'.repeat(20), 'AB'.repeat(33), `${'AB'.repeat(31)}GG`])('is not %j', (text) => {
    expect(readFingerprint(text)).toBeUndefined();
  });
});
