import { html, join, type Markup } from "./html.ts";
import type { Chrome } from "./page.ts";
import {
  evidencedText,
  isCounted,
  partyLink,
  shareText,
  statusMark,
  tellingsLink,
  whenText,
  type ShownBacking,
  type ShownShared,
  type ShownTelling,
} from "./shown/shown-backing.ts";
import { hostOf, outLink } from "./links.ts";
import { slugIn } from "./slugs.ts";
import { headedCell, tableBox } from "./table-box.ts";

/** What a page says of one party: who backs it, whom it backs, and with whom it has these in common. */
export interface ShownBackings {
  readonly backedBy: readonly ShownBacking[];
  readonly backs: readonly ShownBacking[];
  readonly sharesBackers: readonly ShownShared[];
  readonly sharesCompanies: readonly ShownShared[];
}

const FOREMOST = 3;

/** The answer in a sentence: how many, the best evidenced of them with their dates, and what is not counted. */
export function backingLead(chrome: Chrome, { backedBy, backs }: ShownBackings): Markup | false {
  const { relations: words } = chrome.words;
  const told = (list: readonly ShownBacking[], end: "backer" | "company"): Markup | false => {
    if (list.length === 0) return false;
    const counted = list.filter(isCounted);
    const open = list.length - counted.length;
    const head = end === "backer" ? words.backedByLede(counted.length) : words.backsLede(counted.length);
    const anchor = end === "backer" ? "#backed-by" : "#backs";
    const rest = open > 0 && html`${chrome.words.gap}${words.notCounted(open)}`;
    if (counted.length === 0) return html`<p class="lede backing"><a href="${anchor}">${words.onlyOpen}</a></p> `;
    return html`<p class="lede backing">
      <a href="${anchor}">${head}</a>${chrome.words.colon}${foremost(chrome, counted, end)}${rest}
    </p> `;
  };
  const parts = [told(backedBy, "backer"), told(backs, "company")];
  // What its dates mean is said where they first stand.
  return parts[0] || parts[1]
    ? html`${parts[0]}${parts[1]}
        <p class="meta">${words.caution}</p>`
    : false;
}

function foremost(chrome: Chrome, counted: readonly ShownBacking[], end: "backer" | "company"): Markup {
  const { relations: words, comma } = chrome.words;
  const named = counted
    .slice(0, FOREMOST)
    .map((one) => html`${partyLink(chrome, one[end])}${comma}${evidencedText(chrome, one)}`);
  const more = counted.length - named.length;
  const all = more > 0 ? [...named, html`${words.others(more)}`] : named;
  return html`${join(all, words.semicolon)}${words.stop}`;
}

/** Both tables and who shares, under headings of their own. */
export function backingSections(chrome: Chrome, shown: ShownBackings): Markup | false {
  const { relations: words } = chrome.words;
  const { backedBy, backs, sharesBackers, sharesCompanies } = shown;
  if (backedBy.length + backs.length === 0) return false;
  return html`${
    backedBy.length > 0 &&
    html`<h2 id="backed-by">${words.backedBy}</h2>
      ${orderNote(chrome, backedBy)} ${backingTable(chrome, backedBy, { caption: words.backedBy, ends: ["backer"] })}
      ${sharedList(chrome, words.sharesBackers, sharesBackers)}`
  }
  ${
    backs.length > 0 &&
    html`<h2 id="backs">${words.backs}</h2>
      ${orderNote(chrome, backs)} ${backingTable(chrome, backs, { caption: words.backs, ends: ["company"] })}
      ${sharedList(chrome, words.sharesCompanies, sharesCompanies)}`
  }`;
}

/** How a table of several rows is ordered. */
function orderNote({ words }: Chrome, list: readonly ShownBacking[]): Markup | false {
  return list.length > 1 && html`<p class="meta">${words.relations.mostToldFirst}</p>`;
}

export interface BackingTableOptions {
  readonly caption: string;
  readonly ends: readonly ("backer" | "company")[];
  /** Rows carry the keys of the marks of the map. */
  readonly rows?: boolean;
}

/** By this a mark of the map and its row are one. */
export const markOf = ({ page }: ShownBacking): string => slugIn(page);

/** One row an investment. */
export function backingTable(
  chrome: Chrome,
  list: readonly ShownBacking[],
  { caption, ends, rows: isKeyed = false }: BackingTableOptions,
): Markup {
  const { relations: words } = chrome.words;
  // A column of "share unknown" alone would only push the evidence off a phone; the note below says so once.
  const shares = list.some(({ share }) => share !== null);
  const heads = [
    ...ends.map((end) => words[end]),
    words.first,
    words.last,
    words.status,
    ...(shares ? [words.share] : []),
    words.publisher,
    words.evidence,
  ];
  const rows = list.map(
    (one) =>
      html`<tr ${isKeyed && html` data-row="${markOf(one)}"`} ${!isCounted(one) && html` class="void"`}>
        ${ends.map((end, at) => (at === 0 ? html`<th scope="row">${partyLink(chrome, one[end])}</th>` : headedCell(words[end], partyLink(chrome, one[end]))))}
        ${headedCell(words.first, whenText(chrome, one.first))} ${headedCell(words.last, whenText(chrome, one.last))}
        ${headedCell("", statusMark(chrome, one.status))} ${shares && headedCell("", shareText(chrome, one.share))}
        ${headedCell(words.publisher, publishers(chrome, one))} ${headedCell("", tellingsLink(chrome, one))}
      </tr> `,
  );
  return tableBox({ caption, heads, kind: "wide stacked" }, rows);
}

/** Each page that tells it, once. */
function publishers(chrome: Chrome, { tellings }: ShownBacking): Markup {
  const pages = new Map(tellings.map((one) => [one.address, one]));
  return join(
    [...pages.values()].map((one) => tellingPage(chrome, one)),
    chrome.words.separator,
  );
}

/** Where it is told, and when that page is from. */
export function tellingPage({ words }: Chrome, { address, pageDate }: Pick<ShownTelling, "address" | "pageDate">): Markup {
  if (address === null) return html`<b class="lacking">${words.relations.noAddress}</b>`;
  const link = outLink(address, hostOf(address).replace(/^www\./u, ""));
  return pageDate === "" ? link : html`${link} <span class="meta nw">${words.date(pageDate)}</span>`;
}

const MOST_SHARED = 12;

function sharedList(chrome: Chrome, heading: string, shared: readonly ShownShared[]): Markup | false {
  if (shared.length === 0) return false;
  const items = shared.slice(0, MOST_SHARED).map(
    ({ party, common }) =>
      html`<li>
        ${partyLink(chrome, party)} <b>${common.length}</b>
        <span class="meta"
          >${join(
            common.map((one) => partyLink(chrome, one)),
            chrome.words.separator,
          )}</span
        >
      </li> `,
  );
  return html`<h3>${heading}</h3>
    <ul class="shared">
      ${join(items)}
    </ul>`;
}
