import type { Placing } from "./placings.ts";
import type { Scored } from "./prepared.ts";

/** Shares of variants at which echelons are shown. */
export const AGREEMENTS = [0.8, 0.9, 0.95] as const;

/** The tiers at one level of agreement. */
export interface EchelonsAt {
  /** Least share of variants that must agree on a cut. */
  readonly agreement: number;
  /** Ids of units, the foremost tier first; within a tier no order is claimed, they stand by id. */
  readonly tiers: readonly (readonly string[])[];
  /** Share of variants that agree on all its cuts at once; 1 where there is none. */
  readonly agreementOnAll: number;
}

export interface Echelons {
  /** The units by median rank (then mean rank, then id): every set that a cut can part is a beginning of this order. */
  readonly order: readonly string[];
  /** Share of variants that agree on the order across the gap after the first, the first two … units of the order. */
  readonly gaps: Float64Array;
  readonly levels: readonly EchelonsAt[];
}

/**
 * Parts the units into tiers. A variant agrees on a cut where **every** unit above stands strictly before **every** unit
 * below; a cut is made where at least the asked share of variants agrees. Pair by pair would be less: each pair may have
 * its 90% from other variants, and few have them all.
 *
 * No set is missed by looking along the order by median rank. Where more than half of the variants put all k units of a
 * set before all others, each of the k has a median rank of at most k and each other one of at least k + 1.
 */
export function echelonsOf(placings: readonly Placing[], scored: Scored, agreements: readonly number[] = AGREEMENTS): Echelons {
  const low = agreements.find((agreement) => !(agreement > 0.5 && agreement <= 1));
  if (low !== undefined) throw new Error(`Echelons need the agreement of more than half of the variants, not ${low}.`);
  const order = placings
    .map((placing, at) => ({ ...placing, at }))
    .toSorted((one, other) => one.medianRank - other.medianRank || one.meanRank - other.meanRank || one.at - other.at);
  const agrees = agreementByGap(
    scored,
    order.map(({ at }) => at),
  );
  const variants = scored.ranks.length / scored.units;
  const gaps = Float64Array.from(agrees, (variantsOfGap) => countOf(variantsOfGap) / variants);
  const ids = order.map(({ unit }) => unit);
  return { order: ids, gaps, levels: agreements.map((agreement) => echelonsAt({ agreement, ids, gaps, agrees })) };
}

interface Parting {
  readonly agreement: number;
  readonly ids: readonly string[];
  readonly gaps: Float64Array;
  readonly agrees: readonly Uint8Array[];
}

function echelonsAt({ agreement, ids, gaps, agrees }: Parting): EchelonsAt {
  const cuts = [...gaps.keys()].filter((gap) => (gaps[gap] as number) >= agreement);
  const starts = [0, ...cuts.map((gap) => gap + 1)];
  const tiers = starts.map((start, at) => ids.slice(start, starts[at + 1]).toSorted());
  const variants = agrees[0]?.length ?? 0;
  let onAll = 0;
  for (let variant = 0; variant < variants; variant++) if (cuts.every((gap) => agrees[gap]?.[variant] === 1)) onAll++;
  return { agreement, tiers, agreementOnAll: cuts.length === 0 ? 1 : onAll / variants };
}

/** For each gap of the order, 1 for each variant that agrees on the order across it. */
function agreementByGap({ units, ranks }: Scored, order: readonly number[]): Uint8Array[] {
  const variants = ranks.length / units;
  const agrees = Array.from({ length: Math.max(0, units - 1) }, () => new Uint8Array(variants));
  const bestBelow = new Float32Array(units);
  for (let variant = 0; variant < variants; variant++) {
    const start = variant * units;
    let best = Infinity;
    for (let place = units - 1; place > 0; place--) {
      best = Math.min(best, ranks[start + (order[place] as number)] as number);
      bestBelow[place] = best;
    }
    let worst = 0;
    for (let gap = 0; gap < agrees.length; gap++) {
      worst = Math.max(worst, ranks[start + (order[gap] as number)] as number);
      if (worst < (bestBelow[gap + 1] as number)) (agrees[gap] as Uint8Array)[variant] = 1;
    }
  }
  return agrees;
}

function countOf(flags: Uint8Array): number {
  let count = 0;
  for (const flag of flags) count += flag;
  return count;
}
