import type { Claim } from "../claim.ts";
import { borneOut, type Around, type Optional } from "./borne-out.ts";
import { agreeingOf, wordedOf, type Worded } from "./doubt.ts";
import { tellableCounts } from "./tellable-counts.ts";
import { derivedOptions, isComputed, type Computed } from "./derived-options.ts";
import { tellableFigures } from "./tellable-figures.ts";
import type { KnownThings } from "./known-things.ts";
import { greatestAt, likeliest } from "./likeliest.ts";
import { weigh, type Option } from "./option.ts";
import { rankedOptions } from "./ranked-options.ts";
import { readOption } from "./read-option.ts";
import { seenFrom } from "./standing.ts";
import { optionOf, Reach, tellableWithin, weighTellable } from "./tellable.ts";
import type { SaidThings } from "./things.ts";
import { toldNear } from "./told-values.ts";
import { afterRates, followsFromTold, unsaidComputations } from "./unsaid-computation.ts";
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
  /** What it is of by the words alone. */
  readonly worded: Worded;
}

/** So many options of each number are weighed: a constant, however much a text names. */
const MOST_WEIGHED = 100;

/** Every option of a number, and what speaks for none of them. */
export interface Weighing extends Optional {
  readonly none: Signs;
  /** What the numbers around it say of an option: how many it would bear out. */
  readonly around?: Around;
}

/** Numbers of a text that stand together, and how many stand before them. */
export interface Together {
  readonly claims: readonly Claim[];
  readonly before: number;
}

/** `said` and `known` are of the whole text. */
export function weighings(together: Together, said: SaidThings, known: KnownThings, weights: Weights): Weighing[] {
  const all = optionsOf(together, said, known, weights);
  const borne = borneOut(all, weights);
  return all.map((one, index) => {
    const bears = borne[index];
    return { ...one, none: noneSigns(one.claim, weights), ...(bears && { around: bears }) };
  });
}

function optionsOf({ claims, before }: Together, said: SaidThings, known: KnownThings, weights: Weights): Optional[] {
  const isAfterRates = afterRates(said, known);
  return claims.map((claim, index) => {
    const ordinal = before + index;
    const told = toldNear(claims, index);
    const askedAs = (one: Claim): readonly Option[] => optionsAsked({ claim: one, ordinal, told }, said, known, weights);
    const unsaid = unsaidComputations(claim, isAfterRates(claim)).flatMap(({ comparator, isOfTold }) => {
      const options = askedAs({ ...claim, comparator });
      return isOfTold ? options.filter((option) => followsFromTold(option, told)) : options;
    });
    const read = readOption(claim, weights);
    return { claim, options: [...askedAs(claim), ...unsaid, ...(read ? [read] : [])] };
  });
}

/** What a number may be of if it stands to that as its claim says. */
function optionsAsked(
  { claim, ordinal, told }: Computed & { readonly ordinal: number },
  said: SaidThings,
  known: KnownThings,
  weights: Weights,
): readonly Option[] {
  const from = { claim, ordinal };
  const seen = (kind: keyof SaidThings["things"]) => seenFrom(said.things[kind], kind, from, weights);
  const times = seenFrom(said.times, "time", from, weights);
  const subjects = waysOf("subject", claim.subjects, seen("subject"), weights);
  const measures = waysOf("measure", claim.measures, seen("measure"), weights);
  const reach = new Reach(isComputed(claim));
  const tellable = tellableWithin(
    [
      ...tellableFigures({ from, subjects, measures, times, scopes: seen("scope") }, known.figures, reach, weights),
      ...tellableCounts(
        { from, subjects, times, places: seen("place"), listed: [...seen("series"), ...seen("act")] },
        known.counts,
        reach,
        weights,
      ),
    ],
    reach,
  );
  const short = likeliest(tellable, MOST_WEIGHED, weighTellable).map(optionOf);
  return rankedOptions(derivedOptions(short, tellable, { claim, told }, weights), claim, known, weights);
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

/** So many numbers at most are weighed together, however long the text is: all that they may be of is held in memory at once. */
const MOST_TOGETHER = 500;

/** What each number of a text is most likely of. Of texts of many numbers those of some paragraphs are weighed together, and then those of the next. */
export function weighClaims(
  claims: readonly Claim[],
  said: SaidThings,
  known: KnownThings,
  weights: Weights,
): (Weighed | undefined)[] {
  const found: (Weighed | undefined)[] = [];
  while (found.length < claims.length) {
    const from = found.length;
    const together = { claims: claims.slice(from, endOfBlock(claims, from)), before: from };
    for (const one of weighings(together, said, known, weights)) found.push(chosen(one));
  }
  return found;
}

/** The end of the last whole paragraph that has room; of a longer one as much as has. */
function endOfBlock(claims: readonly Claim[], from: number): number {
  const end = Math.min(from + MOST_TOGETHER, claims.length);
  if (end === claims.length) return end;
  const next = claims[end]?.paragraph;
  for (let at = end; at > from + 1; at -= 1) if (claims[at - 1]?.paragraph !== next) return at;
  return end;
}

/** The likeliest option of a number. */
export function chosen(weighing: Weighing): Weighed | undefined {
  const { options, none } = weighing;
  const scores = options.map((option) => scoreOf(option, weighing));
  const odds = oddsOf(scores, none.weight);
  const byWords = oddsOf(
    scores.map((score, index) => score - (options[index]?.number.weight ?? 0)),
    none.weight,
  );
  const best = greatestAt(scores);
  const option = options[best];
  const worded = wordedOf(weighing.claim, options, byWords);
  if (!option || !worded) return undefined;
  return {
    option,
    probability: odds[best] ?? 0,
    byWords: byWords[best] ?? 0,
    agreeing: agreeingOf(options, odds),
    agreeingByWords: worded.agreeing,
    worded,
  };
}

const scoreOf = (option: Option, { around }: Weighing): number => weigh(option) + (around ? around.weight(option) : 0);

/** Of each and, last, of none. */
function oddsOf(scores: readonly number[], none: number): number[] {
  let most = none;
  for (const score of scores) most = Math.max(most, score);
  let total = 0;
  const odds: number[] = [];
  const add = (score: number): void => {
    const one = Math.exp(score - most);
    total += one;
    odds.push(one);
  };
  for (const score of scores) add(score);
  add(none);
  for (let at = 0; at < odds.length; at += 1) odds[at] = (odds[at] ?? 0) / total;
  return odds;
}
