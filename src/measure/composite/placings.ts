import type { Prepared, Scored } from "./prepared.ts";

/** Where one unit comes out over all variants. Shares are of the published variants; none is a probability. */
export interface Placing {
  readonly unit: string;
  readonly baselineScore: number;
  readonly baselineRank: number;
  readonly medianRank: number;
  readonly meanRank: number;
  /** Ranks within which it stands in at least 90% of the variants: the 5% at either end left out. */
  readonly rankInterval: readonly [best: number, worst: number];
  /** Share of variants in which no unit stands before it, and in which none stands beside it either. */
  readonly shareFirst: number;
  readonly shareFirstAlone: number;
  /** Share of variants in which it stands two places or more below its rank in the baseline. */
  readonly shareFallsTwo: number;
}

/** What is left out of the rank interval at either end. */
export const TAIL = 0.05;
const FALL = 2;

/** What the variants say of each unit. */
export function placingsOf({ units, set }: Prepared, { scores, ranks }: Scored): Placing[] {
  const count = units.length;
  const start = set.baseline * count;
  const variants = set.variants.length;
  const last = variants - 1;
  const alone = timesFirstAlone(ranks, count);
  const first = timesFirst(ranks, count);
  return units.map((unit, at) => {
    const tally = tallyOf(ranks, count, at);
    const baselineRank = ranks[start + at] as number;
    return {
      unit,
      baselineScore: scores[start + at] as number,
      baselineRank,
      medianRank: (rankAt(tally, Math.floor(last / 2)) + rankAt(tally, Math.ceil(last / 2))) / 2,
      meanRank: tally.reduce((sum, times, half) => sum + (times * half) / 2, 0) / variants,
      // Rounded outwards, so that both are ranks it really has and no more than 5% lie outside at either end.
      rankInterval: [rankAt(tally, Math.floor(TAIL * last)), rankAt(tally, Math.ceil((1 - TAIL) * last))],
      shareFirst: (first[at] as number) / variants,
      shareFirstAlone: (alone[at] as number) / variants,
      shareFallsTwo: tally.subarray(2 * (baselineRank + FALL)).reduce((sum, times) => sum + times, 0) / variants,
    };
  });
}

/** Share of variants in which unit i stands strictly before unit j, at i × units + j. */
export function precedenceOf({ units, ranks }: Scored): Float64Array {
  const shares = new Float64Array(units * units);
  for (let start = 0; start < ranks.length; start += units) {
    for (let one = 0; one < units; one++) {
      const rank = ranks[start + one] as number;
      for (let other = 0; other < units; other++) {
        if (rank < (ranks[start + other] as number)) shares[one * units + other]!++;
      }
    }
  }
  const variants = ranks.length / units;
  return shares.map((times) => times / variants);
}

/** How often a unit has each rank, at twice the rank: ranks are whole or half numbers. */
function tallyOf(ranks: Float32Array, units: number, unit: number): Int32Array {
  const tally = new Int32Array(2 * units + 1);
  for (let at = unit; at < ranks.length; at += units) tally[2 * (ranks[at] as number)]!++;
  return tally;
}

/** The rank at a place among a unit's ranks, best first. */
function rankAt(tally: Int32Array, place: number): number {
  let half = 0;
  let passed = tally[0] as number;
  while (passed <= place) passed += tally[++half] as number;
  return half / 2;
}

/** In how many variants no unit stands before each unit. */
function timesFirst(ranks: Float32Array, units: number): Int32Array {
  const times = new Int32Array(units);
  for (let start = 0; start < ranks.length; start += units) {
    let best = Infinity;
    for (let unit = 0; unit < units; unit++) best = Math.min(best, ranks[start + unit] as number);
    for (let unit = 0; unit < units; unit++) if (ranks[start + unit] === best) times[unit]!++;
  }
  return times;
}

/** In how many variants each unit stands before all others. */
function timesFirstAlone(ranks: Float32Array, units: number): Int32Array {
  const times = new Int32Array(units);
  for (let at = 0; at < ranks.length; at++) if (ranks[at] === 1) times[at % units]!++;
  return times;
}
