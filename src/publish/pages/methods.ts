import type { Accuracy } from "../../model/accuracy.ts";
import { inLanguage } from "../../model/text.ts";
import { figure, percent } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { layout } from "../layout.ts";
import type { Chrome } from "../page.ts";
import { tableBox } from "../table-box.ts";
import { methodsEn } from "./methods-en.ts";
import type { MethodsInputs, MethodsSection } from "./methods-inputs.ts";
import { methodsZh } from "./methods-zh.ts";

export interface MethodsPageInputs {
  readonly rules: MethodsInputs;
  readonly accuracy: readonly Accuracy[];
}

export function methodsPage({ rules, accuracy }: MethodsPageInputs, chrome: Chrome): string {
  const sections = methodsText(rules, chrome.language);
  const title = chrome.words.sections.methods;
  const parts = sections.map(
    ({ id, title: heading, paragraphs }) =>
      html`<section>
        <h2 id="${id}">${heading}</h2>
        <div class="prose">${join(paragraphs.map((text) => html`<p>${text}</p> `))}</div>
      </section> `,
  );
  return layout(chrome, {
    title,
    section: "methods",
    main: html`<h1>${title}</h1>
      <p class="lede">${chrome.words.methods.lede}</p>
      <div class="chapters">${join(parts)}</div>
      ${accuracy.length > 0 && accuracyTable(chrome, accuracy)}`,
  });
}

/** Each rule that was held against labels: the share that was right, of how many, and the measurement. */
function accuracyTable(chrome: Chrome, accuracy: readonly Accuracy[]): Markup {
  const { methods: words } = chrome.words;
  const rows = accuracy.map(
    ({ label, share, low, high, of, from }) =>
      html`<tr>
        <th scope="row">${inLanguage(label, chrome.language)}</th>
        <td class="num">${percent(share)}</td>
        <td class="num">${low !== null && high !== null && `${percent(low)}–${percent(high)}`}</td>
        <td class="num">${figure(of)}</td>
        <td><code>${from}</code></td>
      </tr> `,
  );
  const heads = [words.rule, { number: words.share }, { number: words.interval }, { number: words.of }, words.from];
  return html`<section>
    <h2 id="accuracy">${words.accuracy}</h2>
    <p class="prose">${words.accuracyLede}</p>
    ${tableBox({ caption: words.accuracy, heads }, rows)}
  </section>`;
}

/** The methods in one language, in English where they have not been translated. */
export function methodsText(inputs: MethodsInputs, language: string): readonly MethodsSection[] {
  const text = { ...inputs, measure: inLanguage(inputs.measure, language) };
  return language === "zh" ? methodsZh(text) : methodsEn(text);
}
