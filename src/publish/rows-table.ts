import { attachmentAddress } from "./addresses.ts";
import { attachmentDates, attachmentLinks } from "./attachment-links.ts";
import { html, join, raw, type Markup } from "./html.ts";
import { scrollBox, sourceLang } from "./layout.ts";
import { linkTo } from "./links.ts";
import { cellsTexts } from "./locators.ts";
import type { Chrome } from "./page.ts";
import { rowMarkup } from "./row-markup.ts";
import type { RowSection, ShownAttachment } from "./shown/shown-row.ts";

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
  const inline = headings && count <= FEW_ROWS && count < 3 * sections.length;
  const bodies = sections.map(({ attachment, rows }) => {
    const shown = { attachment, anchors, groups, inline };
    const lines = rows.map((row) => rowMarkup(chrome, row, shown));
    return html`<tbody>
      ${headings && !inline && attachmentHeading(chrome, attachment)}${raw(lines.join(""))}
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
          <th scope="col">${words.name}</th>
          <th scope="col">${words.filer}</th>
          <th scope="col">${words.number}</th>
          <th scope="col">${words.place}</th>
          <th scope="col">${words.class}</th>
          <th scope="col">${words.filedOn}</th>
          <th scope="col">${words.remark}</th>
          <th scope="col">${words.where}</th>
        </tr>
      </thead>
      ${join(bodies)}
    </table>`,
  );
}

/** Title, dates and addresses of a document: what every row below it shares. */
function attachmentHeading(chrome: Chrome, attachment: ShownAttachment): Markup {
  return html`<tr class="from">
    <th colspan="8" scope="rowgroup" id="a-${attachment.slug}">
      <a href="${linkTo(chrome, attachmentAddress(attachment.slug))}" ${sourceLang(chrome)}>${attachment.title}</a>
      <span class="meta"
        >${[...cellsTexts(chrome.words, attachment.cells), attachmentDates(chrome, attachment)].join(" · ")} ·
        ${attachmentLinks(chrome, attachment)}</span
      >
    </th>
  </tr> `;
}
