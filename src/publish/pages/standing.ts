import { inLanguage, type Localized } from "../../model/text.ts";
import { STANDINGS_FILE } from "../addresses.ts";
import { html, join, type Markup } from "../html.ts";
import { called, layout, named, scrollBox } from "../layout.ts";
import { readingMark } from "../marks.ts";
import type { Chrome } from "../page.ts";
import type { ShownGroup, ShownMeasure, ShownStanding } from "../shown/shown-verdict.ts";
import { download, groupLink, periodOf, valueLink } from "../verdict-parts.ts";
import { rankText, shareText } from "../verdict-values.ts";

export interface StandingInputs {
  /** Outcomes that are compared, for the table of all: heads and, group by group, a row or nothing under each. */
  readonly matrix: {
    readonly heads: readonly ShownMeasure[];
    readonly rows: readonly { readonly group: ShownGroup; readonly cells: readonly (ShownStanding | null)[] }[];
  };
  /** Measures that at least three groups are read of, then those of fewer. */
  readonly fields: readonly ShownField[];
  readonly fewer: readonly ShownField[];
}

export interface ShownField {
  readonly measure: ShownMeasure;
  readonly definition: Localized;
  readonly role: "outcome" | "choice" | "context";
  readonly unit: string;
  readonly rows: readonly ShownStanding[];
}

export function standingPage({ matrix, fields, fewer }: StandingInputs, chrome: Chrome): string {
  const { verdict: words } = chrome.words;
  const main = html`<h1>${words.standing}</h1>
    <p class="lede">${words.standingLede}</p>
    <h2 id="matrix">${words.matrix}</h2>
    <p class="prose">${words.matrixLede}</p>
    ${matrixTables(chrome, matrix)}
    <p class="meta">${words.source}</p>
    ${download(chrome, STANDINGS_FILE, words.standingsFile)}
    <h2 id="every">${words.everyMeasure}</h2>
    <p class="meta">${words.shareNote}</p>
    ${join(fields.map((field) => fieldSection(chrome, field)))}
    ${
      fewer.length > 0 &&
      html`<h2 id="fewer">${words.fewer}</h2>
        ${join(fewer.map((field) => fieldSection(chrome, field)))}`
    }`;
  return layout(chrome, { title: words.standing, section: "standing", main });
}

/** Most columns of one table beside the groups: as many as a wide page has room for. */
const MOST_COLUMNS = 8;

/** Every outcome, in as many tables as it takes; a group with no figure in one is not in it. */
function matrixTables(chrome: Chrome, { heads, rows }: StandingInputs["matrix"]): Markup {
  const starts = heads.flatMap((_, at) => (at % MOST_COLUMNS === 0 ? [at] : []));
  const part = <T>(list: readonly T[], from: number) => list.slice(from, from + MOST_COLUMNS);
  return join(
    starts.map((from) => {
      const own = rows.map(({ group, cells }) => ({ group, cells: part(cells, from) }));
      return matrixTable(chrome, { heads: part(heads, from), rows: own.filter(({ cells }) => cells.some(Boolean)) });
    }),
  );
}

function matrixTable(chrome: Chrome, { heads, rows }: StandingInputs["matrix"]): Markup {
  const { verdict: words } = chrome.words;
  return scrollBox(
    words.matrix,
    html`<table class="matrix">
      <caption>
        ${words.matrix}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.group}</th>
          ${heads.map(
            ({ label, scope, anchor }) =>
              html`<th scope="col">
                <a href="#${anchor}">${inLanguage(label, chrome.language)}</a>
                <span class="meta">${inLanguage(scope, chrome.language)}</span>
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ group, cells }) =>
            html`<tr>
              <th scope="row">${groupLink(chrome, group)}</th>
              ${cells.map((cell) => html`<td>${cell && matrixCell(chrome, cell)}</td>`)}
            </tr> `,
        )}
      </tbody>
    </table>`,
  );
}

function matrixCell(chrome: Chrome, { value, rank, of, state }: ShownStanding): Markup {
  const { words } = chrome;
  return html`${valueLink(chrome, value)} <span class="meta">${periodOf(value)}</span>
    <div>
      ${rank && html`<span class="nw">${words.verdict.ofGroups(rankText(rank), of)}</span> `}${readingMark(words, state)}
    </div>`;
}

function fieldSection(chrome: Chrome, { measure, definition, unit, rows }: ShownField): Markup {
  const { words } = chrome;
  const { verdict, gap, colon } = words;
  const label = inLanguage(measure.label, chrome.language);
  const scope = inLanguage(measure.scope, chrome.language);
  const unitName = unit === "%" ? "" : words.figures.unit(unit).trim();
  const heads = [
    verdict.group,
    verdict.app,
    verdict.value,
    verdict.period,
    verdict.readBy,
    verdict.rank,
    verdict.share,
    verdict.state,
    verdict.rule,
  ];
  return html`<section>
    <h3 id="${measure.anchor}">${label} <small>${scope}</small></h3>
    <p class="meta">
      ${inLanguage(definition, chrome.language)}${unitName !== "" && html`${gap}${words.measure.unit}${colon}${unitName}`}
    </p>
    ${scrollBox(
      label,
      html`<table>
        <caption>
          ${label}
        </caption>
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => standingRow(chrome, row))}
        </tbody>
      </table>`,
    )}
  </section>`;
}

function standingRow(chrome: Chrome, row: ShownStanding): Markup {
  const { words } = chrome;
  const { group, entity, value, measurer, rank, of, share, state, rule } = row;
  return html`<tr>
    <th scope="row">${groupLink(chrome, group)}</th>
    <td>${entity !== null && called(chrome, entity)}</td>
    <td class="num">${valueLink(chrome, value)}</td>
    <td>${periodOf(value)}</td>
    <td>${named(chrome, measurer)}</td>
    <td class="num">${rank && html`<span class="nw">${words.verdict.ofGroups(rankText(rank), of)}</span>`}</td>
    <td class="num">${share && shareText(share)}</td>
    <td>${readingMark(words, state)}</td>
    <td class="meta">${words.verdict.rules[rule]}</td>
  </tr> `;
}
