import { figure, signed } from "./format.ts";
import { html, type Markup, type Part } from "./html.ts";
import { linkTo } from "./links.ts";
import type { Chrome } from "./page.ts";

/** A counted number as a page shows it: its value, and the name of the page with its rows. */
export interface ShownCount {
  readonly value: number;
  readonly slug: string;
}

export const numberAddress = (slug: string): string => `n/${slug}/`;

/** The number is the control: it opens the rows it was counted from. Zero has none to open. */
export function numberLink(chrome: Chrome, { value, slug }: ShownCount): Markup {
  if (value === 0) return html`<span class="zero">0</span>`;
  return numberTo(chrome, numberAddress(slug), figure(value));
}

/** The same for any figure that has a page of evidence. */
export function numberTo(chrome: Chrome, address: string, text: Part): Markup {
  return html`<a class="n" href="${linkTo(chrome, address)}">${text}</a>`;
}

/** "±0" is agreement, anything else says by how much the rows differ. */
export function differenceMark(difference: number): Markup {
  return difference === 0 ? html`<span class="equal">= </span>` : html`<span class="differs">≠ ${signed(difference)}</span>`;
}
