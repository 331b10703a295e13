import { significantDigits } from "../../measure/figures/round-alike.ts";
import type { Claim } from "../claim.ts";
import { digitsSaid } from "../figures/agreement.ts";
import type { Option } from "./option.ts";
import { signTables, type Signs, type Weights } from "./weights.ts";

/** A number of a text and all that it may be of. */
export interface Optional {
  readonly claim: Claim;
  readonly options: readonly Option[];
}

/** What options have alike: of one measure at one time, one thing at any time, of one measure, at one time. */
const SORTS = ["then", "thing", "measure", "time"] as const;
const KEY_OF: readonly ((option: Option) => string)[] = [
  ({ measure, time }) => `${measure}|${time}`,
  ({ line }) => line,
  ({ measure }) => measure,
  ({ time }) => time,
];
const AROUND = ["sentence", "paragraph", "text"] as const;
const MOST = 3;
/** A number of so few digits agrees with much by chance. */
const LEAST_DIGITS = 2;

const tables = SORTS.map(() => signTables());

/**
 * Numbers of one text are of few things: for each option, how many other numbers around would be right if they were of the same measure and
 * time, of the same thing, of the same measure, or at the same time, whatever they are taken for; and whether of its measure no other is
 * borne out by more.
 */
export function borneOut(all: readonly Optional[], weights: Weights): ((option: Option) => Signs[])[] {
  const sorts = SORTS.map((_, sort) => borneBy(sort, all, weights));
  return all.map((_, index) => {
    const own = sorts.flatMap((of) => of[index] ?? []);
    return (option) => (option.time === "" ? [] : own.map((of) => of(option)));
  });
}

function borneBy(sort: number, all: readonly Optional[], weights: Weights): ((option: Option) => Signs)[] {
  const keyOf = KEY_OF[sort] ?? (() => "");
  const table = tables[sort]?.(weights);
  const right = all.map((one) => keysBorne(one, keyOf));
  const counted = AROUND.map((around) => {
    const places = all.map(({ claim }) => placeOf(claim, around));
    const counts = countsBy(places, right);
    return (index: number) => counts.get(places[index] ?? 0);
  });
  return all.map(({ options }, index) => {
    const own = right[index];
    const there = counted.map((of) => of(index));
    const borne = (at: number, key: string): number => (there[at]?.get(key) ?? 0) - (own?.has(key) ? 1 : 0);
    const most = AROUND.map((_, at) => mostBy(options, (option) => borne(at, keyOf(option))));
    return (option) => {
      const key = keyOf(option);
      let at = 0;
      for (let around = 0; around < AROUND.length; around += 1) {
        const count = borne(around, key);
        const isMost = count > 0 && count === most[around]?.get(option.measure);
        at = at * 2 * (MOST + 1) + Math.min(count, MOST) * 2 + (isMost ? 1 : 0);
      }
      const known = table?.get(at);
      if (known || !table) return known ?? NONE;
      return table.keep(
        at,
        AROUND.flatMap((name, around) => {
          const count = borne(around, key);
          const isMost = count > 0 && count === most[around]?.get(option.measure);
          return [
            `borne ${SORTS[sort]} ${name} ${Math.min(count, MOST)}`,
            ...(isMost ? [`most borne ${SORTS[sort]} ${name}`] : []),
          ];
        }),
      );
    };
  });
}

const NONE: Signs = { names: [], first: 0, second: 0 };

function mostBy(options: readonly Option[], borne: (option: Option) => number): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  for (const option of options) most.set(option.measure, Math.max(most.get(option.measure) ?? 0, borne(option)));
  return most;
}

const placeOf = ({ sentence, paragraph }: Claim, around: (typeof AROUND)[number]): number =>
  around === "sentence" ? sentence : around === "paragraph" ? paragraph : 0;

/** Of what a number would be right. */
function keysBorne({ claim, options }: Optional, keyOf: (option: Option) => string): ReadonlySet<string> {
  if (significantDigits(digitsSaid(claim.quantity)) < LEAST_DIGITS) return new Set();
  return new Set(options.filter(({ agree, time }) => agree === "agrees" && time !== "").map(keyOf));
}

/** How many numbers would be right, by where they stand. */
function countsBy(places: readonly number[], right: readonly ReadonlySet<string>[]): ReadonlyMap<number, Map<string, number>> {
  const counts = new Map<number, Map<string, number>>();
  for (const [index, place] of places.entries()) {
    const here = counts.get(place) ?? new Map<string, number>();
    counts.set(place, here);
    for (const key of right[index] ?? []) here.set(key, (here.get(key) ?? 0) + 1);
  }
  return counts;
}
