import { html, join, type Markup, type Part } from "./html.ts";
import { scrollBox } from "./layout.ts";

/** A column, or one of numbers, which stand under each other at their last digit. */
export type ColumnHead = string | { readonly number: Part };

/** What a table says over its rows: its name, its columns, and by which class style.css knows it. */
export interface TableHead {
  readonly caption: string;
  readonly heads: readonly ColumnHead[];
  readonly kind?: string;
}

/** A cell that says on a phone, where its row stands as lines, under which head it stands; "" where it speaks for itself. */
export function headedCell(head: string, inside: Part): Markup {
  return html`<td${head !== "" && html` data-head="${head}"`}>${inside}</td>`;
}

/** A table of rows in a box of its own, which scrolls where it is wider than the page. */
export function tableBox({ caption, heads, kind = "wide" }: TableHead, rows: readonly Markup[]): Markup {
  return scrollBox(
    caption,
    html`<table class="${kind}">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads.map((head) => (typeof head === "string" ? html`<th scope="col">${head}</th>` : html`<th scope="col" class="num">${head.number}</th>`))}
        </tr>
      </thead>
      <tbody>
        ${join(rows)}
      </tbody>
    </table>`,
  );
}
