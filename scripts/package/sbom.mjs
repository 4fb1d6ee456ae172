/**
 * The software bill of materials, for those who must know what is inside: packages in the bundles, the runtime, and the projects inside Chromium.
 * From the bundles and not from npm's own list, which holds what was installed and not what is shipped.
 * Source: CycloneDX 1.6 (ECMA-424)
 */
import { createHash } from 'node:crypto';

const slug = (text) =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');

/**
 * @param {object} given
 * @param {{ name: string, version: string, description: string, license: string }} given.manifest
 * @param {import('./components.mjs').Shipped[]} given.packages
 * @param {import('./components.mjs').Shipped[]} given.around the runtime
 * @param {{ name: string, website?: string }[]} given.inChromium
 * @param {number} given.epoch seconds since 1970: when what is described was made
 */
export function billOfMaterials({ manifest, packages, around, inChromium, epoch }) {
  const root = `pkg:npm/${manifest.name}@${manifest.version}`;
  const parts = [...around.map((one) => runtimePart(one, one.name === 'Chromium' ? inChromium : [])), ...packages.map(packagePart)];
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      timestamp: new Date(epoch * 1000).toISOString(),
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'application',
        'bom-ref': root,
        name: manifest.name,
        version: manifest.version,
        description: manifest.description,
        purl: root,
        licenses: [{ license: { id: manifest.license } }],
      },
    },
    components: parts,
    dependencies: dependencies(root, packages, around),
  };
  return { ...bill, serialNumber: serialNumber(bill) };
}

/** @param {import('./components.mjs').Shipped} one */
function packagePart({ name, version, license, integrity, website }) {
  const purl = purlOf({ name, version });
  const [scope, bare] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return {
    type: 'library',
    'bom-ref': purl,
    ...(scope && { group: scope }),
    name: bare,
    version,
    purl,
    scope: 'required',
    licenses: [licenceOf(license)],
    ...(integrity?.startsWith('sha512-') && {
      hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex') }],
    }),
    ...(website && { externalReferences: [{ type: 'website', url: website }] }),
  };
}

/** @param {import('./components.mjs').Shipped} one @param {{ name: string, website?: string }[]} inside */
function runtimePart({ name, version, license, website }, inside) {
  return {
    type: name === 'Electron' || name === 'Chromium' || name === 'Node.js' ? 'framework' : 'library',
    'bom-ref': refOf(name),
    name,
    version,
    ...(name === 'Electron' && { purl: `pkg:npm/electron@${version}` }),
    scope: 'required',
    licenses: [licenceOf(license)],
    ...(website && { externalReferences: [{ type: 'website', url: website }] }),
    ...(inside.length > 0 && { components: inside.map(chromiumPart) }),
  };
}

/** Two of its projects may bear one name. @param {{ name: string, website?: string }} one @param {number} place */
function chromiumPart({ name, website }, place) {
  return {
    type: 'library',
    'bom-ref': `chromium/${slug(name)}-${place + 1}`,
    name,
    ...(website && /^https?:\/\/\S+$/u.test(website) && { externalReferences: [{ type: 'website', url: website }] }),
  };
}

/** @param {string} root @param {import('./components.mjs').Shipped[]} packages @param {import('./components.mjs').Shipped[]} around */
function dependencies(root, packages, around) {
  const refs = new Map(packages.map((one) => [one.name, purlOf(one)]));
  const needed = (names = []) => names.flatMap((name) => refs.get(name) ?? []).sort();
  const inside = new Set(packages.flatMap(({ needs }) => needed(needs)));
  const direct = [...refs.values()].filter((ref) => !inside.has(ref)).sort();
  const below = around.filter(({ name }) => name !== 'Electron').map(({ name }) => refOf(name));
  return [
    { ref: root, dependsOn: [...around.filter(({ name }) => name === 'Electron').map(({ name }) => refOf(name)), ...direct] },
    ...(around.length > 0 ? [{ ref: refOf('Electron'), dependsOn: below }] : []),
    ...packages.map((one) => ({ ref: purlOf(one), dependsOn: needed(one.needs) })),
  ];
}

const refOf = (name) => `runtime/${slug(name)}`;
const purlOf = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** @param {string} license an SPDX identifier or expression */
function licenceOf(license) {
  return /[\s()]/u.test(license) ? { expression: license } : { license: { id: license } };
}

/** The same content has the same number: a UUID made from its hash. Source: RFC 9562, 5.8 @param {object} bill */
function serialNumber(bill) {
  const hash = createHash('sha256').update(JSON.stringify(bill)).digest();
  hash[6] = (hash[6] & 0x0f) | 0x80;
  hash[8] = (hash[8] & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')}`;
}
