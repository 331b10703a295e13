import type { Composite } from "../../measure/composite/run-composite.ts";
import type { VerdictResult } from "../../measure/verdict/build-verdict.ts";
import type { ShownWithout } from "../figures/without-figure.ts";
import type { ShownIndex, ShownOutcome, ShownSensitivity } from "../shown/shown-verdict.ts";
import { periodName } from "../verdict-values.ts";
import type { VerdictNames } from "./verdict-names.ts";

/** The index in the order of its echelons; null where there is none. */
export function shownIndex({ composite }: Pick<VerdictResult, "composite">, names: VerdictNames): ShownIndex | null {
  if (!composite) return null;
  const { weighed, units, set } = composite;
  const { placings, echelons } = weighed;
  const places = echelons.order.map((id) => units.indexOf(id));
  return {
    placings: places.flatMap((at) => {
      const placing = placings[at];
      if (!placing) return [];
      return [
        {
          group: names.group(placing.unit),
          score: placing.baselineScore,
          baselineRank: placing.baselineRank,
          medianRank: placing.medianRank,
          interval: placing.rankInterval,
          first: placing.shareFirst,
          falls: placing.shareFallsTwo,
          ranks: rankShares(composite, at),
        },
      ];
    }),
    gaps: [...echelons.gaps],
    levels: echelons.levels.map(({ agreement, tiers }) => ({ agreement, tiers })),
    variants: set.variants.length,
  };
}

/** In which part of the variants a unit has each rank; a rank between two counts half to either. */
function rankShares({ weighed: { ranks, units } }: Composite, unit: number): number[] {
  const shares = Array.from({ length: units }, () => 0);
  const step = 1 / (ranks.length / units);
  for (let at = unit; at < ranks.length; at += units) {
    const rank = ranks[at] ?? 1;
    for (const whole of [Math.floor(rank), Math.ceil(rank)]) shares[whole - 1] = (shares[whole - 1] ?? 0) + step / 2;
  }
  return shares.map((share) => Number(share.toFixed(6)));
}

/** Every declared outcome, with who reads it and whether it decides anything. */
export function shownOutcomes({ entered, declared, input }: VerdictResult, names: VerdictNames): ShownOutcome[] {
  const inside = new Set(input.measures.map(({ id }) => id));
  return entered.map(({ id, entering, compared }) => {
    const level = compared?.level ?? null;
    return {
      id,
      measure: names.measure({ ...entering, unit: compared?.unit ?? "" }),
      dimension: declared.dimensions[entering.dimension] ?? {},
      weight: entering.weight,
      why: entering.why,
      readBy: (level ? [level.preferred, ...level.others] : []).map(({ measurer, start, end, about }) => ({
        measurer: names.measurer(measurer),
        period: `${about ? "≈ " : ""}${periodName(start, end)}`,
      })),
      use: level === null ? "no-field" : inside.has(id) ? "enters" : "not-shared",
    };
  });
}

/** How much of the spread each choice explains, and what leaving out an outcome moves. */
export function shownSensitivity({ composite, entered }: VerdictResult, names: VerdictNames): ShownSensitivity | null {
  if (!composite) return null;
  const { sensitivity, leaveOneOut } = composite;
  const { indices, together } = sensitivity.averageShift;
  const measureOf = new Map(
    entered.map(({ id, entering, compared }) => [id, names.measure({ ...entering, unit: compared?.unit ?? "" })]),
  );
  return {
    greatest: sensitivity.greatest,
    rows: [
      { group: null, indices, together },
      ...sensitivity.units.map((one) => ({ group: names.group(one.unit), indices: one.indices, together: one.together })),
    ],
    without: leaveOneOut.flatMap(({ measure, baselineShift, ranks }) => {
      const shown = measureOf.get(measure);
      return shown ? [{ measure: shown, shift: baselineShift, ranks }] : [];
    }),
  };
}

/** Ranks with all outcomes and without each, groups in the order of the chart. */
export function shownWithout(result: VerdictResult, names: VerdictNames): ShownWithout | null {
  const [index, sensitivity] = [shownIndex(result, names), shownSensitivity(result, names)];
  if (!index || !sensitivity || !result.composite) return null;
  const { units } = result.composite;
  const order = index.placings.map(({ group }) => units.indexOf(group.id));
  return {
    groups: index.placings.map(({ group, baselineRank }) => ({ ...group, rank: baselineRank })),
    without: sensitivity.without.map((one) => ({ ...one, ranks: order.map((at) => one.ranks[at] ?? 0) })),
  };
}
