/** What openssl says of the server in each scenario about TLS: each breaks one rule, and the right server none. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { suiteFolder } from '../support/temporary-folder.ts';
import { type LabSite, startLabSite } from './lab-site.ts';
import type { ScenarioName } from './scenarios.ts';
import type { flaws } from './server-flaws.ts';
import { openssl } from './test-client.ts';

const folder = suiteFolder();
let site: LabSite;

beforeAll(async () => {
  site = await startLabSite({ dataFolder: `${folder}/lab` });
});
afterAll(() => site.stop());

/** The certificates that the server shows, into files leaf.pem and above.pem. */
async function keepPath(): Promise<void> {
  const port = Number(new URL(`https://${site.addresses.serverName}`).port);
  const socket = connect({ host: '127.0.0.1', port, rejectUnauthorized: false, minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' });
  await once(socket, 'secureConnect');
  const shown: string[] = [];
  for (let one = socket.getPeerX509Certificate(); one; one = one.issuerCertificate) shown.push(one.toString());
  socket.destroy();
  writeFileSync(join(folder, 'leaf.pem'), shown[0] ?? '');
  writeFileSync(join(folder, 'above.pem'), shown.join('')); // with the leaf: openssl refuses an empty file
}

async function keepLists(): Promise<void> {
  for (const [index, url] of site.addresses.crlUrls.entries()) {
    writeFileSync(join(folder, 'list.der'), Buffer.from(await (await fetch(url)).arrayBuffer()));
    openssl('crl', '-inform', 'DER', '-in', join(folder, 'list.der'), '-out', join(folder, `list-${index}.pem`));
  }
}

/** OpenSSL's judgement, as strict as it can be. It has no opinion on the length of keys and hashes by itself: security level 2 adds them. */
function judgement(): string {
  const lists = site.addresses.crlUrls.flatMap((_url, index) => ['-CRLfile', join(folder, `list-${index}.pem`)]);
  const purpose = ['-purpose', 'sslserver', '-verify_hostname', 'localhost', '-auth_level', '2', '-crl_check_all', '-x509_strict'];
  const args = [
    'verify',
    ...purpose,
    '-CAfile',
    site.addresses.caFile,
    ...lists,
    '-untrusted',
    join(folder, 'above.pem'),
    join(folder, 'leaf.pem'),
  ];
  try {
    return execFileSync('openssl', args, { stdio: 'pipe' }).toString();
  } catch (error) {
    return String((error as { stderr: Buffer }).stderr);
  }
}

/** What openssl finds; the empty ones are rules of ours that it does not have. */
const found: Readonly<Record<keyof typeof flaws, RegExp>> = {
  'tls-self-signed': /self-signed certificate/u,
  'tls-expired': /certificate has expired/u,
  'tls-not-yet-valid': /not yet valid/u,
  'tls-other-host': /hostname mismatch/u,
  'tls-no-san': /: OK/u,
  'tls-no-server-authentication': /(?:unsuitable|unsupported) certificate purpose/u,
  'tls-no-extended-key-usage': /: OK/u,
  'tls-sha1': /digest algorithm too weak/u,
  'tls-rsa-1024': /EE certificate key too weak|key too small/u,
  'tls-1.1': /: OK/u,
  'tls-revoked': /certificate revoked/u,
  'tls-no-cdp': /: OK/u,
  'tls-no-intermediate': /unable to get local issuer certificate/u,
  'tls-unknown-root': /unable to get (?:local )?issuer certificate|certificate signature failure/u,
  'tls-impostor': /certificate signature failure|unable to get local issuer/u,
  'tls-path-too-long': /path length constraint exceeded/u,
  'tls-intermediate-expired': /certificate has expired/u,
  'tls-intermediate-no-authority': /invalid CA certificate/u,
  'tls-intermediate-sha1': /digest algorithm too weak/u,
  'tls-intermediate-no-crl-sign': /key usage does not include CRL signing/u,
  'tls-intermediate-no-cdp': /: OK/u,
  'tls-intermediate-other-domain': /permitted subtree violation/u,
};

describe('the server of the lab site', () => {
  it('passes every check of openssl', async () => {
    await site.reset();
    await keepPath();
    await keepLists();
    expect(judgement()).toMatch(/: OK/u);
  });

  it.each(Object.entries(found))('in the scenario %s is found to be what it is', async (name, expected) => {
    await site.scenario([name as ScenarioName]);
    await keepPath();
    if (name === 'tls-revoked') await keepLists();
    expect(judgement()).toMatch(expected);
  });
});
