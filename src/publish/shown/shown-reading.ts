import { inLanguage, type Localized } from "../../model/text.ts";
import type { Exclusion, Granularity, Nature, Wording } from "../../model/observations.ts";
import { calledText, published } from "../layout.ts";
import { tellerName, toldTime, toldTimeText } from "../told-words.ts";
import { html, join, type Markup } from "../html.ts";
import { hostOf, linkTo, outLink } from "../links.ts";
import type { Chrome } from "../page.ts";
import { periodName } from "../verdict-values.ts";

/** One reported number as pages show it: how we read it, beside how it was told. */
export interface ShownReading {
  readonly id: string;
  readonly subject: string;
  readonly measure: Localized;
  readonly scope: Localized;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly wording: Wording;
  readonly nature: Nature;
  readonly granularity: Granularity;
  readonly about: boolean;
  readonly start: string | null;
  readonly end: string | null;
  /** Number, unit and period as the page tells them. */
  readonly told: string;
  readonly period: string;
  readonly publisher: string;
  readonly via: string;
  readonly standing: 1 | 2 | 3 | 4;
  readonly address: string | null;
  /** Ids of the others that tell the same reading. */
  readonly repeats: readonly string[];
  readonly excluded: readonly Exclusion[];
  /** How many readings do not go together with it. */
  readonly disputed: number;
}

/** Where a reported figure stands with all that is known of it. */
export const readingAddress = (id: string): string => `reported/#${id}`;

/** "超过2亿": the number with its wording, leading to its row. */
export function readingNumber(chrome: Chrome, reading: ShownReading): Markup {
  return html`<a class="n" href="${linkTo(chrome, readingAddress(reading.id))}">${readingText(chrome, reading)}</a>`;
}

export function readingText({ words: { figures: words, brackets } }: Chrome, reading: ShownReading): string {
  const { value, low, high, unit, wording, nature } = reading;
  const sign = words.unit(unit);
  if (value === null) return `${words.exact(low ?? 0)}–${words.exact(high ?? 0)}${sign}`;
  const [before, after] = words.worded[wording];
  const remark = words.natures[nature];
  return before + words.exact(value) + sign + after + (remark === "" ? "" : brackets(remark));
}

/** Leads to the row of a reported figure; `about` says what it tells, `which` tells it from others beside it. */
export function recordLink(chrome: Chrome, id: string, about: string, which = ""): Markup {
  const text = `${chrome.words.figures.record}${which === "" ? "" : ` ${which}`}`;
  return html`<a class="record" href="${linkTo(chrome, readingAddress(id))}" title="${about}">${text}</a>`;
}

/** The same of several that tell of one thing, told apart by their order. */
export function recordLinks(chrome: Chrome, ids: readonly string[], about: string): Markup {
  const links = ids.map((id, at) => recordLink(chrome, id, about, ids.length > 1 ? String(at + 1) : ""));
  return join(links, chrome.words.separator);
}

/** "Doubao · Monthly active users · third quarter of 2025": whose number a reading is, of what and when. */
export function readingName(chrome: Chrome, { subject, measure, period }: ShownReading): string {
  return nameOfTold([calledText(chrome, subject), inLanguage(measure, chrome.language), toldTimeText(chrome, period)]);
}

/** Whose, what and when, those that are told. */
export const nameOfTold = (parts: readonly string[]): string => parts.filter((part) => part !== "").join(" · ");

/** Who measured it, who told it, at which address. */
export function readingSource(chrome: Chrome, { publisher, address, standing, via }: ShownReading): Markup {
  const { figures: words } = chrome.words;
  const who = publisher === "" ? html`<i>${words.nobody}</i>` : tellerName(chrome, publisher);
  const where = address === null ? html`<b class="refused">${words.standings[4]}</b>` : outLink(address, via || hostOf(address));
  return html`<span title="${words.standings[standing]}">${who}</span> ${where}`;
}

/** "yes", or why a figure is shown and enters nothing. */
export function readingCounts({ words: { figures: words } }: Chrome, { excluded, standing }: ShownReading): Markup {
  if (excluded.length > 0) return html`<b class="refused">${excluded.map((code) => words.exclusions[code]).join(" · ")}</b>`;
  return standing >= 3 ? html`<span class="meta">${words.standings[standing]}</span>` : html`${words.yes}`;
}

/** The time it is read to be of: "2025Q3"; in the words of its source where it could not be read. */
export function readingTime(chrome: Chrome, reading: ShownReading): Markup {
  const { start, end, about } = reading;
  if (end === null) return readingPeriod(chrome, reading);
  return html`<span class="nw">${about && "≈ "}${periodName(start, end)}</span>`;
}

/** Number and unit as told, and the period where that is told in other words than it is read. */
export function readingTold(chrome: Chrome, { told, period, start, end, about }: ShownReading): Markup {
  const isPlain = end === null || period === (about ? "" : periodName(start, end));
  return html`${published(chrome, told)}${!isPlain && html`<span class="meta line">${toldTime(chrome, period)}</span>`}`;
}

/** As published: the period in the words of the page, and that it is open where it is. */
export function readingPeriod(chrome: Chrome, { period, about }: ShownReading): Markup {
  const open = about && html` <span class="meta">${chrome.words.figures.open}</span>`;
  return html`${toldTime(chrome, period)}${open}`;
}
