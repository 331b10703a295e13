import { byId } from "../../model/by-id.ts";
import { inLanguage } from "../../model/text.ts";
import { BACKERS, EXPLORE, PLAYERS } from "../addresses.ts";
import { backingTable } from "../backing-sections.ts";
import { tallDrawing, wideDrawing } from "../charts/backers-map.ts";
import { html, join, type Markup } from "../html.ts";
import { figure } from "../format.ts";
import { layout } from "../layout.ts";
import { linkTo } from "../links.ts";
import { mapCore, type MapCore, type MapNode } from "../map/core.ts";
import { sizeLink, sizeName, sizeText, sizeValue, type MapSize } from "../map/map-size.ts";
import { numberTo } from "../numbers.ts";
import { tableBox } from "../table-box.ts";
import { tallMap } from "../map/tall-layout.ts";
import { wideMap, type WideMap } from "../map/wide-layout.ts";
import type { Chrome } from "../page.ts";
import { isCounted, partyLink, type ShownBacking, type ShownParty } from "../shown/shown-backing.ts";

/** The editorial map: who backs whom, the finding as its title. */
export interface MapInputs {
  readonly all: readonly ShownBacking[];
  /** Colours of the parties whose groups have one. */
  readonly tones: Readonly<Record<string, number>>;
  readonly finding: MapFinding | null;
  /** The last date by which anything is evidenced. */
  readonly asOf: string | null;
  /** Pages that tell it. */
  readonly pages: number;
  /** What the dots can be sized by beside their lines. */
  readonly sizes: readonly MapSize[];
}

export interface MapFinding {
  /** Who backs most of the companies that more than one investor backs; all that back as many. */
  readonly foremost: readonly ShownParty[];
  readonly count: number;
  readonly of: number;
  /** The two companies with most backers in common; null where none have two. */
  readonly pair: readonly [ShownParty, ShownParty, number] | null;
}

export function mapPage(inputs: MapInputs, chrome: Chrome): string {
  const { relations: words } = chrome.words;
  const { all, finding } = inputs;
  const counted = all.filter(isCounted);
  const core = mapCore(all, (party) => inputs.sizes.map(({ cells }) => sizeValue(cells[party])));
  const title = finding ? findingText(chrome, finding) : words.nothing;
  const statements = counted.reduce((sum, { tellings }) => sum + tellings.length, 0);
  const main = html`<h1>${title}</h1>
    ${
      all.length > 0 &&
      html`<p class="lede">${words.mapLede(counted.length, statements, all.length - counted.length)}</p>
        <p class="meta">
          <a href="#table">${words.table}</a> · <a href="${linkTo(chrome, BACKERS)}">${words.all}</a> ·
          <a href="${linkTo(chrome, PLAYERS)}">${chrome.words.players.title}</a> ·
          <a href="${linkTo(chrome, EXPLORE)}">${words.explore}</a>
        </p>
        ${drawing(chrome, inputs, core)}
        <h2 id="table">${words.table}</h2>
        ${backingTable(chrome, all, { caption: words.all, ends: ["backer", "company"] })}
        ${core.lines.length > 0 && sizesTable(chrome, core, inputs.sizes)}`
    }`;
  const script = inputs.sizes.length > 0 && core.lines.length > 0 ? { script: "map.js" } : {};
  return layout(chrome, { title: words.map, section: "map", main, ...script });
}

function findingText(chrome: Chrome, { foremost, count, of, pair }: MapFinding): string {
  const { relations: words } = chrome.words;
  const name = (party: ShownParty) => inLanguage(party.name, chrome.language);
  const [only] = foremost;
  const most =
    foremost.length === 1 && only
      ? words.finding(name(only), count, of)
      : words.findingMany(chrome.words.listed(foremost.map(name)), count, of);
  return pair ? most + words.sharing(name(pair[0]), name(pair[1]), pair[2]) : most;
}

function drawing(chrome: Chrome, { tones, asOf, pages, sizes }: MapInputs, core: MapCore): Markup | false {
  const { relations: words } = chrome.words;
  if (core.lines.length === 0) return false;
  const alone = core.rim.reduce((sum, node) => sum + node.alone.length, 0);
  const wide = wideMap(core, chrome.language);
  const alt = words.mapAlt(core.rim.length, core.companies.length + alone, core.lines.length + alone);
  const toldOf = ({ party, count }: MapNode) => [figure(count), ...sizes.map(({ cells }) => sizeText(chrome, cells[party.id]))];
  const shared = { chrome, alt, toldOf, toneOf: (party: string) => tones[party] ?? 0 };
  const left =
    core.left +
    core.lines.filter(isCounted).length -
    wide.lines.filter(({ backing }) => isCounted(backing)).length +
    alone -
    listed(wide);
  return html`<figure class="backers-map">
    ${sizes.length > 0 && sizeControl(chrome, sizes)} ${wideDrawing(shared, wide)}
    ${tallDrawing(shared, tallMap(core, chrome.language))}
    <figcaption>
      <p class="legend">${sizeLegend(chrome)} ${legend(chrome, core)}</p>
      <p class="meta">${words.how}${left > 0 && html`${chrome.words.gap}${words.notDrawn(left)}`}</p>
      <p class="source">${words.mapSource(pages)}${asOf !== null && html`${chrome.words.gap}${words.asOf(asOf)}`}</p>
    </figcaption>
  </figure>`;
}

const listed = ({ rim }: WideMap): number => rim.reduce((sum, { list }) => sum + list.filter(({ backing }) => backing).length, 0);

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

function sizeLegend(chrome: Chrome): Markup {
  const { size: words } = chrome.words.relations;
  const dot = (kind: string) =>
    html`<svg class="backers stroke" viewBox="0 0 34 8" aria-hidden="true">
      <g class="node ${kind}"><circle cx="28" cy="4" r="3.2" /></g>
    </svg>`;
  return html`<span id="map-size-legend">${words.legend(words.investments)}</span>
    <span id="map-size-hollow" hidden>${dot("company unknown")} ${words.hollow}</span> `;
}

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

/** What the strokes mean, of those that are there. */
function legend(chrome: Chrome, { lines }: MapCore): Markup {
  const { legend: words } = chrome.words.relations;
  const stroke = (kind: string) =>
    html`<svg class="backers stroke" viewBox="0 0 34 8" aria-hidden="true"><path class="${kind}" d="M1 4H33" /></svg>`;
  const items = [
    html`<span>${stroke("w1")} ${words.one}</span> `,
    html`<span>${stroke("w3")} ${words.several}</span> `,
    ...(lines.some((line) => !isCounted(line)) ? [html`<span class="open">${stroke("w1 open")} ${words.open}</span> `] : []),
    html`<span><b class="when">2024</b> ${words.year}</span>`,
  ];
  return join(items);
}
