// Hot: ten million observations become league tables in bench/measure. Columns instead of objects, sums in one pass over
// them, and a sort of plain numbers a league; objects alone would take more memory than all of it.

/** Observations by column; what each row is of is told by numbers from 0 on. */
export interface ObservationColumns {
  readonly measure: ArrayLike<number>;
  readonly scope: ArrayLike<number>;
  /** In the order of time: the one before is a number less. */
  readonly period: ArrayLike<number>;
  readonly group: ArrayLike<number>;
  readonly value: ArrayLike<number>;
}

/** How many of each there are. */
export interface LeagueSizes {
  readonly measures: number;
  readonly scopes: number;
  readonly periods: number;
  readonly groups: number;
}

/** One row for each measure, scope, period and group that anything was observed of, in this order. */
export interface LeagueColumns {
  readonly length: number;
  readonly measure: Uint32Array;
  readonly scope: Uint32Array;
  readonly period: Uint32Array;
  readonly group: Uint32Array;
  /** Sum of its observations. */
  readonly value: Float64Array;
  /** Of the sum of its league (measure, scope, period); NaN where that is 0. */
  readonly share: Float64Array;
  /** 1 is the greatest; equal values share the best of their ranks. */
  readonly rank: Uint32Array;
  /** How many the league has. */
  readonly of: Uint32Array;
  /** Against the group's value in the period before, as a part of it; NaN where it has none above 0. */
  readonly growth: Float64Array;
}

/** Rank, share and growth of every group in every league. Throws where a number lies outside the sizes, or the keys are too many. */
export function leagueColumns(columns: ObservationColumns, sizes: LeagueSizes): LeagueColumns {
  const { scopes, periods, groups } = sizes;
  const cells = sizes.measures * scopes * periods * groups;
  if (cells > Number.MAX_SAFE_INTEGER) throw new Error(`${cells} cells are more than can be numbered.`);
  const rows = columns.value.length;
  const keyOf = (row: number): number => {
    const [measure, scope] = [columns.measure[row] as number, columns.scope[row] as number];
    const [period, group] = [columns.period[row] as number, columns.group[row] as number];
    if (!(measure < sizes.measures && scope < scopes && period < periods && group < groups)) {
      throw new Error(`Row ${row} lies outside the sizes of the leagues.`);
    }
    return ((measure * scopes + scope) * periods + period) * groups + group;
  };
  const isDense = cells <= Math.max(LEAST_DENSE, DENSE_PER_ROW * rows);
  const { keys, sums } = isDense ? sumDense(columns, cells, keyOf) : sumSparse(columns, cells, keyOf);
  return rankLeagues(keys, sums, sizes);
}

/** A cell for every possible row is made where there are not many more than rows. */
const LEAST_DENSE = 1 << 20;
const DENSE_PER_ROW = 4;

/** What was observed of each key, keys ascending. */
interface Sums {
  readonly keys: Float64Array;
  readonly sums: Float64Array;
}

type KeyOf = (row: number) => number;

function sumDense({ value }: ObservationColumns, cells: number, keyOf: KeyOf): Sums {
  const all = new Float64Array(cells);
  const isThere = new Uint8Array(cells);
  let count = 0;
  for (let row = 0; row < value.length; row++) {
    const key = keyOf(row);
    all[key] = (all[key] as number) + (value[row] as number);
    if (isThere[key] === 0) {
      isThere[key] = 1;
      count++;
    }
  }
  const [keys, sums] = [new Float64Array(count), new Float64Array(count)];
  let at = 0;
  for (let key = 0; key < cells; key++) {
    if (isThere[key] === 0) continue;
    keys[at] = key;
    sums[at++] = all[key] as number;
  }
  return { keys, sums };
}

/** Rows a bucket holds on average; few enough to be sorted in the nearest cache. */
const BUCKET = 256;
const MOST_BUCKETS = 1 << 20;

/** Rows are dealt into buckets by key, and each bucket is sorted by itself: one pass over memory in order, not ten million leaps. */
function sumSparse({ value }: ObservationColumns, cells: number, keyOf: KeyOf): Sums {
  const rows = value.length;
  const buckets = Math.max(1, Math.min(MOST_BUCKETS, Math.ceil(rows / BUCKET)));
  const span = Math.ceil(cells / buckets);
  const starts = new Uint32Array(buckets + 1);
  const dealt = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const key = keyOf(row);
    dealt[row] = key;
    const bucket = Math.floor(key / span) + 1;
    starts[bucket] = (starts[bucket] as number) + 1;
  }
  for (let bucket = 0; bucket < buckets; bucket++)
    starts[bucket + 1] = (starts[bucket + 1] as number) + (starts[bucket] as number);
  const places = starts.slice();
  const [keys, values] = [new Float64Array(rows), new Float64Array(rows)];
  for (let row = 0; row < rows; row++) {
    const key = dealt[row] as number;
    const bucket = Math.floor(key / span);
    const at = places[bucket] as number;
    places[bucket] = at + 1;
    keys[at] = key;
    values[at] = value[row] as number;
  }
  return sumSorted({ keys, values, starts, span });
}

interface Dealt {
  readonly keys: Float64Array;
  readonly values: Float64Array;
  /** First row of each bucket, and the end of the last. */
  readonly starts: Uint32Array;
  /** How many keys a bucket may hold. */
  readonly span: number;
}

function sumSorted({ keys, values, starts, span }: Dealt): Sums {
  const [found, sums] = [new Float64Array(keys.length), new Float64Array(keys.length)];
  let count = 0;
  let last = -1;
  for (let bucket = 0; bucket + 1 < starts.length; bucket++) {
    const [start, end] = [starts[bucket] as number, starts[bucket + 1] as number];
    const base = bucket * span;
    for (const offset of sortedOffsets(keys.subarray(start, end), base, span)) {
      const key = keys[start + offset] as number;
      if (key !== last) {
        last = key;
        found[count++] = key;
      }
      sums[count - 1] = (sums[count - 1] as number) + (values[start + offset] as number);
    }
  }
  return { keys: found.slice(0, count), sums: sums.slice(0, count) };
}

/** Places in a bucket by ascending key: key and place are packed into one number, which sorts ten times faster than by comparison. */
function sortedOffsets(keys: Float64Array, base: number, span: number): Float64Array {
  const size = keys.length;
  if (span * size > Number.MAX_SAFE_INTEGER) {
    const order = Float64Array.from(keys.keys());
    return order.toSorted((one, other) => (keys[one] as number) - (keys[other] as number));
  }
  const packed = new Float64Array(size);
  for (let at = 0; at < size; at++) packed[at] = ((keys[at] as number) - base) * size + at;
  packed.sort();
  for (let at = 0; at < size; at++) packed[at] = (packed[at] as number) % size;
  return packed;
}

function rankLeagues(keys: Float64Array, value: Float64Array, { scopes, periods, groups }: LeagueSizes): LeagueColumns {
  const length = keys.length;
  const whole = () => new Uint32Array(length);
  const [measure, scope, period, group, rank, of] = [whole(), whole(), whole(), whole(), whole(), whole()];
  const [share, growth] = [new Float64Array(length), new Float64Array(length)];
  let [before, beforeEnd] = [0, 0];
  for (let start = 0; start < length;) {
    const league = Math.floor((keys[start] as number) / groups);
    const limit = (league + 1) * groups;
    let end = start;
    while (end < length && (keys[end] as number) < limit) end++;
    // The league before in the file is the one a period before, if any is.
    const isNext = start > 0 && league % periods !== 0 && Math.floor((keys[before] as number) / groups) === league - 1;
    writeLeague(value, share, rank, { start, end });
    writeGrowth({ keys, value, growth, groups }, { start, end }, isNext ? { start: before, end: beforeEnd } : null);
    const ofAll = Math.floor(league / periods);
    for (let at = start; at < end; at++) {
      measure[at] = Math.floor(ofAll / scopes);
      scope[at] = ofAll % scopes;
      period[at] = league % periods;
      group[at] = (keys[at] as number) - league * groups;
      of[at] = end - start;
    }
    [before, beforeEnd] = [start, end];
    start = end;
  }
  return { length, measure, scope, period, group, value, share, rank, of, growth };
}

/** Rows of one league, the end not included. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Below this a rank is counted faster than sorted for. */
const FEW = 16;

function writeLeague(value: Float64Array, share: Float64Array, rank: Uint32Array, { start, end }: Stretch): void {
  let total = 0;
  for (let at = start; at < end; at++) total += value[at] as number;
  if (end - start < FEW) {
    for (let at = start; at < end; at++) {
      const own = value[at] as number;
      let above = 0;
      for (let other = start; other < end; other++) if ((value[other] as number) > own) above++;
      share[at] = total === 0 ? Number.NaN : own / total;
      rank[at] = 1 + above;
    }
    return;
  }
  const sorted = value.subarray(start, end).toSorted();
  for (let at = start; at < end; at++) {
    const own = value[at] as number;
    share[at] = total === 0 ? Number.NaN : own / total;
    rank[at] = 1 + sorted.length - notAbove(sorted, own);
  }
}

/** How many of sorted numbers are at most this one. */
function notAbove(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Growing {
  readonly keys: Float64Array;
  readonly value: Float64Array;
  readonly growth: Float64Array;
  readonly groups: number;
}

/** Both leagues are in the order of their groups, so that one walk along both finds every pair. */
function writeGrowth({ keys, value, growth, groups }: Growing, { start, end }: Stretch, before: Stretch | null): void {
  let then = before?.start ?? 0;
  const thenEnd = before?.end ?? 0;
  for (let at = start; at < end; at++) {
    const key = (keys[at] as number) - groups;
    while (then < thenEnd && (keys[then] as number) < key) then++;
    const was = then < thenEnd && keys[then] === key ? (value[then] as number) : 0;
    growth[at] = was > 0 ? (value[at] as number) / was - 1 : Number.NaN;
  }
}
