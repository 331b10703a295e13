import type { Ask, Problem } from "./binding.ts";
import { INDEX_FIGURES, type Answered, type IndexFigure } from "./bound-number.ts";
import type { NumberSources } from "./number-sources.ts";
import { rationalOf } from "./rational.ts";

export const INDEX = "index/";

/** `index/first-share alibaba`: what the variants of the index over all outcomes say of a group. */
export function answerIndex({ measure, slice, mode, scope, by }: Ask, { verdict }: NumberSources): Answered | Problem {
  const figure = INDEX_FIGURES.find((known) => known === measure.slice(INDEX.length));
  if (!figure) return { problem: `asks for "${measure}". Known: ${INDEX_FIGURES.map((one) => INDEX + one).join(", ")}.` };
  if (mode !== null || scope !== null || by !== null)
    return { problem: "gives the index a time, a scope or a measurer; it has none of its own." };
  const composite = verdict?.composite;
  if (!composite) return { problem: "asks for the index, and this dossier has none." };
  const groups = slice === "" ? [] : slice.split(" ");
  const unknown = groups.find((group) => !composite.units.includes(group));
  if (unknown !== undefined)
    return { problem: `names "${unknown}", which the index does not hold. Known: ${composite.units.join(", ")}.` };
  const value = indexFigure(composite, figure, groups);
  if (typeof value !== "number") return value;
  return {
    value: rationalOf(value),
    high: null,
    exactness: "exact",
    dimension: SHARES.has(figure) ? "share" : "amount",
    unit: "",
    unitWords: {},
    origin: { kind: "index", figure, groups },
  };
}

const SHARES: ReadonlySet<IndexFigure> = new Set(["first-share", "fall-share", "ahead"]);

function indexFigure(composite: Composite, figure: IndexFigure, groups: readonly string[]): number | Problem {
  const [group, ...others] = groups;
  if (figure === "variants" || figure === "groups") {
    if (group !== undefined) return { problem: `names "${group}", but ${INDEX}${figure} is of all.` };
    return figure === "groups" ? composite.units.length : variantsOf(composite);
  }
  if (figure === "ahead") return aheadOf(composite, groups);
  const placing = composite.weighed.placings.find(({ unit }) => unit === group);
  if (!placing || others.length > 0) return { problem: `needs one group of the index: ${composite.units.join(", ")}.` };
  return placingFigure(placing, figure);
}

/** Share of variants in which these groups, in any order among themselves, stand before every other. */
function aheadOf({ weighed: { echelons } }: Composite, groups: readonly string[]): number | Problem {
  const top = echelons.order.slice(0, groups.length);
  const gap = echelons.gaps[groups.length - 1];
  if (gap === undefined || top.some((unit) => !groups.includes(unit)))
    return { problem: `says that these are ahead; by their median ranks the order is ${echelons.order.join(", ")}.` };
  return gap;
}

type Composite = NonNullable<NonNullable<NumberSources["verdict"]>["composite"]>;
type Placing = Composite["weighed"]["placings"][number];

const variantsOf = ({ set }: Composite): number => set.variants.length;

function placingFigure(placing: Placing, figure: Exclude<IndexFigure, "variants" | "groups" | "ahead">): number {
  switch (figure) {
    case "first-share":
      return placing.shareFirst;
    case "fall-share":
      return placing.shareFallsTwo;
    case "rank":
      return placing.baselineRank;
    case "rank-low":
      return placing.rankInterval[0];
    case "rank-high":
      return placing.rankInterval[1];
  }
}
