import { inLanguage, type Localized } from "../../model/text.ts";
import { figure } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { layout, scrollBox } from "../layout.ts";
import { outLink, shortAddress } from "../links.ts";
import { differenceMark, numberLink, numberTo, type ShownCount } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import { correctionLine, type ShownCorrection } from "./corrections.ts";
import { questionText, type ShownQuestion } from "../question.ts";
import { unbroken } from "../unbroken.ts";
import { withinSentence } from "../within-sentence.ts";

/** A total as announced, and what the rows say of it. */
export interface AnnouncedInputs {
  readonly series: string;
  readonly asOf: string;
  readonly total: number;
  readonly added: number | null;
  readonly since: string | null;
  readonly confirmedBy: string;
  readonly notice: string;
  readonly differences: readonly ShownDifference[];
  readonly corrections: readonly ShownCorrection[];
}

export interface ShownDifference {
  readonly series: string;
  readonly asOf: string;
  readonly since: string | null;
  readonly figure: "total" | "added";
  readonly said: number;
  readonly counted: ShownCount;
  /** What was counted; told only where the two are not plainly equal. */
  readonly question: ShownQuestion | null;
  readonly difference: number;
  readonly code: string;
  readonly reason: Localized;
  readonly address: string;
}

export function announcedPage(inputs: AnnouncedInputs, chrome: Chrome): string {
  const { announced: words } = chrome.words;
  const title = words.title(inLanguage(chrome.frame.series[inputs.series]?.label ?? {}, chrome.language), inputs.asOf);
  const main = html`<p class="kicker">${chrome.words.measure.differences}</p>
    <h1>${unbroken(title)}</h1>
    <p class="lede">${announcedSentence(chrome, inputs)}</p>
    <dl class="facts">
      <div>
        <dt>${words.notice}</dt>
        <dd>${outLink(inputs.notice, shortAddress(inputs.notice))}</dd>
      </div>
      <div>
        <dt>${words.confirmedBy}</dt>
        <dd>${confirmation(chrome, inputs.confirmedBy)}</dd>
      </div>
    </dl>
    ${inputs.corrections.map((correction) => correctionLine(chrome, correction))}
    ${inputs.differences.length > 0 && differencesTable(chrome, inputs.differences, { notices: false })}`;
  return layout(chrome, { title, section: "measures", main });
}

function announcedSentence(chrome: Chrome, { total, added, since }: AnnouncedInputs): string {
  const { announced: words, colon, relations } = chrome.words;
  const whole = `${words.total}${colon}${figure(total)}`;
  if (added === null || since === null) return whole;
  return `${whole}${relations.semicolon}${withinSentence(words.added(since), chrome.language)}${colon}${figure(added)}`;
}

/** "list; news": what the total was read from, each in the page's language where it has a word for it. */
function confirmation({ words: { announced: words, separator } }: Chrome, confirmedBy: string): string {
  return confirmedBy
    .split("; ")
    .map((one) => words.confirmations[one] ?? one)
    .join(separator);
}

/** Announced figures beside the rows: said, counted, difference, reason. */
export function differencesTable(
  chrome: Chrome,
  differences: readonly ShownDifference[],
  { notices }: { readonly notices: boolean },
): Markup {
  const { announced: words, measure } = chrome.words;
  const mixed = new Set(differences.map(({ series }) => series)).size > 1;
  const rows = differences.map(
    (item) =>
      html`<tr>
        ${notices && html`<td class="d">${item.asOf}</td>`}
        <th scope="row">${mixed && seriesName(chrome, item)}${figureName(chrome, item)}</th>
        <td class="num">${notices ? numberTo(chrome, item.address, figure(item.said)) : figure(item.said)}</td>
        <td class="num">${numberLink(chrome, item.counted)}</td>
        <td class="num">${differenceMark(item.difference)}</td>
        <td>${reasonText(chrome, item)}</td>
      </tr> `,
  );
  return scrollBox(
    measure.differences,
    html`<table class="wide">
      <caption>
        ${measure.differences}
      </caption>
      <thead>
        <tr>
          ${notices && html`<th scope="col">${measure.announcedFor}</th>`}
          <th scope="col">${words.figure}</th>
          <th scope="col" class="num">${words.said}</th>
          <th scope="col" class="num">${words.ours}</th>
          <th scope="col" class="num">${words.difference}</th>
          <th scope="col">${words.reason}</th>
        </tr>
      </thead>
      <tbody>
        ${join(rows)}
      </tbody>
    </table>`,
  );
}

/** Told only where a table holds several: "GenAI filed: ". */
function seriesName({ frame, language, words }: Chrome, { series }: ShownDifference): string {
  return inLanguage(frame.series[series]?.short ?? {}, language) + words.colon;
}

function figureName({ words: { announced: words } }: Chrome, { figure: kind, since }: ShownDifference): string {
  return kind === "total" || since === null ? words.total : words.added(since);
}

/** The editors' reason where there is one, else what the comparison itself found; and what was counted where that is in doubt. */
function reasonText(chrome: Chrome, { code, reason, question }: ShownDifference): Markup {
  const { announced: words, colon } = chrome.words;
  const found = inLanguage(reason, chrome.language) || (words.codes[code] ?? code);
  if (question === null) return html`${found}`;
  return html`${found}<br /><span class="meta">${words.against}${colon}${questionText(chrome, question)}</span>`;
}
