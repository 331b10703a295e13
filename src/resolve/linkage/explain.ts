import type { Comparison } from "./comparison.ts";
import type { LinkConfig } from "./config.ts";
import type { LinkInput } from "./link.ts";
import { probabilityOf, type Scores } from "./score.ts";
import { MISSING } from "./value-table.ts";

/** One step of a waterfall: what it adds to the weight of a pair, and the weight after it, in bits. */
export interface Step {
  readonly name: string;
  /** What holds of the pair here: the level's name. */
  readonly level: string;
  readonly left: string;
  readonly right: string;
  readonly bits: number;
  /** The part of `bits` that the value's frequency adds or takes. */
  readonly frequencyBits: number;
  readonly after: number;
}

export interface Explanation {
  readonly steps: readonly Step[];
  readonly bits: number;
  readonly probability: number;
}

/**
 * Why a pair has its weight, step by step: the share of all pairs that match, what each comparison adds, and what it takes that
 * related pairs look so too. The last step's weight is the pair's own.
 */
export function explain(scores: Scores, left: number, right: number, cellOf: CellOf): Explanation {
  let after = scores.priorBits;
  const start = { name: "prior", level: "two rows drawn at random", left: "", right: "", bits: after, frequencyBits: 0, after };
  const steps: Step[] = [start];
  for (const [at, comparison] of scores.patterns.comparisons.entries()) {
    const level = comparison.level(left, right);
    const frequencyBits = frequencyOf(scores, at, comparison, [left, right, level]);
    const bits = ((scores.weights[at] as Float64Array)[level] as number) + frequencyBits;
    after += bits;
    steps.push({
      name: comparison.name,
      level: comparison.levels[level] ?? "",
      left: cellOf(comparison.name, left),
      right: cellOf(comparison.name, right),
      bits,
      frequencyBits,
      after,
    });
  }
  const whole = scores.of(left, right);
  if (scores.against.length > 0) {
    steps.push({
      name: "related",
      level: "related pairs look so too",
      left: "",
      right: "",
      bits: whole - after,
      frequencyBits: 0,
      after: whole,
    });
  }
  return { steps, bits: whole, probability: probabilityOf(whole) };
}

function frequencyOf(
  scores: Scores,
  at: number,
  comparison: Comparison,
  [left, right, level]: readonly [number, number, number],
): number {
  const share = level === 0 ? 0 : comparison.share(left, right, level);
  return share > 0 ? scores.frequencyBits(at, share) : 0;
}

/** What a row has where a comparison looks, in the form in which it is compared. */
export type CellOf = (comparison: string, row: number) => string;

export function cellReader(
  { compare }: Pick<LinkConfig, "compare">,
  { columns, lists }: Pick<LinkInput, "columns" | "lists">,
): CellOf {
  const columnOf = new Map(compare.map(({ name, column }) => [name, column]));
  return (comparison, row) => {
    const name = columnOf.get(comparison) ?? "";
    const column = columns.get(name);
    const list = lists.get(name);
    if (list)
      return Array.from(list.codes.subarray(list.starts[row], list.starts[row + 1]), (code) => list.values.textOf(code)).join(
        "; ",
      );
    const code = column?.codes[row] ?? MISSING;
    return column === undefined || code === MISSING ? "" : column.values.textOf(code);
  };
}
