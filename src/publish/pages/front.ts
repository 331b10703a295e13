import { inLanguage, type Localized } from "../../model/text.ts";
import { CHANGES, STANDING } from "../addresses.ts";
import { barMark } from "../charts/bar.ts";
import { roundsStrip, stripYears } from "../charts/rounds-strip.ts";
import { echelonsFigure } from "../echelons-figure.ts";
import { figure } from "../format.ts";
import { html, join, type Markup, type Part } from "../html.ts";
import { called, calledText, named } from "../layout.ts";
import type { ShownLeagueRow } from "../league-table.ts";
import { linkTo } from "../links.ts";
import { numberLink } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import type { ShownIndex, ShownMeasure, ShownStanding } from "../shown/shown-verdict.ts";
import { periodOf, valueLink } from "../verdict-parts.ts";
import { groupAddress } from "../addresses.ts";
import type { LatestRound } from "./latest-rounds.ts";
import type { SeriesRounds } from "./rounds-section.ts";
import { unbroken } from "../unbroken.ts";

/** What the first screen of the home page draws. */
export interface FrontInputs {
  readonly index: ShownIndex | null;
  readonly rounds: readonly SeriesRounds[];
  /** The outcome of the index that most groups are read of; null where there is none. */
  readonly outcome: { readonly measure: ShownMeasure; readonly rows: readonly ShownStanding[] } | null;
  /** First rows of the league, for a dossier without an index. */
  readonly league: { readonly measure: Localized; readonly asOf: string; readonly rows: readonly ShownLeagueRow[] };
}

/** Three charts side by side, each with its finding, what it measures, and a link to all of it. */
export function frontCharts(chrome: Chrome, inputs: FrontInputs): Markup {
  const first = inputs.index ? echelons(chrome, inputs.index) : league(chrome, inputs.league);
  return html`<div class="front-charts">${first} ${rounds(chrome, inputs.rounds)} ${outcome(chrome, inputs.outcome)}</div>`;
}

function chartFigure(title: Part, note: Part, body: Markup): Markup {
  return html`<figure class="front-chart">
    <figcaption>
      <h2>${typeof title === "string" ? unbroken(title) : title}</h2>
      <p class="meta">${note}</p>
    </figcaption>
    ${body}
  </figure>`;
}

function echelons(chrome: Chrome, index: ShownIndex): Markup {
  return html`<figure class="front-chart">${echelonsFigure(chrome, index)}</figure>`;
}

function league(chrome: Chrome, { measure, asOf, rows }: FrontInputs["league"]): Markup | false {
  if (rows.length === 0) return false;
  const highest = Math.max(...rows.map(({ total }) => total.value));
  const items = rows.map(
    ({ group, name, tone, total }) =>
      html`<tr>
        <th scope="row"><a href="${linkTo(chrome, groupAddress(group))}">${named(chrome, name)}</a></th>
        <td>${barMark(total.value, highest, tone)}</td>
        <td class="num">${numberLink(chrome, total)}</td>
      </tr> `,
  );
  const label = inLanguage(measure, chrome.language);
  return chartFigure(html`<a href="#league">${label}</a>`, chrome.words.upTo(asOf), barTable(label, items));
}

function barTable(label: string, rows: readonly Markup[]): Markup {
  return html`<table class="bars" aria-label="${label}">
    <tbody>
      ${join(rows)}
    </tbody>
  </table>`;
}

function outcome(chrome: Chrome, shown: FrontInputs["outcome"]): Markup | false {
  const [first] = shown?.rows ?? [];
  if (!shown || !first) return false;
  const { front: words, comma } = chrome.words;
  const measure = inLanguage(shown.measure.label, chrome.language);
  const isFirst = first.rank?.[0] === 1 && first.rank[1] === 1;
  const name = first.entity === null ? inLanguage(first.group.name, chrome.language) : calledText(chrome, first.entity);
  const highest = Math.max(...shown.rows.map(({ value }) => middle(value.value)));
  const rows = shown.rows.map(
    (row) =>
      html`<tr>
        <th scope="row">${subject(chrome, row)}</th>
        <td>${barMark(middle(row.value.value), highest, row.group.tone)}</td>
        <td class="num">${valueLink(chrome, row.value)}</td>
      </tr> `,
  );
  const title = isFirst ? words.leads(name, measure) : measure;
  const note = html`${inLanguage(shown.measure.scope, chrome.language)}${comma}${periodOf(first.value)}${comma}${named(chrome, first.measurer)}`;
  const link = html`<a href="${linkTo(chrome, `${STANDING}#${shown.measure.anchor}`)}">${title}</a>`;
  return chartFigure(link, note, barTable(measure, rows));
}

/** An app by its own name, and whose it is; else the group. */
function subject(chrome: Chrome, { entity, group }: ShownStanding): Markup {
  const link = html`<a href="${linkTo(chrome, groupAddress(group.id))}">${named(chrome, group.name)}</a>`;
  return entity === null ? link : html`${called(chrome, entity)} <span class="meta">${link}</span>`;
}

const middle = ([low, high]: ShownStanding["value"]["value"]): number => ((low ?? high ?? 0) + (high ?? low ?? 0)) / 2;

function rounds(chrome: Chrome, list: readonly SeriesRounds[]): Markup | false {
  const dates = list.flatMap(({ rounds: own }) => own.map(({ date }) => date)).toSorted();
  const [from, to, first] = [dates[0]?.slice(0, 4), dates.at(-1), list[0]];
  const last = first?.rounds.at(-1);
  if (from === undefined || to === undefined || !first || !last) return false;
  const { words, frame, language } = chrome;
  const rows = list.map(({ series, measure, total, rounds: own }) => {
    const label = inLanguage(frame.series[series]?.short ?? {}, language);
    const alt = words.overview.roundsAlt(label, own.length, figure(own.at(-1)?.added.value ?? 0), own.at(-1)?.date ?? "");
    return html`<li>
      <span class="of"><a href="${linkTo(chrome, `measures/${measure}/`)}">${label}</a> <b>${numberLink(chrome, total)}</b></span>
      ${roundsStrip({ points: own.map(({ date, added }) => ({ date, value: added.value })), from, to }, alt)}
    </li>`;
  });
  const rank = 1 + first.rounds.filter(({ added }) => added.value > last.added.value).length;
  const label = inLanguage(frame.series[first.series]?.label ?? {}, language);
  const title = words.front.rounds(label, figure(last.added.value), rank, first.rounds.length);
  return chartFigure(
    html`<a href="#rounds">${title}</a>`,
    words.front.roundsNote,
    html`<ul class="strips">
      ${join(rows)}
      <li>${stripYears(from, to)}</li>
    </ul>`,
  );
}

/** One cell a series: what its newest round brought, against the one before, and whom it brought most. */
export function frontRounds(chrome: Chrome, latest: readonly LatestRound[]): Markup | false {
  if (latest.length === 0) return false;
  const { front: words } = chrome.words;
  const cells = latest.map((round) => html`<li>${roundCell(chrome, round)}</li>`);
  return html`<div class="front-rounds">
    <h2><a href="${linkTo(chrome, CHANGES)}">${words.lastRounds}</a></h2>
    <ul>
      ${join(cells)}
    </ul>
  </div>`;
}

const MOST = 2;

function roundCell(chrome: Chrome, { series, date, added, before, most }: LatestRound): Markup {
  const { front: words, separator } = chrome.words;
  const name = inLanguage(chrome.frame.series[series]?.short ?? {}, chrome.language);
  const groups = most
    .slice(0, MOST)
    .map(
      ({ id, name: group, count }) =>
        html`<a href="${linkTo(chrome, groupAddress(id))}">${named(chrome, group)}</a> ${numberLink(chrome, count)}`,
    );
  return html`<span class="of">${name} <span class="meta nw">${chrome.words.date(date)}</span></span>
    <span
      ><b>+${numberLink(chrome, added)}</b>
      <span class="meta">${before ? words.before(figure(before.value)) : words.firstRound}</span></span
    >
    ${groups.length > 0 && html`<span class="meta">${join(groups, separator)}</span>`}`;
}
