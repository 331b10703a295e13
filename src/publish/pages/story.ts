import { html } from "../html.ts";
import { layout } from "../layout.ts";
import { markdown } from "../markdown.ts";
import { numberLink, type ShownCount } from "../numbers.ts";
import type { Chrome } from "../page.ts";

/** A story: Markdown with gaps, and the counts that fill them. No number in it is typed by hand. */
export interface StoryInputs {
  readonly title: string;
  readonly markdown: string;
  readonly counts: readonly ShownCount[];
}

export function storyPage({ title, markdown: source, counts }: StoryInputs, chrome: Chrome): string {
  const body = markdown(source, (index) => {
    const count = counts[index];
    if (!count) throw new Error(`"${title}" has no number ${index}`);
    return numberLink(chrome, count);
  });
  const main = html`<article class="story">
    <h1>${title}</h1>
    ${body}
  </article>`;
  return layout(chrome, { title, section: null, main, translated: false });
}
