import { byId } from "../../model/by-id.ts";
import { BACKERS, EXPLORE, PLAYERS } from "../addresses.ts";
import { backingTable } from "../backing-sections.ts";
import { chartOf } from "../charts/chart-figure.ts";
import { backersFigure, coreOf, mapLede, mapTitle, type MapInputs } from "../figures/backers-figure.ts";
import { html, join, type Markup } from "../html.ts";
import { figure } from "../format.ts";
import { layout } from "../layout.ts";
import { linkTo } from "../links.ts";
import type { MapCore, MapNode } from "../map/core.ts";
import { sizeLink, sizeName, type MapSize } from "../map/map-size.ts";
import { numberTo } from "../numbers.ts";
import { tableBox } from "../table-box.ts";
import type { Chrome } from "../page.ts";
import { partyLink } from "../shown/shown-backing.ts";

/** The editorial map, the finding as its title; where too little is told to draw it, what there is. */
export function mapPage(inputs: MapInputs, chrome: Chrome): string {
  const { relations: words } = chrome.words;
  const core = coreOf(inputs);
  const { sizes } = inputs;
  const before = html`${ways(chrome, inputs)} ${sizes.length > 0 && sizeControl(chrome, sizes)}`;
  const main = chartOf(chrome, backersFigure, inputs, { level: 1, before, open: true });
  const script = main && sizes.length > 0 ? { script: "map.js" } : {};
  return layout(chrome, {
    title: words.map,
    section: "map",
    main: main ? html`${main} ${sizesTable(chrome, core, sizes)}` : withoutMap(chrome, inputs),
    ...script,
  });
}

/** Where else the same is told. */
function ways(chrome: Chrome, { all }: MapInputs): Markup {
  const { relations: words } = chrome.words;
  const link = (href: string, text: string) => html`<a href="${href}">${text}</a>`;
  const { players } = chrome.words;
  const investments =
    all.length > 0
      ? [link("#table", words.table), link(linkTo(chrome, BACKERS), words.all), link(linkTo(chrome, PLAYERS), players.title)]
      : [];
  return html`<p class="meta">${join([...investments, link(linkTo(chrome, EXPLORE), words.explore)], " · ")}</p>`;
}

function withoutMap(chrome: Chrome, inputs: MapInputs): Markup {
  const { relations: words } = chrome.words;
  const { all } = inputs;
  return html`<h1>${mapTitle(chrome, inputs)}</h1>
    <p class="lede">${all.length > 0 ? mapLede(chrome, inputs) : words.nothingLede}</p>
    ${ways(chrome, inputs)}
    ${
      all.length > 0 &&
      html`<h2 id="table">${words.table}</h2>
        ${backingTable(chrome, all, { caption: words.all, ends: ["backer", "company"] })}`
    }`;
}

/** Shown by the script, without which the dots show the first measure. */
function sizeControl(chrome: Chrome, sizes: readonly MapSize[]): Markup {
  const { size: words } = chrome.words.relations;
  const all = [{ id: LINES, name: words.investments }, ...sizes.map((one) => ({ id: one.id, name: sizeName(chrome, one) }))];
  const options = all.map(({ id, name }) => html`<option value="${id}" data-legend="${words.legend(name)}">${name}</option>`);
  return html`<div class="map-size" hidden>
    <label for="map-size">${words.label}</label>
    <select id="map-size">
      ${join(options)}
    </select>
    <p class="meta" role="status" id="map-size-note" data-unknown="${words.unknown}"></p>
  </div>`;
}

/** By this an address names what the map draws by itself. */
const LINES = "investments";

/** Every dot with the numbers behind it. */
function sizesTable(chrome: Chrome, { rim, companies, singles }: MapCore, sizes: readonly MapSize[]): Markup {
  const { size: words } = chrome.words.relations;
  const numbers = [words.investments, ...sizes.map((one) => sizeName(chrome, one))].map((number) => ({ number }));
  const heads = [chrome.words.compare.name, ...numbers];
  const row = (end: "backs" | "backed-by", { party, count }: MapNode) =>
    html`<tr>
      <th scope="row">${partyLink(chrome, party)}</th>
      <td class="num">${numberTo(chrome, `${party.page}#${end}`, figure(count))}</td>
      ${sizes.map(({ cells }) => html`<td class="num">${sizeLink(chrome, cells[party.id])}</td>`)}
    </tr> `;
  const rows = [
    ...rim.map((node) => row("backs", node)),
    ...onceEach([...companies, ...singles]).map((node) => row("backed-by", node)),
  ];
  return html`<h2 id="sizes">${words.table}</h2>
    <p class="prose">${words.tableLede}</p>
    ${tableBox({ caption: words.table, heads, kind: "wide sizes" }, rows)}`;
}

const onceEach = (nodes: readonly MapNode[]): MapNode[] =>
  [...byId(nodes.map((node) => ({ id: node.party.id, node }))).values()].map(({ node }) => node);
