import { CodePoints } from "../text/code-points.ts";
import { findQuantities } from "../text/quantities/find-quantities.ts";
import type { KnownNumber, Surroundings } from "./arithmetic/check-arithmetic.ts";
import type { Finding } from "./check-claims.ts";
import type { CheckFacts } from "./check-facts.ts";
import type { Claim } from "./claim.ts";
import type { FigureOutcome } from "./figures/figure-outcome.ts";

interface Found {
  readonly counted: readonly (Finding | undefined)[];
  readonly reported: readonly FigureOutcome[];
}

/** What lists and figures have found, for the arithmetic between the claims of a text. */
export function surroundingsOf(claims: readonly Claim[], { counted, reported }: Found, facts: CheckFacts): Surroundings {
  const kinds = new Map(facts.figureMeasures.map(({ id, kind }) => [id, kind]));
  const stateOf = (index: number) => {
    const states = new Set([counted[index]?.state, reported[index]?.state]);
    return states.has("holds") ? "holds" : states.has("fails") ? "fails" : undefined;
  };
  const valueOf = (index: number): KnownNumber | undefined => {
    if (stateOf(index) !== "fails") return undefined;
    const right = [counted[index], reported[index]].find((found) => found?.state === "fails")?.right;
    const value = right == null ? undefined : valueIn(right);
    if (value === undefined) return undefined;
    return { value, bound: null, source: "dossier", scope: claims[index]?.scopes[0]?.id ?? null };
  };
  return {
    valueOf,
    stateOf,
    basisOf: (index) => claims[index]?.basis ?? undefined,
    isFlow: (measure) => kinds.get(measure) === "flow",
  };
}

/** The number that a right value is printed as: "309", "1.56亿", "15600万". */
function valueIn(right: string): string | undefined {
  if (/^-?\d+(?:\.\d+)?$/u.test(right)) return right;
  const value = findQuantities(new CodePoints(right), [])[0]?.value;
  return typeof value === "string" ? value : undefined;
}
