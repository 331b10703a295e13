import type { Reading } from "../../measure/league.ts";
import { inLanguage, type Localized } from "../../model/text.ts";
import { CHECK, VERDICT } from "../addresses.ts";
import { figure } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import type { ListedStory } from "./stories.ts";
import type { ReadingRule } from "../methods/method.ts";
import { readingMethod } from "../methods/methods.ts";
import { layout } from "../layout.ts";
import { leagueTable, type LeagueInputs } from "../league-table.ts";
import { linkTo } from "../links.ts";
import { readingMark } from "../marks.ts";
import { numberTo } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import { frontCharts, frontRounds, type FrontInputs } from "./front.ts";
import { headline, type HeadlineInputs } from "./headline.ts";
import { latestRounds, type LatestRound, type Movers } from "./latest-rounds.ts";
import { roundsSection, type RoundsOfAll } from "./rounds-section.ts";
import type { ShownFindings, ShownIndex } from "../shown/shown-verdict.ts";
import { verdictQualified, verdictRest, verdictShort } from "../verdict-headline.ts";

/** The page that answers the question. */
export interface OverviewInputs {
  readonly question: Localized;
  readonly headline: HeadlineInputs;
  /** What all outcomes say together, and the index behind it; null where the dossier declares no verdict. */
  readonly verdict: OverviewVerdict | null;
  readonly outcome: FrontInputs["outcome"];
  readonly rounds: RoundsOfAll;
  readonly latest: readonly LatestRound[];
  readonly movers: Movers;
  readonly league: LeagueInputs;
  /** Its first rows. */
  readonly leagueBars: FrontInputs["league"];
  /** How many groups have each reading. */
  readonly readings: Readonly<Record<Reading, number>>;
  readonly cancelled: number;
  readonly cancellations: string;
  readonly methods: ReadingRule;
  readonly stories: readonly ListedStory[];
}

export interface OverviewVerdict {
  readonly findings: ShownFindings;
  readonly index: ShownIndex | null;
}

export function overviewPage(inputs: OverviewInputs, chrome: Chrome): string {
  const { overview: words, league } = chrome.words;
  const front = {
    index: inputs.verdict?.index ?? null,
    rounds: inputs.rounds,
    outcome: inputs.outcome,
    league: inputs.leagueBars,
  };
  const main = html`<section class="lead front">
      <p class="kicker">${inLanguage(inputs.question, chrome.language)}</p>
      ${inputs.verdict ? verdictLead(chrome, inputs.verdict) : filingsLead(chrome, inputs)} ${frontCharts(chrome, front)}
      ${frontRounds(chrome, inputs.latest)}
    </section>
    <div class="pair">
      <section>
        ${
          inputs.verdict &&
          html`<h2 id="filings">${chrome.words.verdict.filings}</h2>
            <p class="lede">${headline(chrome, inputs.headline)}</p>
            <p class="standfirst">${words.sure(inputs.headline.listed, inputs.headline.asOf)}</p>`
        }
        ${readings(chrome, inputs.readings)}
      </section>
      <section>${further(chrome, inputs.verdict)} ${stories(chrome, inputs.stories)}</section>
    </div>
    ${
      inputs.league.rows.length > 0 &&
      html`<section>
        <h2 id="league">${league.title}</h2>
        ${leagueTable(chrome, inputs.league)}
        <p class="meta"><a href="${linkTo(chrome, "groups/")}">${league.rest}</a></p>
      </section>`
    }
    ${rule(chrome, inputs.methods)} ${roundsSection(chrome, inputs.rounds)}
    <section>
      <h2 id="changed">${words.changed}</h2>
      ${latestRounds(chrome, inputs.latest, inputs.movers)}
      ${inputs.cancelled > 0 && html`<p>${numberTo(chrome, inputs.cancellations, words.cancelled(figure(inputs.cancelled)))}</p>`}
    </section>
    <p class="onward"><a href="${linkTo(chrome, CHECK)}">${chrome.words.checker.invite}</a></p>
    <p class="onward"><a href="${linkTo(chrome, "quality/")}">${words.quality}</a></p>`;
  return layout(chrome, { title: "", section: "overview", main });
}

/** The verdict over all outcomes leads in one line, what qualifies it below; filings are a choice, and follow. */
function verdictLead(chrome: Chrome, { findings, index }: OverviewVerdict): Markup {
  const { verdict: words } = chrome.words;
  return html`<h1 class="verdict">${verdictShort(chrome, findings)}</h1>
    <div class="qualified">
      ${verdictQualified(chrome, findings)}
      <p>
        ${findings.start !== "" && html`${words.asOf(findings.start, findings.end)}${chrome.words.gap}`}${index && words.variantsMean}
        <a href="${linkTo(chrome, VERDICT)}">${words.more}</a>
      </p>
    </div>`;
}

/** What else was found, below the first screen. */
function further(chrome: Chrome, verdict: OverviewInputs["verdict"]): Markup | false {
  const rest = verdict && verdictRest(chrome, verdict.findings);
  return (
    !!rest &&
    html`<h2 id="found">${chrome.words.front.further}</h2>
      ${rest}`
  );
}

function filingsLead(chrome: Chrome, inputs: OverviewInputs): Markup {
  const { listed, asOf } = inputs.headline;
  return html`<h1>${headline(chrome, inputs.headline)}</h1>
    <div class="qualified"><p>${chrome.words.overview.sure(listed, asOf)}</p></div>`;
}

const READINGS = ["gaining", "holding", "slipping", "falling-behind", "not-enough-data"] as const;

function readings(chrome: Chrome, counts: OverviewInputs["readings"]): Markup {
  const all = READINGS.reduce((sum, reading) => sum + counts[reading], 0);
  const items = READINGS.map(
    (reading) =>
      html`<li${counts[reading] === 0 && html` class="zero"`}><b>${counts[reading]}</b> ${readingMark(chrome.words, reading)}</li>`,
  );
  return html`<ul class="tallied">
    <li><a class="meta" href="${linkTo(chrome, "groups/")}">${chrome.words.league.readings(all)}</a></li>
    ${items}
  </ul>`;
}

/** The rule of the reading, first paragraphs of the methods page. */
function rule(chrome: Chrome, methods: ReadingRule): Markup {
  const { paragraphs: texts } = readingMethod(methods, chrome.language);
  const paragraphs = texts.map((paragraph) => html`<p>${paragraph}</p> `);
  return html`<details class="rule">
    <summary>${chrome.words.overview.rule}</summary>
    <div class="prose">
      ${join(paragraphs)}
      <p><a href="${linkTo(chrome, "methods/")}">${chrome.words.sections.methods}</a></p>
    </div>
  </details>`;
}

function stories(chrome: Chrome, list: OverviewInputs["stories"]): Markup | false {
  const own = list.filter(({ language }) => language === chrome.language);
  if (own.length === 0) return false;
  const items = own.map(({ slug, title }) => html`<li><a href="${linkTo(chrome, `stories/${slug}/`)}">${title}</a></li>`);
  return html`<h2 id="stories">${chrome.words.overview.stories}</h2>
    <ul class="contents stories">
      ${join(items)}
    </ul>
    <p class="meta"><a href="${linkTo(chrome, "stories/")}">${chrome.words.stories.all}</a></p>`;
}
