import type { Camp, Player } from "../../graph/key-players/key-players.ts";
import type { DatePrefix } from "../../model/dates.ts";
import { inLanguage } from "../../model/text.ts";
import { barMark } from "../charts/bar.ts";
import { figure } from "../format.ts";
import { html, join, type Markup, type Part } from "../html.ts";
import { layout } from "../layout.ts";
import { linkTo } from "../links.ts";
import { numberTo } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import { partyLink, type ShownParty } from "../shown/shown-backing.ts";
import { tableBox, type ColumnHead } from "../table-box.ts";

/** Who matters in who backs whom. */
export interface PlayersInputs {
  readonly investments: number;
  readonly parties: number;
  readonly statements: number;
  /** Pages that state them. */
  readonly pages: number;
  readonly undated: number;
  readonly asOf: DatePrefix | null;
  readonly investors: readonly ShownPlayer[];
  readonly companies: readonly ShownPlayer[];
  readonly bridges: readonly ShownPlayer[];
  readonly camps: readonly ShownCamp[];
  readonly together: readonly ShownPair[];
  readonly csv: Readonly<Record<PlayersPart, string>>;
}

export const PLAYERS_PARTS = ["investors", "companies", "bridges", "camps", "together"] as const;
export type PlayersPart = (typeof PLAYERS_PARTS)[number];

export interface ShownPlayer extends Pick<Player, "shared" | "between" | "core" | "camp" | "otherCamps" | "cutOff"> {
  readonly party: ShownParty;
  /** Colour of its group; 0 is grey. */
  readonly tone: number;
  readonly backs: number;
  readonly backedBy: number;
  /** Statements of the investments in it, where it is a company, else of its own. */
  readonly statements: number;
  /** Place by the walk; equal players share one. */
  readonly walk: number;
  readonly last: DatePrefix | null;
}

export interface ShownCamp extends Omit<Camp, "members"> {
  readonly members: readonly ShownParty[];
}

export interface ShownPair {
  readonly pair: readonly [ShownParty, ShownParty];
  readonly common: readonly ShownParty[];
  readonly last: DatePrefix | null;
}

/** Rows of a table on the page; its file has all. */
const SHOWN = 12;

export function playersPage(inputs: PlayersInputs, chrome: Chrome): string {
  const { players: words } = chrome.words;
  const { asOf, undated } = inputs;
  const lede = [
    words.lede(figure(inputs.investments), figure(inputs.parties), figure(inputs.statements)),
    ...(asOf === null ? [] : [words.until(asOf)]),
    ...(undated > 0 ? [words.undated(figure(undated))] : []),
  ];
  if (inputs.investments === 0) {
    const main = html`<h1>${words.title}</h1>
      <p>${words.nothing}${chrome.words.relations.stop}</p>`;
    return layout(chrome, { title: words.title, section: "players", main });
  }
  const [before = "", after = ""] = words.command.split("{command}");
  const main = html`<h1>${words.title}</h1>
    <p class="lede">${lede.join(chrome.words.gap)}</p>
    <p class="prose">${words.caution}</p>
    <p class="meta">
      <a href="${linkTo(chrome, "methods/#key-players")}">${words.method}</a> · ${before}<code>tidui graph</code>${after}
    </p>
    <ul class="contents">
      ${PLAYERS_PARTS.map((part) => html`<li><a href="#${part}">${words[part].name}</a></li>`)}
    </ul>
    ${join(PLAYERS_PARTS.map((part) => html`${SECTIONS[part](chrome, inputs)} `))}`;
  return layout(chrome, { title: words.title, section: "players", main });
}

type Section = (chrome: Chrome, inputs: PlayersInputs) => Markup;

const SECTIONS: Readonly<Record<PlayersPart, Section>> = {
  investors(chrome, inputs) {
    const { heads } = chrome.words.players;
    return ranking(chrome, inputs, {
      part: "investors",
      heads: [heads.investor, heads.backs, heads.shared],
      anchor: "#backs",
      count: ({ backs }) => backs,
      beside: ({ shared }) => shared,
    });
  },
  companies(chrome, inputs) {
    const { heads } = chrome.words.players;
    return ranking(chrome, inputs, {
      part: "companies",
      heads: [heads.company, heads.backers, heads.statements],
      anchor: "#backed-by",
      count: ({ backedBy }) => backedBy,
      beside: ({ statements }) => statements,
    });
  },
  bridges(chrome, inputs) {
    const { players: words } = chrome.words;
    const { heads } = words;
    const [first] = inputs.bridges;
    const rows = shown(inputs.bridges).map(
      ({ party, tone, between, backs, camp, otherCamps, cutOff }) =>
        html`<tr>
          <th scope="row">${partyLink(chrome, party)}</th>
          <td class="num">${numberTo(chrome, `${party.page}#${backs > 0 ? "backs" : "backed-by"}`, pairsText(between))}</td>
          <td>${barMark(between, first?.between ?? 0, tone)}</td>
          <td class="num">${figure(cutOff)}</td>
          <td>${campLink(chrome, inputs, camp)}</td>
          <td>
            ${join(
              otherCamps.map((other) => campLink(chrome, inputs, other)),
              chrome.words.separator,
            )}
          </td>
        </tr> `,
    );
    const columns = [heads.who, { number: heads.between }, "", { number: heads.cutOff }, heads.camp, heads.otherCamps];
    const title = first ? words.bridges.finding(nameOf(chrome, first.party), pairsText(first.between)) : words.bridges.none;
    return section(chrome, inputs, { part: "bridges", title, columns, rows, all: inputs.bridges.length });
  },
  camps(chrome, inputs) {
    const { players: words } = chrome.words;
    const { heads } = words;
    const [largest] = inputs.camps;
    const rows = shown(inputs.camps).map(
      ({ members, linesWithin, linesOut }, at) =>
        html`<tr id="camp-${at + 1}">
          <th scope="row">${campName(chrome, members)}</th>
          <td class="num">${figure(members.length)}</td>
          <td class="num">${figure(linesWithin)}</td>
          <td class="num">${figure(linesOut)}</td>
          <td>
            ${join(
              members.map((party) => partyLink(chrome, party)),
              chrome.words.separator,
            )}
          </td>
        </tr> `,
    );
    const columns = [heads.camp, ...numbers(heads.size, heads.within, heads.out), heads.members];
    const title =
      largest && inputs.camps.length > 1
        ? words.camps.finding(figure(inputs.camps.length), namesOf(chrome, largest.members), figure(largest.members.length))
        : words.camps.one;
    return section(chrome, inputs, { part: "camps", title, columns, rows, all: inputs.camps.length });
  },
  together(chrome, inputs) {
    const { players: words } = chrome.words;
    const { heads } = words;
    const [first] = inputs.together;
    const rows = shown(inputs.together).map(
      ({ pair: [left, right], common, last }) =>
        html`<tr>
          <th scope="row">${partyLink(chrome, left)}${chrome.words.separator}${partyLink(chrome, right)}</th>
          <td class="num">${figure(common.length)}</td>
          <td>
            ${join(
              common.map((company) => numberTo(chrome, `${company.page}#backed-by`, nameOf(chrome, company))),
              chrome.words.separator,
            )}
          </td>
          <td>${dateText(chrome, last)}</td>
        </tr> `,
    );
    const columns = [heads.pair, { number: heads.common }, heads.which, heads.last];
    const title =
      first && first.common.length > 1
        ? words.together.finding(nameOf(chrome, first.pair[0]), nameOf(chrome, first.pair[1]), figure(first.common.length))
        : words.together.none;
    return section(chrome, inputs, { part: "together", title, columns, rows, all: inputs.together.length });
  },
};

const shown = <T>(rows: readonly T[]): readonly T[] => rows.slice(0, SHOWN);
const numbers = (...names: readonly Part[]): ColumnHead[] => names.map((number) => ({ number }));
const nameOf = ({ language }: Chrome, { name }: ShownParty): string => inLanguage(name, language);

/** Pairs by parts of them: whole from ten on, else to one place. */
const pairsText = (pairs: number): string => figure(pairs >= 10 ? Math.round(pairs) : Number(pairs.toFixed(1)));

const dateText = ({ words }: Chrome, last: DatePrefix | null): string =>
  last === null ? words.relations.undated : words.date(last);

/** The two that a camp is called by. */
const namesOf = (chrome: Chrome, members: readonly ShownParty[]): string =>
  chrome.words.listed(members.slice(0, 2).map((party) => nameOf(chrome, party)));

const campName = (chrome: Chrome, members: readonly ShownParty[]): string =>
  chrome.words.players.around(namesOf(chrome, members));

function campLink(chrome: Chrome, { camps }: PlayersInputs, camp: number): Markup {
  const text = namesOf(chrome, camps[camp]?.members ?? []);
  return camp < SHOWN ? html`<a href="#camp-${camp + 1}">${text}</a>` : html`${text}`;
}

/** A table of players by how many they back, or are backed by. */
interface Ranking {
  readonly part: "investors" | "companies";
  /** Who, how many, and what stands beside that. */
  readonly heads: readonly [who: string, count: string, beside: string];
  /** Where on the page of a player the rows behind its number stand. */
  readonly anchor: string;
  readonly count: (player: ShownPlayer) => number;
  readonly beside: (player: ShownPlayer) => number;
}

function ranking(chrome: Chrome, inputs: PlayersInputs, ranked: Ranking): Markup {
  const { part, anchor, count, beside } = ranked;
  const { heads } = chrome.words.players;
  const players = inputs[part];
  const most = players[0] ? count(players[0]) : 0;
  const rows = shown(players).map((player) => {
    const { party, tone, core, walk, camp, last } = player;
    return html`<tr>
      <th scope="row">${partyLink(chrome, party)}</th>
      <td class="num">${numberTo(chrome, `${party.page}${anchor}`, figure(count(player)))}</td>
      <td>${barMark(count(player), most, tone)}</td>
      <td class="num">${figure(beside(player))}</td>
      <td class="num">${core}</td>
      <td class="num">${walk}</td>
      <td>${campLink(chrome, inputs, camp)}</td>
      <td>${dateText(chrome, last)}</td>
    </tr> `;
  });
  const [who, counted, other] = ranked.heads;
  const columns = [who, { number: counted }, "", ...numbers(other, heads.core, heads.walk), heads.camp, heads.last];
  return section(chrome, inputs, { part, title: leaders(chrome, players, ranked), columns, rows, all: players.length });
}

/** Most players that a title names. */
const MOST_NAMED = 3;

/** Who has most, all that have as many; of more than a title can name the first. */
function leaders(chrome: Chrome, players: readonly ShownPlayer[], { part, count }: Ranking): string {
  const { finding, share } = chrome.words.players[part];
  const [first] = players;
  if (!first) return chrome.words.players.nothing;
  const equal = players.filter((player) => count(player) === count(first));
  const names = equal.slice(0, MOST_NAMED).map(({ party }) => nameOf(chrome, party));
  const value = figure(count(first));
  return equal.length === 1 ? finding(names[0] ?? "", value) : share(chrome.words.listed(names), value);
}

interface SectionParts {
  readonly part: PlayersPart;
  readonly title: string;
  readonly columns: readonly ColumnHead[];
  readonly rows: readonly Markup[];
  readonly all: number;
}

/** The finding, what was measured, the table, how to read it, and where the numbers are from. */
function section(chrome: Chrome, inputs: PlayersInputs, { part, title, columns, rows, all }: SectionParts): Markup {
  const { players: words, charts, colon, gap } = chrome.words;
  const { name, measured, note } = words[part];
  return html`<section>
    <h2 id="${part}">${title}</h2>
    <p class="measured">${measured}</p>
    ${rows.length > 0 && tableBox({ caption: name, heads: columns, kind: "wide players" }, rows)}
    <p class="note">${note}</p>
    <p class="source">
      ${charts.source}${colon}${words.source(figure(inputs.pages))}${all > rows.length && html`${gap}${words.more(figure(rows.length))}`}
      <a href="${linkTo(chrome, inputs.csv[part])}" download>${words.csv}</a>
    </p>
  </section>`;
}
