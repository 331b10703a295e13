/** A linear model of few columns: one row of values a reading. */
export type Design = readonly (readonly number[])[];

export interface Fit {
  readonly coefficients: readonly number[];
  readonly residuals: readonly number[];
  /** Inverse of X'X. */
  readonly inverse: readonly (readonly number[])[];
}

/** Ordinary least squares; null where the columns do not tell themselves apart (too few readings, or one column is another's sum). */
export function leastSquares(design: Design, values: readonly number[]): Fit | null {
  const columns = design[0]?.length ?? 0;
  if (columns === 0 || design.length < columns) return null;
  const inverse = invert(crossProduct(design, columns));
  if (!inverse) return null;
  const moments = Array.from({ length: columns }, (_, column) =>
    sum(design, (row, at) => (row[column] ?? 0) * (values[at] ?? 0)),
  );
  const coefficients = inverse.map((row) => dot(row, moments));
  const residuals = design.map((row, at) => (values[at] ?? 0) - dot(row, coefficients));
  return { coefficients, residuals, inverse };
}

/**
 * Covariance of the coefficients where the errors of neighbours may hang together (Newey and West 1987): Bartlett's weights over
 * `lags` readings, and n/(n−k) for a small sample. Readings are in the order of time.
 */
export function neweyWest(design: Design, { residuals, inverse }: Fit, lags: number): number[][] {
  const columns = inverse.length;
  const scores = design.map((row, at) => row.map((value) => value * (residuals[at] ?? 0)));
  const middle = crossProduct(scores, columns);
  for (let lag = 1; lag <= lags; lag++) {
    const weight = 1 - lag / (lags + 1);
    for (let at = lag; at < scores.length; at++) addOuter(middle, scores[at] ?? [], scores[at - lag] ?? [], weight);
  }
  const small = design.length / (design.length - columns);
  return multiply(multiply(inverse, middle), inverse).map((row) => row.map((value) => value * small));
}

function addOuter(target: number[][], left: readonly number[], right: readonly number[], weight: number): void {
  for (const [row, cells] of target.entries()) {
    for (const column of cells.keys()) {
      const both = (left[row] ?? 0) * (right[column] ?? 0) + (right[row] ?? 0) * (left[column] ?? 0);
      cells[column] = (cells[column] ?? 0) + weight * both;
    }
  }
}

function crossProduct(rows: Design, columns: number): number[][] {
  return Array.from({ length: columns }, (_, left) =>
    Array.from({ length: columns }, (_unused, right) => sum(rows, (row) => (row[left] ?? 0) * (row[right] ?? 0))),
  );
}

function multiply(left: Design, right: Design): number[][] {
  const width = right[0]?.length ?? 0;
  return left.map((row) =>
    Array.from({ length: width }, (_, column) => sum(right, (other, at) => (row[at] ?? 0) * (other[column] ?? 0))),
  );
}

/** Gauss and Jordan with the largest pivot; null where a pivot is nothing beside its column. */
function invert(matrix: Design): number[][] | null {
  const size = matrix.length;
  const work = matrix.map((row, at) => [...row, ...Array.from({ length: size }, (_, column) => (column === at ? 1 : 0))]);
  for (let column = 0; column < size; column++) {
    const scale = Math.abs(matrix[column]?.[column] ?? 0);
    const pivot = work.reduce(
      (best, row, at) => (at >= column && Math.abs(row[column] ?? 0) > Math.abs(work[best]?.[column] ?? 0) ? at : best),
      column,
    );
    const top = work[pivot];
    const held = work[column];
    if (!top || !held || Math.abs(top[column] ?? 0) <= scale * 1e-10) return null;
    [work[column], work[pivot]] = [top, held];
    const by = top[column] ?? 1;
    for (let at = 0; at < top.length; at++) top[at] = (top[at] ?? 0) / by;
    for (const [at, row] of work.entries()) {
      const factor = row[column] ?? 0;
      if (at === column || factor === 0) continue;
      for (let cell = 0; cell < row.length; cell++) row[cell] = (row[cell] ?? 0) - factor * (top[cell] ?? 0);
    }
  }
  return work.map((row) => row.slice(size));
}

const dot = (left: readonly number[], right: readonly number[]): number => sum(left, (value, at) => value * (right[at] ?? 0));

function sum<T>(items: readonly T[], value: (item: T, at: number) => number): number {
  let total = 0;
  for (let at = 0; at < items.length; at++) total += value(items[at] as T, at);
  return total;
}
