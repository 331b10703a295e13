import { halfYearOf, parsePeriod } from "../../model/dates.ts";
import type { Measure } from "../../model/dossier.ts";
import { groupBy } from "../../model/group-by.ts";
import type { ResolvedFiling } from "../../model/records.ts";
import { dateOn } from "../../measure/rows.ts";
import { placeAddress, PLACES } from "../addresses.ts";
import type { ShownCount } from "../numbers.ts";
import { placePage, type PlaceFiler, type PlaceHalfYear, type PlaceInputs } from "../pages/place.ts";
import { placesFigure, type PlacesMap, type ShownPlace } from "../figures/places-figure.ts";
import { placesPage, type PlacesInputs } from "../pages/places.ts";
import type { Slice } from "../slice-table.ts";
import type { Desk, Plan } from "./desk.ts";
import { embedPlan } from "./embeds.ts";
import { latestEnd } from "./latest-end.ts";
import type { PlainRow } from "./plain-rows.ts";
import { publisherOf } from "./publisher.ts";
import { measureOfSeries } from "./rounds.ts";

/** Most groups, filers and rows that a page lists; the registry has the rest. */
const MOST_GROUPS = 12;
const MOST_FILERS = 15;
const MOST_ROWS = 20;

/** The map of places for every measure that is told by place, and a page for each place. */
export function* planPlaces(desk: Desk): Iterable<Plan> {
  const { maps, places } = desk.part("places without names of rows", placesTold);
  const byPlace = groupBy(desk.data.filings, ({ place }) => place);
  const nowhere = newestFirst(byPlace.get(null) ?? []);
  yield {
    address: PLACES,
    render: placesPage,
    inputs: {
      maps,
      isEmpty: byPlace.size === 0 || (byPlace.size === 1 && byPlace.has(null)),
      unknown: [...groupBy(nowhere, ({ series }) => series)].map(([series, rows]) => ({ series, rows: rows.length })),
      unknownRows: desk.sections(nowhere.slice(0, MOST_ROWS)),
      unknownCount: nowhere.length,
    },
  } satisfies Plan<PlacesInputs>;
  for (const map of maps) yield* embedPlan(placesFigure, map);
  for (const told of places) {
    const newest = newestFirst(byPlace.get(told.place.name) ?? []).slice(0, MOST_ROWS);
    const inputs = { ...told, newest: desk.sections(newest) };
    yield { address: placeAddress(told.place.slug), render: placePage, inputs } satisfies Plan<PlaceInputs>;
  }
}

/** What a page of a place says but for its newest rows. */
type PlaceTold = Omit<PlaceInputs, "newest">;

/** All that is counted of places: it stands where only a name in a row is another. */
export function placesTold(desk: Desk): { readonly maps: readonly PlacesMap[]; readonly places: readonly PlaceTold[] } {
  const byPlace = groupBy(desk.plain.all, ({ place }) => place);
  const all = shownPlaces(desk);
  return {
    maps: placeMeasures(desk).map((measure) => mapOf(desk, measure, all)),
    places: all.map((place) => placeTold(desk, place, byPlace.get(place.name) ?? [])),
  };
}

/** Every place that has a page: those declared, then those that only a list names. */
export function shownPlaces(desk: Desk): ShownPlace[] {
  const { places } = desk.data;
  const declared = new Set(places.map(({ name }) => name));
  const others = [...new Set(desk.plain.all.flatMap(({ place }) => place ?? []))].filter((place) => !declared.has(place));
  return [...places.map(shownPlace(desk)), ...others.toSorted().map((name) => unlisted(desk, name))];
}

const shownPlace =
  (desk: Desk) =>
  ({ name, short, en, kind, tile }: Desk["data"]["places"][number]): ShownPlace => ({
    name,
    kind,
    tile,
    slug: desk.placeSlug(name),
    label: inBoth(desk, short, en),
  });

/** A place that a list names and no list of places declares. */
function unlisted(desk: Desk, name: string): ShownPlace {
  return { name, kind: "place", tile: null, slug: desk.placeSlug(name), label: inBoth(desk, name, name) };
}

function inBoth({ data }: Desk, name: string, en: string): ShownPlace["label"] {
  const [first = "zh"] = data.head.languages;
  return first === "en" ? { en: name } : { [first]: name, ...(en !== name && { en }) };
}

/** Those told by place, that of the league first. */
function placeMeasures({ data }: Desk): Measure[] {
  const own = data.measures.filter(({ by }) => by.includes("place"));
  const league = own.find(({ id }) => id === data.league.measure);
  return league ? [league, ...own.filter((one) => one !== league)] : own;
}

function mapOf(desk: Desk, measure: Measure, places: readonly ShownPlace[]): PlacesMap {
  const { id, label, clock } = measure;
  const asOf = latestEnd(desk, measure);
  const count = (place: string) => desk.counts.count({ measure: id, clock, start: null, end: asOf, place, group: null });
  return {
    measure: id,
    label,
    asOf,
    publisher: publisherOf(desk),
    places: places.map((place) => ({ place, count: count(place.name) })),
  };
}

function placeTold(desk: Desk, place: ShownPlace, rows: readonly PlainRow[]): PlaceTold {
  const { data } = desk;
  const own = data.measures.filter(({ count }) => rows.some(({ series }) => count.series.includes(series)));
  const totals = own.map((measure) => ({
    id: measure.id,
    label: measure.label,
    unit: measure.unit,
    count: totalIn(desk, measure, place, null),
  }));
  const series = data.head.series.flatMap(({ id }) => (rows.some((row) => row.series === id) ? [id] : []));
  return {
    place,
    totals,
    series,
    halfYears: halfYears(desk, place, { series, rows }),
    groups: groupsIn(desk, place, rows),
    filers: filersIn(desk, rows),
  };
}

function totalIn(desk: Desk, measure: Measure, { name: place }: ShownPlace, group: string | null): ShownCount {
  const { id, clock } = measure;
  return desk.counts.count({ measure: id, clock, start: null, end: latestEnd(desk, measure), place, group });
}

interface SeriesRows {
  readonly series: readonly string[];
  readonly rows: readonly PlainRow[];
}

/** New filings of each series in every half-year in which there were any. */
function halfYears(desk: Desk, { name: place }: ShownPlace, { series, rows }: SeriesRows): PlaceHalfYear[] {
  const columns = series.map((id) => {
    const measure = measureOfSeries(desk, id);
    const own = measure ? rows.filter((row) => row.series === id) : [];
    return { measure, names: new Set(own.map((row) => halfYearOf(dateOn(row, measure?.clock ?? "listed_as_of") ?? "") ?? "")) };
  });
  const names = [...new Set(columns.flatMap((column) => [...column.names]))].filter((name) => name !== "").toSorted();
  return names.flatMap((name) => {
    const period = parsePeriod(name);
    if (!period) return [];
    const counts = columns.map(({ measure, names: own }) =>
      measure && own.has(name)
        ? desk.counts.count({ measure: measure.id, clock: measure.clock, ...period, place, group: null })
        : null,
    );
    return [{ name, counts }];
  });
}

/** Groups by their filings in the league's measure. */
function groupsIn(desk: Desk, place: ShownPlace, rows: readonly PlainRow[]): Slice[] {
  const measure = desk.measures.get(desk.data.league.measure);
  if (!measure) return [];
  return [...new Set(rows.map(({ group }) => group))]
    .flatMap((group): Slice[] => {
      const known = group === null ? undefined : desk.groups.get(group);
      if (!known) return [];
      return [{ group: known.id, name: known.name, tone: desk.tone(known.id), count: totalIn(desk, measure, place, known.id) }];
    })
    .filter(({ count }) => count.value > 0)
    .toSorted((left, right) => right.count.value - left.count.value || (left.count.slug < right.count.slug ? -1 : 1))
    .slice(0, MOST_GROUPS);
}

function filersIn({ companies }: Desk, rows: readonly PlainRow[]): PlaceFiler[] {
  return [...groupBy(rows, ({ entity }) => entity)]
    .flatMap(([entity, own]): PlaceFiler[] => {
      const company = companies.get(entity);
      return company ? [{ name: company.entity.caption, company: company.slug, rows: own.length }] : [];
    })
    .toSorted((left, right) => right.rows - left.rows || (left.company < right.company ? -1 : 1))
    .slice(0, MOST_FILERS);
}

function newestFirst(rows: readonly ResolvedFiling[]): ResolvedFiling[] {
  return rows.toSorted((left, right) => (left.listedAsOf < right.listedAsOf ? 1 : left.listedAsOf > right.listedAsOf ? -1 : 0));
}
