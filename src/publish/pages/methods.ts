import { inLanguage } from "../../model/text.ts";
import { html, join } from "../html.ts";
import { layout } from "../layout.ts";
import type { Chrome } from "../page.ts";
import { methodsEn } from "./methods-en.ts";
import type { MethodsInputs, MethodsSection } from "./methods-inputs.ts";
import { methodsZh } from "./methods-zh.ts";

export function methodsPage(inputs: MethodsInputs, chrome: Chrome): string {
  const sections = methodsText(inputs, chrome.language);
  const title = chrome.words.sections.methods;
  const parts = sections.map(
    ({ id, title: heading, paragraphs }) =>
      html`<section class="prose">
        <h2 id="${id}">${heading}</h2>
        ${join(paragraphs.map((text) => html`<p>${text}</p> `))}
      </section> `,
  );
  return layout(chrome, {
    title,
    section: "methods",
    main: html`<h1>${title}</h1>
      ${join(parts)}`,
  });
}

/** The methods in one language, in English where they have not been translated. */
export function methodsText(inputs: MethodsInputs, language: string): readonly MethodsSection[] {
  const text = { ...inputs, measure: inLanguage(inputs.measure, language) };
  return language === "zh" ? methodsZh(text) : methodsEn(text);
}
