import type { Reading } from "../measure/league.ts";
import { html, type Markup } from "./html.ts";
import type { Words } from "./words/words.ts";

const SIGNS: Readonly<Record<Reading | "leading", string>> = {
  leading: "▲",
  gaining: "↗",
  holding: "→",
  slipping: "↘",
  "falling-behind": "▼",
  "not-enough-data": "?",
};

/** A state in sign, word and colour, so that none of them has to be told from the others alone. */
export function readingMark(words: Words, reading: Reading | "leading"): Markup {
  return html`<span class="reading r-${reading}"
    ><span aria-hidden="true">${SIGNS[reading]}</span> ${words.readings[reading]}</span
  >`;
}

/** Whoever holds the most, whatever the reading says of its pace. */
export function leadingMark({ readings }: Words): Markup {
  return html`<span class="r-leading" role="img" aria-label="${readings.leading}" title="${readings.leading}"
    >${SIGNS.leading}</span
  >`;
}
