import type { Claim } from "../claim.ts";
import { contextNames, type Neighbour, type Neighbours } from "./context.ts";
import { countOptions } from "./count-options.ts";
import { derivedOptions } from "./derived-options.ts";
import { figureOptions } from "./figure-options.ts";
import type { KnownThings } from "./known-things.ts";
import { weigh, type Option } from "./option.ts";
import { rankedOptions } from "./ranked-options.ts";
import { readOption } from "./read-option.ts";
import { seenFrom } from "./standing.ts";
import type { SaidThings } from "./things.ts";
import { waysOf } from "./ways.ts";
import { signs, type Signs, type Weights } from "./weights.ts";

/** What a number was taken for after all that it may be was weighed, with how sure that is: probabilities among all options. */
export interface Weighed {
  readonly option: Option;
  readonly probability: number;
  /** The same by the words alone, whatever the number is. */
  readonly byWords: number;
  /** Of all options that have this very number, together; and by the words alone. */
  readonly agreeing: number;
  readonly agreeingByWords: number;
}

/** So many options of each number are looked at a second time: a constant, however much a text names. */
const MOST_AGAIN = 40;
/** So many numbers before and behind one are its neighbours. */
const BEFORE = 4;
const BEHIND = 3;

/** Every option of every number of a text, and what speaks for none of them. */
export interface Weighing {
  readonly claim: Claim;
  readonly options: readonly Option[];
  readonly none: Signs;
}

export function weighings(claims: readonly Claim[], said: SaidThings, known: KnownThings, weights: Weights): Weighing[] {
  return claims.map((claim, ordinal) => {
    const from = { claim, ordinal };
    const seen = (kind: keyof SaidThings["things"]) => seenFrom(said.things[kind], kind, from);
    const times = seenFrom(said.times, "time", from);
    const subjects = waysOf("subject", claim.subjects, seen("subject"), weights);
    const measures = waysOf("measure", claim.measures, seen("measure"), weights);
    const read = readOption(claim, weights);
    const told = [
      ...figureOptions({ from, subjects, measures, times, scopes: seen("scope") }, known.figures, weights),
      ...countOptions(
        { from, subjects, times, places: seen("place"), listed: [...seen("series"), ...seen("act")] },
        known.counts,
        weights,
      ),
    ];
    const computed = rankedOptions(derivedOptions(told, claim, weights), claim, known, weights);
    return { claim, options: [...computed, ...(read ? [read] : [])], none: noneSigns(claim, weights) };
  });
}

function noneSigns({ comparator, stance, quantity, unknown }: Claim, weights: Weights): Signs {
  const names = [
    "none",
    `none ${comparator}`,
    `none ${stance}`,
    `none unit ${quantity.unit === "" ? "bare" : "some"}`,
    unknown === "" ? "none known" : "none unknown",
  ];
  return signs(names, weights);
}

/** What each number of a text is most likely of: by its own words, and then beside what the numbers around it were taken for. */
export function weighClaims(
  claims: readonly Claim[],
  said: SaidThings,
  known: KnownThings,
  weights: Weights,
): (Weighed | undefined)[] {
  const all = weighings(claims, said, known, weights).map((one) => ({ ...one, options: likeliest(one.options) }));
  const first = all.map((one) => chosen(one, "first"));
  const second = all.map((one, index) => chosen(beside(one, neighboursOf(claims, first, index), weights), "second"));
  return all.map((one, index) => chosen(beside(one, neighboursOf(claims, second, index), weights), "second"));
}

export function likeliest(options: readonly Option[]): readonly Option[] {
  if (options.length <= MOST_AGAIN) return options;
  return options.toSorted((a, b) => weigh(b, "first") - weigh(a, "first")).slice(0, MOST_AGAIN);
}

export function neighboursOf(claims: readonly Claim[], taken: readonly (Weighed | undefined)[], index: number): Neighbours {
  const at = (other: number): Neighbour[] => {
    const [claim, found] = [claims[other], taken[other]];
    return claim && found && claim.paragraph === claims[index]?.paragraph ? [{ claim, option: found.option }] : [];
  };
  const range = (length: number, step: (by: number) => number): Neighbour[] =>
    Array.from({ length }, (_, by) => at(step(by + 1))).flat();
  return { before: range(BEFORE, (by) => index - by), behind: range(BEHIND, (by) => index + by) };
}

/** The options with what their neighbours say of them. */
export function beside(weighing: Weighing, neighbours: Neighbours, weights: Weights): Weighing {
  const { claim, options } = weighing;
  const together = (option: Option): Option => ({
    ...option,
    signs: [...option.signs, signs(contextNames(option, claim, neighbours), weights)],
  });
  return { ...weighing, options: options.map(together) };
}

export function chosen({ options, none }: Weighing, look: "first" | "second"): Weighed | undefined {
  const odds = oddsOf(options, none, look, false);
  const byWords = oddsOf(options, none, look, true);
  const best = greatestAt(odds);
  const option = options[best];
  if (!option) return undefined;
  const agreeing = (of: readonly number[]): number =>
    of.reduce((sum, one, index) => sum + (options[index]?.agree === "agrees" ? one : 0), 0);
  return {
    option,
    probability: odds[best] ?? 0,
    byWords: byWords[best] ?? 0,
    agreeing: agreeing(odds),
    agreeingByWords: agreeing(byWords),
  };
}

const greatestAt = (odds: readonly number[]): number => odds.reduce((at, one, index) => (one > (odds[at] ?? -1) ? index : at), 0);

function oddsOf(options: readonly Option[], none: Signs, look: "first" | "second", isByWords: boolean): number[] {
  const scores = options.map((option) => weigh(option, look, isByWords));
  const most = scores.reduce((high, score) => Math.max(high, score), none[look]);
  const odds = scores.map((score) => Math.exp(score - most));
  const total = odds.reduce((sum, one) => sum + one, Math.exp(none[look] - most));
  return odds.map((one) => one / total);
}
