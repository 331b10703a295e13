import { inLanguage, type Localized } from "../../model/text.ts";
import { figure, signed } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { layout, scrollBox, sourceLang } from "../layout.ts";
import { linkTo } from "../links.ts";
import { spanText } from "../locators.ts";
import { languageTag, type Chrome } from "../page.ts";
import { questionText, type ShownQuestion } from "../question.ts";
import { rowsTable } from "../rows-table.ts";
import type { RowSection, RowSpan, ShownAttachment } from "../shown/shown-row.ts";
import { correctionLine, type ShownCorrection } from "./corrections.ts";
import { attachmentAddress } from "../addresses.ts";
import { attachmentDates, attachmentLinks } from "../attachment-links.ts";

/** A counted number with the rows behind it, or, where they are many, with the pages that list them. */
export interface NumberInputs {
  readonly question: ShownQuestion;
  readonly value: number;
  readonly unit: Localized;
  readonly definition: Localized;
  readonly sections: readonly RowSection[];
  /** Empty where `sections` hold all rows. */
  readonly parts: readonly NumberPart[];
  readonly announced: readonly NumberAnnounced[];
  readonly corrections: readonly ShownCorrection[];
}

/** Rows of one attachment on a page of their own, which all numbers that count just these rows share. */
export interface NumberPart {
  readonly attachment: ShownAttachment;
  readonly address: string;
  readonly rows: number;
  /** Where its rows stand; null where it has all that the number counts of this attachment. */
  readonly span: RowSpan | null;
}

export interface NumberAnnounced {
  readonly address: string;
  readonly said: number;
  readonly difference: number;
}

export function numberPage(inputs: NumberInputs, chrome: Chrome): string {
  const { question, value, unit, definition, sections, parts } = inputs;
  const { number: words, rows } = chrome.words;
  const text = questionText(chrome, question);
  const main = html`<p class="kicker">${words.kicker}</p>
    <h1>${figure(value)} <small>${chrome.words.unitOf(inLanguage(unit, chrome.language), value)}</small></h1>
    <p class="lede">${text}</p>
    <p class="prose">
      ${inLanguage(definition, chrome.language)}
      <a href="${linkTo(chrome, `measures/${question.query.measure}/`)}">${words.toMeasure}</a>
    </p>
    ${inputs.announced.map((total) => announcedLine(chrome, total))}${inputs.corrections.map((correction) => correctionLine(chrome, correction))}${parts.length === 0 ? rowsTable(chrome, sections, { caption: rows.count(figure(value)) }) : partsTable(chrome, parts, value)}`;
  const trail = [{ address: `measures/${question.query.measure}/`, text: inLanguage(question.measure, chrome.language) }];
  return layout(chrome, { title: `${figure(value)} · ${text}`, section: "measures", trail, main });
}

function announcedLine(chrome: Chrome, { address, said, difference }: NumberAnnounced): Markup {
  const { number: words } = chrome.words;
  const text = difference === 0 ? words.agrees(figure(said)) : words.disagrees(figure(said), signed(difference));
  return html`<p class="${difference === 0 ? "agrees" : "disagrees"}">
    <span aria-hidden="true">${difference === 0 ? "=" : "≠"}</span> <a href="${linkTo(chrome, address)}">${text}</a>
  </p> `;
}

/** Many rows, by the attachment they stand in; the counts add up to the number, and each opens its rows. */
function partsTable(chrome: Chrome, parts: readonly NumberPart[], value: number): Markup {
  const { number: words, rows: rowWords, league } = chrome.words;
  const body = parts.map(
    ({ attachment, address, rows, span }) =>
      html`<tr>
        <td class="num"><a class="n" href="${linkTo(chrome, address)}">${figure(rows)}</a></td>
        <th scope="row" ${sourceLang(chrome)}>
          <a href="${linkTo(chrome, attachmentAddress(attachment.slug))}">${attachment.title}</a
          >${span && html`<span class="line meta" lang="${languageTag(chrome.language)}">${spanText(chrome.words, span)}</span>`}
        </th>
        <td class="meta">${attachmentDates(chrome, attachment)} · ${attachmentLinks(chrome, attachment)}</td>
      </tr> `,
  );
  return scrollBox(
    words.breakdown,
    html`<table class="sum">
      <caption>
        ${words.breakdownLede}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="num">${chrome.words.sources.rows}</th>
          <th scope="col">${rowWords.attachment}</th>
          <th scope="col">${rowWords.clocks}</th>
        </tr>
      </thead>
      <tbody>
        ${join(body)}
      </tbody>
      <tfoot>
        <tr>
          <td class="num"><b>${figure(value)}</b></td>
          <th scope="row">${league.total}</th>
          <td></td>
        </tr>
      </tfoot>
    </table>`,
  );
}
