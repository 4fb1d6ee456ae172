/** Certificates that break a rule: what the scenarios about certificates change in an order. */
import { randomBytes } from 'node:crypto';
import type { Order } from './certification-authority.ts';
import { bitString, integer, nothing, objectIdentifier, sequence, serial } from './der.ts';
import type { User } from './directory.ts';
import type { ScenarioSwitches } from './scenarios.ts';

const day = 86_400_000;

/** A public key (SubjectPublicKeyInfo, DER) that is nobody's: its modulus is a random odd number, so there is no private half. */
export function strangersKey(bits: number): Buffer {
  const modulus = randomBytes(bits / 8);
  modulus[0] = (modulus[0] ?? 0) | 0x80;
  modulus[modulus.length - 1] = (modulus.at(-1) ?? 0) | 1;
  const key = sequence(serial(modulus.toString('hex')), integer(65_537));
  return sequence(sequence(objectIdentifier('1.2.840.113549.1.1.1'), nothing()), bitString(key));
}

/** What the scenarios about certificates change. */
export function spoilt(switches: ScenarioSwitches, user: User): Partial<Order> {
  const now = Date.now();
  return {
    ...(switches.has('certificate-other-key') ? { publicKey: strangersKey(2048) } : {}),
    ...(switches.has('certificate-4096') ? { publicKey: strangersKey(4096) } : {}),
    ...(switches.has('certificate-no-client-authentication') ? { purposes: ['1.3.6.1.5.5.7.3.4'] } : {}),
    ...(switches.has('certificate-with-san') ? { emails: [user.upn] } : {}),
    ...(switches.has('certificate-sha1') ? { hash: 'SHA-1' as const } : {}),
    ...(switches.has('certificate-expired') ? { notBefore: new Date(now - 2 * day), notAfter: new Date(now - day) } : {}),
    ...(switches.has('certificate-not-yet-valid') ? { notBefore: new Date(now + day) } : {}),
    ...(switches.has('certificate-last-days') ? { notBefore: new Date(now - 362 * day), notAfter: new Date(now + 2.5 * day) } : {}),
    ...(switches.has('certificate-two-years') ? { notAfter: new Date(now + 730 * day) } : {}),
  };
}
