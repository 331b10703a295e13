import { daysOf, type DatePrefix } from "../model/dates.ts";
import type { Locator } from "../model/locator.ts";
import type { Clock, Observation } from "../model/observations.ts";
import type { AnnouncedTotal, Attachment, Cancellation, ResolvedFiling } from "../model/records.ts";
import type { Localized } from "../model/text.ts";

/** All that is compared between two builds, two rounds or two dates; kept with every build. */
export interface State {
  /** Names of the groups that rows name by id. */
  readonly groups: Readonly<Record<string, Localized>>;
  readonly documents: readonly StateDocument[];
  readonly rows: readonly StateRow[];
  readonly cancellations: readonly StateCancellation[];
  readonly announced: readonly StateTotal[];
  readonly numbers: readonly StateNumber[];
  /** Numbers that were published with another value and whose change nobody has explained yet. */
  readonly restated: readonly OpenRestatement[];
}

export type StateDocument = Pick<
  Attachment,
  "id" | "series" | "round" | "title" | "snapshot" | "listedAsOf" | "publishedOn" | "firstSeen"
>;

/** A row of a list with all that a change of it could be of, and where it stands. */
export interface StateRow extends Pick<ResolvedFiling, RowField | "series"> {
  readonly attachment: string;
  readonly locator: Locator;
}

/** The fields of a row that are compared. */
export const ROW_FIELDS = [
  "number",
  "name",
  "filer",
  "group",
  "class",
  "product",
  "place",
  "filedOn",
  "late",
  "remark",
  "renamedFrom",
  "namedBefore",
] as const;
export type RowField = (typeof ROW_FIELDS)[number];

export interface StateCancellation extends Pick<
  Cancellation,
  "number" | "cancelledOn" | "noticeDate" | "name" | "filer" | "address"
> {
  readonly locator: Locator;
}

export type StateTotal = Pick<AnnouncedTotal, "series" | "asOf" | "total" | "added" | "address">;

/** What a published number is of: two with equal parts are the same number, whatever their values. */
export interface NumberKey {
  readonly measure: string;
  /** "" for all, a place, or a reported figure's own scope. */
  readonly scope: string;
  readonly group: string | null;
  /** null for anything but a count. */
  readonly clock: Clock | null;
  readonly start: DatePrefix | null;
  readonly end: DatePrefix | null;
  /** Id of a reported figure: many may be of one measure, scope and period. "" for counts and announced totals. */
  readonly figure: string;
}

export interface StateNumber extends NumberKey {
  readonly value: number;
  /** Ids of the series a count is of, joined by a space; "" for other numbers. */
  readonly series: string;
}

/** A published number with the value it had before. */
export interface OpenRestatement extends NumberKey {
  readonly before: number;
}

/** What a state is made from: a build's typed rows and what was published of them. */
export interface Published {
  readonly groups: readonly { readonly id: string; readonly name: Localized }[];
  readonly attachments: readonly Attachment[];
  readonly filings: readonly ResolvedFiling[];
  readonly cancellations: readonly Cancellation[];
  readonly announced: readonly AnnouncedTotal[];
  readonly observations: readonly Observation[];
}

export function stateOf(published: Published): State {
  return {
    groups: Object.fromEntries(published.groups.map(({ id, name }) => [id, name])),
    documents: published.attachments.map(stateDocument),
    rows: published.filings.map(stateRow),
    cancellations: published.cancellations.map(stateCancellation),
    announced: published.announced.map(({ series, asOf, total, added, address }) => ({ series, asOf, total, added, address })),
    numbers: published.observations.flatMap((observation) => stateNumber(observation) ?? []),
    restated: [],
  };
}

function stateDocument(attachment: Attachment): StateDocument {
  const { id, series, round, title, snapshot, listedAsOf, publishedOn, firstSeen } = attachment;
  return { id, series, round, title, snapshot, listedAsOf, publishedOn, firstSeen };
}

function stateRow(row: ResolvedFiling): StateRow {
  const { series, number, name, filer, group, class: kind, product, place } = row;
  const { filedOn, late, remark, renamedFrom, namedBefore, origin } = row;
  const where = { attachment: origin.attachment, locator: origin.locator };
  const told = { filedOn, late, remark, renamedFrom, namedBefore };
  return { series, number, name, filer, group, class: kind, product, place, ...told, ...where };
}

function stateCancellation({ origin, ...cancellation }: Cancellation): StateCancellation {
  const { number, cancelledOn, noticeDate, name, filer, address } = cancellation;
  return { number, cancelledOn, noticeDate, name, filer, address, locator: origin.locator };
}

function stateNumber(observation: Observation): StateNumber | undefined {
  const { id, measure, scope, group, clock, start, end, value, status, source } = observation;
  if (value === null) return undefined;
  // Several entities of one group have such numbers; only counts of filings are one a group, on one clock.
  const isCount = status === "counted" && clock !== null;
  const figure = status === "announced" || isCount ? "" : id;
  return { measure, scope, group, clock, start, end, figure, value, series: isCount ? source : "" };
}

/** Equal for two numbers exactly if they are the same number. */
export function numberKey({ measure, scope, group, clock, start, end, figure }: NumberKey): string {
  return JSON.stringify([measure, scope, group, clock, start, end, figure]);
}

/** Until which day each series is known: the last day that its newest list may speak of. */
export function knownTo({ documents }: Pick<State, "documents">): Map<string, string> {
  const known = new Map<string, string>();
  for (const { series, listedAsOf } of documents) {
    const { end } = daysOf(listedAsOf);
    for (const id of series) if (end > (known.get(id) ?? "")) known.set(id, end);
  }
  return known;
}
