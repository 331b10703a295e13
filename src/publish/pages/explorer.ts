import { inLanguage } from "../../model/text.ts";
import { layout } from "../layout.ts";
import { GRAPH_FILE } from "../addresses.ts";
import { html, join } from "../html.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";
import { ADDRESS_OF } from "../navigation.ts";
import type { Section } from "../words/sections.ts";

const TABLES: readonly Section[] = ["map", "groups", "registry", "reported"];

/** The script fills it with the picture, its panel and its tables. Without one it says where the same relations are read. */
export function explorerPage(_inputs: null, chrome: Chrome): string {
  const { explorer: words, sections } = chrome.words;
  const dossier = inLanguage(chrome.frame.title, chrome.language);
  const tables = TABLES.map(
    (section) => html`<li><a href="${linkTo(chrome, ADDRESS_OF[section])}">${sections[section]}</a></li>`,
  );
  const main = html`<div class="explore-head">
      <h1>${words.title}</h1>
      <p class="lede">${words.lede}</p>
    </div>
    <noscript>
      <p class="prose">${words.noScript}</p>
      <ul>
        ${join(tables)}
      </ul>
    </noscript>
    <div id="explorer" data-dossier="${dossier}" data-words="${JSON.stringify(words.browser)}"></div>`;
  return layout(chrome, {
    title: words.title,
    section: "explore",
    main,
    script: "explorer.js",
    style: "explorer.css",
    data: GRAPH_FILE,
    awaits: "explore-keys",
  });
}
