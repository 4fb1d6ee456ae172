import { describe, expect, it } from 'vitest';
import { packageFolderOf } from '../../../scripts/package/bundled-packages.mjs';
import { chromiumProjects, componentsIn, runtimeComponents, runtimeLicences } from '../../../scripts/package/components.mjs';
import { refuseOthers } from '../../../scripts/package/licences.mjs';
import { billOfMaterials } from '../../../scripts/package/sbom.mjs';
import { allowedLicences, isAllowed } from '../../../scripts/package/spdx.mjs';
import { standardText } from '../../../scripts/package/standard-texts.mjs';

describe('licences', () => {
  it.each([
    ['MIT', true],
    ['GPL-3.0-only', false],
    ['(BSD-3-Clause OR GPL-2.0)', true],
    ['GPL-2.0 OR MIT', true],
    ['MIT AND GPL-2.0', false],
    ['MIT AND (ISC OR GPL-2.0)', true],
    ['(MIT AND GPL-2.0) OR AGPL-3.0', false],
    ['MIT OR GPL-2.0 AND AGPL-3.0', true],
    ['GPL-2.0 WITH Classpath-exception-2.0', false],
    ['MIT OR', false],
    ['(MIT', false],
    ['MIT)', false],
    ['UNLICENSED', false],
    ['SEE LICENSE IN FILE', false],
    ['', false],
  ])('%s may be shipped: %s', (expression, expected) => {
    expect(isAllowed(expression)).toBe(expected);
  });

  it('that nobody has allowed stop the build, each with its package', () => {
    const shipped = (name: string, license: string) => ({ name, version: '1.0.0', license, text: '' });
    expect(() => refuseOthers([shipped('good', 'MIT')], allowedLicences)).not.toThrow();
    const bad = [shipped('good', 'MIT'), shipped('one', 'GPL-3.0-only'), shipped('two', 'SSPL-1.0')];
    expect(() => refuseOthers(bad, allowedLicences)).toThrow(/one 1\.0\.0 \(GPL-3\.0-only\), two 1\.0\.0 \(SSPL-1\.0\)/u);
  });

  it('of the runtime are allowed for the runtime alone', () => {
    const lgpl = [{ name: 'FFmpeg', version: '1', license: 'LGPL-2.1-or-later', text: '' }];
    expect(() => refuseOthers(lgpl, allowedLicences)).toThrow('FFmpeg');
    expect(() => refuseOthers(lgpl, [...allowedLicences, ...runtimeLicences])).not.toThrow();
  });

  it('come with their text: that of the package, or the standard one in the name of its author', () => {
    const components = componentsIn(['node_modules/react', 'node_modules/saxes']);
    expect(components.map(({ name, license }) => [name, license])).toEqual([
      ['react', 'MIT'],
      ['saxes', 'ISC'],
    ]);
    for (const { text } of components) expect(text).toMatch(/Copyright/u);
    expect(components[1]?.text).toMatch(/Permission to use, copy, modify/u);
    expect(() => standardText('ISC', { name: 'nobody' })).toThrow('nobody');
    expect(() => standardText('MIT', { name: 'x', author: 'A' })).toThrow('standard-texts.mjs');
  });

  it.each([
    ['/p/node_modules/react/index.js', 'node_modules/react'],
    ['/p/node_modules/@scope/name/dist/a.js?commonjs', 'node_modules/@scope/name'],
    ['\0/p/node_modules/conf/node_modules/ajv/x.js', 'node_modules/conf/node_modules/ajv'],
    ['C:\\p\\node_modules\\react\\index.js', 'node_modules/react'],
    ['/p/electron/main.ts', undefined],
    ['\0rolldown/runtime.js', undefined],
  ])('%s belongs to %s', (id, folder) => {
    expect(packageFolderOf(id)).toBe(folder);
  });
});

describe('the software bill of materials', () => {
  const html = `<span class="title">A &amp; B</span>
    <span class="homepage"><a href="https://a.example/">homepage</a></span>
    <span class="title">C</span>`;
  const given = {
    manifest: { name: 'app', version: '1.0.0', description: 'An app', license: 'MIT' },
    packages: componentsIn(['node_modules/react', 'node_modules/react-dom', 'node_modules/node-forge']),
    around: runtimeComponents('/nowhere', { electron: '1.2.3', chrome: '4', node: '5', v8: '6', uv: '7', zlib: '8', icu: '9' }),
    inChromium: chromiumProjects(html),
    epoch: 1_767_225_600,
  };
  const bill = billOfMaterials(given);

  it('lists packages with address, hash and licence, and the runtime with what is inside', () => {
    const byName = new Map(bill.components.map((one) => [one.name, one]));
    expect(byName.get('react')).toMatchObject({
      purl: expect.stringMatching(/^pkg:npm\/react@\d/u),
      licenses: [{ license: { id: 'MIT' } }],
    });
    expect(byName.get('node-forge')).toMatchObject({ licenses: [{ expression: '(BSD-3-Clause OR GPL-2.0)' }] });
    expect(JSON.stringify(byName.get('react'))).toMatch(/"alg":"SHA-512","content":"[\da-f]{128}"/u);
    expect([...byName.keys()]).toEqual(expect.arrayContaining(['Electron', 'Chromium', 'Node.js', 'V8', 'FFmpeg']));
    expect(JSON.stringify(byName.get('Chromium'))).toContain(
      '"name":"A & B","externalReferences":[{"type":"website","url":"https://a.example/"}]',
    );
  });

  it('has a dependency graph whose ends are all in it', () => {
    const refs = new Set([bill.metadata.component['bom-ref'], ...bill.components.map((one) => one['bom-ref'])]);
    for (const { ref, dependsOn } of bill.dependencies) expect([ref, ...dependsOn].filter((one) => !refs.has(one))).toEqual([]);
    const reactDom = bill.dependencies.find(({ ref }) => ref.startsWith('pkg:npm/react-dom@'));
    expect(reactDom).toBeDefined();
    expect(bill.dependencies[0]?.dependsOn).toEqual(
      expect.arrayContaining(['runtime/electron', expect.stringMatching(/^pkg:npm\/react-dom@/u)]),
    );
  });

  it('names nothing twice', () => {
    const all = JSON.stringify(bill).match(/"bom-ref":"[^"]*"/gu) ?? [];
    expect(new Set(all).size).toBe(all.length);
  });

  it('is the same for the same content, and has another number for another', () => {
    expect(billOfMaterials(given)).toEqual(bill);
    expect(billOfMaterials({ ...given, epoch: 0 }).serialNumber).not.toBe(bill.serialNumber);
    expect(bill.serialNumber).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
  });
});
