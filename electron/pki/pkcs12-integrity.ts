/** The check value over a PKCS#12 file. Sources: RFC 7292, 4 and 5.1; RFC 9579 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { DerError, type DerReader, tags } from './der.ts';
import { objectIdentifier, smallInteger } from './der-values.ts';
import * as write from './der-writer.ts';
import { readDerivation, readKeyedHash, type Strength } from './pkcs12-encryption.ts';
import { type Hash, hashes, passphraseOid, sha1, sha256 } from './pkcs12-identifiers.ts';
import { type Passphrase, pbkdf2Key, pkcs12Key, purposeOf, type RoundBudget } from './pkcs12-key-derivation.ts';

/**
 * Whether the MacData under the reader was made over `content` with this passphrase.
 * @throws DerError, when it is malformed or of an unknown kind; ProblemError, when the budget is spent
 */
export async function isIntact(macData: DerReader, content: Uint8Array, passphrase: Passphrase, budget: RoundBudget): Promise<boolean> {
  const parts = macData.enter();
  const digest = parts.expect(tags.sequence, 'the check value').enter();
  const algorithm = digest.expect(tags.sequence, 'the kind of check value').enter();
  const id = objectIdentifier(algorithm.expect(tags.objectIdentifier, 'the kind of check value').content());
  const expected = digest.expect(tags.octetString, 'the check value').content();
  const salt = parts.expect(tags.octetString, 'the salt of the check value').content();
  const iterations = parts.optional(tags.integer) ? smallInteger(parts.content()) : 1;
  const fits = (hash: Hash, key: Buffer) => equal(checkValue(hash, key, content), expected);

  if (id === passphraseOid.pbmac1) {
    const parameters = algorithm.expect(tags.sequence, 'the parameters of the check value').enter();
    const derivation = readDerivation(parameters.expect(tags.sequence, 'the derivation of a key').enter());
    const hash = readKeyedHash(parameters.expect(tags.sequence, 'a keyed hash'));
    // A short key would let an attacker try all keys instead of all passphrases. Source: RFC 9579, 5
    if (derivation.length === undefined || derivation.length < 20 || derivation.length > 64) throw new DerError('a key of a wrong length');
    budget.spend(derivation.iterations);
    return fits(hash, await pbkdf2Key(passphrase.utf8, derivation, derivation.length));
  }
  const hash = hashes[id];
  if (!hash) throw new DerError(`a check value with ${id}, which is not supported`);
  for (const wide of passphrase.wide) {
    budget.spend(iterations);
    if (fits(hash, await pkcs12Key(wide, { hash, salt, iterations }, purposeOf.integrity, hash.length))) return true;
  }
  return false;
}

/**
 * MacData over `content`, DER. The check value stays with the derivation of PKCS#12: programs that know the newer one (RFC 9579) are
 * still few, and a file that can't be checked can't be imported.
 */
export async function protect(content: Uint8Array, passphrase: Passphrase, strength: Strength, iterations: number): Promise<Uint8Array> {
  const [hash, id] = strength === 'modern' ? [sha256, passphraseOid.sha256] : [sha1, passphraseOid.sha1];
  const salt = randomBytes(16);
  const key = await pkcs12Key(passphrase.wide[0] as Uint8Array, { hash, salt, iterations }, purposeOf.integrity, hash.length);
  const algorithm = write.sequence(write.objectIdentifier(id), write.nothing());
  const digest = write.sequence(algorithm, write.octetString(checkValue(hash, key, content)));
  return write.sequence(digest, write.octetString(salt), write.integer(iterations));
}

/** Overwrites the key. */
function checkValue(hash: Hash, key: Buffer, content: Uint8Array): Buffer {
  const value = createHmac(hash.name, key).update(content).digest();
  key.fill(0);
  return value;
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
