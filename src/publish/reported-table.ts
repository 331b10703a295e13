import { html, type Markup, type Part } from "./html.ts";
import { called, sourceLang } from "./layout.ts";
import { hostOf, linkTo, outLink } from "./links.ts";
import type { Chrome } from "./page.ts";
import { readingText, type ShownReading } from "./shown/shown-reading.ts";
import { tableBox } from "./table-box.ts";
import { inLanguage } from "../model/text.ts";

/** A figure or relation that others reported, as pages show it. */
export interface ShownReported {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  /** Address of the subject's page; null where it has none. */
  readonly about: string | null;
  readonly predicate: string;
  readonly value: string;
  readonly unit: string;
  readonly period: string;
  readonly scope: string;
  readonly attributedTo: string;
  readonly pageDate: string;
  readonly address: string | null;
  readonly standing: 1 | 2 | 3 | 4 | null;
  /** How it was read; null where it is no number. */
  readonly reading: ShownReading | null;
}

export interface ReportedTableOptions {
  readonly caption: string;
  /** Rows carry their ids, on the one page that lists them all. */
  readonly anchors?: boolean;
}

/** Reported figures side by side. One without an address is shown and says that it counts for nothing. */
export function reportedTable(
  chrome: Chrome,
  figures: readonly ShownReported[],
  { caption, anchors = false }: ReportedTableOptions,
): Markup {
  const { reported: words } = chrome.words;
  const heads = [
    words.subject,
    words.says,
    words.value,
    words.period,
    words.scope,
    chrome.words.figures.readAs,
    words.by,
    words.address,
  ];
  return tableBox(
    { caption, heads },
    figures.map((one) => reportedRow(chrome, one, anchors)),
  );
}

/** What is said of the subject, as the dossier writes it; of an investment, in the words of the page. */
function predicateCell({ words }: Chrome, { kind, predicate }: ShownReported): Markup {
  return kind === "edge" ? html`<td>${words.reported.investor}</td>` : html`<td lang="en">${predicate}</td>`;
}

function reportedRow(chrome: Chrome, one: ShownReported, anchors: boolean): Markup {
  const lang = sourceLang(chrome);
  const subject: Part = one.about === null ? one.subject : html`<a href="${linkTo(chrome, one.about)}">${one.subject}</a>`;
  return html`<tr${anchors && html` id="${one.id}"`}${one.address === null && html` class="void"`}><th scope="row"${lang}>${subject}</th>${predicateCell(chrome, one)}<td class="v"${lang}>${one.value} ${one.unit}</td><td class="d" lang="en">${one.period}</td><td lang="en">${one.scope}</td><td>${readCell(chrome, one)}</td><td>${called(chrome, one.attributedTo)}</td><td>${addressCell(chrome, one)}</td></tr>
`;
}

/** How we read a number: measure, value, bound or band, its time, and why it counts for nothing where it does not. */
function readCell(chrome: Chrome, { reading }: ShownReported): Part {
  if (reading === null) return "";
  const { figures: words, date, between } = chrome.words;
  const { start, end, excluded, about, granularity } = reading;
  const time = start === end && end !== null ? date(end) : start !== null && end !== null ? between(start, end) : "";
  const upTo = granularity === "to" && end !== null ? chrome.words.upTo(end) : time;
  const why = excluded.map((code) => words.exclusions[code]);
  const notes = [upTo, ...(about ? [words.open] : []), ...why].filter((note) => note !== "");
  return html`${inLanguage(reading.measure, chrome.language)} ${readingText(chrome, reading)}
    <span class="meta">${notes.join(" · ")}</span>`;
}

function addressCell({ words: { reported: words } }: Chrome, { address, pageDate, standing }: ShownReported): Markup {
  if (address === null) return html`<b class="refused">${words.noAddress}</b>`;
  const said = standing === 3 && html` <span class="meta">${words.standings[standing]}</span>`;
  return html`${outLink(address, hostOf(address))} <span class="meta">${pageDate}</span>${said}`;
}
