import { html } from "../html.ts";
import { layout } from "../layout.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";

/** A story in a list. */
export interface ListedStory {
  readonly slug: string;
  readonly language: string;
  readonly title: string;
  readonly date: string;
  readonly isCorrected: boolean;
}

export interface StoriesInputs {
  /** Of one language, the newest first. */
  readonly stories: readonly ListedStory[];
  /** There is a list in every language of the site. */
  readonly translated: boolean;
}

/** Every story that may be seen in this language. */
export function storiesPage({ stories, translated }: StoriesInputs, chrome: Chrome): string {
  const { stories: words, date: dateText } = chrome.words;
  const items = stories.map(
    ({ slug, title, date, isCorrected }) =>
      html`<li>
        <a href="${linkTo(chrome, `stories/${slug}/`)}">${title}</a>
        <span class="meta"
          >${date !== "" && html`<time datetime="${date}">${dateText(date)}</time>`}${
            isCorrected && html` · ${words.correctedMark}`
          }</span
        >
      </li>`,
  );
  const main = html`<h1>${words.title}</h1>
    <p class="standfirst">${words.lede}</p>
    <ul class="contents stories">
      ${items}
    </ul>`;
  return layout(chrome, { title: words.title, section: null, main, translated });
}
