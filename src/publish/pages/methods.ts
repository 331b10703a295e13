import type { Accuracy } from "../../model/accuracy.ts";
import { groupBy } from "../../model/group-by.ts";
import { inLanguage } from "../../model/text.ts";
import { figure, percent } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { layout } from "../layout.ts";
import type { Method, MethodsRules } from "../methods/method.ts";
import { methodsIn } from "../methods/methods.ts";
import type { Chrome } from "../page.ts";
import { tableBox } from "../table-box.ts";

export interface MethodsPageInputs {
  readonly rules: MethodsRules;
  readonly accuracy: readonly Accuracy[];
}

/** Every rule, and how right each was measured to be. */
export function methodsPage({ rules, accuracy }: MethodsPageInputs, chrome: Chrome): string {
  const { methods: words } = chrome.words;
  const methods = methodsIn(rules, chrome.language);
  const title = chrome.words.sections.methods;
  const figures = groupBy(accuracy, ({ rule }) => rule);
  const sections = methods.map(
    ({ id, title: heading, paragraphs }) =>
      html`<section>
        <h2 id="${id}">${heading}</h2>
        <div class="prose">
          ${join(paragraphs.map((text) => html`<p>${text}</p> `))}
          ${
            figures.has(id) &&
            html`<p class="meta"><a href="#${anchorOf(id)}">${words.toFigures(figures.get(id)?.length ?? 0)}</a></p>`
          }
        </div>
      </section> `,
  );
  return layout(chrome, {
    title,
    section: "methods",
    main: html`<h1>${title}</h1>
      <p class="lede">${words.lede}</p>
      <p class="meta">${words.contents}</p>
      <ul class="contents">
        ${methods.map(({ id, title: heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}
        ${accuracy.length > 0 && html`<li><a href="#accuracy">${words.accuracy}</a></li>`}
      </ul>
      <div class="chapters">${join(sections)}</div>
      ${accuracy.length > 0 && accuracySection(chrome, methods, figures)}`,
  });
}

const anchorOf = (rule: string): string => `accuracy-${rule}`;

/** Of each rule in turn what was measured of it; last what is of none of these. */
function accuracySection(chrome: Chrome, methods: readonly Method[], figures: ReadonlyMap<string, readonly Accuracy[]>): Markup {
  const { methods: words } = chrome.words;
  const known = new Set(methods.map(({ id }) => id));
  const parts = methods.map(({ id, title }) => ({ id, title, own: figures.get(id) ?? [] }));
  const others = [...figures].flatMap(([rule, own]) => (known.has(rule) ? [] : own));
  const tables = [...parts, { id: "others", title: words.others, own: others }].filter(({ own }) => own.length > 0);
  return html`<section>
    <h2 id="accuracy">${words.accuracy}</h2>
    <p class="prose">${words.accuracyLede}</p>
    ${join(
      tables.map(
        ({ id, title, own }) =>
          html`<h3 id="${anchorOf(id)}">${title}</h3>
            ${figureTables(chrome, title, own)} `,
      ),
    )}
  </section>`;
}

function figureTables(chrome: Chrome, title: string, own: readonly Accuracy[]): Markup {
  const { methods: words } = chrome.words;
  const first = own.filter(({ isDetail }) => !isDetail);
  const rest = own.filter(({ isDetail }) => isDetail);
  return html`${first.length > 0 && accuracyTable(chrome, title, first)}
  ${
    rest.length > 0 &&
    html`<details class="more-figures">
      <summary>${words.more(rest.length)}</summary>
      ${accuracyTable(chrome, title, rest)}
    </details>`
  }`;
}

/** The share that was right, its interval, of how many, and what measured it. */
function accuracyTable(chrome: Chrome, caption: string, accuracy: readonly Accuracy[]): Markup {
  const { methods: words } = chrome.words;
  const rows = accuracy.map(
    ({ label, share, low, high, of, from, command }) =>
      html`<tr>
        <th scope="row">${inLanguage(label, chrome.language)}</th>
        <td class="num">${percent(share)}</td>
        <td class="num">${low !== null && high !== null && `${percent(low)}–${percent(high)}`}</td>
        <td class="num">${of === null ? "—" : figure(of)}</td>
        <td><code>${command || from}</code></td>
      </tr> `,
  );
  const heads = [words.what, { number: words.share }, { number: words.interval }, { number: words.of }, words.from];
  return tableBox({ caption, heads }, rows);
}
