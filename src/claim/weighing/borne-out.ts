import { significantDigits } from "../../measure/figures/round-alike.ts";
import type { Claim } from "../claim.ts";
import { digitsSaid } from "../figures/agreement.ts";
import type { Option } from "./option.ts";
import { signTables, type Signs, type SignTable, type Weights } from "./weights.ts";

/** A number of a text and all that it may be of. */
export interface Optional {
  readonly claim: Claim;
  readonly options: readonly Option[];
}

/** What options may have alike, and what they must have alike to be held against each other. */
interface Sort {
  readonly name: string;
  readonly keyOf: (option: Option) => string;
  readonly among: (option: Option) => string;
  readonly tables: (weights: Weights) => SignTable;
}

const sort = (name: string, keyOf: Sort["keyOf"], among: Sort["among"]): Sort => ({ name, keyOf, among, tables: signTables() });
const measureOf = ({ measure }: Option): string => measure;
const anything = (): string => "";

const SORTS: readonly Sort[] = [
  sort("then", ({ measuredAt }) => measuredAt, measureOf),
  sort("thing", ({ line }) => line, measureOf),
  sort("measure", measureOf, anything),
  sort("time", ({ time }) => time, anything),
];
const AROUND = ["sentence", "paragraph", "text"] as const;
const MOST = 3;
/** A number of so few digits agrees with much by chance. */
const LEAST_DIGITS = 2;

/**
 * Numbers of one text are of few things: for each option, how many other numbers around would be right if they were of the same measure and
 * time, of the same thing, of the same measure, or at the same time, whatever they are taken for; and whether nothing else that it may be
 * held against is borne out by more.
 */
export function borneOut(all: readonly Optional[], weights: Weights): Around[] {
  const sorts = SORTS.map((one) => borneBy(one, all, one.tables(weights)));
  return all.map((_, index) => {
    const own = sorts.flatMap((of) => of[index] ?? []);
    return {
      signs: (option) => (option.time === "" ? [] : own.map((of) => of(option))),
      weight: (option) => {
        let sum = 0;
        if (option.time !== "") for (const of of own) sum += of(option).weight;
        return sum;
      },
    };
  });
}

/** What the numbers around one say of an option, and what that weighs. */
export interface Around {
  readonly signs: (option: Option) => readonly Signs[];
  readonly weight: (option: Option) => number;
}

function borneBy({ name, keyOf, among }: Sort, all: readonly Optional[], table: SignTable): ((option: Option) => Signs)[] {
  const right = all.map((one) => keysBorne(one, keyOf, among));
  const tallies = AROUND.map((around) => {
    const places = all.map(({ claim }) => placeOf(claim, around));
    const tally = tallyBy(places, right);
    return places.map((place) => tally.get(place));
  });
  return all.map((_, index) => {
    const near = tallies.map((of) => of[index]);
    const kept = new Map<string, Signs>();
    return (option) => {
      const key = keyOf(option);
      const known = kept.get(key);
      if (known) return known;
      const own = right[index]?.has(key) ? 1 : 0;
      let at = 0;
      for (const tally of near) {
        const count = tally?.counts.get(key) ?? 0;
        const isMost = count > own && count === tally?.most.get(among(option));
        at = (at * (MOST + 1) + Math.min(count - own, MOST)) * 2 + (isMost ? 1 : 0);
      }
      const made = table.get(at) ?? table.keep(at, namesAt(at, name));
      kept.set(key, made);
      return made;
    };
  });
}

/** The names of what a key of the table says of the sentence, the paragraph and the text. */
function namesAt(at: number, name: string): readonly string[] {
  const each = 2 * (MOST + 1);
  return AROUND.flatMap((around, index) => {
    const told = Math.floor(at / each ** (AROUND.length - 1 - index)) % each;
    const what = `${name} ${around}`;
    const borne = `borne ${what} ${Math.floor(told / 2)}`;
    return told % 2 === 1 ? [borne, `most borne ${what}`] : [borne];
  });
}

const placeOf = ({ sentence, paragraph }: Claim, around: (typeof AROUND)[number]): number =>
  around === "sentence" ? sentence : around === "paragraph" ? paragraph : 0;

/** Of what a number would be right, with what that is held against. */
function keysBorne({ claim, options }: Optional, keyOf: Sort["keyOf"], among: Sort["among"]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  if (significantDigits(digitsSaid(claim.quantity)) < LEAST_DIGITS) return keys;
  for (const option of options) if (option.agree === "agrees" && option.time !== "") keys.set(keyOf(option), among(option));
  return keys;
}

/** How many numbers of one place would be right, by key; and the most of all that are held against each other. */
interface Tally {
  readonly counts: Map<string, number>;
  readonly most: Map<string, number>;
}

function tallyBy(places: readonly number[], right: readonly ReadonlyMap<string, string>[]): ReadonlyMap<number, Tally> {
  const tallies = new Map<number, Tally>();
  for (const [index, place] of places.entries()) {
    const { counts, most } = tallies.get(place) ?? { counts: new Map(), most: new Map() };
    tallies.set(place, { counts, most });
    for (const [key, among] of right[index] ?? []) {
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      most.set(among, Math.max(most.get(among) ?? 0, count));
    }
  }
  return tallies;
}
