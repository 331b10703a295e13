/** A filing as an estimate sees it: of each label whether it has it, or how likely. */
export interface Unit {
  /** Place of the label that a person gave; -1 where it has none of them, null where nobody looked. */
  readonly label: number | null;
  /** What the model gives each label without having seen a person's. */
  readonly predicted: readonly number[];
  /** It is in the random sample. */
  readonly isSampled: boolean;
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

/**
 * How many of `units` have one of `labels`: those that a person looked at as they are, the others as the model foretells
 * them plus what it was off by on the random sample (difference estimator: Särndal, Swensson and Wretman 1992; prediction-powered
 * inference: Angelopoulos and others 2023). Sure and unsure filings are corrected apart, so that it stays right after the
 * unsure ones have been looked at. `sample` are the sampled units of the whole series: where fewer than thirty of them are
 * among `units`, what the model is off by is taken for the same everywhere. Without a sample nothing is corrected, and the
 * interval is all that the units not looked at leave open.
 */
export function estimateCount(units: readonly Unit[], labels: ReadonlySet<number>, sample: readonly Unit[]): Estimate {
  const known = units.filter(({ label }) => label !== null && labels.has(label)).length;
  const open = units.filter(({ label }) => label === null);
  const most = known + open.length;
  const own = units.filter(({ isSampled }) => isSampled);
  const [value, variance] = corrections(open, labels, own.length >= LEAST_SAMPLED ? own : sample);
  if (variance === null) return { value: bounded(known + value, known, most), low: known, high: most };
  const reach = Z * Math.sqrt(variance);
  const middle = known + value;
  return {
    value: bounded(middle, known, most),
    low: bounded(middle - reach, known, most),
    high: bounded(middle + reach, known, most),
  };
}

/** What the open units add, and the variance of that; null where no sample tells it. */
function corrections(open: readonly Unit[], labels: ReadonlySet<number>, sample: readonly Unit[]): [number, number | null] {
  const told = open.reduce((sum, unit) => sum + chance(unit, labels), 0);
  if (open.length === 0) return [0, 0];
  if (sample.length < 2) return [told, null];
  const parts = [true, false].map((isSure) => ({
    open: open.filter((unit) => isSure === isSureOf(unit)).length,
    off: sample.filter((unit) => isSure === isSureOf(unit)).map((unit) => offBy(unit, labels)),
  }));
  const whole = sample.map((unit) => offBy(unit, labels));
  return parts.reduce<[number, number]>(
    ([sum, variance], { open: size, off }) => {
      const { mean, spread, rows } = momentsOf(off.length >= LEAST_SAMPLED ? off : whole);
      return [sum + size * mean, variance + (size === 0 ? 0 : size ** 2 * spread * (1 / rows + 1 / size))];
    },
    [told, 0],
  );
}

const chance = ({ predicted }: Unit, labels: ReadonlySet<number>): number =>
  predicted.reduce((sum, probability, label) => (labels.has(label) ? sum + probability : sum), 0);

const isSureOf = ({ predicted }: Unit): boolean => {
  // Outside of all labels is an answer, too.
  const none = 1 - predicted.reduce((sum, probability) => sum + probability, 0);
  return Math.max(none, ...predicted) >= SURE;
};

const offBy = (unit: Unit, labels: ReadonlySet<number>): number =>
  Number(unit.label !== null && labels.has(unit.label)) - chance(unit, labels);

/** Mean and variance; never less variance than one unseen mistake more would make (rule of succession). */
function momentsOf(values: readonly number[]): { mean: number; spread: number; rows: number } {
  const rows = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / rows;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const least = (1 / (rows + 2)) * (1 - 1 / (rows + 2));
  return { mean, spread: Math.max(squares / Math.max(1, rows - 1), least), rows };
}

const bounded = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
