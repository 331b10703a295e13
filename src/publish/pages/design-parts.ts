import { html, join, type Markup } from "../html.ts";
import type { LeagueInputs } from "../league-table.ts";
import { readingMark } from "../marks.ts";
import { differenceMark, numberLink } from "../numbers.ts";
import type { Chrome } from "../page.ts";

const READINGS = ["leading", "gaining", "holding", "slipping", "falling-behind", "not-enough-data"] as const;
const VERDICTS = ["supported", "refuted", "disputed", "not-enough-evidence"] as const;

export function states({ words }: Chrome): Markup {
  return html`<p>${words.design.statesNote}</p>
    <ul class="key">
      ${READINGS.map((reading) => html`<li>${readingMark(words, reading)}</li> `)}
    </ul>`;
}

/** Totals of the first groups, which open their rows here as everywhere; and what agrees and what does not. */
export function readNumbers(chrome: Chrome, { rows }: LeagueInputs): Markup {
  const links = [...rows.map(({ total }) => numberLink(chrome, total)), numberLink(chrome, { value: 0, slug: "" })];
  return html`<p>${chrome.words.design.numbersNote}</p>
    <p>${join(links, " · ")} · ${differenceMark(0)} · ${differenceMark(-2)}</p>`;
}

export function chartParts({ words }: Chrome): Markup {
  return html`<ol class="prose">
    ${words.design.chartParts.map((part) => html`<li>${part}</li> `)}
  </ol>`;
}

/** The marks of the page that checks a text, on numbers that are told apart by their verdicts alone. */
export function checkedText({ words: { design: words } }: Chrome): Markup {
  const [first = "", ...rest] = words.proofText;
  const marks = VERDICTS.map((verdict, at) => html`<span class="v v-${verdict}">${at + 1}</span>${rest[at] ?? ""}`);
  return html`<p>${words.proofNote}</p>
    <p class="proof">${first}${join(marks)}</p>`;
}

export function controls({ words: { design: words } }: Chrome): Markup {
  return html`<p>${words.controlsNote}</p>
    <div class="bar">
      <input type="search" aria-label="${words.field}" placeholder="${words.field}" />
      <select aria-label="${words.choice}">
        ${words.choices.map((choice) => html`<option>${choice}</option>`)}
      </select>
      <button type="button" class="primary">${words.main}</button>
      <button type="button">${words.other}</button>
      <button type="button" aria-pressed="true">${words.pressed}</button>
      <button type="button" disabled>${words.off}</button>
      <button type="button" class="as-link">${words.word}</button>
    </div>
    <div class="bar">
      <label><input type="checkbox" checked /> ${words.tick}</label>
      ${words.choices.map((choice, at) => html`<label><input type="radio" name="one" ${at === 0 && html` checked`} /> ${choice}</label> `)}
      <input type="date" aria-label="${words.day}" />
      <input type="range" aria-label="${words.scale}" />
    </div>
    <textarea rows="2" aria-label="${words.longField}" placeholder="${words.longField}"></textarea>`;
}

export function pageStates({ words: { design: words } }: Chrome): Markup {
  return html`<dl class="facts">
    <div>
      <dt>${words.empty}</dt>
      <dd>${words.emptyText}</dd>
    </div>
    <div>
      <dt>${words.loading}</dt>
      <dd class="check-status">${words.loadingText}</dd>
    </div>
    <div>
      <dt>${words.error}</dt>
      <dd class="check-notice">${words.errorText}</dd>
    </div>
  </dl>`;
}
