import { html, type Markup } from "./html.ts";
import type { Chrome } from "./page.ts";

/** What a code is called, with the code as programs have it; the code alone where it has no name. */
export function codeName({ words }: Pick<Chrome, "words">, code: string): Markup {
  const name = words.quality.codes[code];
  return name === undefined ? html`<code>${code}</code>` : html`${name} <small><code>${code}</code></small>`;
}
