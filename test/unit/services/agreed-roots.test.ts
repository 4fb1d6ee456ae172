import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AgreedRootsFile } from '../../../electron/services/agreed-roots.ts';
import { TestAuthority } from '../../support/certificate-authority.ts';
import { HandSetClock } from '../../support/hand-set-clock.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const [one, other] = await Promise.all([TestAuthority.root({ name: 'One' }), TestAuthority.root({ name: 'Other' })]);

function scene() {
  const dataFolder = temporaryFolder();
  const clock = new HandSetClock();
  const open = () => new AgreedRootsFile({ dataFolder, clock });
  return { file: join(dataFolder, 'agreed-roots.json'), open, roots: open() };
}

describe('a root that was agreed to', () => {
  it('counts for its host only, also after a restart', async () => {
    const { roots, open } = scene();
    await roots.keep('server02.contoso.com', one.certificate.der);
    expect(await open().of('server02.contoso.com')).toEqual([Buffer.from(one.certificate.der)]);
    expect(await open().of('contoso.com')).toEqual([]);
  });

  it('is kept once, in a file that only its owner can read', async () => {
    const { roots, file } = scene();
    await roots.keep('a', one.certificate.der);
    await roots.keep('a', one.certificate.der);
    await roots.keep('a', other.certificate.der);
    expect((await roots.list()).map(({ certificate }) => certificate.commonName)).toEqual(['One', 'Other']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is removed by host and fingerprint, the others stay', async () => {
    const { roots } = scene();
    for (const host of ['a', 'b']) await roots.keep(host, one.certificate.der);
    const [first] = await roots.list();
    await roots.remove('a', first?.certificate.sha256 ?? '');
    expect((await roots.list()).map(({ host }) => host)).toEqual(['b']);
  });

  it.each(['', '{', '[]x', '[{"host":"a"}]', '[{"host":"a","der":"AAAA","since":"x"}]'])(
    'is not one in a damaged file: %j',
    async (text) => {
      const { roots, file } = scene();
      writeFileSync(file, text);
      expect(await roots.list()).toEqual([]);
      await roots.keep('a', one.certificate.der);
      expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveLength(1);
    },
  );
});
