import { inLanguage, type Localized } from "../../model/text.ts";
import { figure } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { layout, named, published, scrollBox } from "../layout.ts";
import { outLink } from "../links.ts";
import { numberLink, type ShownCount } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import { periodText, questionText, type ShownQuestion } from "../question.ts";

/** All corrections, the newest first. */
export interface CorrectionsInputs {
  readonly corrections: readonly ShownCorrection[];
}

export interface ShownCorrection {
  /** Equal for equal corrections, in every build: its place on the page and its entry in the feed. */
  readonly id: string;
  readonly date: string;
  readonly number: CorrectedNumber;
  /** The number as it is counted now; null where it is no count, or not counted any more. */
  readonly now: ShownCount | null;
  readonly before: number;
  readonly after: number | null;
  readonly reason: Localized;
  readonly address: string | null;
}

/** Which number was corrected: a count by its question, another by what is known of it. */
export type CorrectedNumber =
  | { readonly kind: "count"; readonly question: ShownQuestion }
  | {
      readonly kind: "other";
      readonly measure: string;
      readonly scope: string;
      readonly start: string | null;
      readonly end: string | null;
    };

export function correctionsPage({ corrections }: CorrectionsInputs, chrome: Chrome): string {
  const { changes: words } = chrome.words;
  const main = html`<h1>${words.corrections}</h1>
    <p class="lede">${words.correctionsLede}</p>
    ${corrections.length === 0 ? html`<p>${words.noCorrections}</p>` : correctionsTable(chrome, corrections)}`;
  return layout(chrome, { title: words.corrections, section: "corrections", main });
}

export function correctionsTable(chrome: Chrome, corrections: readonly ShownCorrection[]): Markup {
  const { changes: words } = chrome.words;
  const rows = corrections.map((correction) => {
    const { id, date, before, after, now } = correction;
    const isNow = now !== null && now.value === after;
    const current =
      now !== null && !isNow && html` <span class="meta">${words.after}${chrome.words.colon}${numberLink(chrome, now)}</span>`;
    const is = after === null ? words.withdrawn : isNow ? numberLink(chrome, now) : figure(after);
    return html`<tr id="c-${id}">
      <td class="d">${date}</td>
      <th scope="row">${numberText(chrome, correction)}${current}</th>
      <td class="num"><s>${figure(before)}</s></td>
      <td class="num"><b>${is}</b></td>
      <td>${reasonText(chrome, correction)}</td>
    </tr> `;
  });
  return scrollBox(
    words.corrections,
    html`<table>
      <caption>
        ${words.corrections}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.correctionDate}</th>
          <th scope="col">${words.number}</th>
          <th scope="col" class="num">${words.was}</th>
          <th scope="col" class="num">${words.is}</th>
          <th scope="col">${words.reason}</th>
        </tr>
      </thead>
      <tbody>
        ${join(rows)}
      </tbody>
    </table>`,
  );
}

/** The correction of the one number that the page is about. */
export function correctionLine(chrome: Chrome, correction: ShownCorrection): Markup {
  const { date, before, after } = correction;
  const { changes: words } = chrome.words;
  const text = words.corrected(date, figure(before), after === null ? words.withdrawn : figure(after));
  return html`<p class="corrected"><span aria-hidden="true">≠</span> ${text} ${reasonText(chrome, correction)}</p> `;
}

export function numberText(chrome: Chrome, { number }: ShownCorrection): string {
  if (number.kind === "count") return questionText(chrome, number.question);
  const { measure, scope, start, end } = number;
  const period = end === null ? "" : periodText(chrome.words, start, end);
  return [measure, scope, period].filter((part) => part !== "").join(chrome.words.comma);
}

function reasonText(chrome: Chrome, { reason, address }: ShownCorrection): Markup {
  const text =
    reason[chrome.language] === undefined ? published(chrome, inLanguage(reason, chrome.language)) : named(chrome, reason);
  return html`${text}${address !== null && html` ${outLink(address, chrome.words.changes.published)}`}`;
}
