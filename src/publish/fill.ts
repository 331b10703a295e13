import { html, join, type Markup } from "./html.ts";

/** A sentence with `{gaps}`, each filled with markup; the words between are escaped. `fill` decides on unknown names. */
export function fillGaps(text: string, fill: (name: string) => Markup): Markup {
  // Odd parts are what stood between braces.
  return join(text.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 0 ? html`${part}` : fill(part))));
}
