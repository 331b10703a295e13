/** A filing as an estimate sees it: of each label whether it has it, or how likely. */
export interface Unit {
  /** Place of the label that a person gave; -1 where it has none of them, null where nobody looked. */
  readonly label: number | null;
  /** What the model gives each label without having seen a person's. */
  readonly predicted: readonly number[];
  /** It is in the random sample. */
  readonly isSampled: boolean;
  /** How likely the person is off who gave the label alone; 0 where two gave it or a third settled it, or nobody did. */
  readonly doubt?: number;
}

/** A count that is not counted but estimated, with its 95% interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const Z = 1.959964;
/** Of fewer sampled filings their spread says little. */
const LEAST_SAMPLED = 30;
/** From here the model is called sure of a filing. */
const SURE = 0.75;

/** What the model is off by on a random sample, worked out once for each set of labels. */
export class SampledErrors {
  readonly rows: number;
  readonly #sample: readonly Unit[];
  readonly #known = new Map<string, readonly [Moments, Moments]>();

  constructor(sample: readonly Unit[]) {
    this.#sample = sample;
    this.rows = sample.length;
  }

  /** Of sure and of unsure units; of fewer than thirty of a sort what all of them are off by. */
  of(labels: readonly number[]): readonly [sure: Moments, unsure: Moments] {
    const key = labels.join(" ");
    const before = this.#known.get(key);
    if (before) return before;
    const off = (units: readonly Unit[]) => units.map((unit) => Number(has(unit, labels)) - chance(unit, labels));
    const parts = [true, false].map((isSure) => this.#sample.filter((unit) => isSureOf(unit) === isSure));
    const [sure = [], unsure = []] = parts.map((part) => off(part.length >= LEAST_SAMPLED ? part : this.#sample));
    const moments = [momentsOf(sure), momentsOf(unsure)] as const;
    this.#known.set(key, moments);
    return moments;
  }
}

/**
 * How many of `units` have one of `labels`: those that a person looked at as they are, the others as the model foretells
 * them plus what it was off by on the random sample (difference estimator: Särndal, Swensson and Wretman 1992; prediction-powered
 * inference: Angelopoulos and others 2023). Sure and unsure filings are corrected apart, so that it stays right after the
 * unsure ones have been looked at. `errors` are those of the whole series or, where enough of `units` are sampled, their own.
 * Without a sample nothing is corrected, and the interval is all that the units not looked at leave open.
 */
export function estimateCount(units: readonly Unit[], labels: readonly number[], errors: SampledErrors): Estimate {
  const known = units.filter((unit) => has(unit, labels)).length;
  const open = units.filter(({ label }) => label === null);
  const most = known + open.length;
  const told = known + open.reduce((sum, unit) => sum + chance(unit, labels), 0);
  if (errors.rows < 2 && open.length > 0) return { value: told, low: known, high: most };
  const sure = open.filter(isSureOf).length;
  const sizes = open.length === 0 ? [] : pairsOf([sure, open.length - sure], errors.of(labels));
  const middle = sizes.reduce((sum, [size, { mean }]) => sum + size * mean, told);
  const variance = sizes.reduce(
    (sum, [size, one]) => sum + (size === 0 ? 0 : size ** 2 * one.spread * (1 / one.rows + 1 / size)),
    0,
  );
  const doubt = doubtOf(units, labels);
  const reach = Z * Math.sqrt(variance + doubt.variance);
  const bounded = (value: number) => Math.min(most + doubt.gained, Math.max(known - doubt.lost, value));
  return { value: bounded(middle), low: bounded(middle - reach), high: bounded(middle + reach) };
}

/**
 * The same counts, adding up to `total` where the labels part everything among them: each was corrected and held to what people found for
 * itself, so that together they may pass the whole. What people found stays; the rest is scaled.
 */
export function addUp(counts: readonly Estimate[], found: readonly number[], total: number): Estimate[] {
  const open = counts.map(({ value }, at) => value - (found[at] ?? 0));
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const scale = sum(open) > 0 ? (total - sum(found)) / sum(open) : 1;
  return counts.map(({ low, high }, at) => {
    const value = (found[at] ?? 0) + (open[at] ?? 0) * scale;
    return { value, low: Math.min(low, value), high: Math.max(high, value) };
  });
}

/** The errors to correct these units by: their own where enough of them are sampled, or else those of all. */
export function errorsFor(units: readonly Unit[], all: SampledErrors): SampledErrors {
  const own = units.filter(({ isSampled }) => isSampled);
  return own.length >= LEAST_SAMPLED ? new SampledErrors(own) : all;
}

/**
 * What labels that one person alone gave leave open: so many of those with one of `labels` are thought to be lost, and as many of the
 * others to be won, for people are off in both directions. The middle stays.
 */
function doubtOf(units: readonly Unit[], labels: readonly number[]): { variance: number; lost: number; gained: number } {
  const single = units.filter(({ doubt = 0, label }) => doubt > 0 && label !== null);
  const own = single.filter((unit) => has(unit, labels));
  const share = single.length === 0 ? 0 : own.length / single.length;
  const off = own.reduce((sum, { doubt = 0 }) => sum + doubt * (1 - doubt), 0);
  const others = single.reduce((sum, unit) => sum + (has(unit, labels) ? 0 : (unit.doubt ?? 0) * share), 0);
  return { variance: off + others, lost: own.length, gained: single.length - own.length };
}

const has = ({ label }: Unit, labels: readonly number[]): boolean => label !== null && labels.includes(label);

const chance = ({ predicted }: Unit, labels: readonly number[]): number =>
  labels.reduce((sum, label) => sum + (predicted[label] ?? 0), 0);

function isSureOf({ predicted }: Unit): boolean {
  // Outside of all labels is an answer, too.
  let none = 1;
  for (const probability of predicted) {
    if (probability >= SURE) return true;
    none -= probability;
  }
  return none >= SURE;
}

const pairsOf = ([sure, unsure]: readonly [number, number], [ofSure, ofUnsure]: readonly [Moments, Moments]) =>
  [
    [sure, ofSure],
    [unsure, ofUnsure],
  ] as const;

interface Moments {
  readonly mean: number;
  readonly spread: number;
  readonly rows: number;
}

/** Mean and variance; never less variance than one unseen mistake more would make (rule of succession). */
function momentsOf(values: readonly number[]): Moments {
  const rows = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / rows;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const least = (1 / (rows + 2)) * (1 - 1 / (rows + 2));
  return { mean, spread: Math.max(squares / Math.max(1, rows - 1), least), rows };
}
