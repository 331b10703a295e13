import { AGGREGATE, ascendingOf, signsOf } from "./aggregate.ts";
import type { CompositeMeasure } from "./composite-input.ts";
import { fillMissing } from "./fill-missing.ts";
import { normalise, toPositive } from "./normalise.ts";
import { unitOrder, writeRanks } from "./ranks.ts";
import { columnOf, type Table, tableOf } from "./table.ts";
import type { Variant, VariantSet } from "./variant-set.ts";
import type { Normalisation } from "./variant-space.ts";
import { weightsOf } from "./weightings.ts";

/** The table that each variant weighs; what does not depend on weights is done. */
export interface Prepared {
  readonly units: readonly string[];
  readonly measures: readonly CompositeMeasure[];
  readonly set: VariantSet;
  /** Normalised and filled, one a variant; variants alike but for weights share one. */
  readonly tables: readonly Table[];
  /** The table of any variant, of the set or not. */
  readonly tableOf: (variant: Variant) => Table;
}

/** Scores and ranks of all units in all variants, variant by variant: unit u in variant v is at v × units + u. */
export interface Scored {
  readonly units: number;
  /** Comparable within one variant only. */
  readonly scores: Float64Array;
  /** 1 is the highest score; equal scores share the mean of their ranks. */
  readonly ranks: Float32Array;
}

/** Normalises and fills what the variants need, each table once. */
export function prepare(units: readonly string[], measures: readonly CompositeMeasure[], set: VariantSet): Prepared {
  const makeTable = tableMaker(measures, set);
  return { units, measures, set, tables: set.variants.map(makeTable), tableOf: makeTable };
}

/** Makes the table that a variant weighs, or finds the one made for another that differs in weights alone. */
function tableMaker(measures: readonly CompositeMeasure[], set: VariantSet): (variant: Variant) => Table {
  const normalised = new Map<string, Table>();
  const filled = new Map<string, Table>();
  return ({ normalisation, aggregation, missing, sourcing }) => {
    const base = made(normalised, `${sourcing} ${normalisation}`, () => {
      const { table } = set.sourcings[sourcing] ?? { table: tableOf([], 0) };
      const columns = measures.map(({ direction }, at) => normalise(columnOf(table, at), normalisation, direction));
      return tableOf(columns, table.units);
    });
    const key = `${sourcing} ${normalisation} ${missing}`;
    const whole = made(filled, key, () => fillMissing(base, missing));
    if (aggregation === "geometric") return made(filled, `${key} log`, () => logarithms(whole, normalisation));
    if (aggregation === "copeland") return made(filled, `${key} signs`, () => ({ ...whole, signs: signsOf(whole) }));
    if (aggregation === "median") return made(filled, `${key} up`, () => ({ ...whole, ascending: ascendingOf(whole) }));
    return whole;
  };
}

/** Scores and ranks every variant, the nominal weights (in the order of the measures) being these. */
export function scoreVariants({ units, set, tables }: Prepared, nominal: ArrayLike<number>): Scored {
  const count = units.length;
  const scores = new Float64Array(set.variants.length * count);
  const ranks = new Float32Array(scores.length);
  const order = unitOrder(count);
  const weights = set.weightings.map((weighting) => weightsOf(weighting, nominal));
  for (const [at, { aggregation, weighting }] of set.variants.entries()) {
    const own = scores.subarray(at * count, (at + 1) * count);
    AGGREGATE[aggregation](tables[at] as Table, weights[weighting] as Float64Array, own);
    writeRanks(own, ranks.subarray(at * count, (at + 1) * count), order);
  }
  return { units: count, scores, ranks };
}

function logarithms(table: Table, normalisation: Normalisation): Table {
  return { ...table, cells: table.cells.map((value) => Math.log(toPositive(value, normalisation))) };
}

function made(known: Map<string, Table>, key: string, make: () => Table): Table {
  const found = known.get(key);
  if (found) return found;
  const table = make();
  known.set(key, table);
  return table;
}
