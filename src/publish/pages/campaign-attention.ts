import {
  LEAST_PLACEBOS,
  PER,
  type ChangeState,
  type SegmentLevel,
  type Segments,
} from "../../measure/campaigns/attention-change.ts";
import type { ChangeEstimate } from "../../measure/campaigns/interrupted-series.ts";
import { inLanguage, type Localized } from "../../model/text.ts";
import { dailyChart, placeboChart } from "../charts/campaign-charts.ts";
import { figure, percent } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { named, scrollBox } from "../layout.ts";
import { linkTo, outLink } from "../links.ts";
import type { Chrome } from "../page.ts";

export interface ShownDay {
  readonly date: string;
  readonly appearances: number;
  readonly listed: number;
  readonly part: "before" | "during" | "after";
}

/** Attention around a campaign in one list, as its page shows it. */
export interface ShownAttention {
  readonly list: string;
  readonly title: Localized;
  readonly address: string | null;
  readonly tone: number;
  readonly start: string;
  readonly end: string;
  readonly state: ChangeState;
  readonly segments: Segments;
  readonly change: ChangeEstimate | null;
  readonly lessEarlier: ChangeEstimate | null;
  readonly earlier: readonly { readonly first: string; readonly segments: Segments; readonly change: number | null }[];
  readonly placebos: { readonly changes: readonly number[]; readonly apart: number; readonly share: number } | null;
  readonly days: readonly ShownDay[];
  readonly csv: string;
}

export interface AttentionOptions {
  /** What the campaign is called. */
  readonly title: string;
  readonly calendar: Localized | null;
}

export function attentionSection(chrome: Chrome, shown: ShownAttention, { title, calendar }: AttentionOptions): Markup {
  const { events: words, colon } = chrome.words;
  const list = inLanguage(shown.title, chrome.language);
  const caption = words.dailyTitle(title, list);
  const isTold = shown.state !== "too-few";
  const listLink = shown.address === null ? named(chrome, shown.title) : outLink(shown.address, named(chrome, shown.title));
  return html`<figure class="readings">
    <figcaption>
      <h4>${list}</h4>
      <p class="finding">${sentence(chrome, shown, list)}</p>
    </figcaption>
    ${shown.days.some(({ appearances }) => appearances > 0) && drawing(caption, daily(chrome, shown, caption))}
    ${segmentTable(chrome, shown, `${title}${colon}${list}`)} ${isTold && against(chrome, shown, calendar)}
    ${dayTable(chrome, shown, caption)}
    <p class="source">
      ${words.listSource} ${listLink} <a href="${linkTo(chrome, shown.csv)}" download>${chrome.words.figures.csv}</a>
    </p>
  </figure>`;
}

const drawing = (label: string, chart: Markup): Markup =>
  html`<div class="drawing" role="group" aria-label="${label}" tabindex="0">${chart}</div>`;

/** Two figures after the point, and a sign: "+2.70", "−0.05". */
const change = (value: number): string => (value > 0 ? "+" : value < 0 ? "−" : "") + Math.abs(value).toFixed(2);
const level = (segment: SegmentLevel): string => (segment.level === null ? "–" : segment.level.toFixed(2));

function sentence({ words }: Chrome, { state, segments, change: estimate }: ShownAttention, list: string): string {
  return words.events.state[state]({
    list,
    before: level(segments.before),
    during: level(segments.during),
    after: level(segments.after),
    change: change(estimate?.change ?? 0),
    low: change(estimate?.low ?? 0),
    high: change(estimate?.high ?? 0),
  });
}

function daily({ words }: Chrome, { days, start, end, tone }: ShownAttention, title: string): Markup {
  const description = words.events.dailyAlt(days[0]?.date ?? "", days.at(-1)?.date ?? "", start, end);
  return dailyChart({ title, description, days, window: { start, end }, tone });
}

const PARTS = ["before", "during", "after"] as const;

/** Before, during, after; and the same weeks of earlier years. */
function segmentTable(chrome: Chrome, { segments, earlier }: ShownAttention, caption: string): Markup {
  const { events: words } = chrome.words;
  const row = (head: string, segment: SegmentLevel) =>
    html`<tr>
      <th scope="row">${head}</th>
      <td class="num">${figure(segment.days)}</td>
      <td class="num">${figure(segment.appearances)}</td>
      <td class="num">${level(segment)}</td>
    </tr> `;
  const now = PARTS.map((part) => row(words.segments[part], segments[part]));
  const then = earlier.map(({ first, segments: own }) => row(words.earlier(first), own.during));
  return scrollBox(
    caption,
    html`<table class="narrow">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.part}</th>
          <th scope="col" class="num">${words.days}</th>
          <th scope="col" class="num">${words.appearances}</th>
          <th scope="col" class="num">${words.level}</th>
        </tr>
      </thead>
      <tbody>
        ${join(now)}${join(then)}
      </tbody>
    </table>`,
  );
}

/** Against earlier years, and against placebo dates. */
function against(chrome: Chrome, shown: ShownAttention, calendar: Localized | null): Markup {
  const { events: words } = chrome.words;
  const { lessEarlier, placebos, change: estimate } = shown;
  const name = calendar ? inLanguage(calendar, chrome.language) : null;
  const earlier =
    name !== null &&
    html`<p>
      ${lessEarlier ? words.lessEarlier(name, change(lessEarlier.change), change(lessEarlier.low), change(lessEarlier.high)) : words.noEarlier(name)}
    </p>`;
  if (!placebos || !estimate) return html`${earlier}`;
  const dates = placebos.changes.length;
  if (dates < LEAST_PLACEBOS)
    return html`${earlier}
      <p>${words.noPlacebos(dates)}</p>`;
  const title = words.placeboTitle;
  const chart = placeboChart({
    title,
    description: words.placeboAlt(dates),
    placebos: placebos.changes,
    actual: estimate.change,
    tone: shown.tone,
    axis: words.placeboAxis,
  });
  return html`${earlier}
    <p>${words.placebos(percent(placebos.share), dates, placebos.apart)}</p>
    ${drawing(title, chart)}`;
}

function dayTable(chrome: Chrome, { days }: ShownAttention, caption: string): Markup {
  const { events: words } = chrome.words;
  const rows = days.map(
    ({ date, appearances, listed, part }) =>
      html`<tr>
        <td class="d">${date}</td>
        <td>${words.segments[part]}</td>
        <td class="num">${figure(appearances)}</td>
        <td class="num">${listed === 0 ? "–" : ((appearances / listed) * PER).toFixed(2)}</td>
      </tr> `,
  );
  return html`<details>
    <summary>${words.daily} (${figure(days.length)})</summary>
    ${scrollBox(
      caption,
      html`<table class="narrow">
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.when}</th>
            <th scope="col">${words.part}</th>
            <th scope="col" class="num">${words.appearances}</th>
            <th scope="col" class="num">${words.level}</th>
          </tr>
        </thead>
        <tbody>
          ${join(rows)}
        </tbody>
      </table>`,
    )}
  </details>`;
}
