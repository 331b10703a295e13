import { COLOURS, SIZES, SPACES, type ColourRole, type ColourToken } from "../design/tokens.ts";
import { contrast } from "../design/contrast.ts";
import { html, join, type Markup } from "../html.ts";
import { layout } from "../layout.ts";
import { leagueTable, type LeagueInputs } from "../league-table.ts";
import type { Chrome } from "../page.ts";
import { tableBox } from "../table-box.ts";
import { checkedText, chartParts, controls, pageStates, readNumbers, states } from "./design-parts.ts";

export interface DesignInputs {
  /** Its first rows. */
  readonly league: LeagueInputs;
}

const ROLES: readonly ColourRole[] = ["ground", "text", "line", "tone", "amount"];

/** Tokens and parts of which every page is made, each shown as pages show it. */
export function designPage({ league }: DesignInputs, chrome: Chrome): string {
  const { design: words } = chrome.words;
  const sections: readonly (readonly [id: string, title: string, body: Markup])[] = [
    ["type", words.type, type(chrome)],
    ["colours", words.colours, colours(chrome)],
    ["spaces", words.spaces, spaces()],
    ["states", words.states, states(chrome)],
    ["numbers", words.numbers, readNumbers(chrome, league)],
    [
      "table",
      words.table,
      html`<p>${words.tableNote}</p>
        ${leagueTable(chrome, league)}`,
    ],
    ["chart", words.chart, chartParts(chrome)],
    ["proof", words.proof, checkedText(chrome)],
    ["controls", words.controls, controls(chrome)],
    ["page-states", words.pageStates, pageStates(chrome)],
  ];
  const main = html`<h1>${words.title}</h1>
    <p class="lede">${words.lede}</p>
    <ul class="contents">
      ${sections.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li> `)}
    </ul>
    ${sections.map(
      ([id, title, body]) =>
        html`<section>
          <h2 id="${id}">${title}</h2>
          ${body}
        </section> `,
    )}`;
  return layout(chrome, { title: words.title, section: "methods", main, style: "check.css" });
}

function type({ words: { design: words } }: Chrome): Markup {
  const sizes = SIZES.toReversed().map(
    ({ name, rem }) =>
      html`<div>
        <dt class="meta">${name} · ${rem} · ${words.sizes[name]}</dt>
        <dd class="specimen-${name}">${words.specimen}</dd>
      </div> `,
  );
  return html`<p>${words.typeNote}</p>
    <dl class="specimens">${sizes}</dl>
    <p class="specimen-read">${words.paragraph}</p>`;
}

function colours({ words: { design: words } }: Chrome): Markup {
  const tables = ROLES.map((role) =>
    tableBox(
      {
        caption: words.roles[role],
        heads: [words.roles[role], { number: words.light }, { number: words.dark }],
        kind: "narrow colours",
      },
      COLOURS.filter((one) => one.role === role).map(colourRow),
    ),
  );
  return html`<p>${words.coloursNote}</p>
    <div class="pair">${tables}</div>`;
}

function colourRow({ name, light, dark }: ColourToken): Markup {
  const [paper] = COLOURS;
  const cell = (own: string, ground = "") =>
    html`<td class="num">${swatch(own)} <code>${own}</code> <span class="ratio">${contrast(own, ground).toFixed(1)}</span></td>`;
  return html`<tr>
    <th scope="row">${swatch(`var(--${name})`)} ${name}</th>
    ${cell(light, paper?.light)}${cell(dark, paper?.dark)}
  </tr> `;
}

// A drawing, because a page may carry no style of its own.
const swatch = (fill: string): Markup =>
  html`<svg class="swatch-square" viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" fill="${fill}" /></svg>`;

function spaces(): Markup {
  const bars = SPACES.map(
    (space, at) =>
      html`<li>
        <span class="num">${at + 1}</span> <span class="num">${space}</span>
        <svg width="${space * 16}" height="12" aria-hidden="true"><rect width="100%" height="12" fill="var(--column)" /></svg>
      </li> `,
  );
  return html`<ol class="space-bars">
    ${join(bars)}
  </ol>`;
}
