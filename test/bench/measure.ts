/** Samples, their middle, and figures with a goal. */

/** Runs one measurement and returns what it measured, in the benchmark's unit. */
export type Arm = () => Promise<number>;

export interface Figure {
  readonly name: string;
  /** what one reads in the figure, and against what */
  readonly about: string;
  readonly unit: ArmResult['unit'] | 'x';
  readonly value: number;
  readonly goal: number;
  readonly reached: boolean;
  /** the medians and samples it was made from */
  readonly arms: readonly ArmResult[];
}

export interface ArmResult {
  readonly name: string;
  readonly unit: 'ms' | 'MiB' | 'chains';
  readonly median: number;
  readonly samples: readonly number[];
}

/** The middle of the sorted samples; of an even number, between the two in the middle. */
export function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/**
 * Runs the arms in turns, in the other direction every second round, so that a machine that warms up, cools down or is busy
 * for a while does the same to all of them. The first round is not counted: it fills caches.
 */
export async function interleaved<N extends string>(arms: Readonly<Record<N, Arm>>, rounds: number): Promise<Record<N, number[]>> {
  const names = Object.keys(arms) as N[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<N, number[]>;
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const sample = await arms[name]();
      if (round > 0) samples[name].push(sample);
    }
  }
  return samples;
}

/** An arm's samples with their median, for the report. */
export function armResult(name: string, unit: ArmResult['unit'], samples: readonly number[]): ArmResult {
  return { name, unit, median: median(samples), samples };
}

/** A figure that is the first arm's median over the second's. */
export function ratio(name: string, about: string, goal: number, ours: ArmResult, theirs: ArmResult): Figure {
  const value = ours.median / theirs.median;
  return { name, about, unit: 'x', value, goal, reached: value <= goal, arms: [ours, theirs] };
}

/** A figure that is the median of one arm. */
export function plain(name: string, about: string, goal: number, arm: ArmResult): Figure {
  return { name, about, unit: arm.unit, value: arm.median, goal, reached: arm.median <= goal, arms: [arm] };
}
