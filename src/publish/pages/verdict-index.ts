import { CHOICES } from "../../measure/composite/variant-space.ts";
import { inLanguage } from "../../model/text.ts";
import { chartOf } from "../charts/chart-figure.ts";
import { withoutFigure, type ShownWithout } from "../figures/without-figure.ts";
import { figure, percent } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { named, scrollBox } from "../layout.ts";
import type { Chrome } from "../page.ts";
import type { ShownLack, ShownOutcome, ShownSelection, ShownSensitivity } from "../shown/shown-verdict.ts";
import { groupLink, measureLink } from "../verdict-parts.ts";

// How the index is made: what enters and what does not, and which choice moves it.

export function sensitivitySection(chrome: Chrome, { greatest, rows }: ShownSensitivity, without: ShownWithout | null): Markup {
  const { verdict: words } = chrome.words;
  const [all] = rows;
  const most = greatest && all ? words.greatest(words.choices[greatest], percent(all.indices[greatest])) : "";
  return html`<section>
    <h2 id="sensitivity">${words.sensitivity}</h2>
    <p class="prose">${most}${chrome.words.gap}${words.sensitivityLede}</p>
    ${scrollBox(
      words.sensitivity,
      html`<table>
        <caption>
          ${words.sensitivity}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.group}</th>
            ${CHOICES.map((choice) => html`<th scope="col" class="num">${words.choices[choice]}</th>`)}
            <th scope="col" class="num">${words.together}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ group, indices, together }) =>
              html`<tr>
                <th scope="row">${group ? groupLink(chrome, group) : words.ofAll}</th>
                ${CHOICES.map((choice) => html`<td class="num">${percent(indices[choice])}</td>`)}
                <td class="num">${percent(together)}</td>
              </tr> `,
          )}
        </tbody>
      </table>`,
    )}
    ${without && chartOf(chrome, withoutFigure, without)}
  </section>`;
}

/** What enters and what does not, each with its reason. */
export function outcomesSection(chrome: Chrome, { theory, outcomes, leftOut }: ShownSelection): Markup {
  const { verdict: words } = chrome.words;
  const heads = [words.measure, words.dimension, words.weight, words.readBy, words.why];
  const out = leftOut.map(
    ({ measure, hasScope, why }) =>
      html`<li>
        ${hasScope ? measureLink(chrome, measure) : inLanguage(measure.label, chrome.language)}${chrome.words.colon}${inLanguage(why, chrome.language)}
      </li>`,
  );
  return html`<section>
    <h2 id="outcomes">${words.outcomes}</h2>
    <p class="prose">${inLanguage(theory, chrome.language)}</p>
    ${scrollBox(
      words.outcomes,
      html`<table class="wide">
        <caption>
          ${words.outcomes}
        </caption>
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${join(outcomes.map((one) => outcomeRow(chrome, one)))}
        </tbody>
      </table>`,
    )}
    ${
      out.length > 0 &&
      html`<h3>${words.leftOut}</h3>
        <ul class="prose">
          ${out}
        </ul>`
    }
  </section>`;
}

function outcomeRow(chrome: Chrome, { measure, dimension, weight, readBy, why, use }: ShownOutcome): Markup {
  const { verdict: words } = chrome.words;
  const note = use === "not-shared" ? words.notShared : use === "no-field" ? words.noField : "";
  const read = readBy.map(
    ({ measurer, period }) => html`<span class="nw">${named(chrome, measurer)} <span class="meta">${period}</span></span>`,
  );
  return html`<tr${use !== "enters" && html` class="void"`}>
    <th scope="row">${measureLink(chrome, measure)}</th>
    <td class="nw">${inLanguage(dimension, chrome.language)}</td>
    <td class="num">${figure(weight)}</td>
    <td>${join(read, chrome.words.separator)}</td>
    <td>${inLanguage(why, chrome.language)}${note !== "" && html` <b>${note}</b>`}</td>
  </tr> `;
}

/** Whom the index does not judge, and what is missing for it. */
export function lackingSection(chrome: Chrome, lacking: readonly ShownLack[]): Markup | false {
  const { verdict: words } = chrome.words;
  if (lacking.length === 0) return false;
  return html`<section>
    <h2 id="lacking">${words.lacking}</h2>
    <p class="prose">${words.lackingLede}</p>
    ${scrollBox(
      words.lacking,
      html`<table>
        <caption>
          ${words.lacking}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.group}</th>
            <th scope="col">${words.has}</th>
            <th scope="col">${words.why}</th>
          </tr>
        </thead>
        <tbody>
          ${lacking.map(
            ({ group, has, lacks }) =>
              html`<tr>
                <th scope="row">${groupLink(chrome, group)}</th>
                <td>
                  ${join(
                    has.map((one) => measureLink(chrome, one)),
                    chrome.words.separator,
                  )}
                </td>
                <td>${words.lacks[lacks]}</td>
              </tr> `,
          )}
        </tbody>
      </table>`,
    )}
  </section>`;
}
