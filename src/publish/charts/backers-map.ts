import { inLanguage } from "../../model/text.ts";
import { markOf } from "../backing-sections.ts";
import { html, type Markup } from "../html.ts";
import { sourceLang } from "../layout.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";
import { TALL_WIDTH, type TallMap } from "../map/tall-layout.ts";
import type { PlacedLine, PlacedNode } from "../map/placed.ts";
import { WIDE, type PlacedRow } from "../map/rim.ts";
import type { WideMap } from "../map/wide-layout.ts";
import { isCounted, whenText, type ShownBacking } from "../shown/shown-backing.ts";

/** What both drawings of the map share. */
export interface Drawing {
  readonly chrome: Chrome;
  /** What the map shows, in words. */
  readonly alt: string;
  /** 0 to 8: the colour of a party's group. */
  readonly toneOf: (party: string) => number;
  /** What a dot says by each measure that it can be sized by. */
  readonly toldOf: (node: PlacedNode) => readonly string[];
}

/** The map of who backs whom, for a page: investors around the rim. */
export function wideDrawing(drawing: Drawing, { rim, companies, lines }: WideMap): Markup {
  const { chrome, alt } = drawing;
  return html`<svg class="backers wide-map" viewBox="0 0 ${WIDE.width} ${WIDE.height}" role="group" aria-label="${alt}">
    ${lines.map((line) => lineMark(drawing, line))} ${companies.map((node) => nodeMark(drawing, node, "company"))}
    ${rim.map((node) => [nodeMark(drawing, node, "rim"), node.list.map((row) => rowMark(chrome, row))])}
  </svg>`;
}

/** A company that an investor alone backs, in the list beside it. */
function rowMark(chrome: Chrome, { backing, text, year, x, y, anchor }: PlacedRow): Markup {
  if (!backing) return html`<text class="more" x="${x}" y="${y}" text-anchor="${anchor}">${text}</text>`;
  const { company, page } = backing;
  const lang = company.name[chrome.language] === undefined && sourceLang(chrome);
  return html`<a class="row" href="${linkTo(chrome, page)}" tabindex="-1" aria-hidden="true" data-mark="${markOf(backing)}"
    ><title>${lineTitle(chrome, backing)}</title
    ><text x="${x}" y="${y}" text-anchor="${anchor}" ${lang}>${text} <tspan class="when">${year}</tspan></text></a
  >`;
}

/** The same in two columns, for a narrow screen. */
export function tallDrawing(drawing: Drawing, { height, rim, companies, lines }: TallMap): Markup {
  const { chrome, alt } = drawing;
  const { relations: words } = chrome.words;
  return html`<svg class="backers tall-map" viewBox="0 0 ${TALL_WIDTH} ${height}" role="group" aria-label="${alt}">
    <text class="head" x="124" y="16" text-anchor="end">${words.backer}</text>
    <text class="head" x="258" y="16">${words.company}</text>
    ${lines.map((line) => lineMark(drawing, line))} ${companies.map((node) => nodeMark(drawing, node, "company"))}
    ${rim.map((node) => nodeMark(drawing, node, "rim"))}
  </svg>`;
}

/** Wider for more statements; broken where nobody may rely on it. The table below leads everywhere by keyboard, so no line is a stop. */
function lineMark({ chrome, toneOf }: Drawing, { backing, from, course: { path }, year }: PlacedLine): Markup {
  const { tellings, page } = backing;
  const weight = Math.min(4, tellings.length);
  const kind = isCounted(backing) ? "" : " open";
  return html`<a
    class="line t${toneOf(from.party.id)}${kind}"
    href="${linkTo(chrome, page)}"
    tabindex="-1"
    aria-hidden="true"
    data-mark="${markOf(backing)}"
    ><path class="hit" d="${path}" /><path class="w${weight}" d="${path}" /><title>${lineTitle(chrome, backing)}</title>${
      year && html`<text class="when" x="${year.x}" y="${year.y}" text-anchor="middle">${year.text}</text>`
    }</a
  >`;
}

function lineTitle(chrome: Chrome, { backer, company, first, tellings }: ShownBacking): string {
  const { words, language } = chrome;
  const name = words.relations.backingTitle(inLanguage(backer.name, language), inLanguage(company.name, language));
  return [name, whenText(chrome, first), words.relations.statements(tellings.length)].join(words.comma);
}

function nodeMark({ chrome, toneOf, toldOf }: Drawing, node: PlacedNode, kind: "rim" | "company"): Markup {
  const { party, x, y, radii, label } = node;
  const told = toldOf(node);
  // A script takes the radius and the number of another measure from here.
  const sizes = html` data-name="${inLanguage(party.name, chrome.language)}"
  data-radii="${radii.map((radius) => radius ?? "").join(" ")}" data-told="${told.join("|")}"`;
  const own = party.name[chrome.language];
  const lang = own === undefined && sourceLang(chrome);
  const name = inLanguage(party.name, chrome.language);
  return html`<a class="node ${kind} t${toneOf(party.id)}" href="${linkTo(chrome, party.page)}" ${told.length > 1 && sizes}
    ><title>${name} · ${told[0]}</title><circle cx="${x}" cy="${y}" r="${radii[0] ?? 0}" /><text
      x="${label.x}"
      y="${label.y}"
      text-anchor="${label.anchor}"
      ${lang}
      >${label.text}${label.below && html`<tspan x="${label.x}" y="${label.below.y}">${label.below.text}</tspan>`}</text
    ></a
  >`;
}
