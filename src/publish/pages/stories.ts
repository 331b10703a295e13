import { html, join, type Markup } from "../html.ts";
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

/** The same with what tells a reader whether to open it. */
export interface StoryEntry extends ListedStory {
  readonly signedBy: readonly string[];
  readonly numbers: number;
  /** Headings of its parts, but for those that hold a number. */
  readonly chapters: readonly string[];
}

export interface StoriesInputs {
  /** Of one language, the newest first. */
  readonly stories: readonly StoryEntry[];
  /** There is a list in every language of the site. */
  readonly translated: boolean;
}

/** Every story that may be seen in this language. */
export function storiesPage({ stories, translated }: StoriesInputs, chrome: Chrome): string {
  const { stories: words } = chrome.words;
  const main = html`<h1>${words.title}</h1>
    <p class="standfirst">${words.lede}</p>
    <ol class="story-list">
      ${stories.map((story) => storyEntry(chrome, story))}
    </ol>`;
  return layout(chrome, { title: words.title, section: null, main, translated });
}

function storyEntry(chrome: Chrome, { slug, title, chapters, ...told }: StoryEntry): Markup {
  return html`<li>
    <h2><a href="${linkTo(chrome, `stories/${slug}/`)}">${title}</a></h2>
    ${chapters.length > 0 && html`<p class="chapters-told">${chapters.join(" · ")}</p>`}
    <p class="meta">${join(facts(chrome, told), " · ")}</p>
  </li> `;
}

function facts({ words }: Chrome, story: Pick<StoryEntry, "date" | "signedBy" | "numbers" | "isCorrected">): Markup[] {
  const { date, signedBy, numbers, isCorrected } = story;
  const { stories } = words;
  return [
    ...(date === "" ? [] : [html`<time datetime="${date}">${stories.publishedOn(date)}</time>`]),
    ...(signedBy.length === 0 ? [] : [html`${stories.signedBy(words.listed(signedBy))}`]),
    html`${stories.howMany(numbers)}`,
    ...(isCorrected ? [html`${stories.correctedMark}`] : []),
  ];
}
