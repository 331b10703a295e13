import { daysOf, type DatePrefix } from "../model/dates.ts";
import type { Clock } from "../model/observations.ts";
import {
  knownTo,
  numberKey,
  type NumberKey,
  type State,
  type StateCancellation,
  type StateDocument,
  type StateNumber,
  type StateRow,
} from "./changes-state.ts";

export interface NumberChange extends NumberKey {
  readonly before: number;
  /** null where it is not published any more. */
  readonly after: number | null;
}

/**
 * What became of the published numbers. A count may rightly change when a document comes later than all that was known:
 * a newer list, or a notice that strikes numbers off. It is restated where it changed by anything else.
 */
export interface NumberChanges {
  /** Another value for the same measure, dimensions and period, and no document that came since explains it. */
  readonly restated: readonly NumberChange[];
  /** Of a period that was over, grown or shrunk by just what documents that came since say of it. */
  readonly late: readonly NumberChange[];
  /** Of a period that was not over, or whose lists had not all come. */
  readonly running: readonly NumberChange[];
  /** Not published any more: its measure, its breakdown or its date is gone. */
  readonly withdrawn: readonly NumberChange[];
  /** Not published before. */
  readonly added: readonly StateNumber[];
}

/** Compares the published numbers of two states. */
export function compareNumbers(before: State, after: State): NumberChanges {
  const now = new Map(after.numbers.map((number) => [numberKey(number), number]));
  // Most builds change few numbers or none: what only changed ones need is made when the first comes.
  const published = once(() => publishedKinds(after.numbers));
  const arrived = once(() => arrivals(before, after));
  const found: Record<Kind, NumberChange[]> = { restated: [], late: [], running: [], withdrawn: [] };
  for (const number of before.numbers) {
    const key = numberKey(number);
    const value = now.get(key)?.value;
    now.delete(key);
    if (value === number.value) continue;
    const current = value ?? zeroOf(number, published());
    const { value: was, series: _series, ...parts } = number;
    found[kindOf(number, current, arrived)].push({ ...parts, before: was, after: current });
  }
  return { ...found, added: [...now.values()] };
}

type Kind = "restated" | "late" | "running" | "withdrawn";

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function kindOf(number: StateNumber, current: number | null, arrived: () => Arrivals): Kind {
  if (current === null) return "withdrawn";
  if (number.clock === null || !arrived().explain(number, current)) return "restated";
  return arrived().isOver(number) ? "late" : "running";
}

// Counts of zero are not published. A count that is gone is zero where its whole is still told by the same date, or where
// it is of a period, for those follow from the rows; a count up to a date that is no list's any more is withdrawn.
function publishedKinds(numbers: readonly StateNumber[]): ReadonlySet<string> {
  return new Set(numbers.filter(({ clock }) => clock !== null).flatMap(kindsOf));
}

function kindsOf(number: StateNumber): string[] {
  const { measure, clock, start, end, scope, group } = number;
  const part = [scope !== "", group !== null];
  const own = JSON.stringify([measure, clock, ...part, start === null ? end : "period"]);
  return start === null ? [own, JSON.stringify([measure, clock, ...part, "until"])] : [own];
}

function zeroOf(number: StateNumber, published: ReadonlySet<string>): 0 | null {
  if (number.clock === null) return null;
  const { measure, clock, end, start, scope, group } = number;
  const isPublished = (part: readonly boolean[], when: string | null) =>
    published.has(JSON.stringify([measure, clock, ...part, when]));
  const part = [scope !== "", group !== null];
  if (start !== null) return isPublished(part, "period") ? 0 : null;
  return isPublished([false, false], end) && isPublished(part, "until") ? 0 : null;
}

interface Arrivals {
  /** Do the documents that came since say just this change of a count? */
  explain(number: StateNumber, current: number): boolean;
  /** Was the count's period over, with the lists of all its series come? */
  isOver(number: StateNumber): boolean;
}

/** What came since: rows of lists newer than all that was known of their series, and notices of cancellation. */
function arrivals(before: State, after: State): Arrivals {
  const known = knownTo(before);
  const held = new Set(before.documents.map(({ id }) => id));
  const documents = new Map(
    after.documents.filter((document) => !held.has(document.id)).map((document) => [document.id, document]),
  );
  const numbersBefore = new Map<string, Set<string>>();
  for (const { series, number } of before.rows) add(numbersBefore, number, series);
  const rows = after.rows.filter((row) => {
    const document = documents.get(row.attachment);
    return document !== undefined && daysOf(document.listedAsOf).end > (known.get(row.series) ?? "");
  });
  const struck = new Set(before.cancellations.map(({ number }) => number));
  const notices = after.cancellations.filter(({ number }) => !struck.has(number));
  const rowOf = new Map(after.rows.map((row) => [row.number, row]));
  return {
    explain(number, current) {
      const series = new Set(number.series.split(" "));
      const isNew = (row: StateRow) => ![...(numbersBefore.get(row.number) ?? [])].some((id) => series.has(id));
      const fitting = rows.filter((row) => fits(number, row, series, documents) && isNew(row));
      const came = new Set(fitting.map((row) => row.number));
      if (number.value + came.size === current) return true;
      // A measure of what is in force: without what has come and was struck off, and what was there and is struck off since.
      if (number.start !== null) return false;
      const standing = came.size - struckOff(number, after.cancellations, rowOf, (struckNumber) => came.has(struckNumber));
      return number.value + standing - struckOff(number, notices, rowOf, (struckNumber) => !came.has(struckNumber)) === current;
    },
    isOver({ end, series }) {
      const days = series.split(" ").map((id) => known.get(id) ?? "");
      return end !== null && days.every((day) => daysOf(end).end <= day);
    },
  };
}

/** Would this row count for the number? Series, place, group, and the whole of its date within the period. */
function fits(
  number: StateNumber,
  row: StateRow,
  series: ReadonlySet<string>,
  documents: ReadonlyMap<string, StateDocument>,
): boolean {
  if (!series.has(row.series)) return false;
  if (number.scope !== "" && number.scope !== row.place) return false;
  if (number.group !== null && number.group !== row.group) return false;
  const date = number.clock === null ? null : rowDate(number.clock, row, documents);
  if (date === null || number.end === null) return false;
  const days = daysOf(date);
  return days.end <= daysOf(number.end).end && (number.start === null || days.start >= daysOf(number.start).start);
}

function rowDate(clock: Clock, row: StateRow, documents: ReadonlyMap<string, StateDocument>): DatePrefix | null {
  const document = documents.get(row.attachment);
  if (!document) return null;
  const { listedAsOf, publishedOn, firstSeen } = document;
  return { filed_on: row.filedOn, listed_as_of: listedAsOf, published_on: publishedOn, first_seen: firstSeen }[clock];
}

/** How many of the numbers that are meant notices strike off by the count's date. */
function struckOff(
  { scope, group, end, series }: StateNumber,
  notices: readonly StateCancellation[],
  rowOf: ReadonlyMap<string, StateRow>,
  isMeant: (number: string) => boolean,
): number {
  const ids = series.split(" ");
  const counted = notices.filter(({ number, cancelledOn }) => {
    const row = rowOf.get(number);
    if (!row || !isMeant(number) || !ids.includes(row.series) || (scope !== "" && scope !== row.place)) return false;
    if (group !== null && group !== row.group) return false;
    return end !== null && daysOf(cancelledOn).end <= daysOf(end).end;
  });
  return new Set(counted.map(({ number }) => number)).size;
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}
