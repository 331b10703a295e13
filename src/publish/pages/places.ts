import { inLanguage, type Localized } from "../../model/text.ts";
import { placeAddress } from "../addresses.ts";
import { figure } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { layout, named } from "../layout.ts";
import { linkTo } from "../links.ts";
import { numberLink, type ShownCount } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import { rowsTable } from "../rows-table.ts";
import { shadeOf, shadesOf, type Shades } from "../shades.ts";
import type { RowSection } from "../shown/shown-row.ts";
import type { Tile } from "../site.ts";
import { sliceTable } from "../slice-table.ts";
import { unbroken } from "../unbroken.ts";

/** A place with its page. `name` is what the lists call it, `label` what there is room for. */
export interface ShownPlace {
  readonly name: string;
  readonly label: Localized;
  readonly kind: string;
  readonly slug: string;
  readonly tile: Tile | null;
}

export interface PlacesInputs {
  readonly maps: readonly PlacesMap[];
  /** True where no row names a place. */
  readonly isEmpty: boolean;
  /** Rows without a place, by series, and the newest of them. */
  readonly unknown: readonly { readonly series: string; readonly rows: number }[];
  readonly unknownRows: readonly RowSection[];
  readonly unknownCount: number;
}

/** One measure by place, at its latest. */
export interface PlacesMap {
  readonly measure: string;
  readonly label: Localized;
  readonly asOf: string;
  readonly places: readonly { readonly place: ShownPlace; readonly count: ShownCount }[];
}

export function placesPage({ maps, isEmpty, unknown, unknownRows, unknownCount }: PlacesInputs, chrome: Chrome): string {
  const { places: words, sections } = chrome.words;
  const shown = unknownRows.reduce((sum, { rows }) => sum + rows.length, 0);
  const counts = unknown.map(({ series, rows }) =>
    words.unknown(figure(rows), inLanguage(chrome.frame.series[series]?.label ?? {}, chrome.language)),
  );
  const main = html`<h1>${sections.places}</h1>
    <p class="lede">${isEmpty ? words.none : words.lede}</p>
    ${!isEmpty && join(maps.map((map) => mapSection(chrome, map)))}
    ${
      unknownCount > 0 &&
      html`<h2 id="unknown">${words.unknownTitle} <small>${figure(unknownCount)}</small></h2>
        <p class="meta">
          ${counts.join(chrome.words.comma)}${shown < unknownCount && ` · ${words.newestOf(figure(shown), figure(unknownCount))}`}
        </p>
        ${rowsTable(chrome, unknownRows, { caption: words.unknownTitle })}`
    }`;
  return layout(chrome, { title: sections.places, section: "places", main });
}

function mapSection(chrome: Chrome, map: PlacesMap): Markup {
  const { places: words, measure: measureWords } = chrome.words;
  const label = inLanguage(map.label, chrome.language);
  const title = words.map(label, map.asOf);
  const whole = map.places.reduce((sum, { count }) => sum + count.value, 0);
  const ranked = map.places
    .filter(({ count }) => count.value > 0)
    .toSorted((left, right) => right.count.value - left.count.value);
  const slices = ranked.map(({ place, count }) => ({
    group: null,
    page: placeAddress(place.slug),
    name: place.label,
    tone: 0,
    count,
  }));
  const table = sliceTable(chrome, slices, { title: label, head: words.place, value: chrome.words.rows.number, whole, level: 3 });
  return html`<section>
    <h2 id="${map.measure}">${unbroken(title)}</h2>
    ${tiles(chrome, map, title)}
    ${
      table &&
      html`<details>
        <summary>${measureWords.places}</summary>
        ${table}
      </details>`
    }
  </section> `;
}

/** A tile a place: its name, its number, and a shade of five. Nothing is told by the shade alone. */
function tiles(chrome: Chrome, { places }: PlacesMap, title: string): Markup | false {
  const { places: words } = chrome.words;
  const onMap = places.flatMap(({ place, count }) => (place.tile ? [{ place, count, tile: place.tile }] : []));
  if (onMap.length === 0) return false;
  const shades = shadesOf(places.map(({ count }) => count.value));
  const rows = tileRows(onMap).map(
    (row) =>
      html`<div class="tile-row" role="presentation">
        ${row.map((one) => (one === null ? html`<div class="tile-gap" aria-hidden="true"></div>` : tile(chrome, one, shadeOf(shades, one.count.value))))}
      </div> `,
  );
  const off = places.filter(({ place, count }) => place.tile === null && count.value > 0);
  return html`<p class="meta">${words.mapLede}</p>
    <div class="scroll" role="region" aria-label="${title}" tabindex="0">
      <div class="tiles" role="list">${join(rows)}</div>
    </div>
    ${legend(chrome, shades)}
    ${
      off.length > 0 &&
      html`<p class="meta">
        ${words.offMap}${chrome.words.colon}${join(
          off.map(
            ({ place, count }, at) =>
              html`${at > 0 && chrome.words.separator}<a href="${linkTo(chrome, placeAddress(place.slug))}"
                  >${named(chrome, place.label)}</a
                >
                ${numberLink(chrome, count)}`,
          ),
        )}
      </p>`
    }`;
}

interface OnMap {
  readonly place: ShownPlace;
  readonly count: ShownCount;
  readonly tile: Tile;
}

/** Row by row from the top, each as wide as the map: null where there is no tile. */
function tileRows(places: readonly OnMap[]): (OnMap | null)[][] {
  const columns = places.map(({ tile: { column } }) => column);
  const rows = places.map(({ tile: { row } }) => row);
  const [left, top] = [Math.min(...columns), Math.min(...rows)];
  const grid = Array.from({ length: Math.max(...rows) - top + 1 }, () =>
    Array.from({ length: Math.max(...columns) - left + 1 }, (): OnMap | null => null),
  );
  for (const one of places) grid[one.tile.row - top]?.splice(one.tile.column - left, 1, one);
  return grid;
}

function tile(chrome: Chrome, { place, count }: OnMap, shade: number): Markup {
  return html`<div class="tile s${shade}" role="listitem">
    <a href="${linkTo(chrome, placeAddress(place.slug))}">${named(chrome, place.label)}</a> ${numberLink(chrome, count)}
  </div> `;
}

function legend(chrome: Chrome, shades: Shades): Markup {
  const { places: words } = chrome.words;
  const keys = shades.map(({ low, high }, at) => html`<li class="s${at + 1}">${words.from(figure(low), figure(high))}</li> `);
  return html`<div class="shades">
    <span class="meta">${words.legend}</span>
    <ul>
      ${join(keys)}
    </ul>
  </div>`;
}
