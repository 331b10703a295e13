import type { Relation } from "../../model/records.ts";
import { inLanguage, type Localized } from "../../model/text.ts";
import { companyAddress, DISAGREEMENTS, groupAddress } from "../addresses.ts";
import { figure } from "../format.ts";
import { html, join, type Markup, type Part } from "../html.ts";
import { layout, named, published, sourceLang } from "../layout.ts";
import { hostOf, linkTo, outLink } from "../links.ts";
import type { Chrome } from "../page.ts";
import { reportedTable, type ShownReported } from "../reported-table.ts";
import { rowsTable } from "../rows-table.ts";
import type { RowSection, ShownRow } from "../shown/shown-row.ts";

/** A thing filed: what its row says, by whom, when on each clock, and what is said under its name elsewhere. */
export interface ProductInputs {
  readonly name: string;
  readonly group: { readonly id: string; readonly name: Localized } | null;
  /** Last part of the address of the filer's page. */
  readonly company: string | null;
  /** Address of the page of its place. */
  readonly place: string | null;
  readonly listedAsOf: string;
  readonly publishedOn: string | null;
  readonly firstSeen: string;
  /** Every row that bears its number, at least one. */
  readonly sections: readonly RowSection[];
  readonly cancellation: ShownCancellation | null;
  readonly labels: readonly ProductLabel[];
  readonly sameName: readonly RowSection[];
  readonly moreOfName: number;
  readonly builtOn: readonly ProductLink[];
  readonly buildsOn: readonly ProductLink[];
  readonly reported: readonly ShownReported[];
  /** Pairs of them that do not go together. */
  readonly disputed: number;
  readonly attention: { readonly name: Localized; readonly address: string } | null;
}

export interface ShownCancellation {
  readonly on: string;
  readonly noticed: string;
  readonly address: string;
}

export interface ProductLabel {
  readonly scheme: Localized;
  readonly label: Localized;
  readonly address: string;
  /** null where a person gave it. */
  readonly probability: number | null;
  readonly by: string;
}

/** Another thing, model or company that it is built on, or that is built on it. */
export interface ProductLink {
  readonly name: Localized;
  readonly address: string | null;
  readonly status: Relation["status"];
  readonly start: string | null;
}

export function productPage(inputs: ProductInputs, chrome: Chrome): string {
  const { name, sections, sameName, moreOfName } = inputs;
  const { products: words } = chrome.words;
  const row = sections[0]?.rows[0];
  const rows = sections.reduce((sum, section) => sum + section.rows.length, 0);
  const main = html`<p class="kicker">${row && inLanguage(chrome.frame.series[row.series]?.label ?? {}, chrome.language)}</p>
    <h1${sourceLang(chrome)}>${name}</h1>
    ${row && lede(chrome, inputs, row)} ${row && whatItIs(chrome, inputs, row)}
    <h2 id="dates">${words.dates}</h2>
    ${dates(chrome, inputs, row)} ${rowsTable(chrome, sections, { caption: rows === 1 ? words.row : words.rows })}
    ${built(chrome, words.builtOn, inputs.builtOn)} ${built(chrome, words.buildsOn, inputs.buildsOn)} ${reported(chrome, inputs)}
    ${
      sameName.length > 0 &&
      html`<h2 id="same-name">${words.sameName}</h2>
        <p class="prose">${words.sameNameLede}</p>
        ${rowsTable(chrome, sameName, { caption: words.sameName })}
        ${moreOfName > 0 && html`<p class="meta">${words.moreOfName(figure(moreOfName))}</p>`}`
    }`;
  return layout(chrome, { title: name, section: "registry", main });
}

/** By whom, of which group, and whether the number stands. */
function lede(chrome: Chrome, { company, group, cancellation }: ProductInputs, { filer, repair, cancelledOn }: ShownRow): Markup {
  const { products: words, group: groupWords } = chrome.words;
  const shown = repair?.filer ?? filer;
  const by =
    company === null
      ? published(chrome, shown)
      : html`<a href="${linkTo(chrome, companyAddress(company))}">${published(chrome, shown)}</a>`;
  const of = group && html` · <a href="${linkTo(chrome, groupAddress(group.id))}">${named(chrome, group.name)}</a>`;
  return html`<p class="lede">${by}${of}</p>
    ${
      cancellation
        ? html`<p class="lacking">
            ${words.cancelled(cancellation.on, cancellation.noticed)}
            ${outLink(cancellation.address, hostOf(cancellation.address))}
          </p>`
        : cancelledOn !== undefined && html`<p class="lacking">${chrome.words.rows.cancelled(cancelledOn)}</p>`
    }
    ${company === null && html`<p class="meta">${groupWords.none}</p>`}`;
}

function fact(title: string, value: Part): Markup {
  return html`<div>
    <dt>${title}</dt>
    <dd>${value}</dd>
  </div> `;
}

/** Number, place, class and product as the list gives them, and the classes that we give. */
function whatItIs(chrome: Chrome, { labels, attention, place }: ProductInputs, row: ShownRow): Markup {
  const { rows: words, products } = chrome.words;
  const asPublished = (text: string | undefined) => (text === undefined ? false : published(chrome, text));
  return html`<dl class="facts">
    ${fact(words.number, html`<span class="id">${row.number}</span>`)}${row.place !== undefined && fact(words.place, placeLink(chrome, place, row.place))}${(row.class ?? row.product) !== undefined && fact(words.class, html`${asPublished(row.class)}${row.class !== undefined && row.product !== undefined && " · "}${asPublished(row.product)}`)}${labels.map((label) => labelFact(chrome, label))}${
      attention &&
      fact(
        chrome.words.sections.attention,
        html`<a href="${linkTo(chrome, attention.address)}"
          >${products.attention(inLanguage(attention.name, chrome.language))}</a
        >`,
      )
    }
  </dl>`;
}

function labelFact(chrome: Chrome, { scheme, label, address, probability, by }: ProductLabel): Markup {
  const { products: words, classes } = chrome.words;
  return fact(
    inLanguage(scheme, chrome.language),
    html`<a href="${linkTo(chrome, address)}">${inLanguage(label, chrome.language)}</a>
      <span class="meta">${words.labelledBy(probability?.toFixed(2) ?? null, classes.labellers[by] ?? by)}</span>`,
  );
}

function placeLink(chrome: Chrome, address: string | null, place: string): Markup {
  const { frame, language } = chrome;
  const name = language === frame.languages[0] ? place : (frame.places[place] ?? place);
  return address === null ? html`${name}` : html`<a href="${linkTo(chrome, address)}">${name}</a>`;
}

/** The four clocks and the cancellation; a date is as precise as it is given, and says so. */
function dates(chrome: Chrome, { listedAsOf, publishedOn, firstSeen }: ProductInputs, row: ShownRow | undefined): Markup {
  const { clocks } = chrome.words;
  return html`<dl class="facts">
    ${fact(clocks.filed_on, dateText(chrome, row?.filedOn ?? null))}${fact(clocks.listed_as_of, dateText(chrome, listedAsOf))}${fact(clocks.published_on, dateText(chrome, publishedOn))}${fact(clocks.first_seen, dateText(chrome, firstSeen))}
  </dl>`;
}

const PRECISION: Readonly<Record<number, "year" | "month">> = { 4: "year", 7: "month" };

function dateText({ words }: Chrome, date: string | null): Part {
  if (date === null) return html`<span class="meta">${words.products.notGiven}</span>`;
  const precision = PRECISION[date.length];
  return html`${words.date(date)}${precision && html` <span class="meta">${words.products.precision[precision]}</span>`}`;
}

function built(chrome: Chrome, title: string, links: readonly ProductLink[]): Markup | false {
  const { products: words } = chrome.words;
  if (links.length === 0) return false;
  const items = links.map(({ name, address, status, start }) => {
    const shown = named(chrome, name);
    const dated = start === null ? "" : ` · ${chrome.words.date(start)}`;
    return html`<li>
      ${address === null ? shown : html`<a href="${linkTo(chrome, address)}">${shown}</a>`}
      <span class="meta">${words.statuses[status] ?? status}${dated}</span>
    </li> `;
  });
  return html`<h2>${title}</h2>
    <p class="prose">${words.builtLede}</p>
    <ul>
      ${join(items)}
    </ul>`;
}

function reported(chrome: Chrome, { reported: figures, disputed }: ProductInputs): Markup | false {
  const { products: words } = chrome.words;
  if (figures.length === 0) return false;
  return html`<h2 id="reported">${words.reported}</h2>
    <p class="prose">
      ${words.reportedLede}${disputed > 0 && html` <a href="${linkTo(chrome, DISAGREEMENTS)}">≠ ${words.disputed(disputed)}</a>`}
    </p>
    ${reportedTable(chrome, figures, { caption: words.reported })}`;
}
