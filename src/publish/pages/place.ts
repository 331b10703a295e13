import { inLanguage, type Localized } from "../../model/text.ts";
import { companyAddress } from "../addresses.ts";
import { compareLink } from "../compare-link.ts";
import { figure } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { layout, published, sourceLang } from "../layout.ts";
import { linkTo } from "../links.ts";
import { numberLink, type ShownCount } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import { rowsTable } from "../rows-table.ts";
import type { RowSection } from "../shown/shown-row.ts";
import { sliceTable, type Slice } from "../slice-table.ts";
import { tableBox } from "../table-box.ts";
import type { ShownPlace } from "../figures/places-figure.ts";

/** What is filed in one place. */
export interface PlaceInputs {
  readonly place: ShownPlace;
  readonly totals: readonly PlaceTotal[];
  /** Ids of the series that have rows here, in the dossier's order: the columns of `halfYears`. */
  readonly series: readonly string[];
  readonly halfYears: readonly PlaceHalfYear[];
  readonly groups: readonly Slice[];
  readonly filers: readonly PlaceFiler[];
  readonly newest: readonly RowSection[];
}

export interface PlaceTotal {
  readonly id: string;
  readonly label: Localized;
  readonly unit: Localized;
  readonly count: ShownCount;
}

export interface PlaceHalfYear {
  readonly name: string;
  readonly counts: readonly (ShownCount | null)[];
}

export interface PlaceFiler {
  readonly name: string;
  readonly company: string;
  readonly rows: number;
}

export function placePage(inputs: PlaceInputs, chrome: Chrome): string {
  const { place, groups, newest } = inputs;
  const { places: words, league } = chrome.words;
  const first = chrome.frame.languages[0] === chrome.language;
  const title = first ? place.name : (chrome.frame.places[place.name] ?? place.name);
  const whole = groups.reduce((sum, { count }) => Math.max(sum, count.value), 0);
  const heads = { title: words.groups, head: league.group, value: league.total, whole, level: 2, share: false } as const;
  const main = html`<p class="kicker">${words.kinds[place.kind] ?? words.place}</p>
    <h1>
      ${title === place.name ? published(chrome, title) : title}${title !== place.name && html` <small${sourceLang(chrome)}>${place.name}</small>`}
    </h1>
    ${inputs.totals.length === 0 ? html`<p class="lede">${words.nothing}</p>` : totals(chrome, inputs.totals)}
    ${compareLink(chrome, { kind: "places", slug: place.slug })} ${halfYears(chrome, inputs)}
    <div class="pair">${sliceTable(chrome, groups, heads)}${filers(chrome, inputs.filers)}</div>
    ${
      newest.length > 0 &&
      html`<h2 id="newest">${words.newest}</h2>
        ${rowsTable(chrome, newest, { caption: words.newest })}
        <p class="meta">
          <a href="${linkTo(chrome, "registry/")}?place=${encodeURIComponent(place.name)}">${words.allRows}</a>
        </p>`
    }`;
  return layout(chrome, { title, section: "places", main });
}

function totals(chrome: Chrome, all: readonly PlaceTotal[]): Markup {
  const items = all.map(
    ({ id, label, unit, count }) =>
      html`<li>
        <b>${numberLink(chrome, count)}</b> ${chrome.words.unitOf(inLanguage(unit, chrome.language), count.value)}
        <span><a href="${linkTo(chrome, `measures/${id}/`)}">${inLanguage(label, chrome.language)}</a></span>
      </li>`,
  );
  return html`<ul class="tally">
    ${join(items)}
  </ul>`;
}

function halfYears(chrome: Chrome, { series, halfYears: rows }: PlaceInputs): Markup | false {
  const { places: words, halfYear } = chrome.words;
  if (rows.length === 0) return false;
  const heads = series.map((id) => ({ number: inLanguage(chrome.frame.series[id]?.short ?? {}, chrome.language) }));
  const body = rows.map(
    ({ name, counts }) =>
      html`<tr>
        <th scope="row">${halfYear(name)}</th>
        ${counts.map((count) => html`<td class="num">${count && numberLink(chrome, count)}</td>`)}
      </tr> `,
  );
  return html`<h2 id="half-years">${words.halfYears}</h2>
    <p class="meta">${words.halfYearsLede}</p>
    ${tableBox({ caption: words.halfYears, heads: [words.halfYear, ...heads], kind: "narrow" }, body)}`;
}

function filers(chrome: Chrome, all: readonly PlaceFiler[]): Markup | false {
  const { places: words, rows: rowWords } = chrome.words;
  if (all.length === 0) return false;
  const body = all.map(
    ({ name, company, rows }) =>
      html`<tr>
        <th scope="row"><a href="${linkTo(chrome, companyAddress(company))}">${published(chrome, name)}</a></th>
        <td class="num">${figure(rows)}</td>
      </tr> `,
  );
  return html`<section>
    <h2>${words.filers}</h2>
    ${tableBox({ caption: words.filers, heads: [rowWords.filer, { number: words.rows }], kind: "narrow" }, body)}
  </section>`;
}
