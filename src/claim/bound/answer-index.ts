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
  const answered = (value: number, group: string | null): Answered => ({
    value: rationalOf(value),
    high: null,
    exactness: "exact",
    dimension: figure.endsWith("share") ? "share" : "amount",
    unit: "",
    unitWords: {},
    origin: { kind: "index", figure, group },
  });
  if (figure === "variants" || figure === "groups") {
    if (slice !== "") return { problem: `names "${slice}", but ${measure} is of all.` };
    return answered(figure === "groups" ? composite.units.length : variantsOf(composite), null);
  }
  const at = composite.units.indexOf(slice);
  const placing = composite.weighed.placings[at];
  if (!placing) return { problem: `names "${slice}", which the index does not hold. Known: ${composite.units.join(", ")}.` };
  return answered(placingFigure(placing, figure), slice);
}

type Composite = NonNullable<NonNullable<NumberSources["verdict"]>["composite"]>;
type Placing = Composite["weighed"]["placings"][number];

const variantsOf = ({ set }: Composite): number => set.variants.length;

function placingFigure(placing: Placing, figure: Exclude<IndexFigure, "variants" | "groups">): number {
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
