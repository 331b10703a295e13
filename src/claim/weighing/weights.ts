import { memo, memoText } from "../../model/memo.ts";

/** How much each sign speaks for an option, by name: in the first look alone, and in the second beside what others were taken for. */
export type Weights = Readonly<Record<string, readonly [number, number]>>;

/** Signs that several options share, with what they weigh together in the first look and the second. */
export interface Signs {
  readonly names: readonly string[];
  readonly first: number;
  readonly second: number;
}

export function signs(names: readonly string[], weights: Weights): Signs {
  let [first, second] = [0, 0];
  for (const name of names) {
    const weight = weights[name];
    if (!weight) continue;
    first += weight[0];
    second += weight[1];
  }
  return { names, first, second };
}

export const NO_SIGNS: Signs = { names: [], first: 0, second: 0 };

/** What several say together in the first look. */
export function firstOf(all: readonly Signs[]): number {
  let sum = 0;
  for (const one of all) sum += one.first;
  return sum;
}

/** All together as one; their names are put together only where somebody asks for them. */
export const summed = (all: readonly Signs[]): Signs => new Summed(all);

export const both = (a: Signs, b: Signs): Signs => (a === NO_SIGNS ? b : b === NO_SIGNS ? a : summed([a, b]));

class Summed implements Signs {
  readonly first: number;
  readonly second: number;
  readonly #all: readonly Signs[];

  constructor(all: readonly Signs[]) {
    let [first, second] = [0, 0];
    for (const one of all) {
      first += one.first;
      second += one.second;
    }
    this.first = first;
    this.second = second;
    this.#all = all;
  }

  get names(): readonly string[] {
    return this.#all.flatMap(({ names }) => names);
  }
}

/**
 * Signs of one sort under one set of weights, each made once: a text has thousands of options, and they are told apart by few signs. Keys
 * are small whole numbers that stand for a combination of what the signs say.
 */
export class SignTable {
  readonly #made: (Signs | undefined)[] = [];
  readonly #weights: Weights;

  constructor(weights: Weights) {
    this.#weights = weights;
  }

  get(key: number): Signs | undefined {
    return this.#made[key];
  }

  keep(key: number, names: readonly string[]): Signs {
    const made = signs(names, this.#weights);
    this.#made[key] = made;
    return made;
  }
}

/** A table for each set of weights. */
export const signTables = (): ((weights: Weights) => SignTable) => memo((weights: Weights) => new SignTable(weights));

/** Single signs by name, each made once for a set of weights. */
export const signNamed = memo((weights: Weights) => memoText((name) => signs([name], weights)));

/** Written as "name=first,second" and parted by semicolons. Throws where that is not so. */
export function parseWeights(written: string): Weights {
  const entries = written.split(";").map((entry) => entry.trim().replaceAll(/\s+/gu, " "));
  return Object.fromEntries(
    entries
      .filter((entry) => entry !== "")
      .map((entry): [string, readonly [number, number]] => {
        const [, name = "", first, second] = /^(.+)=([-.\d]+),([-.\d]+)$/u.exec(entry) ?? [];
        const pair = [Number(first), Number(second)] as const;
        if (!pair.every(Number.isFinite)) throw new Error(`No weights of a sign: ${entry}`);
        return [name, pair];
      }),
  );
}
