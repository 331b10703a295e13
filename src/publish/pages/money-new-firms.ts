import { chartOf } from "../charts/chart-figure.ts";
import { newFirmsFigure, type ShownNewFirms } from "../figures/new-firms-figure.ts";
import { html, join, type Markup } from "../html.ts";
import { named } from "../layout.ts";
import type { Chrome } from "../page.ts";
import { readingText } from "../shown/shown-reading.ts";

/** New firms of one subject, edition by edition; how a year was revised, or that no year is held twice. */
export function newFirmsSection(chrome: Chrome, shown: ShownNewFirms): Markup {
  const { money: words } = chrome.words;
  const { label, revisions } = shown;
  const told = revisions.map(
    ({ year, before, after }) => html`<li>${words.revision(year, readingText(chrome, before), readingText(chrome, after))}</li>`,
  );
  return html`<section>
    <h3>${named(chrome, label)}</h3>
    ${
      told.length === 0
        ? html`<p class="meta">${words.noRevision}</p>`
        : html`<ul>
            ${join(told)}
          </ul>`
    }
    ${chartOf(chrome, newFirmsFigure, shown, { level: 4, open: true })}
  </section>`;
}
