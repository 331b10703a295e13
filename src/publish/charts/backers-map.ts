import { html, type Markup } from "../html.ts";
import { sourceLang } from "../layout.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";
import { TALL_WIDTH, type TallMap } from "../map/tall-layout.ts";
import { WIDE, type PlacedLine, type PlacedNode, type WideMap } from "../map/wide-layout.ts";
import { isCounted, whenText } from "../shown/shown-backing.ts";

/** The map of who backs whom, for a page: investors around the rim. */
export function wideDrawing(chrome: Chrome, { rim, companies, lines }: WideMap, alt: string): Markup {
  return html`<svg class="backers wide-map" viewBox="0 0 ${WIDE.width} ${WIDE.height}" role="group" aria-label="${alt}">
    ${lines.map((line) => lineMark(chrome, line, straight(line)))} ${companies.map((node) => nodeMark(chrome, node, "company"))}
    ${rim.map((node) => nodeMark(chrome, node, "rim"))}
  </svg>`;
}

/** The same in two columns, for a narrow screen. */
export function tallDrawing(chrome: Chrome, { height, rim, companies, lines }: TallMap, alt: string): Markup {
  const { relations: words } = chrome.words;
  return html`<svg class="backers tall-map" viewBox="0 0 ${TALL_WIDTH} ${height}" role="group" aria-label="${alt}">
    <text class="head" x="122" y="16" text-anchor="end">${words.backer}</text>
    <text class="head" x="266" y="16">${words.company}</text>
    ${lines.map((line) => lineMark(chrome, line, curved(line)))} ${companies.map((node) => nodeMark(chrome, node, "company"))}
    ${rim.map((node) => nodeMark(chrome, node, "rim"))}
  </svg>`;
}

function straight({ from, to }: PlacedLine): string {
  return `M${from.x} ${from.y}L${to.x} ${to.y}`;
}

function curved({ from, to }: PlacedLine): string {
  if (from.x === to.x) return `M${from.x} ${from.y}C${from.x - 46} ${from.y} ${to.x - 46} ${to.y} ${to.x} ${to.y}`;
  const middle = (from.x + to.x) / 2;
  return `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
}

/** Wider for more statements; broken where nobody may rely on it. The table below leads everywhere by keyboard, so no line is a stop. */
function lineMark(chrome: Chrome, { backing, from, year }: PlacedLine, path: string): Markup {
  const { backer, company, tellings, page, first } = backing;
  const name = chrome.words.relations.backingTitle(nameOf(chrome, backer.name), nameOf(chrome, company.name));
  const title = `${name}${chrome.words.comma}${whenText(chrome, first)}${chrome.words.comma}${chrome.words.relations.statements(tellings.length)}`;
  const weight = Math.min(4, tellings.length);
  const kind = isCounted(backing) ? "" : " open";
  return html`<a class="line t${from.party.tone}${kind}" href="${linkTo(chrome, page)}" tabindex="-1" aria-hidden="true"
    ><path class="hit" d="${path}" /><path class="w${weight}" d="${path}" /><title>${title}</title>${
      year && html`<text class="when" x="${year.x}" y="${year.y}" text-anchor="middle">${year.text}</text>`
    }</a
  >`;
}

function nodeMark(chrome: Chrome, { party, count, x, y, radius, label }: PlacedNode, kind: "rim" | "company"): Markup {
  const own = party.name[chrome.language];
  const lang = own === undefined && sourceLang(chrome);
  const name = nameOf(chrome, party.name);
  return html`<a class="node ${kind} t${party.tone}" href="${linkTo(chrome, party.page)}" aria-label="${name}"
    ><title>${name} · ${count}</title><circle cx="${x}" cy="${y}" r="${radius}" /><text
      x="${label.x}"
      y="${label.y}"
      text-anchor="${label.anchor}"
      ${lang}
      >${label.text}</text
    ></a
  >`;
}

const nameOf = ({ language }: Chrome, name: Readonly<Record<string, string>>): string =>
  name[language] ?? Object.values(name)[0] ?? "";
