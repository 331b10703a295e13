import { memo, memoText } from "../../model/memo.ts";
import type { Check, CheckedRow, CheckInput, Found } from "./check.ts";
import { listsBySeries, type List } from "./lists.ts";

/** A row with its number in the list. */
interface Numbered {
  readonly row: CheckedRow;
  readonly serial: number;
}

/** A stretch of rows that is counted through: a list, a table of it that begins at 1 again, or a series that counts on. */
interface Run {
  readonly attachment: string;
  readonly numbered: readonly [Numbered, ...Numbered[]];
  /** Rows of the run, with those that have no number of their own or are kept as records only. */
  readonly rows: number;
  /** The number before the first: 0, or the last of the list before where the series counts on. */
  readonly before: number;
}

/** More unnumbered rows than this, and a number that is not there may be one that was not read. */
const MOST_UNNUMBERED = 0.1;

/** Numbers that a list skips: the row may be lost. One finding a gap, at the row after it. */
export const serialGaps: Check = {
  code: "serial-gap",
  unit: "rows",
  run(input) {
    const runs = runsOf(input);
    return { examined: countRows(runs), found: runs.flatMap(gapsIn) };
  },
};

/** A number that stands on two rows of one list. */
export const serialRepeats: Check = {
  code: "serial-repeated",
  unit: "rows",
  run(input) {
    const runs = runsOf(input);
    return { examined: countRows(runs), found: runs.flatMap(repeatsIn) };
  },
};

/** Lists with fewer rows than their own numbers count. */
export const rowsShort: Check = {
  code: "rows-short",
  unit: "attachments",
  run(input) {
    const runs = runsOf(input);
    return { examined: new Set(runs.map(({ attachment }) => attachment)).size, found: runs.flatMap(shortOf) };
  },
};

function gapsIn(run: Run): Found[] {
  const { attachment, numbered, before } = run;
  const found: Found[] = [];
  if (isFilled(run)) return found;
  let last = before;
  for (const { row, serial } of numbered.toSorted((left, right) => left.serial - right.serial)) {
    if (serial > last + 1) {
      const value = serial === last + 2 ? `${last + 1}` : `${last + 1}–${serial - 1}`;
      const message = `${attachment} has no row ${value}; the row after is ${serial}.`;
      found.push({ level: "warning", at: row, field: "serial", value, message });
    }
    last = Math.max(last, serial);
  }
  return found;
}

/** Rows without a number of their own may be the ones that the numbers leave out. */
function isFilled({ numbered, rows, before }: Run): boolean {
  const distinct = new Set(numbered.map(({ serial }) => serial)).size;
  return rows > numbered.length && rows - numbered.length >= largest(numbered) - before - distinct;
}

function repeatsIn({ attachment, numbered }: Run): Found[] {
  const seen = new Set<number>();
  return numbered.flatMap(({ row, serial }): Found[] => {
    const again = seen.has(serial);
    seen.add(serial);
    const message = `${attachment} has two rows of the number ${serial}.`;
    return again ? [{ level: "warning", at: row, field: "serial", value: String(serial), message }] : [];
  });
}

function shortOf({ attachment, numbered, rows, before }: Run): Found[] {
  const last = largest(numbered);
  const counted = last - before;
  if (rows >= counted) return [];
  const message = `${attachment} holds ${rows} rows where its numbers run from ${before + 1} to ${last}: ${counted}.`;
  return [{ level: "warning", at: numbered[0].row, field: "rows", value: String(rows), expected: String(counted), message }];
}

const countRows = (runs: readonly Run[]) => runs.reduce((sum, { numbered }) => sum + numbered.length, 0);

const runsOf = memo(({ rows, unfiled }: CheckInput): Run[] => {
  const runs = listsBySeries(rows).flatMap((lists) => (countsOn(lists) ? runOn(lists) : lists.flatMap(runsFromOne)));
  return runs.map((run) => ({ ...run, rows: run.rows + (unfiled?.get(run.attachment) ?? 0) }));
});

/** Do most lists after the first go on from the one before? */
function countsOn(lists: readonly List[]): boolean {
  const starts = lists.slice(1).map(({ rows }) => smallest(numberedIn(rows)));
  const known = starts.filter((start) => start !== Infinity);
  return known.filter((start) => start > 1).length * 2 > known.length;
}

/** One run a list, each from where the one before ended; the first that we have begins where it begins. */
function runOn(lists: readonly List[]): Run[] {
  let last: number | undefined;
  return lists.flatMap(({ attachment, rows }) => {
    const numbered = numberedIn(rows);
    const before = last ?? smallest(numbered) - 1;
    const run = runFrom(attachment, numbered, rows.length, before);
    last = Math.max(last ?? 0, largest(numbered));
    return run;
  });
}

/** Each list from 1; a table that begins at 1 again begins a run of its own. */
function runsFromOne({ attachment, rows }: List): Run[] {
  const numbered = numberedIn(rows);
  const starts = numbered.flatMap(({ serial }, at) => (serial === 1 && numbered[at + 1]?.serial === 2 ? [at] : []));
  if (starts.length < 2) return runFrom(attachment, numbered, rows.length, 0);
  return starts.flatMap((start, at) => {
    const part = numbered.slice(at === 0 ? 0 : start, starts[at + 1] ?? numbered.length);
    return runFrom(attachment, part, part.length, 0);
  });
}

function runFrom(attachment: string, [first, ...rest]: readonly Numbered[], rows: number, before: number): Run[] {
  if (!first || rest.length + 1 < rows * (1 - MOST_UNNUMBERED)) return [];
  return [{ attachment, numbered: [first, ...rest], rows, before }];
}

const serialOf = memoText((written) => {
  const text = written.normalize("NFKC");
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
});

function numberedIn(rows: readonly CheckedRow[]): Numbered[] {
  return rows.flatMap((row) => {
    const serial = serialOf(row.filing.serial ?? "");
    return serial === null ? [] : [{ row, serial }];
  });
}

const smallest = (numbered: readonly Numbered[]) => numbered.reduce((least, { serial }) => Math.min(least, serial), Infinity);
const largest = (numbered: readonly Numbered[]) => numbered.reduce((most, { serial }) => Math.max(most, serial), 0);
