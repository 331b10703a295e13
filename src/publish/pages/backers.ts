import { BACKERS, MAP } from "../addresses.ts";
import { backingTable } from "../backing-sections.ts";
import { html, join, type Markup } from "../html.ts";
import { layout, named } from "../layout.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";
import type { ShownBacking, ShownParty } from "../shown/shown-backing.ts";

export const ORDERS = ["backer", "company", "date"] as const;
export type Order = (typeof ORDERS)[number];

/** All investments under their investors, their companies, or the years in which each was first evidenced. */
export interface BackersInputs {
  readonly order: Order;
  readonly investments: number;
  readonly statements: number;
  /** Investments that count for nothing. */
  readonly open: number;
  readonly parts: readonly BackersPart[];
  readonly csv: string;
}

export interface BackersPart {
  /** The party or the year; null where no date is told. */
  readonly of: ShownParty | string | null;
  readonly anchor: string;
  readonly backings: readonly ShownBacking[];
  /** How many were evidenced by the end of the year, of all. */
  readonly until: number | null;
}

export const orderAddress = (order: Order): string => (order === "backer" ? BACKERS : `${BACKERS}by-${order}/`);

export function backersPage(inputs: BackersInputs, chrome: Chrome): string {
  const { relations: words } = chrome.words;
  const { order, investments, statements, open, parts, csv } = inputs;
  const orders = ORDERS.map((one) =>
    one === order
      ? html`<b aria-current="page">${words.orders[one]}</b>`
      : html`<a href="${linkTo(chrome, orderAddress(one))}">${words.orders[one]}</a>`,
  );
  const main = html`<h1>${words.all}</h1>
    <p class="lede">${words.allLede(investments, statements, open)} <a href="${linkTo(chrome, MAP)}">${words.map}</a></p>
    ${
      parts.length === 0
        ? html`<p>${words.nothing}${words.stop}</p>`
        : html`<p>${words.ordered}${chrome.words.colon}${join(orders, " · ")}</p>
            <ul class="contents">
              ${parts.map((part) => html`<li><a href="#${part.anchor}">${heading(chrome, part.of)}</a> ${part.backings.length}</li>`)}
            </ul>
            ${join(parts.map((part) => section(chrome, part, order)))}
            <p class="meta">${words.caution}</p>
            <p class="source"><a href="${linkTo(chrome, csv)}" download>${words.download}</a></p>`
    }`;
  const title = order === "backer" ? words.all : `${words.all}${chrome.words.colon}${words.orders[order]}`;
  return layout(chrome, { title, section: "backers", main });
}

function heading(chrome: Chrome, of: BackersPart["of"]): Markup {
  if (of === null) return html`${chrome.words.relations.undated}`;
  return typeof of === "string" ? html`${chrome.words.year(of)}` : html`${named(chrome, of.name)}`;
}

function section(chrome: Chrome, { of, anchor, backings, until }: BackersPart, order: Order): Markup {
  const { relations: words } = chrome.words;
  const shown =
    of !== null && typeof of !== "string"
      ? html`<a href="${linkTo(chrome, of.page)}">${heading(chrome, of)}</a>`
      : heading(chrome, of);
  const ends =
    order === "date" ? (["backer", "company"] as const) : order === "backer" ? (["company"] as const) : (["backer"] as const);
  const plain =
    of === null ? words.undated : typeof of === "string" ? of : (of.name[chrome.language] ?? Object.values(of.name)[0] ?? "");
  return html`<section>
    <h2 id="${anchor}">${shown}</h2>
    ${until !== null && typeof of === "string" && html`<p class="meta">${words.untilYear(of, until)}</p>`}
    ${backingTable(chrome, backings, { caption: plain, ends })}
  </section>`;
}
