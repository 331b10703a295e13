import { attachmentAddress } from "./addresses.ts";
import { attachmentDates, attachmentLinks } from "./attachment-links.ts";
import { html, join, raw, type Markup } from "./html.ts";
import { scrollBox, sourceLang } from "./layout.ts";
import { linkTo } from "./links.ts";
import { cellsTexts } from "./locators.ts";
import type { Chrome } from "./page.ts";
import { hasRemarks, kindOf, rowMarkup, type RowColumns } from "./row-markup.ts";
import type { RowSection, ShownAttachment, ShownRow } from "./shown/shown-row.ts";

export interface RowsTableOptions {
  readonly caption: string;
  /** Rows carry ids, on the one page that lists the attachment they stand in. */
  readonly anchors?: boolean;
  /** The heading of each attachment is left out where the page itself is of that attachment. */
  readonly headings?: boolean;
  /** The group of each filer is left out where all are of the same. */
  readonly groups?: boolean;
}

/** A few rows spread over attachments each name their own; many stand under headings. */
const FEW_ROWS = 12;

/** Rows under the attachments they stand in, each with its cells and its place in the document. */
export function rowsTable(chrome: Chrome, sections: readonly RowSection[], options: RowsTableOptions): Markup {
  const { rows: words } = chrome.words;
  const { caption, anchors = false, headings = true, groups = true } = options;
  const count = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  const columns = filledColumns(sections);
  const width = ALWAYS + Object.values(columns).filter(Boolean).length;
  const inline = headings && count <= FEW_ROWS && count < 3 * sections.length;
  const bodies = sections.map(({ attachment, rows }) => {
    const shown = { attachment, anchors, groups, inline, columns };
    const lines = rows.map((row) => rowMarkup(chrome, row, shown));
    return html`<tbody>
      ${headings && !inline && attachmentHeading(chrome, attachment, width)}${raw(lines.join(""))}
    </tbody> `;
  });
  return scrollBox(
    caption,
    html`<table class="rows${inline && " inline"}">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="c-name">${words.name}</th>
          <th scope="col" class="c-filer">${words.filer}</th>
          <th scope="col" class="c-number">${words.number}</th>
          <th scope="col" class="c-place">${words.place}</th>
          ${columns.kind && html`<th scope="col" class="c-kind">${words.class}</th>`}
          ${columns.filedOn && html`<th scope="col" class="c-filed">${words.filedOn}</th>`}
          ${columns.remark && html`<th scope="col" class="c-remark">${words.remark}</th>`}
          <th scope="col">${words.where}</th>
        </tr>
      </thead>
      ${join(bodies)}
    </table>`,
  );
}

/** Name, filer, number, place, and where the row stands. */
const ALWAYS = 5;

/** Columns in which any of these rows says something; an empty one would only narrow the others. */
function filledColumns(sections: readonly RowSection[]): RowColumns {
  const any = (holds: (row: ShownRow) => boolean) => sections.some(({ rows }) => rows.some(holds));
  return {
    kind: any((row) => kindOf(row) !== ""),
    filedOn: any(({ filedOn }) => filedOn !== undefined),
    remark: any(hasRemarks),
  };
}

/** Title, dates and addresses of a document: what every row below it shares. */
function attachmentHeading(chrome: Chrome, attachment: ShownAttachment, width: number): Markup {
  return html`<tr class="from">
    <th colspan="${width}" scope="rowgroup" id="a-${attachment.slug}">
      <a href="${linkTo(chrome, attachmentAddress(attachment.slug))}" ${sourceLang(chrome)}>${attachment.title}</a>
      <span class="meta"
        >${join([...cellsTexts(chrome.words, attachment.cells).map((text) => html`${text}`), attachmentDates(chrome, attachment)], " · ")}
        · ${attachmentLinks(chrome, attachment)}</span
      >
    </th>
  </tr> `;
}
