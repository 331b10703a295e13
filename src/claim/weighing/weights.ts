import { memo, memoText } from "../../model/memo.ts";

/** How much each sign speaks for an option, by name. */
export type Weights = Readonly<Record<string, number>>;

/** Signs that several options share, with what they weigh together. */
export interface Signs {
  readonly names: readonly string[];
  readonly weight: number;
}

export function signs(names: readonly string[], weights: Weights): Signs {
  let weight = 0;
  for (const name of names) weight += weights[name] ?? 0;
  return { names, weight };
}

export const NO_SIGNS: Signs = { names: [], weight: 0 };

/** What several weigh together. */
export function weightOf(all: readonly Signs[]): number {
  let sum = 0;
  for (const { weight } of all) sum += weight;
  return sum;
}

/** Both together; their names are put together only where somebody asks for them. */
export const both = (a: Signs, b: Signs): Signs => (a === NO_SIGNS ? b : b === NO_SIGNS ? a : new Both(a, b));

class Both implements Signs {
  readonly weight: number;
  readonly #first: Signs;
  readonly #second: Signs;

  constructor(first: Signs, second: Signs) {
    this.weight = first.weight + second.weight;
    this.#first = first;
    this.#second = second;
  }

  get names(): readonly string[] {
    return [...this.#first.names, ...this.#second.names];
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

/** Written as "name=weight" and parted by semicolons. Throws where that is not so. */
export function parseWeights(written: string): Weights {
  const entries = written.split(";").map((entry) => entry.trim().replaceAll(/\s+/gu, " "));
  return Object.fromEntries(
    entries
      .filter((entry) => entry !== "")
      .map((entry): [string, number] => {
        const [, name = "", told] = /^(.+)=([-.\d]+)$/u.exec(entry) ?? [];
        const weight = Number(told);
        if (!Number.isFinite(weight)) throw new Error(`No weight of a sign: ${entry}`);
        return [name, weight];
      }),
  );
}
