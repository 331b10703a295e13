import type { Changes, ListChanges, Rename } from "../measure/changes.ts";
import type { NumberChange } from "../measure/changes-numbers.ts";
import { newestDay } from "../measure/changes-points.ts";
import { isCorrected } from "../measure/changes-restated.ts";
import type { RowField, State, StateCancellation, StateDocument, StateRow, StateTotal } from "../measure/changes-state.ts";
import { cancelledRows, seriesTotals, tally, type BeforeAfter, type Tally } from "../measure/changes-summary.ts";
import type { Correction } from "../model/corrections.ts";
import { describeLocator } from "../model/locator.ts";
import type { Clock } from "../model/observations.ts";
import { firstText } from "../model/text.ts";
import type { Side } from "./history-points.ts";

// What `tidui diff --json` prints; docs/changes.md tells its shape. Names are those of the views.

export interface DiffReport {
  readonly from: ReportSide;
  readonly to: ReportSide;
  readonly clock: Clock;
  readonly counts: Readonly<Record<CountName, number>>;
  readonly totals: readonly ReportTotals[];
  readonly by_series: readonly ReportTally[];
  readonly by_group: readonly ReportTally[];
  readonly documents: ReportList<ReportDocument>;
  readonly announced: ReportList<ReportTotal>;
  /** `listed_before` where the number stood in the series before, in another row. */
  readonly new: readonly (ReportRow & { readonly listed_before: boolean })[];
  readonly changed: readonly (ReportRow & { readonly fields: readonly ReportField[] })[];
  readonly renamed: readonly (ReportRow & Pick<Rename, "field" | "before" | "after" | "by">)[];
  readonly moved: readonly (ReportRow & { readonly from: Pick<ReportRow, "attachment" | "locator"> })[];
  readonly gone: readonly ReportRow[];
  readonly cancelled: readonly (ReportCancellation & { readonly rows: readonly ReportRow[] })[];
  readonly reinstated: readonly ReportCancellation[];
  readonly restated: readonly (ReportNumber & { readonly corrected: boolean })[];
  readonly late: readonly ReportNumber[];
  readonly running: readonly ReportNumber[];
  readonly withdrawn: readonly ReportNumber[];
}

export const COUNTS = [
  "new",
  "changed",
  "renamed",
  "moved",
  "gone",
  "cancelled",
  "reinstated",
  "restated",
  "late",
  "running",
  "withdrawn",
] as const;
type CountName = (typeof COUNTS)[number];

export interface ReportSide {
  readonly kind: Side["kind"];
  readonly id: string;
  /** The newest day that its lists speak of, or the day itself. */
  readonly as_of: string;
  readonly rows: number;
  readonly undated: number;
}

interface ReportTotals {
  readonly series: string;
  readonly listed: BeforeAfter<number>;
  readonly in_force: BeforeAfter<number>;
  readonly announced: BeforeAfter<number | null>;
}

export interface ReportTally {
  /** Id of the series or group; null for rows of no group. */
  readonly id: string | null;
  readonly name: string;
  readonly new: number;
  readonly changed: number;
  readonly renamed: number;
  readonly cancelled: number;
  readonly gone: number;
}

export interface ReportList<T> {
  readonly new: readonly T[];
  readonly changed: readonly { readonly before: T; readonly after: T }[];
  readonly gone: readonly T[];
}

export interface ReportDocument {
  readonly id: string;
  readonly series: readonly string[];
  readonly round: string;
  readonly title: string;
  readonly snapshot: string;
  readonly listed_as_of: string;
  readonly published_on: string | null;
  readonly first_seen: string;
}

interface ReportTotal {
  readonly series: string;
  readonly as_of: string;
  readonly total: number;
  readonly added: number | null;
  readonly address: string;
}

export interface ReportRow {
  readonly series: string;
  readonly number: string;
  readonly name: string;
  readonly filer: string;
  readonly group: string | null;
  readonly place: string | null;
  readonly filed_on: string | null;
  readonly attachment: string;
  readonly locator: string;
}

export interface ReportField {
  readonly field: string;
  readonly before: string | boolean | null;
  readonly after: string | boolean | null;
}

interface ReportCancellation {
  readonly number: string;
  readonly cancelled_on: string;
  readonly notice_date: string;
  readonly name: string;
  readonly filer: string;
  readonly address: string;
  readonly locator: string;
}

export type ReportNumber = Pick<
  NumberChange,
  "measure" | "scope" | "group" | "clock" | "start" | "end" | "figure" | "before" | "after"
>;

export interface ReportInputs {
  readonly sides: readonly [Side, Side];
  readonly changes: Changes;
  readonly clock: Clock;
  readonly corrections: readonly Correction[];
}

export function diffReport({ sides, changes, clock, corrections }: ReportInputs): DiffReport {
  const [from, to] = sides;
  const { rows, renamed, numbers } = changes;
  const struck = cancelledRows(changes, to.state);
  const names = { ...from.state.groups, ...to.state.groups };
  const nameOf = (group: string | null) => (group === null ? "" : firstText(names[group] ?? {}) || group);
  const listedBefore = new Set(from.state.rows.map(numbered));
  const told = {
    new: rows.added.map((row) => ({ ...shownRow(row), listed_before: listedBefore.has(numbered(row)) })),
    changed: rows.changed.map(({ after, fields }) => ({ ...shownRow(after), fields: fields.map(shownField) })),
    renamed: renamed.map(({ row, field, before, after, by }) => ({ ...shownRow(row), field, before, after, by })),
    moved: rows.moved.map(({ before, after }) => ({ ...shownRow(after), from: placeOf(before) })),
    gone: rows.gone.map(shownRow),
    cancelled: changes.cancellations.added.map((one) => ({
      ...shownCancellation(one),
      rows: (struck.get(one.number) ?? []).map(shownRow),
    })),
    reinstated: changes.cancellations.gone.map(shownCancellation),
    restated: numbers.restated.map((number) => ({ ...number, corrected: isCorrected(number, corrections) })),
    late: numbers.late,
    running: numbers.running,
    withdrawn: numbers.withdrawn,
  };
  return {
    from: shownSide(from),
    to: shownSide(to),
    clock,
    counts: Object.fromEntries(COUNTS.map((name) => [name, told[name].length])) as DiffReport["counts"],
    totals: seriesTotals(from.state, to.state).map(({ series, listed, inForce, announced }) => ({
      series,
      listed,
      in_force: inForce,
      announced,
    })),
    by_series: tally(changes, to.state, ({ series }) => series).map((entry) => shownTally(entry, entry.key)),
    by_group: tally(changes, to.state, ({ group }) => group).map((entry) => shownTally(entry, nameOf(entry.key))),
    documents: shownList(changes.documents, shownDocument),
    announced: shownList(changes.announced, shownTotal),
    ...told,
  };
}

const numbered = ({ series, number }: StateRow): string => JSON.stringify([series, number]);

function shownSide({ kind, id, undated, state }: Side): ReportSide {
  return { kind, id, as_of: kind === "date" ? id : newestDay(state), rows: state.rows.length, undated };
}

/** Names of the fields as the views have them, where they are not the same. */
const FIELD_NAMES: Partial<Record<RowField, string>> = {
  filedOn: "filed_on",
  renamedFrom: "renamed_from",
  namedBefore: "named_before",
};

const shownField = ({
  field,
  before,
  after,
}: {
  field: RowField;
  before: ReportField["before"];
  after: ReportField["after"];
}) => ({
  field: FIELD_NAMES[field] ?? field,
  before,
  after,
});

function shownRow(row: StateRow): ReportRow {
  const { series, number, name, filer, group, place, filedOn } = row;
  return { series, number, name, filer, group, place, filed_on: filedOn, ...placeOf(row) };
}

function placeOf({ attachment, locator }: StateRow): Pick<ReportRow, "attachment" | "locator"> {
  return { attachment, locator: describeLocator(locator) };
}

function shownTally({ key, added, changed, renamed, cancelled, gone }: Tally<string | null>, name: string): ReportTally {
  return { id: key, name, new: added, changed, renamed, cancelled, gone };
}

function shownList<T, S>({ added, changed, gone }: ListChanges<T>, show: (item: T) => S): ReportList<S> {
  return {
    new: added.map(show),
    changed: changed.map(({ before, after }) => ({ before: show(before), after: show(after) })),
    gone: gone.map(show),
  };
}

function shownDocument({
  id,
  series,
  round,
  title,
  snapshot,
  listedAsOf,
  publishedOn,
  firstSeen,
}: StateDocument): ReportDocument {
  return { id, series, round, title, snapshot, listed_as_of: listedAsOf, published_on: publishedOn, first_seen: firstSeen };
}

function shownTotal({ series, asOf, total, added, address }: StateTotal): ReportTotal {
  return { series, as_of: asOf, total, added, address };
}

function shownCancellation(cancellation: StateCancellation): ReportCancellation {
  const { number, cancelledOn, noticeDate, name, filer, address, locator } = cancellation;
  const when = { cancelled_on: cancelledOn, notice_date: noticeDate };
  return { number, ...when, name, filer, address, locator: describeLocator(locator) };
}

/** A state without its numbers: what is left to compare where one side is no build. */
export const withoutNumbers = (state: State): State => ({ ...state, numbers: [], restated: [] });
