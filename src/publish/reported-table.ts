import { html, join, type Markup, type Part } from "./html.ts";
import { called, calledText, named, sourceLang, written } from "./layout.ts";
import { hostOf, linkTo, outLink } from "./links.ts";
import type { Chrome } from "./page.ts";
import { whenText } from "./shown/shown-backing.ts";
import { readingText, readingTime, type ShownReading } from "./shown/shown-reading.ts";
import { tellerName, toldTime } from "./told-words.ts";
import { tableBox } from "./table-box.ts";
import type { Evidenced } from "../graph/evidenced.ts";
import type { Localized } from "../model/text.ts";

/** A figure or relation that others reported, as pages show it. */
export interface ShownReported {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  /** Address of the subject's page; null where it has none. */
  readonly about: string | null;
  /** What it is said to be of, as the dossier calls it; null where it has no name for that. */
  readonly label: Localized | null;
  /** The same of what it covers. */
  readonly covers: Localized | null;
  readonly predicate: string;
  readonly value: string;
  readonly unit: string;
  readonly period: string;
  readonly scope: string;
  readonly attributedTo: string;
  readonly pageDate: string;
  readonly address: string | null;
  readonly standing: 1 | 2 | 3 | 4 | null;
  /** When an investment is evidenced; absent where it is none. */
  readonly evidenced?: Evidenced | null;
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
  // An empty column would only narrow the others.
  const isSaid = figures.some(({ attributedTo }) => attributedTo !== "");
  const heads = [
    words.subject,
    words.says,
    words.value,
    words.period,
    ...(isSaid ? [words.by] : []),
    words.address,
    words.recorded,
  ];
  return tableBox(
    { caption, heads, kind: "wide reported" },
    figures.map((one) => reportedRow(chrome, one, { anchors, isSaid })),
  );
}

interface RowParts {
  readonly anchors: boolean;
  readonly isSaid: boolean;
}

function reportedRow(chrome: Chrome, one: ShownReported, { anchors, isSaid }: RowParts): Markup {
  const name = called(chrome, one.subject);
  const subject = one.about === null ? name : html`<a href="${linkTo(chrome, one.about)}">${name}</a>`;
  return html`<tr${anchors && html` id="${one.id}"`}${one.address === null && html` class="void"`}><th scope="row">${subject}</th><td>${whatCell(chrome, one)}</td><td>${valueCell(chrome, one)}</td><td>${periodCell(chrome, one)}</td>${isSaid && html`<td>${one.attributedTo !== "" && tellerName(chrome, one.attributedTo)}</td>`}<td>${addressCell(chrome, one)}</td><td class="meta">${recordedCell(chrome, one)}${anchors && html` <small><code>${one.id}</code></small>`}</td></tr>
`;
}

/** What is said of the subject, and what that covers: in the dossier's words for the page, else as it is recorded. */
function whatCell(chrome: Chrome, { kind, label, predicate, covers, scope }: ShownReported): Markup {
  const what = kind === "edge" ? chrome.words.reported.investor : label ? named(chrome, label) : written(chrome, predicate);
  const covered = covers ? named(chrome, covers) : written(chrome, scope);
  return html`${what}${scope !== "" && html`<span class="meta line">${covered}</span>`}`;
}

/** A number as we read it, and why it counts for nothing where its address does not say so; anything else as it is recorded. */
function valueCell(chrome: Chrome, { kind, value, unit, reading }: ShownReported): Markup {
  if (kind === "edge") return html`${called(chrome, value)}`;
  if (reading === null) return html`<span${sourceLang(chrome)}>${`${value} ${unit}`.trim()}</span>`;
  const { figures: words } = chrome.words;
  const excluded = reading.excluded.filter((code) => code !== "no-address");
  const notes = [...(reading.about ? [words.open] : []), ...excluded.map((code) => words.exclusions[code])];
  return html`<span class="nw">${readingText(chrome, reading)}</span
    >${notes.length > 0 && html`<span class="meta line">${notes.join(" · ")}</span>`}`;
}

/** The time that a number is read to be of, or at which an investment is evidenced; of anything else, the time that is told. */
function periodCell(chrome: Chrome, { period, reading, evidenced }: ShownReported): Part {
  if (evidenced !== undefined) return whenText(chrome, evidenced);
  if (reading === null) return toldTime(chrome, period);
  return reading.granularity === "to" && reading.end !== null ? chrome.words.upTo(reading.end) : readingTime(chrome, reading);
}

/** The row as the dossier's table has it, word for word; whom it is of only where the page calls them otherwise. */
function recordedCell(chrome: Chrome, { subject, predicate, value, unit, period, scope }: ShownReported): Markup {
  const inEnglish = (text: string) => (text === "" ? [] : [html`<span lang="en">${text}</span>`]);
  const asPublished = (text: string) => (text === "" ? [] : [html`<span${sourceLang(chrome)}>${text}</span>`]);
  const parts = [
    ...(calledText(chrome, subject) === subject ? [] : asPublished(subject)),
    ...inEnglish(predicate),
    ...asPublished(`${value} ${unit}`.trim()),
    ...inEnglish(scope),
    ...inEnglish(period),
  ];
  return join(parts, " · ");
}

function addressCell({ words: { reported: words } }: Chrome, { address, pageDate, standing }: ShownReported): Markup {
  if (address === null) return html`<b class="refused">${words.noAddress}</b>`;
  const said = standing === 3 && html` <span class="meta">${words.standings[standing]}</span>`;
  return html`${outLink(address, hostOf(address))} <span class="meta nw">${pageDate}</span>${said}`;
}
