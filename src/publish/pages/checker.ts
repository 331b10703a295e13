import type { CheckPageSetup } from "../../model/check-page.ts";
import { CHECK_FACTS_FILE, CHECK_LINKS_FILE, REGISTRY_FILE } from "../addresses.ts";
import { fillGaps } from "../fill.ts";
import { html, type Markup } from "../html.ts";
import { layout } from "../layout.ts";
import type { Chrome } from "../page.ts";

export interface CheckerInputs {
  /** Text to try the page with, by language. */
  readonly samples: Readonly<Record<string, string>>;
}

const COMMAND = "tidui check FILE";

/**
 * The script fills it. There is no <form>: a form that is sent, by a script that failed or a key that was pressed, would put the
 * text into an address. Nor may spelling be checked or the page translated here, which browsers do at their makers' servers.
 */
export function checkerPage({ samples }: CheckerInputs, chrome: Chrome): string {
  const { checker: words } = chrome.words;
  const sample = samples[chrome.language] ?? "";
  const setup: CheckPageSetup = { words: words.browser, sample };
  const main = html`<h1>${words.title}</h1>
    <div id="check-lede">
      <p class="lede">${words.lede}</p>
      <p class="prose">${words.privacy}</p>
    </div>
    <noscript
      ><p class="prose">${words.noScript} <code class="nw">${COMMAND}</code></p></noscript
    >
    <div
      id="checker"
      data-setup="${JSON.stringify(setup)}"
      data-worker="${chrome.root}assets/check-worker.js"
      data-prose="${chrome.root}assets/check-prose.js"
      data-facts="${chrome.root}${CHECK_FACTS_FILE}"
      data-links="${chrome.root}${CHECK_LINKS_FILE}"
      data-registry="${chrome.root}${REGISTRY_FILE}"
      hidden
    >
      ${writing(chrome, sample !== "")}
      <p id="check-status" class="check-status" role="status"></p>
      <p id="check-notice" class="check-notice" role="alert"></p>
      ${checked(chrome)}
    </div>
    ${legend(chrome)}`;
  return layout(chrome, { title: words.title, section: "check", main, script: "check.js", style: "check.css" });
}

function writing(chrome: Chrome, sample: boolean): Markup {
  const { checker: words } = chrome.words;
  return html`<div id="check-writing" class="check-writing">
    <div id="check-drop" class="check-drop" data-drop="${words.drop}">
      <label for="check-text">${words.text}</label>
      <textarea
        id="check-text"
        rows="9"
        placeholder="${words.placeholder}"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        translate="no"
      ></textarea>
    </div>
    <div class="check-fields">
      <p>
        <label for="check-date">${words.date}</label>
        <input type="date" id="check-date" autocomplete="off" aria-describedby="check-date-hint" />
        <span id="check-date-hint" class="meta">${words.dateHint}</span>
      </p>
      <p>
        <label for="check-sources">${words.sources}</label>
        <input
          type="text"
          id="check-sources"
          inputmode="url"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="check-sources-hint"
        />
        <span id="check-sources-hint" class="meta">${words.sourcesHint}</span>
      </p>
    </div>
    <p class="bar">
      <button type="button" id="check-run" class="primary">${words.check}</button>
      <label class="file-button"
        ><span>${words.file}</span
        ><input type="file" id="check-file" accept=".txt,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html"
      /></label>
      ${sample && html`<button type="button" id="check-sample">${words.sample}</button>`}
      <button type="button" class="check-forget">${words.forget}</button>
    </p>
  </div>`;
}

function checked(chrome: Chrome): Markup {
  const { checker: words } = chrome.words;
  return html`<section id="check-result" class="check-result" hidden>
    <h2 id="check-heading" tabindex="-1">${words.result}</h2>
    <p id="check-judged" class="meta"></p>
    <div id="check-filter" class="check-filter"></div>
    <div class="bar">
      <button type="button" id="check-edit">${words.edit}</button>
      <button type="button" class="check-forget">${words.forget}</button>
      <details>
        <summary>${words.take}</summary>
        <p class="bar">
          <button type="button" id="check-copy-text">${words.copyText}</button>
          <button type="button" id="check-copy-markdown">${words.copyMarkdown}</button>
          <button type="button" id="check-copy-link">${words.copyLink}</button>
          <span id="check-downloads" data-label="${words.download}"></span>
        </p>
      </details>
    </div>
    <p class="meta check-keys">${words.keys}</p>
    <button type="button" class="check-skip" id="check-skip">${words.skip}</button>
    <div class="check-sides">
      <div id="check-proof" class="proof" translate="no"></div>
      <section id="check-panel" class="check-panel" tabindex="-1" aria-label="${words.panel}"></section>
    </div>
  </section>`;
}

const SIGNS = { supported: "✓", refuted: "✗", disputed: "≠", "not-enough-evidence": "?" } as const;

function legend(chrome: Chrome): Markup {
  const { checker: words } = chrome.words;
  const items = (["supported", "refuted", "disputed", "not-enough-evidence"] as const).map(
    (verdict) =>
      html`<div>
        <dt><span class="v-${verdict}">${SIGNS[verdict]} ${words.browser.verdicts[verdict]}</span></dt>
        <dd>${words.means[verdict]}</dd>
      </div>`,
  );
  return html`<section class="check-legend">
    <h2>${words.legend}</h2>
    <dl>${items}</dl>
    <p class="prose">${fillGaps(words.more, () => html`<code class="nw">${COMMAND}</code>`)}</p>
  </section>`;
}
