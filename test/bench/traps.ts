/** How many chains of the trap collection are accepted: by us, by the TLS stacks alone, and by two libraries that offer to judge chains. */
import { makeCollection } from '../support/trap-collection.ts';
import type { Trap } from '../support/trap-collection-chain.ts';
import { forgeAccepts, peculiarAccepts } from '../support/trap-collection-peers.ts';
import { startTrapSite } from '../support/trap-collection-site.ts';
import { visitOf } from '../support/trap-collection-visit.ts';
import { sendVisitor } from '../support/trap-collection-visitor.ts';
import { armResult, type Figure, plain } from './measure.ts';
import type { World } from './world.ts';

/** For each trap, in their order, whether someone accepted it. */
type Verdicts = readonly boolean[];
type Counts = (trap: Trap, accepted: boolean) => boolean;

export async function traps({ electron, freshFolder }: Pick<World, 'electron' | 'freshFolder'>): Promise<Figure[]> {
  const collection = await makeCollection();
  const site = await startTrapSite(collection);
  const visit = async (executable: string) => {
    const folder = await freshFolder();
    const { outcomes } = await sendVisitor(
      executable,
      collection.map((trap) => visitOf(trap, site, folder)),
    );
    return { ours: outcomes.map(({ problem }) => problem === undefined), stack: outcomes.map(({ stackAccepts }) => stackAccepts) };
  };
  try {
    const libraries = {
      'node-forge alone': collection.map(forgeAccepts),
      '@peculiar/x509 alone': await Promise.all(collection.map(peculiarAccepts)),
    };
    const onNode = await visit(process.execPath);
    const onElectron = await visit(electron);
    return [
      ...figures('Node', collection, onNode.ours, { 'its TLS stack alone, OpenSSL': onNode.stack, ...libraries }),
      ...figures('Electron', collection, onElectron.ours, { 'its TLS stack alone, BoringSSL': onElectron.stack }),
    ];
  } finally {
    site.stop();
  }
}

function figures(runtime: string, collection: readonly Trap[], ours: Verdicts, others: Readonly<Record<string, Verdicts>>): Figure[] {
  const figure = (name: string, about: string, counts: Counts, inWords: (counted: readonly Trap[]) => string): Figure => {
    const arm = (who: string, verdicts: Verdicts) => {
      const counted = collection.filter((trap, i) => counts(trap, verdicts[i] ?? false));
      return armResult(counted.length > 0 ? `${who} (${inWords(counted)})` : who, 'chains', [counted.length]);
    };
    const own = plain(`${name} on ${runtime}`, about, 0, arm('this program', ours));
    return { ...own, arms: [...own.arms, ...Object.entries(others).map(([who, verdicts]) => arm(who, verdicts))] };
  };
  const isBad = (trap: Trap) => trap.refused !== undefined;
  const bad = collection.filter(isBad);
  return [
    figure(
      'bad chains accepted',
      `of ${bad.length}, each broken in one way: ${byGroup(bad)}; the libraries look at no host names, and nobody else at revocation`,
      (trap, accepted) => isBad(trap) && accepted,
      byGroup,
    ),
    figure(
      'good chains refused',
      `of ${collection.length - bad.length} with nothing wrong about them`,
      (trap, accepted) => !isBad(trap) && !accepted,
      (counted) => counted.map(({ name }) => name).join('; '),
    ),
  ];
}

const byGroup = (traps: readonly Trap[]) =>
  [...new Set(traps.map(({ group }) => group))]
    .map((group) => `${group} ${traps.filter((trap) => trap.group === group).length}`)
    .join(', ');
