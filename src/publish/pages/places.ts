import { inLanguage } from "../../model/text.ts";
import { placeAddress } from "../addresses.ts";
import { chartOf } from "../charts/chart-figure.ts";
import { placesFigure, placesFound, placesTable, type PlacesMap } from "../figures/places-figure.ts";
import { figure } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { layout, named } from "../layout.ts";
import { linkTo } from "../links.ts";
import { numberLink } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import { rowsTable } from "../rows-table.ts";
import type { RowSection } from "../shown/shown-row.ts";
import { unbroken } from "../unbroken.ts";

export interface PlacesInputs {
  readonly maps: readonly PlacesMap[];
  /** True where no row names a place. */
  readonly isEmpty: boolean;
  /** Rows without a place, by series, and the newest of them. */
  readonly unknown: readonly { readonly series: string; readonly rows: number }[];
  readonly unknownRows: readonly RowSection[];
  readonly unknownCount: number;
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
  const off = offMap(chrome, map);
  const chart = chartOf(chrome, placesFigure, map, { level: 2, ...(off && { after: off }) });
  if (chart) return html`<section id="${map.measure}">${chart}</section> `;
  const label = inLanguage(map.label, chrome.language);
  return html`<section>
    <h2 id="${map.measure}">${unbroken(placesFound(chrome, map))}</h2>
    <p class="meta">${chrome.words.places.map(label, map.asOf)}</p>
    ${placesTable(chrome, map, label)}
  </section> `;
}

/** Places that have rows and no tile. */
function offMap(chrome: Chrome, { places }: PlacesMap): Markup | undefined {
  const off = places.filter(({ place, count }) => place.tile === null && count.value > 0);
  if (off.length === 0) return undefined;
  const links = off.map(
    ({ place, count }) =>
      html`<a href="${linkTo(chrome, placeAddress(place.slug))}">${named(chrome, place.label)}</a> ${numberLink(chrome, count)}`,
  );
  return html`<p class="note">${chrome.words.places.offMap}${chrome.words.colon}${join(links, chrome.words.separator)}</p>`;
}
