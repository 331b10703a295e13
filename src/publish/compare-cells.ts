import { inLanguage } from "../model/text.ts";
import { DISAGREEMENTS } from "./addresses.ts";
import { figure } from "./format.ts";
import { html, join, type Markup, type Part } from "./html.ts";
import { called, named } from "./layout.ts";
import { tellerName } from "./told-words.ts";
import { linkTo } from "./links.ts";
import { readingMark } from "./marks.ts";
import { numberLink, numberTo } from "./numbers.ts";
import type { Chrome } from "./page.ts";
import { shareText } from "./shown/shown-attention.ts";
import type { CompareCell, CompareRow, ShownCompared, ShownDispute } from "./shown/shown-compared.ts";
import { readingNumber, readingTime } from "./shown/shown-reading.ts";
import { periodOf, valueLink } from "./verdict-parts.ts";
import { rankText } from "./verdict-values.ts";

// Parts of all pages that put measures side by side.

/** The measure, its scope and its unit: the head of a line. */
export function rowHead(chrome: Chrome, { label, scope, unit, address }: CompareRow): Markup {
  const text = inLanguage(label, chrome.language);
  const notes = [inLanguage(scope, chrome.language), inLanguage(unit, chrome.language)].filter((note) => note !== "");
  return html`<th scope="row">
    ${address === null ? html`<span>${text}</span>` : html`<a href="${linkTo(chrome, address)}">${text}</a>`}
    ${notes.length > 0 && html`<span class="meta line">${notes.join(" · ")}</span>`}
  </th>`;
}

/** The name in the colour of its group, leading to its page. */
export function comparedName(chrome: Chrome, { kind, slug, name, tone }: Omit<ShownCompared, "lines">): Markup {
  return html`<span class="toned t${tone}"><a href="${linkTo(chrome, `${kind}/${slug}/`)}">${named(chrome, name)}</a></span>`;
}

/** What is known of one by one measure; `data-edition` tells a script which cells are of one measurer and one time. */
export function compareCell(chrome: Chrome, cell: CompareCell): Markup {
  const edition = "edition" in cell && cell.edition !== "" && html` data-edition="${cell.edition}"`;
  return html`<td${edition}>${cellContent(chrome, cell)}</td>`;
}

export function noFigure(chrome: Chrome): Markup {
  return html`<td><span class="zero">${chrome.words.compare.noFigure}</span></td>`;
}

function cellContent(chrome: Chrome, cell: CompareCell): Part {
  const { words } = chrome;
  switch (cell.kind) {
    case "count":
      return html`${numberLink(chrome, cell.count)} ${below(counted(chrome, cell.asOf))}
      ${cell.reading && readingMark(words, cell.reading)}`;
    case "rows":
      return html`${numberTo(chrome, cell.address, figure(cell.value))}
      ${below(counted(chrome, cell.asOf), cell.listed !== cell.value && words.compare.ofRows(figure(cell.listed)))}`;
    case "standing": {
      const { value, measurer, entity, rank, of, state } = cell.standing;
      return html`${valueLink(chrome, value)}
      ${below(entity !== null && called(chrome, entity), named(chrome, measurer), periodOf(value))}
      ${rank && html`<span class="nw">${words.verdict.ofGroups(rankText(rank), of)}</span> `}${readingMark(words, state)}
      ${disputes(chrome, cell.disputes)}`;
    }
    case "told": {
      const [first] = cell.readings;
      const numbers = cell.readings.map((one) => readingNumber(chrome, one));
      const who = Object.keys(cell.measurer).length === 0 ? html`<i>${words.figures.nobody}</i>` : named(chrome, cell.measurer);
      return html`${join(numbers, ` ${DIFFERS} `)} ${first && below(who, readingTime(chrome, first))}
      ${disputes(chrome, cell.disputes)}`;
    }
    case "backings":
      return html`${numberTo(chrome, cell.address, figure(cell.value))}
      ${cell.open > 0 && below(words.relations.notCounted(cell.open))}`;
    case "attention":
      return html`${numberTo(chrome, cell.address, shareText(cell.share))}
      ${below(words.compare.ofTitles(figure(cell.titles), cell.start, cell.end))}`;
  }
}

function counted({ words }: Chrome, asOf: string): Markup {
  return html`<span class="counted">${words.compare.counted(asOf)}</span>`;
}

const DIFFERS = "≠";

/** What stands below a number: who measured it, and when. */
function below(...parts: readonly Part[]): Markup {
  const told = parts.filter((part) => part !== false && part !== null);
  return html`<span class="meta line">${told.map((part, at) => [at > 0 && " · ", part])}</span>`;
}

/** Most that are told in a cell; of more it is told how many, and where they are listed. */
const MOST_DISPUTES = 3;

/** Readings that do not go together with the one above: each with its number, its measurer, its time and the likely reason. */
function disputes(chrome: Chrome, all: readonly ShownDispute[]): Markup | false {
  const { figures: words } = chrome.words;
  if (all.length === 0) return false;
  const told = all.slice(0, MOST_DISPUTES).map(({ reading, reason }) => {
    const { publisher, scope, id } = reading;
    const who = publisher === "" ? html`<i>${words.nobody}</i>` : tellerName(chrome, publisher);
    const where = inLanguage(scope, chrome.language);
    const why = html`<a class="disputed" href="${linkTo(chrome, `${DISAGREEMENTS}#${id}`)}">${words.reasons[reason][0]}</a>`;
    return html`<li>
      <span class="differs">${DIFFERS}</span> ${readingNumber(chrome, reading)}
      ${below(who, readingTime(chrome, reading), where !== "" && where, why)}
    </li> `;
  });
  const more = all.length - told.length;
  const last = all.at(-1)?.reading.id ?? "";
  return html`<ul class="disputes" aria-label="${words.disagreements}">
    ${join(told)}${
      more > 0 &&
      html`<li>
        <a class="disputed" href="${linkTo(chrome, `${DISAGREEMENTS}#${last}`)}"
          >${DIFFERS} ${chrome.words.compare.moreDisputes(figure(more))}</a
        >
      </li>`
    }
  </ul>`;
}
