import { memo, memoText } from "../../model/memo.ts";
import { BACKERS_CSV, MAP } from "../addresses.ts";
import { backingTable } from "../backing-sections.ts";
import { tallDrawing, wideDrawing } from "../charts/backers-map.ts";
import type { ChartKind } from "../charts/chart-figure.ts";
import { figure } from "../format.ts";
import { fillGaps } from "../fill.ts";
import { html, join, type Markup, type Part } from "../html.ts";
import { mapCore, type MapCore, type MapNode } from "../map/core.ts";
import { sizeText, sizeValue, type MapSize } from "../map/map-size.ts";
import { WIDE } from "../map/rim.ts";
import { tallMap, type TallMap } from "../map/tall-layout.ts";
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

/** Who and what the map draws. */
export const coreOf = memo(({ all, sizes }: MapInputs): MapCore =>
  mapCore(all, (party) => sizes.map(({ cells }) => sizeValue(cells[party]))),
);

interface Laid {
  readonly core: MapCore;
  readonly wide: WideMap;
  readonly tall: TallMap;
}

/** Where everything stands, by language, for names are as long as they are: once for all pages that show the map, and a layout holds no link. */
const laidOut = memo((inputs: MapInputs) =>
  memoText((language): Laid => {
    const core = coreOf(inputs);
    return { core, wide: wideMap(core, language), tall: tallMap(core, language) };
  }),
);

/** The map of who backs whom; unlike other drawings it is made of links, and is made for each page that shows it. */
export const backersFigure: ChartKind<MapInputs> = {
  name: "backers",
  idOf: (inputs) => (coreOf(inputs).lines.length > 0 ? "backers" : null),
  draw: (chrome, inputs) => {
    const { relations: words } = chrome.words;
    const { all, asOf, pages } = inputs;
    const laid = laidOut(inputs)(chrome.language);
    const { core, wide } = laid;
    const left = leftOut(core, wide);
    return {
      title: mapTitle(chrome, inputs),
      subtitle: mapLede(chrome, inputs),
      drawing: drawing(chrome, inputs, laid),
      height: WIDE.height,
      table: html`<div id="table">
        ${backingTable(chrome, all, { caption: words.all, ends: ["backer", "company"], rows: true })}
      </div>`,
      source: html`${words.mapSource(pages)}${asOf !== null && html`${chrome.words.gap}${words.asOf(asOf)}`}`,
      page: MAP,
      note: html`<span class="legend">${sizeLegend(chrome)} ${legend(chrome, core)}</span>
        ${words.how}${left > 0 && html`${chrome.words.gap}${words.notDrawn(left)}`}`,
      csv: BACKERS_CSV,
    };
  },
};

/** What was found, in a sentence. */
export function mapTitle(chrome: Chrome, { finding }: MapInputs): Part {
  return finding ? findingText(chrome, finding) : chrome.words.relations.nothing;
}

/** How many investments there are, and what their dates say. */
export function mapLede(chrome: Chrome, { all }: MapInputs): string {
  const counted = all.filter(isCounted);
  const statements = counted.reduce((sum, { tellings }) => sum + tellings.length, 0);
  return chrome.words.relations.mapLede(counted.length, statements, all.length - counted.length);
}

/** Each name leads to its page. */
function findingText(chrome: Chrome, { foremost, count, of, pair }: MapFinding): Markup {
  const { relations: words } = chrome.words;
  const [left, right, shared] = pair ?? [];
  const named = [...foremost, ...(left && right ? [left, right] : [])];
  const gaps = named.map((_, at) => `{${at}}`);
  const [first = "", ...others] = gaps.slice(0, foremost.length);
  const most =
    others.length === 0 ? words.finding(first, count, of) : words.findingMany(chrome.words.listed([first, ...others]), count, of);
  const [one, other] = gaps.slice(foremost.length);
  const sharing = one !== undefined && other !== undefined && shared !== undefined ? words.sharing(one, other, shared) : "";
  return fillGaps(most + sharing, (at) => {
    const party = named[Number(at)];
    return party ? partyLink(chrome, party) : html``;
  });
}

function drawing(chrome: Chrome, { tones, sizes }: MapInputs, { core, wide, tall }: Laid): Markup {
  const { relations: words } = chrome.words;
  const alone = aloneIn(core);
  const alt = words.mapAlt(core.rim.length, core.companies.length + alone, core.lines.length + alone);
  const toldOf = ({ party, count }: MapNode) => [figure(count), ...sizes.map(({ cells }) => sizeText(chrome, cells[party.id]))];
  const shared = { chrome, alt, toldOf, toneOf: (party: string) => tones[party] ?? 0 };
  return html`${wideDrawing(shared, wide)} ${tallDrawing(shared, tall)}`;
}

const aloneIn = ({ rim }: MapCore): number => rim.reduce((sum, node) => sum + node.alone.length, 0);

/** Investments that count and that the wide drawing has neither as a line nor in a list. */
function leftOut(core: MapCore, { rim, lines }: WideMap): number {
  const listed = rim.reduce((sum, { list }) => sum + list.filter(({ backing }) => backing).length, 0);
  const undrawn = core.lines.filter(isCounted).length - lines.filter(({ backing }) => isCounted(backing)).length;
  return core.left + undrawn + aloneIn(core) - listed;
}

function sizeLegend(chrome: Chrome): Markup {
  const { size: words } = chrome.words.relations;
  const dot = (kind: string) =>
    html`<svg class="backers stroke" viewBox="0 0 34 8" aria-hidden="true">
      <g class="node ${kind}"><circle cx="28" cy="4" r="3.2" /></g>
    </svg>`;
  return html`<span id="map-size-legend">${words.legend(words.investments)}</span>
    <span id="map-size-hollow" hidden>${dot("company unknown")} ${words.hollow}</span> `;
}

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
