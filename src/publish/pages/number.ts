import { inLanguage, type Localized } from "../../model/text.ts";
import { figure, signed } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { layout, published } from "../layout.ts";
import { linkTo } from "../links.ts";
import { numberAddress } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import { questionText, type ShownQuestion } from "../question.ts";
import { attachmentAddress, rowsTable, type RowSection } from "../rows-table.ts";

/** One part of the rows behind a counted number: all of them where they are few. */
export interface NumberInputs {
  readonly slug: string;
  readonly question: ShownQuestion;
  readonly value: number;
  readonly unit: Localized;
  readonly definition: Localized;
  /** This part, from 1, of so many; `first` is the place of its first row among all. */
  readonly part: number;
  readonly parts: number;
  readonly first: number;
  readonly sections: readonly RowSection[];
  /** Rows by attachment, on the first part. */
  readonly breakdown: readonly NumberShare[];
  readonly announced: readonly NumberAnnounced[];
}

export interface NumberShare {
  readonly attachment: string;
  readonly title: string;
  readonly rows: number;
  /** The part on which its rows begin. */
  readonly part: number;
}

export interface NumberAnnounced {
  readonly address: string;
  readonly said: number;
  readonly difference: number;
}

export function numberPage(inputs: NumberInputs, chrome: Chrome): string {
  const { question, value, unit, definition, part } = inputs;
  const { number: words } = chrome.words;
  const shown = inputs.sections.reduce((sum, section) => sum + section.rows.length, 0);
  const range = words.part(figure(inputs.first + 1), figure(inputs.first + shown), figure(value));
  const main = html`<p class="kicker">${words.kicker}</p>
<h1 class="figure"><b>${figure(value)}</b> ${inLanguage(unit, chrome.language)}</h1>
<p class="lede">${questionText(chrome, question)}</p>
${part === 1 && html`<p class="prose">${inLanguage(definition, chrome.language)} <a href="${linkTo(chrome, `measures/${question.query.measure}/`)}">${words.toMeasure}</a></p>
`}${inputs.announced.map((total) => announcedLine(chrome, total))}${part === 1 && breakdown(chrome, inputs)}${partLinks(chrome, inputs)}
${value === 0 ? html`<p>${words.none}</p>` : rowsTable(chrome, inputs.sections, { caption: range })}
${partLinks(chrome, inputs)}`;
  const title = `${figure(value)} · ${questionText(chrome, question)}`;
  return layout(chrome, { title: part === 1 ? title : `${range} · ${title}`, section: "measures", main });
}

function announcedLine(chrome: Chrome, { address, said, difference }: NumberAnnounced): Markup {
  const { number: words } = chrome.words;
  const text = difference === 0 ? words.agrees(figure(said)) : words.disagrees(figure(said), signed(difference));
  return html`<p class="${difference === 0 ? "agrees" : "disagrees"}"><span aria-hidden="true">${difference === 0 ? "=" : "≠"}</span> <a href="${linkTo(chrome, address)}">${text}</a></p>
`;
}

function breakdown(chrome: Chrome, { slug, breakdown: shares }: NumberInputs): Markup | false {
  if (shares.length < 2) return false;
  const items = shares.map(
    ({ attachment, title, rows, part }) =>
      html`<li><a href="${linkTo(chrome, numberAddress(slug, part))}#a-${attachment}">${figure(rows)}</a> <a class="quiet" href="${linkTo(chrome, attachmentAddress(attachment))}">${published(chrome, title)}</a></li>`,
  );
  return html`<details class="breakdown"${shares.length <= 6 && html` open`}><summary>${chrome.words.number.breakdown}</summary><ul>${join(items)}</ul></details>
`;
}

function partLinks(chrome: Chrome, { slug, part, parts }: NumberInputs): Markup | false {
  if (parts === 1) return false;
  const links = Array.from({ length: parts }, (_, index) => {
    const current = index + 1 === part && html` aria-current="page"`;
    return html`<a href="${linkTo(chrome, numberAddress(slug, index + 1))}"${current}>${index + 1}</a> `;
  });
  return html`<nav class="parts" aria-label="${chrome.words.number.pages}">${join(links)}</nav>`;
}
