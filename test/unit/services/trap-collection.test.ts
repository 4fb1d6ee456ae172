/**
 * No bad chain gets a byte, over real sockets: see the collection for what is wrong with each. The same collection is shown to Electron's
 * TLS stack by the end-to-end tests, and to other programs by the benchmark `traps`.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { suiteFolder } from '../../support/temporary-folder.ts';
import { makeCollection } from '../../support/trap-collection.ts';
import { opensslVerdicts } from '../../support/trap-collection-openssl.ts';
import { startTrapSite } from '../../support/trap-collection-site.ts';
import { visitOf, visitTrap } from '../../support/trap-collection-visit.ts';

const collection = await makeCollection();
const bad = collection.filter(({ refused }) => refused !== undefined);
const good = collection.filter(({ refused }) => refused === undefined);
const site = await startTrapSite(collection);
afterAll(() => site.stop());
const folder = suiteFolder();
/** Works beside the visits, on processors that they leave free. */
const opensslFinds = opensslVerdicts(collection, folder);

it('there are at least 60 bad chains, each with a name of its own', () => {
  expect(bad.length).toBeGreaterThanOrEqual(60);
  expect(new Set(collection.map(({ name }) => name)).size).toBe(collection.length);
});

describe('refused before a byte is sent:', () => {
  it.each(bad)('$name', async (trap) => {
    expect(await visitTrap(visitOf(trap, site, folder))).toMatchObject(trap.refused ?? {});
    expect(await site.received(trap)).toBe(0);
  });
});

describe('accepted, and sent the password:', () => {
  it.each(good)('$name', async (trap) => {
    expect(await visitTrap(visitOf(trap, site, folder))).toBeUndefined();
    expect(await site.received(trap)).toBeGreaterThan('password'.length);
  });
});

/** What openssl lets pass and we do not, and why. Nothing passes here that openssl refuses. */
const onlyOpenssl: Readonly<Record<string, readonly string[]>> = {
  'it takes the common name where there is no alternative name of a host; names of hosts are alternative names (RFC 9525, 2)': [
    'its name as common name alone',
    'its name as common name, and an address as alternative',
    'its name as an address of the web',
    'its name as an address of mail',
    'its name as an account',
    'its name as a directory name',
  ],
  'it takes a wildcard for part of a label; only a whole label may be one (RFC 9525, 6.3)': [
    'a wildcard for part of a label',
    'a wildcard in front of part of a label',
  ],
  'it takes a certificate without purposes for any; a server’s has to name its purpose (pki-certificate-requirements.md)': ['no purposes'],
  'its second level of strength is 112 bits; keys on curves have 256 here (NIST SP 800-57 part 1, table 2, for beyond 2030)': [
    'an issuing authority on a curve of 224 bits',
  ],
  'it knows lists alone, and asks no responder': [
    'a server that its responder knows as revoked',
    'an issuing authority that its responder knows as revoked',
    'a server that brings along that it was revoked',
  ],
  'it is given the lists as files, wherever the certificates say they are': [
    'a server that names no list',
    'an issuing authority that names no list',
    'a list in a directory alone',
    'a list by https alone',
    'a list inside this computer',
  ],
  'it takes an entry that removes from a list of changes for no entry, in a complete list too (RFC 5280, 5.3.1)': [
    'a server to be removed from the list',
  ],
  'it takes a list without an end for one that never ends; RFC 5280 demands one (5.1.2.5)': ['a list without an end'],
  'it asks no strength of the signatures of lists': ['a list signed with SHA-1', 'a list signed with MD5'],
  'it looks at the indicator of lists of changes only where it is told to use those': ['a list of changes to another'],
  'it remembers nothing': ['a list older than one seen before'],
};

it('openssl verify judges the collection as we do, but for what is listed here with the reason', async () => {
  const verdicts = await opensslFinds;
  const differing = (refused: boolean) =>
    collection.filter((trap, i) => (trap.refused !== undefined) === refused && verdicts[i] === refused).map(({ name }) => name);
  expect(differing(false), 'accepted by us alone').toEqual([]);
  expect(differing(true).sort(), 'accepted by openssl alone').toEqual(Object.values(onlyOpenssl).flat().sort());
});
