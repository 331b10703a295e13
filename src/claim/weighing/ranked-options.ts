import { parseRational } from "../arithmetic/rational.ts";
import type { Claim } from "../claim.ts";
import { isKnown } from "../known.ts";
import type { KnownCounts } from "./count-options.ts";
import type { KnownFigures } from "./figure-options.ts";
import { valueOf, type Agree, type Option } from "./option.ts";
import { signs, type Weights } from "./weights.ts";

/** Lists of so many are ranked: a constant, however much is known. */
const MOST_RANKED = 400;

/**
 * Options of a rank, each with the rank that it has: of a place among all places of its list, which has every place; of a figure among all
 * that are told of the same measure, scope and time, by whomever.
 */
export function rankedOptions(
  options: readonly Option[],
  claim: Claim,
  { figures, counts }: Ranking,
  weights: Weights,
): Option[] {
  const said = rankSaid(claim);
  if (claim.comparator !== "rank" || said === undefined) return [...options];
  const isLeast = claim.direction === "down";
  return options.map((option) => {
    const own = valueOf(option);
    const others = own === null ? [] : option.kind === "count" ? placesBeside(option, counts) : figuresBeside(option, figures);
    if (own === null || others.length === 0) return option;
    const rank = others.filter((other) => (isLeast ? other < own : other > own)).length + 1;
    // Whoever has no figure may stand before it too.
    const agree: Agree = rank === said ? "agrees" : option.kind === "count" || rank > said ? "differs" : "silent";
    return {
      ...option,
      agree,
      rank,
      number: signs([`rank ${agree} ${Math.min(said, 4)}`, `rank ${option.kind} ${agree}`], weights),
    };
  });
}

/** What is known of everybody else. */
export interface Ranking {
  readonly figures: KnownFigures;
  readonly counts: KnownCounts;
}

export function rankSaid({ quantity: { kind, value } }: Claim): number | undefined {
  const rank = kind === "rank" && typeof value === "string" ? parseRational(value) : undefined;
  return rank && rank.d === 1n && rank.n > 0n && rank.n <= BigInt(MOST_RANKED) ? Number(rank.n) : undefined;
}

/** Counts of all other places on the same list at the same time. */
function placesBeside({ measure, place, frame, basis, period }: Option, { counts, places }: KnownCounts): number[] {
  const list = counts(measure);
  if (!list || place === "" || !frame || !period) return [];
  return places.flatMap((other) => {
    const answer = other === place ? undefined : basis === "added" ? list.added(other, period) : list.total(other, period);
    return answer && isKnown(answer) ? [answer.values[0].value] : [];
  });
}

/** The greatest figure of everybody else in the same measure, scope and time. */
function figuresBeside({ figure }: Option, { knowledge, options }: KnownFigures): number[] {
  if (!figure) return [];
  const days = knowledge.daysOf(figure);
  const greatest = new Map<string, number>();
  for (const other of knowledge.ofMeasure(figure.measure, options).slice(0, MOST_RANKED)) {
    const there = knowledge.daysOf(other);
    const isBeside =
      other.scope === figure.scope && other.unit === figure.unit && there?.first === days?.first && there?.last === days?.last;
    if (!isBeside || other.entity === null || other.entity === figure.entity || other.value === null) continue;
    greatest.set(other.entity, Math.max(greatest.get(other.entity) ?? -Infinity, other.value));
  }
  return [...greatest.values()];
}
