import { inLanguage, type Localized } from "../../model/text.ts";
import { placeAddress, PLACES } from "../addresses.ts";
import type { ChartKind } from "../charts/chart-figure.ts";
import { chartTable } from "../charts/chart-table.ts";
import { tileMap, type TilePlace } from "../charts/tile-map.ts";
import { figure, percent } from "../format.ts";
import { html, type Markup } from "../html.ts";
import { named } from "../layout.ts";
import { linkTo } from "../links.ts";
import { numberLink, type ShownCount } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import { shadesOf } from "../shades.ts";
import { slugOf } from "../slugs.ts";
import type { Tile } from "../site.ts";

/** A place with its page. `name` is what the lists call it, `label` what there is room for. */
export interface ShownPlace {
  readonly name: string;
  readonly label: Localized;
  readonly kind: string;
  readonly slug: string;
  readonly tile: Tile | null;
}

/** One measure by place, at its latest. */
export interface PlacesMap {
  readonly measure: string;
  readonly label: Localized;
  readonly asOf: string;
  readonly publisher: Localized;
  readonly places: readonly PlaceCount[];
}

export interface PlaceCount {
  readonly place: ShownPlace;
  readonly count: ShownCount;
}

/** A map of tiles. Its tiles are links to the pages of places, so it is drawn for each page that shows it. */
export const placesFigure: ChartKind<PlacesMap> = {
  name: "places",
  idOf: ({ measure, places }) => (places.some(({ place }) => place.tile !== null) ? `places-${slugOf(measure)}` : null),
  draw: (chrome, map) => {
    const { places: words } = chrome.words;
    const { language } = chrome;
    const label = inLanguage(map.label, language);
    const shades = shadesOf(map.places.map(({ count }) => count.value));
    const places = map.places.flatMap((one) => tileOf(chrome, one));
    const rows = Math.max(...places.map(({ tile }) => tile.row)) - Math.min(...places.map(({ tile }) => tile.row)) + 1;
    const ranges = shades.map(({ low, high }) => words.from(figure(low), figure(high)));
    return {
      title: placesFound(chrome, map),
      subtitle: words.map(label, map.asOf),
      drawing: tileMap({ places, shades, key: words.legend, ranges }, words.mapAlt(label, String(places.length))),
      opensAtEnd: true,
      height: rows * TILE + 80,
      table: placesTable(chrome, map, label),
      source: html`<a href="${linkTo(chrome, "sources/")}">${named(chrome, map.publisher)}</a>`,
      page: PLACES,
      note: words.mapLede,
    };
  },
};

/** Height of a row of tiles in a frame as wide as a page, in px. */
const TILE = 62;

function tileOf(chrome: Chrome, { place: { label, slug, tile }, count }: PlaceCount): TilePlace[] {
  if (tile === null) return [];
  const own = label[chrome.language];
  const [first = "en"] = chrome.frame.languages;
  return [
    {
      key: slug,
      name: inLanguage(label, chrome.language),
      ...(own === undefined && { lang: first }),
      href: linkTo(chrome, placeAddress(slug)),
      value: count.value,
      text: figure(count.value),
      tile,
    },
  ];
}

/** Those above nought, the most first. */
export const rankedPlaces = ({ places }: PlacesMap): PlaceCount[] =>
  places.filter(({ count }) => count.value > 0).toSorted((left, right) => right.count.value - left.count.value);

const wholeOf = ({ places }: PlacesMap): number => places.reduce((sum, { count }) => sum + count.value, 0);
/** So many of the foremost are told together. */
const FOREMOST = 3;

/** Where most are, what part that is, and what the foremost have together. */
export function placesFound(chrome: Chrome, map: PlacesMap): string {
  const { places: words, listed } = chrome.words;
  const ranked = rankedPlaces(map);
  const whole = wholeOf(map);
  const [first] = ranked;
  if (!first) return words.nowhere(inLanguage(map.label, chrome.language));
  const most = ranked.filter(({ count }) => count.value === first.count.value);
  const foremost = ranked.slice(0, FOREMOST);
  const together = foremost.reduce((sum, { count }) => sum + count.value, 0);
  return words.found({
    names: listed(most.map(({ place }) => inLanguage(place.label, chrome.language))),
    several: most.length > 1,
    count: figure(first.count.value),
    whole: figure(whole),
    share: percent(first.count.value / whole),
    foremost: ranked.length > FOREMOST ? { count: FOREMOST, share: percent(together / whole) } : null,
  });
}

/** Every place with its count and its part of all that have a place. */
export function placesTable(chrome: Chrome, map: PlacesMap, caption: string): Markup {
  const { places: words, rows: rowWords, charts } = chrome.words;
  const whole = wholeOf(map);
  const known = [...rankedPlaces(map), ...map.places.filter(({ count, place }) => count.value === 0 && place.tile !== null)];
  const rows = known.map(({ place, count }) => ({
    key: place.slug,
    cells: [
      html`<a href="${linkTo(chrome, placeAddress(place.slug))}">${named(chrome, place.label)}</a>`,
      { number: count.value, shown: numberLink(chrome, count) },
      percent(whole === 0 ? 0 : count.value / whole),
    ],
  }));
  const heads = [words.place, { number: rowWords.number }, { number: charts.share }];
  return chartTable({ caption, heads, rows });
}
