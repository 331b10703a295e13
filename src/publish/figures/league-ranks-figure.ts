import { inLanguage, type Localized } from "../../model/text.ts";
import { groupAddress } from "../addresses.ts";
import type { ChartKind } from "../charts/chart-figure.ts";
import { figure } from "../format.ts";
import { html, type Markup } from "../html.ts";
import { inBrackets, named } from "../layout.ts";
import { linkTo } from "../links.ts";
import { numberLink, type ShownCount } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import { drawnName, ranksFigure, ranksTold, timesTold, type RankedLine } from "./ranks-figure.ts";

/** Ranks of the foremost groups at the end of each half-year, by what each then held. */
export interface LeagueRanks {
  readonly measure: Localized;
  readonly publisher: Localized;
  /** "2025H2". */
  readonly halfYears: readonly string[];
  readonly lines: readonly LeagueLine[];
}

export interface LeagueLine {
  readonly id: string;
  readonly name: Localized;
  readonly tone: number;
  /** For each half-year; null where it held nothing yet. */
  readonly places: readonly ({ readonly rank: number; readonly count: ShownCount } | null)[];
}

const LEAST_TIMES = 3;
/** Ranks below this are in the table alone: whoever came from far below would flatten all others. */
const LOWEST = 12;

/** A bump chart of the league, half-year by half-year. */
export const leagueRanksFigure: ChartKind<LeagueRanks> = {
  name: "leagueRanks",
  idOf: ({ lines, halfYears }) => (lines.length > 1 && halfYears.length >= LEAST_TIMES ? "league-ranks" : null),
  draw: (chrome, shown) => {
    const { charts: words } = chrome.words;
    const { halfYears, measure, publisher } = shown;
    const lines = shown.lines.map((line) => rankedLine(chrome, line));
    const columns = halfYears.map((name) => words.halfYearShort(name));
    const measured = words.ranksMeasured(inLanguage(measure, chrome.language), words.leagueBy(LOWEST));
    return ranksFigure(chrome, {
      id: "league-ranks",
      title: words.ranks(ranksTold(lines, timesTold(chrome, halfYears))),
      subtitle: measured,
      source: html`<a href="${linkTo(chrome, "sources/")}">${named(chrome, publisher)}</a>`,
      page: "groups/",
      shown,
      caption: measured,
      columns,
      lines,
    });
  },
};

function rankedLine(chrome: Chrome, { id, name, tone, places }: LeagueLine): RankedLine {
  const cells = places.map((place): Markup | string =>
    place === null
      ? ""
      : html`${figure(place.rank)}<span class="meta">${inBrackets(chrome, numberLink(chrome, place.count))}</span>`,
  );
  const shown = html`<a href="${linkTo(chrome, groupAddress(id))}">${named(chrome, name)}</a>`;
  const ranks = places.map((place) => (place && place.rank <= LOWEST ? place.rank : null));
  return { key: id, ...drawnName(chrome, name), shown, tone, ranks, cells };
}
