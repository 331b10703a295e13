/** One number for every unit and measure; NaN where there is none. */
export interface Table {
  readonly units: number;
  readonly measures: number;
  /** Unit by unit: the cell of unit u and measure m is at u × measures + m. */
  readonly cells: Float64Array;
  /** For votes: see `signsOf`. */
  readonly signs?: Int8Array;
  /** For medians: see `ascendingOf`. */
  readonly ascending?: Uint16Array;
}

/** Is any cell, or any cell of a column, empty? */
export function hasGaps(cells: Float64Array): boolean {
  for (const cell of cells) if (cell !== cell) return true;
  return false;
}

/** The numbers of one measure, unit by unit. */
export function columnOf({ units, measures, cells }: Table, measure: number): Float64Array {
  const column = new Float64Array(units);
  for (let unit = 0; unit < units; unit++) column[unit] = cells[unit * measures + measure] as number;
  return column;
}

/** A table of columns. */
export function tableOf(columns: readonly Float64Array[], units: number): Table {
  const measures = columns.length;
  const cells = new Float64Array(units * measures);
  for (const [measure, column] of columns.entries()) {
    for (let unit = 0; unit < units; unit++) cells[unit * measures + measure] = column[unit] as number;
  }
  return { units, measures, cells };
}

/** The numbers that are there, from the least to the greatest. */
export function presentOf(column: Float64Array): Float64Array {
  const present = new Float64Array(column.length);
  let count = 0;
  for (let unit = 0; unit < column.length; unit++) {
    const value = column[unit] as number;
    if (value !== value) continue;
    // Insertion: a few dozen units at most, and no call of a sort for each of thousands of columns.
    let at = count++;
    for (; at > 0 && (present[at - 1] as number) > value; at--) present[at] = present[at - 1] as number;
    present[at] = value;
  }
  return present.subarray(0, count);
}

/** The middle one of sorted numbers, or the mean of the two in the middle; NaN of none. */
export function middleOf(sorted: Float64Array): number {
  const last = sorted.length - 1;
  return ((sorted[Math.floor(last / 2)] ?? Number.NaN) + (sorted[Math.ceil(last / 2)] ?? Number.NaN)) / 2;
}
