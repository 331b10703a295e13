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
const ALIKE = ["measured then", "thing", "measure", "time"] as const;
const KEYS: readonly ((option: Option) => string)[] = [
  ({ measure, time }) => `${measure}|${time}`,
  ({ line }) => line,
  ({ measure }) => measure,
  ({ time }) => time,
];
const AROUND = ["sentence", "paragraph", "text"] as const;
const MOST = 3;
/** A number of so few digits agrees with much by chance. */
const LEAST_DIGITS = 2;

const tables = signTables();

/**
 * Numbers of one text are of few things: for each option, how many other numbers around would be right if they were of the same measure and
 * time, of the same thing, of the same measure, or at the same time, whatever they are taken for.
 */
export function borneOut(all: readonly Optional[], weights: Weights): ((option: Option) => Signs)[] {
  const table = tables(weights);
  const right = all.map(keysBorne);
  const places = AROUND.map((around) => all.map(({ claim }) => placeOf(claim, around)));
  const counts = places.map((of) => countsBy(of, right));
  return all.map((_, index) => {
    const own = right[index] ?? [];
    const there = counts.map((byPlace, at) => byPlace.get(places[at]?.[index] ?? 0));
    return (option) => {
      if (option.time === "") return table.get(0) ?? table.keep(0, []);
      const names: string[] = [];
      let key = 1;
      const told = KEYS.map((keyOf) => keyOf(option));
      for (const [of, name] of told.entries()) {
        const isOwn = own[of]?.has(name) ? 1 : 0;
        for (const byKey of there) key = key * (MOST + 1) + Math.min((byKey?.[of]?.get(name) ?? 0) - isOwn, MOST);
      }
      const known = table.get(key);
      if (known) return known;
      for (const [of, name] of told.entries()) {
        const isOwn = own[of]?.has(name) ? 1 : 0;
        for (const [at, byKey] of there.entries())
          names.push(`borne ${ALIKE[of]} ${AROUND[at]} ${Math.min((byKey?.[of]?.get(name) ?? 0) - isOwn, MOST)}`);
      }
      return table.keep(key, names);
    };
  });
}

const placeOf = ({ sentence, paragraph }: Claim, around: (typeof AROUND)[number]): number =>
  around === "sentence" ? sentence : around === "paragraph" ? paragraph : 0;

/** Of what a number would be right, by what options have alike. */
function keysBorne({ claim, options }: Optional): ReadonlySet<string>[] {
  if (significantDigits(digitsSaid(claim.quantity)) < LEAST_DIGITS) return KEYS.map(() => new Set());
  const agreeing = options.filter(({ agree, time }) => agree === "agrees" && time !== "");
  return KEYS.map((keyOf) => new Set(agreeing.map(keyOf)));
}

/** How many numbers would be right, by where they stand. */
function countsBy(places: readonly number[], right: readonly (readonly ReadonlySet<string>[])[]) {
  const counts = new Map<number, Map<string, number>[]>();
  for (const [index, place] of places.entries()) {
    const here = counts.get(place) ?? KEYS.map(() => new Map<string, number>());
    counts.set(place, here);
    right[index]?.forEach((keys, of) => {
      const byKey = here[of];
      if (byKey) for (const key of keys) byKey.set(key, (byKey.get(key) ?? 0) + 1);
    });
  }
  return counts;
}
