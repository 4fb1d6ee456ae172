/** A fingerprint as it is read out and compared: pairs of hex digits with colons. */
export function fingerprintInPairs(hex: string): string {
  return hex.replace(/..(?=.)/gu, '$&:');
}

/**
 * A SHA-256 fingerprint as programs and people write it: 64 hex digits, with or without colons, hyphens or spaces between them.
 * @returns upper case without any; nothing for any other text
 */
export function readFingerprint(text: string): string | undefined {
  const hex = text
    .trim()
    .replace(/^(?:sha-?256)?(?: fingerprint)?\s*[:=]\s*/iu, '')
    .replace(/[\s:-]/gu, '')
    .toUpperCase();
  return /^[0-9A-F]{64}$/u.test(hex) ? hex : undefined;
}
