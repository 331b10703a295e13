import { csvLine } from "../../model/csv-line.ts";
import { differingParts, type NamePart } from "../../model/differing-parts.ts";
import { JUDGEMENTS } from "../../model/judgements.ts";
import { questionAnchor, reviewAddress } from "../addresses.ts";
import { fillGaps } from "../fill.ts";
import { figure } from "../format.ts";
import { html, join, type Markup, type Part } from "../html.ts";
import { layout, named, published } from "../layout.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";
import { classMarkup, type AskedClass } from "./review-class.ts";
import { evidenceMarkup, type AskedQuestion, type ShownEvidence } from "./review-evidence.ts";

/** One page of the open questions. */
export interface ReviewInputs {
  readonly page: number;
  readonly pages: number;
  /** How many are open on all pages. */
  readonly open: number;
  readonly questions: readonly (AskedQuestion | AskedClass)[];
}

export function reviewPage({ page, pages, open, questions }: ReviewInputs, chrome: Chrome): string {
  const { review: words } = chrome.words;
  const how = fillGaps(
    words.how,
    (name) => html`<code>${name === "command" ? "tidui review" : name === "labels" ? "labels.csv" : "judgements.csv"}</code>`,
  );
  const main = html`<h1>${words.title}</h1>
    <p class="lede">${open === 0 ? words.none : words.lede(figure(open))}</p>
    ${open > 0 && html`<p class="prose">${how}</p>`}
    <div id="review">
      ${join(
        questions.map((question) =>
          question.kind === "class" ? classMarkup(chrome, question) : questionMarkup(chrome, question),
        ),
      )}
    </div>
    ${pages > 1 && pageLinks(chrome, page, pages)}`;
  return layout(chrome, { title: words.title, section: "review", main, script: "review.js" });
}

function pageLinks(chrome: Chrome, page: number, pages: number): Markup {
  const { review: words } = chrome.words;
  const link = (to: number, text: string, rel: string) =>
    to >= 1 && to <= pages && html`<a href="${linkTo(chrome, reviewAddress(to))}" rel="${rel}">${text}</a> `;
  return html`<p class="onward">
    ${link(page - 1, words.before, "prev")}${link(page + 1, words.next, "next")}
    <span class="meta">${words.page(page, pages)}</span>
  </p>`;
}

function questionMarkup(chrome: Chrome, question: AskedQuestion): Markup {
  const { id, kind, probability, weight } = question;
  const { review: words } = chrome.words;
  const anchor = questionAnchor(id);
  return html`<article class="question" id="${anchor}" data-question="${id}" aria-labelledby="h-${id} l-${id} r-${id}">
    <h2 id="h-${id}">${words.asks[kind]}</h2>
    <p class="meta">${words.likely(`${Math.round(probability * 100)}%`)} · ${words.weight(weight.toFixed(1))}</p>
    ${evidenceTable(chrome, question)}
    <details class="by-hand">
      <summary>${words.row}</summary>
      <p><code>${rowToPaste(chrome, question)}</code></p>
    </details>
  </article> `;
}

/** Both sides in two columns: sorts of evidence that both have on one line, then what each has alone, then what is of both. */
function evidenceTable(chrome: Chrome, question: AskedQuestion): Markup {
  const { review: words } = chrome.words;
  const evidence = question.evidence.filter((one) => !isItsName(one, question));
  const of = (side: ShownEvidence["side"]) => evidence.filter((one) => one.side === side);
  const shared = [...new Set(of("left").map(({ what }) => what))].filter((what) => of("right").some((one) => one.what === what));
  const line = (isMeant: (one: ShownEvidence) => boolean) => [of("left").filter(isMeant), of("right").filter(isMeant)];
  const alone = line(({ what }) => !shared.includes(what));
  const lines = [...shared.map((kind) => line(({ what }) => what === kind)), alone, [of("both")]];
  const [left, right] = sideNames(chrome, question);
  return html`<table class="sides">
    <caption>
      ${words.evidence}
    </caption>
    <thead>
      <tr>
        <th scope="col" id="l-${question.id}">${left}</th>
        <th scope="col" id="r-${question.id}">${right}</th>
      </tr>
    </thead>
    <tbody>
      ${join(lines.filter((cells) => cells.some((own) => own.length > 0)).map((cells) => lineMarkup(chrome, cells, cells === alone)))}
    </tbody>
  </table>`;
}

/** Evidence that says no more than the name above it. */
const isItsName = ({ what, side, text, weighs }: ShownEvidence, { left, right }: AskedQuestion): boolean =>
  what === "filer" && weighs === "neither" && text === (side === "left" ? left : right);

/** A line of the table: two cells, or one that speaks of both sides. What each side has alone need not stand side by side. */
function lineMarkup(chrome: Chrome, cells: readonly (readonly ShownEvidence[])[], isAlone: boolean): Markup {
  const span = cells.length === 1 && html` colspan="2"`;
  return html`<tr${isAlone && html` class="alone"`}>
    ${cells.map((own) => html`<td${span}>${join(own.map((one) => evidenceMarkup(chrome, one)))}</td>`)}
  </tr> `;
}

/** The names, marked where they part; a group by its name in the page's language. */
function sideNames(chrome: Chrome, { left, right, kind, group, links }: AskedQuestion): [Part, Part] {
  const linked = (address: string | null, name: Part) =>
    address === null ? html`${name}` : html`<a href="${linkTo(chrome, address)}">${name}</a>`;
  if (kind === "member") {
    return [linked(links[0], published(chrome, left)), linked(links[1], group ? named(chrome, group) : right)];
  }
  const [first, second] = differingParts(left, right);
  const marked = (parts: readonly NamePart[]) =>
    published(
      chrome,
      parts.map(({ text, differs }) => (differs ? html`<mark>${text}</mark>` : text)),
    );
  return [linked(links[0], marked(first)), linked(links[1], marked(second))];
}

/** The row of judgements.csv, but for what only whoever answers knows. */
function rowToPaste({ words }: Chrome, { kind, left, right }: AskedQuestion): string {
  const { by, on, why } = words.review.blanks;
  return csvLine([kind, left, right, JUDGEMENTS.join("|"), by, on, why]).trimEnd();
}
