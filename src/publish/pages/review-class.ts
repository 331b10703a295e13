import { csvLine } from "../../model/csv-line.ts";
import type { ClassQuestion } from "../../model/class-questions.ts";
import type { Localized } from "../../model/text.ts";
import { questionAnchor } from "../addresses.ts";
import { html, join, type Markup } from "../html.ts";
import { named, published } from "../layout.ts";
import type { Chrome } from "../page.ts";
import { evidenceMarkup, type ShownEvidence } from "./review-evidence.ts";

/** A filing whose class is asked for. */
export interface AskedClass extends Omit<ClassQuestion, "scheme" | "evidence"> {
  readonly kind: "class";
  readonly scheme: { readonly id: string; readonly name: Localized };
  readonly evidence: readonly ShownEvidence[];
}

/** The filing, what is known of it, and the labels; the first nine are picked by their digits where answers are taken. */
export function classMarkup(chrome: Chrome, question: AskedClass): Markup {
  const { id, name, scheme, choices, evidence } = question;
  const { review: words } = chrome.words;
  return html`<article
    class="question"
    id="${questionAnchor(id)}"
    data-question="${id}"
    data-kind="class"
    aria-labelledby="h-${id} l-${id}"
  >
    <h2 id="h-${id}">${words.asks.class}</h2>
    <table class="sides">
      <caption>
        ${words.evidence}
      </caption>
      <thead>
        <tr>
          <th scope="col" id="l-${id}">${published(chrome, name)}</th>
          <th scope="col">${named(chrome, scheme.name)}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>${join(evidence.map((one) => evidenceMarkup(chrome, one)))}</td>
          <td>
            <ol class="choices">
              ${join(choices.map(({ label, name: own, probability }) => html`<li data-label="${label}">${named(chrome, own)} <span class="meta">${Math.round(probability * 100)}%</span></li> `))}
            </ol>
          </td>
        </tr>
      </tbody>
    </table>
    <details class="by-hand">
      <summary>${words.labelRow}</summary>
      <p><code>${rowToPaste(chrome, question)}</code></p>
    </details>
  </article> `;
}

/** The row of labels.csv, but for what only whoever answers knows. */
function rowToPaste({ words }: Chrome, { series, number, scheme, choices }: AskedClass): string {
  const { by, on, why } = words.review.blanks;
  return csvLine([series, number, scheme.id, choices.map(({ label }) => label).join("|"), by, on, why, ""]).trimEnd();
}
