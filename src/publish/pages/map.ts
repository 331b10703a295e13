import { inLanguage } from "../../model/text.ts";
import { BACKERS, EXPLORE } from "../addresses.ts";
import { backingTable } from "../backing-sections.ts";
import { tallDrawing, wideDrawing } from "../charts/backers-map.ts";
import { html, join, type Markup } from "../html.ts";
import { layout } from "../layout.ts";
import { linkTo } from "../links.ts";
import { mapCore, type MapCore } from "../map/core.ts";
import { tallMap } from "../map/tall-layout.ts";
import { wideMap, type WideMap } from "../map/wide-layout.ts";
import type { Chrome } from "../page.ts";
import { isCounted, type ShownBacking, type ShownParty } from "../shown/shown-backing.ts";

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
  const title = finding ? findingText(chrome, finding) : words.nothing;
  const statements = counted.reduce((sum, { tellings }) => sum + tellings.length, 0);
  const main = html`<h1>${title}</h1>
    ${
      all.length > 0 &&
      html`<p class="lede">${words.mapLede(counted.length, statements, all.length - counted.length)}</p>
        <p class="meta">
          <a href="#table">${words.table}</a> · <a href="${linkTo(chrome, BACKERS)}">${words.all}</a> ·
          <a href="${linkTo(chrome, EXPLORE)}">${words.explore}</a>
        </p>
        ${drawing(chrome, inputs)}
        <h2 id="table">${words.table}</h2>
        ${backingTable(chrome, all, { caption: words.all, ends: ["backer", "company"] })}`
    }`;
  return layout(chrome, { title: words.map, section: "map", main });
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

function drawing(chrome: Chrome, { all, tones, asOf, pages }: MapInputs): Markup | false {
  const { relations: words } = chrome.words;
  const core = mapCore(all);
  if (core.lines.length === 0) return false;
  const alone = core.rim.reduce((sum, node) => sum + node.alone.length, 0);
  const wide = wideMap(core, chrome.language);
  const alt = words.mapAlt(core.rim.length, core.companies.length + alone, core.lines.length + alone);
  const shared = { chrome, alt, toneOf: (party: string) => tones[party] ?? 0 };
  const left =
    core.left +
    core.lines.filter(isCounted).length -
    wide.lines.filter(({ backing }) => isCounted(backing)).length +
    alone -
    listed(wide);
  return html`<figure class="backers-map">
    ${wideDrawing(shared, wide)} ${tallDrawing(shared, tallMap(core, chrome.language))}
    <figcaption>
      <p class="legend">${legend(chrome, core)}</p>
      <p class="meta">${words.how}${left > 0 && html`${chrome.words.gap}${words.notDrawn(left)}`}</p>
      <p class="source">${words.mapSource(pages)}${asOf !== null && html`${chrome.words.gap}${words.asOf(asOf)}`}</p>
    </figcaption>
  </figure>`;
}

const listed = ({ rim }: WideMap): number => rim.reduce((sum, { list }) => sum + list.filter(({ backing }) => backing).length, 0);

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
