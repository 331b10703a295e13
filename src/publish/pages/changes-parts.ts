import type { Locator } from "../../model/locator.ts";
import { inLanguage } from "../../model/text.ts";
import { attachmentAddress, companyAddress } from "../addresses.ts";
import { fillGaps } from "../fill.ts";
import { html, join, raw, type Markup } from "../html.ts";
import { published, scrollBox, sourceLang } from "../layout.ts";
import { hostOf, linkTo, outLink } from "../links.ts";
import { anchorOf, locatorText } from "../locators.ts";
import { numberLink, type ShownCount } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import type { Slice } from "../slice-table.ts";

/** The newest round of a series against the one before. */
export interface SeriesChange {
  readonly series: string;
  readonly date: string;
  readonly before: string | null;
  readonly added: ShownCount;
  readonly total: ShownCount;
  readonly totalBefore: ShownCount | null;
  readonly documents: readonly ShownDocument[];
  readonly groups: readonly Slice[];
  readonly places: readonly Slice[];
  readonly withoutGroup: number;
  readonly withoutPlace: number;
  readonly renamed: readonly ShownRename[];
  /** Struck off after the round before. */
  readonly cancelled: readonly ShownCancelled[];
}

export interface ShownDocument {
  readonly slug: string;
  readonly title: string;
}

interface RowPlace {
  /** Of the attachment that the row stands in, and the date of its list. */
  readonly slug: string;
  readonly list: string;
  readonly at: Locator;
}

export interface ShownRename extends RowPlace {
  readonly field: "filer" | "name";
  readonly number: string;
  readonly before: string;
  readonly after: string;
  readonly company: string | null;
}

export interface ShownCancelled extends RowPlace {
  readonly date: string;
  readonly noticeDate: string;
  readonly address: string;
  readonly number: string;
  readonly name: string;
  readonly filer: string;
}

/** "The round of 28 February 2026 added 91 to that of 31 December 2025". */
export function roundSentence(chrome: Chrome, round: Pick<SeriesChange, "series" | "date" | "before" | "added">): Markup {
  const unit = inLanguage(chrome.frame.series[round.series]?.unit ?? {}, chrome.language);
  const text = chrome.words.changes.round(round.date, round.before, chrome.words.unitOf(unit, round.added.value));
  return fillGaps(text, (name) => (name === "added" ? numberLink(chrome, round.added) : raw("")));
}

export function documentLinks(chrome: Chrome, documents: readonly ShownDocument[]): Markup {
  const links = documents.map(
    ({ slug, title }) => html`<a href="${linkTo(chrome, attachmentAddress(slug))}" ${sourceLang(chrome)}>${title}</a>`,
  );
  return join(links, chrome.words.comma);
}

export function renamesTable(chrome: Chrome, renamed: readonly ShownRename[]): Markup {
  const { changes: words, rows } = chrome.words;
  const lang = sourceLang(chrome);
  const body = renamed.map(({ field, number, before, after, company, slug, list, at }) => {
    const is =
      company === null
        ? published(chrome, after)
        : html`<a href="${linkTo(chrome, companyAddress(company))}" ${lang}>${after}</a>`;
    return html`<tr>
      <td>${words.fields[field]}</td>
      <td ${lang}>${before}</td>
      <td>${is}</td>
      <td class="id">${number}</td>
      <td>${rowLink(chrome, { slug, list, at })}</td>
    </tr> `;
  });
  return table(words.renamed, [words.kind, words.was, words.is, rows.number, rows.where], body);
}

export function cancelledTable(chrome: Chrome, cancelled: readonly ShownCancelled[]): Markup {
  const { changes: words, rows, cancellations } = chrome.words;
  const lang = sourceLang(chrome);
  const body = cancelled.map(
    ({ date, noticeDate, address, number, name, filer, slug, list, at }) =>
      html`<tr>
        <td class="d">${date}</td>
        <td ${lang}>${name}</td>
        <td ${lang}>${filer}</td>
        <td class="id">${number}</td>
        <td>${rowLink(chrome, { slug, list, at })}</td>
        <td>${outLink(address, hostOf(address))} <span class="meta">${noticeDate}</span></td>
      </tr> `,
  );
  const heads = [cancellations.cancelledOn, rows.name, rows.filer, rows.number, rows.where, cancellations.notice];
  return table(words.cancelled, heads, body);
}

function table(title: string, heads: readonly string[], body: readonly Markup[]): Markup {
  return scrollBox(
    title,
    html`<table>
      <caption>
        ${title}
      </caption>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${join(body)}
      </tbody>
    </table>`,
  );
}

function rowLink(chrome: Chrome, { slug, list, at }: RowPlace): Markup {
  return html`<a class="nw" href="${linkTo(chrome, attachmentAddress(slug))}#${anchorOf(at)}"
    >${chrome.words.date(list)}${chrome.words.comma}${locatorText(chrome.words, at)}</a
  >`;
}
