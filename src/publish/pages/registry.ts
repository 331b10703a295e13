import { figure } from "../format.ts";
import { html } from "../html.ts";
import { layout } from "../layout.ts";
import type { Chrome } from "../page.ts";
import { rowsTable } from "../rows-table.ts";
import type { RowSection } from "../shown/shown-row.ts";
import { attachmentTable, type ListedAttachment } from "./sources.ts";

export interface RegistryInputs {
  readonly rows: number;
  /** The newest rows, for reading without a script. */
  readonly sections: readonly RowSection[];
  readonly attachments: readonly ListedAttachment[];
}

/** The script replaces the first rows by a table of all of them, with search, filters and sorting. */
export function registryPage({ rows, sections, attachments }: RegistryInputs, chrome: Chrome): string {
  const { registry: words } = chrome.words;
  const shown = sections.reduce((sum, section) => sum + section.rows.length, 0);
  const main = html`<h1>${words.title}</h1>
    <p class="lede">${words.lede(figure(rows))}</p>
    <div id="registry" data-rows="${chrome.root}registry.json"></div>
    <div id="registry-plain">
      ${rowsTable(chrome, sections, { caption: words.first(figure(shown)) })}
      <p class="prose"><noscript>${words.noScript}</noscript></p>
    </div>
    <h2 id="attachments">${words.everyAttachment}</h2>
    ${attachmentTable(chrome, attachments)}`;
  return layout(chrome, { title: words.title, section: "registry", main, script: "registry.js" });
}
