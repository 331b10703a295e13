import { groupBy } from "../../model/group-by.ts";
import { inLanguage } from "../../model/text.ts";
import { figure } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { called, named, published, scrollBox } from "../layout.ts";
import { numberLink } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import type { ShownBeside, ShownCatchUp, ShownChange, ShownValue } from "../shown/shown-verdict.ts";
import { groupLink, measureLink, periodOf, valueLink } from "../verdict-parts.ts";

// What the sentences of the verdict rest on beside the index: changes, catching up, and the choices beside.

const TEN_YEARS = 120;

/** Every change by group; the sentence that counts them leads here. */
export function changesSection(chrome: Chrome, changes: readonly ShownChange[]): Markup | false {
  const { verdict: words } = chrome.words;
  if (changes.length === 0) return false;
  const heads = [words.group, words.measure, words.app, words.from, words.to, words.direction, words.readBy];
  const groups = [...groupBy(changes, ({ group }) => group.id)];
  return html`<section>
    <h2 id="changes">${words.changes}</h2>
    <p class="prose">${words.changesLede}</p>
    ${scrollBox(
      words.changes,
      html`<table class="wide">
        <caption>
          ${words.changes}
        </caption>
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${join(groups.flatMap(([id, own]) => own.map((change, at) => changeRow(chrome, change, at === 0 ? id : null))))}
        </tbody>
      </table>`,
    )}
    <p class="meta">${words.source}</p>
  </section>`;
}

function changeRow(chrome: Chrome, change: ShownChange, anchor: string | null): Markup {
  const { verdict: words } = chrome.words;
  const { group, measure, entity, measurer, from, to, direction } = change;
  const end = (value: ShownValue) => html`${valueLink(chrome, value)} <span class="meta">${periodOf(value)}</span>`;
  const state = direction === "lower" ? "slipping" : direction === "higher" ? "gaining" : "not-enough-data";
  return html`<tr${anchor !== null && html` id="changes-${anchor}"`}>
    <th scope="row">${groupLink(chrome, group)}</th>
    <td>${measureLink(chrome, measure)}</td>
    <td>${entity !== null && called(chrome, entity)}</td>
    <td class="v">${from ? end(from) : html`<span class="meta">${words.told}</span>`}</td>
    <td class="v">${end(to)}</td>
    <td><span class="reading r-${state}">${words.directions[direction]}</span></td>
    <td>${named(chrome, measurer)}</td>
  </tr> `;
}

/** Who gains on whom, and when they would be level. */
export function catchUpsSection(chrome: Chrome, catchUps: readonly ShownCatchUp[]): Markup | false {
  const { verdict: words } = chrome.words;
  if (catchUps.length === 0) return false;
  const months = (value: number) => (value > TEN_YEARS ? `>${TEN_YEARS}` : figure(Math.round(value)));
  return html`<section>
    <h2 id="catch-up">${words.catchUps}</h2>
    <p class="prose">${words.catchUpsLede}</p>
    ${scrollBox(
      words.catchUps,
      html`<table>
        <caption>
          ${words.catchUps}
        </caption>
        <thead>
          <tr>
            ${[words.chaser, words.leader, words.measure, words.period, words.time].map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${catchUps.map(
            ({ chaser, leader, measure, period, soonest, latest }) =>
              html`<tr>
                <th scope="row">${groupLink(chrome, chaser)}</th>
                <td>${groupLink(chrome, leader)}</td>
                <td>${measureLink(chrome, measure)}</td>
                <td>${period}</td>
                <td>${words.months(months(soonest), latest === null ? null : months(latest))}</td>
              </tr> `,
          )}
        </tbody>
      </table>`,
    )}
  </section>`;
}

/** Choices and attention, beside and never inside. */
export function besideSection(chrome: Chrome, { heads, attention, rows }: ShownBeside): Markup | false {
  const { verdict: words } = chrome.words;
  if (rows.length === 0) return false;
  const notes = [...heads, ...(attention ? [{ label: {}, why: attention.why }] : [])];
  return html`<section>
    <h2 id="beside">${words.beside}</h2>
    <p class="prose">${[words.besideLede, ...notes.map(({ why }) => inLanguage(why, chrome.language))].join(chrome.words.gap)}</p>
    ${scrollBox(
      words.beside,
      html`<table>
        <caption>
          ${words.beside}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.group}</th>
            <th scope="col" class="num">${words.filings}</th>
            ${heads.map(({ label }) => html`<th scope="col">${inLanguage(label, chrome.language)}</th>`)}
            ${attention && html`<th scope="col" class="num">${words.attention(attention.start, attention.end)}</th>`}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ group, filings, values, appearances }) =>
              html`<tr>
                <th scope="row">${groupLink(chrome, group)}</th>
                <td class="num">${filings && numberLink(chrome, filings)}</td>
                ${values.map((value) => html`<td class="v">${value && besideValue(chrome, value)}</td>`)}
                ${appearances !== null && html`<td class="num">${figure(appearances)}</td>`}
              </tr> `,
          )}
        </tbody>
      </table>`,
    )}
  </section>`;
}

function besideValue(chrome: Chrome, value: ShownValue): Markup {
  return html`${valueLink(chrome, value)} ${published(chrome, value.unit)} <span class="meta">${periodOf(value)}</span>`;
}
