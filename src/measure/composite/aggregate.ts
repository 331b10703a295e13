import type { Table } from "./table.ts";
import type { Aggregation } from "./variant-space.ts";

/**
 * Hot kernels: each runs once a variant, 2,000 times while a reader holds a slider (bench/composite). Gaps are NaN; a
 * unit is scored by the measures that it has, and where none of those carries weight, by all it has, equally.
 */
type Aggregate = (table: Table, weights: Float64Array, scores: Float64Array) => void;

/** How the values of each unit become its score, written to `scores`. `geometric` takes a table of logarithms. */
export const AGGREGATE: Readonly<Record<Aggregation, Aggregate>> = {
  arithmetic: writeMeans,
  geometric(table, weights, scores) {
    writeMeans(table, weights, scores);
    for (let unit = 0; unit < scores.length; unit++) scores[unit] = Math.exp(scores[unit] as number);
  },
  median: writeMedians,
  copeland: writeCopeland,
};

function writeMeans(table: Table, weights: Float64Array, scores: Float64Array): void {
  const { units, measures, cells } = table;
  for (let unit = 0; unit < units; unit++) {
    let [sum, total, plain, count] = [0, 0, 0, 0];
    for (let measure = 0; measure < measures; measure++) {
      const value = cells[unit * measures + measure] as number;
      if (value !== value) continue;
      const weight = weights[measure] as number;
      sum += weight * value;
      total += weight;
      plain += value;
      count++;
    }
    scores[unit] = total > 0 ? sum / total : plain / count;
  }
}

/**
 * The measures of each unit from its lowest value to its highest, those without a value last: unit u's begin at
 * u × measures. Weights change none of it, so that it is kept with the table.
 */
export function ascendingOf({ units, measures, cells }: Table): Uint16Array {
  const order = new Uint16Array(units * measures);
  for (let start = 0; start < order.length; start += measures) {
    for (let measure = 0; measure < measures; measure++) {
      const value = cells[start + measure] as number;
      let place = start + measure;
      // Insertion, past greater ones and past gaps.
      for (; place > start; place--) {
        const before = cells[start + (order[place - 1] as number)] as number;
        if (before <= value || value !== value) break;
        order[place] = order[place - 1] as number;
      }
      order[place] = measure;
    }
  }
  return order;
}

/** The weighted median: half of the weight lies at or below it, half at or above; the mean of two where both do. */
function writeMedians(table: Table, weights: Float64Array, scores: Float64Array): void {
  const { units, measures, cells, ascending = ascendingOf(table) } = table;
  const ones = new Float64Array(measures).fill(1);
  for (let unit = 0; unit < units; unit++) {
    const start = unit * measures;
    let [total, count] = [0, 0];
    for (let measure = 0; measure < measures; measure++) {
      const value = cells[start + measure] as number;
      if (value !== value) continue;
      total += weights[measure] as number;
      count++;
    }
    const [carried, whole] = total > 0 ? [weights, total] : [ones, count];
    const half = whole / 2;
    // Sums of the same weights in another order differ in the last bits; that must not move a median by a whole value.
    const slack = half * 1e-9;
    let place = start;
    let sum = carried[ascending[place] as number] as number;
    while (sum < half - slack) sum += carried[ascending[++place] as number] as number;
    const median = cells[start + (ascending[place] as number)] as number;
    if (sum > half + slack) {
      scores[unit] = median;
      continue;
    }
    do place++;
    while (carried[ascending[place] as number] === 0);
    scores[unit] = (median + (cells[start + (ascending[place] as number)] as number)) / 2;
  }
}

/**
 * For each pair of units, the first before the second, and each measure: 1 where the first is better, −1 where the second
 * is, 0 where they are equal or one has no value. Weights change none of it, so that it is kept with the table.
 */
export function signsOf({ units, measures, cells }: Table): Int8Array {
  const signs = new Int8Array((units * (units - 1) * measures) / 2);
  let at = 0;
  for (let one = 0; one < units; one++) {
    for (let other = one + 1; other < units; other++) {
      for (let measure = 0; measure < measures; measure++) {
        const difference = (cells[one * measures + measure] as number) - (cells[other * measures + measure] as number);
        signs[at++] = difference > 0 ? 1 : difference < 0 ? -1 : 0;
      }
    }
  }
  return signs;
}

/** Copeland: against how many units a unit has more weight on its side than the other, less those it has less against. */
function writeCopeland(table: Table, weights: Float64Array, scores: Float64Array): void {
  const { units, measures, signs = signsOf(table) } = table;
  scores.fill(0);
  let at = 0;
  for (let one = 0; one < units; one++) {
    for (let other = one + 1; other < units; other++) {
      let margin = 0;
      for (let measure = 0; measure < measures; measure++) margin += (signs[at++] as number) * (weights[measure] as number);
      if (margin === 0) margin = marginUnweighed(signs.subarray(at - measures, at), weights);
      // Not `margin > 0`: what cancels out must be a draw in any order of the measures.
      const won = margin > 1e-12 ? 1 : margin < -1e-12 ? -1 : 0;
      scores[one] = (scores[one] as number) + won;
      scores[other] = (scores[other] as number) - won;
    }
  }
}

/** Where no measure in which two units differ carries weight, and none in which they are equal does: the plain majority. */
function marginUnweighed(signs: Int8Array, weights: Float64Array): number {
  let sum = 0;
  for (let measure = 0; measure < signs.length; measure++) {
    const sign = signs[measure] as number;
    if (sign !== 0 && (weights[measure] as number) > 0) return 0;
    sum += sign;
  }
  return sum;
}
