import { daysOf } from "../../model/dates.ts";
import type { Measure } from "../../model/dossier.ts";
import { groupBy } from "../../model/group-by.ts";
import type { ResolvedFiling } from "../../model/records.ts";
import type { Localized } from "../../model/text.ts";
import { placeAddress } from "../addresses.ts";
import type { SeriesChange, ShownCancelled, ShownRename } from "../pages/changes-parts.ts";
import type { ShownCount } from "../numbers.ts";
import type { Slice } from "../slice-table.ts";
import { slugOf } from "../slugs.ts";
import type { Desk } from "./desk.ts";
import type { PlainRow } from "./plain-rows.ts";
import { measureOfSeries, roundsOf } from "./rounds.ts";

/** One list of a series, against the one before. */
export interface Round {
  readonly date: string;
  readonly before: string | null;
  readonly added: ShownCount;
  readonly total: ShownCount;
  readonly documents: readonly { readonly slug: string; readonly title: string }[];
  readonly renamed: readonly ShownRename[];
  /** Struck off after the list before, up to this one. */
  readonly cancelled: readonly ShownCancelled[];
}

export interface PlannedRound extends Round {
  readonly rows: readonly PlainRow[];
}

export interface PlannedSeries {
  readonly id: string;
  readonly measure: Measure;
  readonly rounds: readonly PlannedRound[];
  /** Struck off after the newest list. */
  readonly since: readonly ShownCancelled[];
}

/** Every round of a series, the earliest first; undefined where no measure counts the series alone. */
export function seriesRounds(desk: Desk, series: string): PlannedSeries | undefined {
  const measure = measureOfSeries(desk, series);
  if (!measure) return undefined;
  const isOwn = (row: Pick<PlainRow, "series">) => row.series === series;
  const byDate = groupBy(desk.plain.all.filter(isOwn), ({ listedAsOf }) => listedAsOf);
  const renamedBy = groupBy(desk.renamed.filter(isOwn), ({ listedAsOf }) => listedAsOf);
  const struck = struckOff(desk, desk.cancelled.filter(isOwn));
  const attachments = desk.data.attachments.filter((attachment) => attachment.series.includes(series));
  const list = roundsOf(desk, measure);
  const rounds = list.map(({ date, added }, at): PlannedRound => {
    const before = list[at - 1]?.date ?? null;
    return {
      date,
      before,
      added,
      total: desk.counts.count({ ...everything(measure), start: null, end: date }),
      documents: attachments.flatMap(({ id, listedAsOf, title }) => (listedAsOf === date ? { slug: slugOf(id), title } : [])),
      renamed: renames(desk, renamedBy.get(date) ?? []),
      cancelled: struck.filter(({ date: day }) => isAfter(day, before) && !isAfter(day, date)),
      rows: byDate.get(date) ?? [],
    };
  });
  const newest = list.at(-1)?.date ?? null;
  return { id: series, measure, rounds, since: struck.filter(({ date }) => isAfter(date, newest)) };
}

const everything = ({ id }: Measure) => ({ measure: id, clock: "listed_as_of", place: null, group: null }) as const;

/** A round against the one before, by group and by place. */
export function roundChange(desk: Desk, { id, measure, rounds }: PlannedSeries, of: PlannedRound): SeriesChange {
  const query = { ...everything(measure), start: of.date, end: of.date };
  const counted = desk.plainIndex.rows(query);
  const share = (part: { group: string } | { place: string }) => desk.counts.count({ ...query, ...part });
  const groups = [...new Set(counted.map(({ group }) => group))].flatMap((group): Slice[] =>
    group === null ? [] : [{ group, name: desk.groups.get(group)?.name ?? {}, tone: desk.tone(group), count: share({ group }) }],
  );
  const placeName = placeNames(desk);
  const places = [...new Set(counted.map(({ place }) => place))].flatMap((place): Slice[] =>
    place === null
      ? []
      : [{ group: null, page: placeAddress(desk.placeSlug(place)), name: placeName(place), tone: 0, count: share({ place }) }],
  );
  const { rows: _rows, ...round } = of;
  return {
    ...round,
    series: id,
    totalBefore: rounds[rounds.indexOf(of) - 1]?.total ?? null,
    groups: groups.toSorted(byCount),
    places: places.toSorted(byCount),
    withoutGroup: counted.filter(({ group }) => group === null).length,
    withoutPlace: counted.filter(({ place }) => place === null).length,
  };
}

const byCount = (left: Slice, right: Slice) =>
  right.count.value - left.count.value || (left.count.slug < right.count.slug ? -1 : 1);

/** The name of a place in the dossier's languages: as published, and its own English one. */
export function placeNames({ data }: Desk): (place: string) => Localized {
  const [first = "zh"] = data.head.languages;
  const english = new Map(data.places.map(({ name, en }) => [name, en]));
  return (place) => (first === "en" ? { en: place } : { [first]: place, en: english.get(place) ?? place });
}

/** Earlier names that the remarks of these rows tell. */
function renames({ attachment, companies }: Desk, rows: readonly ResolvedFiling[]): ShownRename[] {
  return rows.flatMap((row) => {
    const { number, filer, name, renamedFrom, namedBefore, listedAsOf, origin } = row;
    const where = { slug: attachment(origin.attachment)?.slug ?? "", list: listedAsOf, at: origin.locator };
    const company = companies.get(row.entity)?.slug ?? null;
    return [
      ...(renamedFrom === null
        ? []
        : [{ field: "filer" as const, number, before: renamedFrom, after: filer, company, ...where }]),
      ...(namedBefore === null
        ? []
        : [{ field: "name" as const, number, before: namedBefore, after: name, company: null, ...where }]),
    ];
  });
}

/** Numbers of these rows that notices struck off, with the row each stands in, the earliest first. */
function struckOff({ attachment, data }: Desk, rows: readonly ResolvedFiling[]): ShownCancelled[] {
  const rowOf = new Map(rows.toReversed().map((row) => [row.number, row]));
  const found = data.cancellations.flatMap(({ number, cancelledOn, address, noticeDate }): ShownCancelled[] => {
    const row = rowOf.get(number);
    if (!row) return [];
    const { name, filer, listedAsOf, origin } = row;
    const where = { slug: attachment(origin.attachment)?.slug ?? "", list: listedAsOf, at: origin.locator };
    return [{ date: cancelledOn, noticeDate, address, number, name, filer, ...where }];
  });
  return found.toSorted((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0));
}

/** Is a date over only after another is? Before the first list, everything is. */
function isAfter(date: string, other: string | null): boolean {
  return other === null || daysOf(date).end > daysOf(other).end;
}
