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

/** Nothing, and surely so. It is most of what is counted, and the very same object can be told at a glance to have stayed as it was. */
export const NONE: Estimate = { value: 0, low: 0, high: 0 };

const Z = 1.959964;
/** Of fewer sampled filings their spread says little. */
const LEAST_SAMPLED = 30;
/** From here the model is called sure of a filing. */
const SURE = 0.75;

/** What the model is off by on a random sample, worked out once for each set of labels. */
export class SampledErrors {
  readonly rows: number;
  /** Sure and unsure units; of fewer than thirty of a sort all of them. */
  readonly #parts: readonly [sure: readonly Unit[], unsure: readonly Unit[]];
  readonly #known = new Map<string, readonly [Moments, Moments]>();

  constructor(sample: readonly Unit[]) {
    this.rows = sample.length;
    const part = (isSure: boolean) => {
      const own = sample.filter((unit) => isSureOf(unit) === isSure);
      return own.length >= LEAST_SAMPLED ? own : sample;
    };
    this.#parts = [part(true), part(false)];
  }

  /** Of sure and of unsure units. */
  of(labels: readonly number[]): readonly [sure: Moments, unsure: Moments] {
    const key = labels.join(" ");
    const before = this.#known.get(key);
    if (before) return before;
    const [sure, unsure] = this.#parts;
    const moments = [momentsOf(sure, labels), momentsOf(unsure, labels)] as const;
    this.#known.set(key, moments);
    return moments;
  }
}

/** What is known of some units, added up once for whatever labels are asked for. */
export class UnitSums {
  readonly size: number;
  /** Units that nobody looked at, and those of them that the model is sure of. */
  readonly open: number;
  readonly sure: number;
  /** Units whose label one person alone gave, and how likely these are off, all in all. */
  readonly single: number;
  readonly doubt: number;
  readonly #byLabel: readonly LabelSums[];

  constructor(units: readonly Unit[], labels: number) {
    const open = units.filter(({ label }) => label === null);
    const single = units.filter(({ doubt = 0, label }) => doubt > 0 && label !== null);
    this.size = units.length;
    this.open = open.length;
    this.sure = open.filter(isSureOf).length;
    this.single = single.length;
    this.doubt = single.reduce((sum, { doubt = 0 }) => sum + doubt, 0);
    const byLabel = Array.from({ length: labels }, () => ({ known: 0, told: 0, single: 0, doubt: 0, spread: 0 }));
    this.#byLabel = byLabel;
    for (const { label, doubt = 0 } of units) {
      const own = byLabel[label ?? -1];
      if (!own) continue;
      own.known++;
      if (doubt === 0) continue;
      own.single++;
      own.doubt += doubt;
      own.spread += doubt * (1 - doubt);
    }
    for (const { predicted } of open) byLabel.forEach((own, label) => (own.told += predicted[label] ?? 0));
  }

  /** The sums of these labels together. */
  of(labels: readonly number[]): LabelSums {
    const all = { known: 0, told: 0, single: 0, doubt: 0, spread: 0 };
    for (const label of labels) {
      const own = this.#byLabel[label];
      if (!own) continue;
      all.known += own.known;
      all.told += own.told;
      all.single += own.single;
      all.doubt += own.doubt;
      all.spread += own.spread;
    }
    return all;
  }
}

interface LabelSums {
  /** Units that a person gave the label. */
  readonly known: number;
  /** What the model foretells of those that nobody looked at. */
  readonly told: number;
  /** Those of the known that one person alone labelled; how likely they are off, and the variance of that. */
  readonly single: number;
  readonly doubt: number;
  readonly spread: number;
}

/**
 * How many of `units` have one of `labels`: those that a person looked at as they are, the others as the model foretells
 * them plus what it was off by on the random sample (difference estimator: Särndal, Swensson and Wretman 1992; prediction-powered
 * inference: Angelopoulos and others 2023). Sure and unsure filings are corrected apart, so that it stays right after the
 * unsure ones have been looked at. `errors` are those of the whole series or, where enough of `units` are sampled, their own.
 * Without a sample nothing is corrected, and the interval is all that the units not looked at leave open.
 */
export function estimateCount(units: UnitSums, labels: readonly number[], errors: SampledErrors): Estimate {
  const { open, sure } = units;
  const own = units.of(labels);
  if (open === 0 && own.known === 0) return NONE;
  const most = own.known + open;
  const told = own.known + own.told;
  if (errors.rows < 2 && open > 0) return { value: told, low: own.known, high: most };
  const sizes = open === 0 ? [] : pairsOf([sure, open - sure], errors.of(labels));
  const middle = sizes.reduce((sum, [size, { mean }]) => sum + size * mean, told);
  const variance = sizes.reduce(
    (sum, [size, one]) => sum + (size === 0 ? 0 : size ** 2 * one.spread * (1 / one.rows + 1 / size)),
    0,
  );
  const reach = Z * Math.sqrt(variance + doubtOf(units, own));
  const bounded = (value: number) => Math.min(most + units.single - own.single, Math.max(own.known - own.single, value));
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
 * The variance of what labels that one person alone gave leave open: so many of those with one of the labels are thought to be lost, and
 * as many of the others to be won, for people are off in both directions. The middle stays.
 */
const doubtOf = ({ single, doubt }: UnitSums, own: LabelSums): number =>
  own.spread + (single === 0 ? 0 : Math.max(0, doubt - own.doubt) * (own.single / single));

/** By how much the model is off of whether a unit has one of the labels. */
function offOf({ label, predicted }: Unit, labels: readonly number[]): number {
  let off = label !== null && labels.includes(label) ? 1 : 0;
  for (const one of labels) off -= predicted[one] ?? 0;
  return off;
}

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

/** Mean and variance of what the model is off by; never less variance than one unseen mistake more would make (rule of succession). */
function momentsOf(units: readonly Unit[], labels: readonly number[]): Moments {
  const rows = units.length;
  let [sum, squares] = [0, 0];
  for (const unit of units) sum += offOf(unit, labels);
  const mean = sum / rows;
  for (const unit of units) squares += (offOf(unit, labels) - mean) ** 2;
  const least = (1 / (rows + 2)) * (1 - 1 / (rows + 2));
  return { mean, spread: Math.max(squares / Math.max(1, rows - 1), least), rows };
}
