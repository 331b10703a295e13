import { inLanguage } from "../../model/text.ts";
import { html, type Markup } from "../html.ts";
import { layout } from "../layout.ts";
import { linkTo } from "../links.ts";
import { markdown } from "../markdown.ts";
import type { Chrome } from "../page.ts";
import { boundLink, dataBlock, formula, subjectText, workedAnchor, type ShownBound } from "../shown/shown-bound.ts";

/** A story: Markdown with gaps, and the numbers that fill them. No number in it is typed by hand. */
export interface StoryInputs {
  readonly title: string;
  /** ISO day. */
  readonly date: string;
  readonly signedBy: readonly string[];
  readonly markdown: string;
  readonly numbers: readonly ShownBound[];
  /** The newest first. */
  readonly corrections: readonly ShownStoryCorrection[];
  /** It can be seen in every language of the site. */
  readonly translated: boolean;
}

/** What a story said before, what it says now, since when and why. */
export interface ShownStoryCorrection {
  readonly date: string;
  readonly reason: string;
  readonly changes: readonly ShownChange[];
}

export interface ShownChange {
  /** "" where it is new, or was taken out. */
  readonly before: string;
  readonly after: string;
  /** The number in the story; null where it stands there no more. */
  readonly of: ShownBound | null;
}

export function storyPage(inputs: StoryInputs, chrome: Chrome): string {
  const { title, markdown: source, numbers, translated } = inputs;
  const body = markdown(source, (index) => {
    const bound = numbers[index];
    if (!bound) throw new Error(`"${title}" has no number ${index}`);
    return boundLink(chrome, bound, index);
  });
  const main = html`<article class="story">
      <h1>${title}</h1>
      ${byline(chrome, inputs)} ${corrections(chrome, inputs.corrections)}
      <div class="story-text">${body}</div>
    </article>
    ${worked(chrome, numbers)}
    <p class="onward"><a href="${linkTo(chrome, "stories/")}">${chrome.words.stories.all}</a></p>
    ${dataBlock(articleData(inputs, chrome))}`;
  return layout(chrome, {
    title,
    section: null,
    trail: [{ address: "stories/", text: chrome.words.stories.title }],
    main,
    translated,
  });
}

function byline({ words }: Chrome, { date, signedBy, numbers }: StoryInputs): Markup {
  const { stories } = words;
  const parts = [
    ...(date === "" ? [] : [html`<time datetime="${date}">${stories.publishedOn(date)}</time>`]),
    ...(signedBy.length === 0 ? [] : [html`${stories.signedBy(words.listed(signedBy))}`]),
    html`${stories.howMany(numbers.length)}`,
  ];
  return html`<p class="byline">${parts.map((part, at) => html`${at > 0 && " · "}${part}`)}</p>`;
}

/** What was changed, when and why stands before the text: whoever comes back must not have to look for it. */
function corrections(chrome: Chrome, list: readonly ShownStoryCorrection[]): Markup | false {
  const { stories } = chrome.words;
  if (list.length === 0) return false;
  const items = list.map(
    ({ date, reason, changes }) =>
      html`<li>
        <p>${stories.correctedOn(date, reason)}</p>
        <ul>
          ${changes.map((change) => html`<li>${changeText(chrome, change)}</li>`)}
        </ul>
      </li>`,
  );
  return html`<aside class="correction" aria-labelledby="corrected">
    <h2 id="corrected">${stories.corrected}</h2>
    <ol>
      ${items}
    </ol>
  </aside>`;
}

function changeText(chrome: Chrome, { before, after, of }: ShownChange): string {
  const { stories, brackets } = chrome.words;
  const change = before === "" ? stories.added(after) : after === "" ? stories.takenOut(before) : stories.changed(before, after);
  return of === null ? change : change + brackets(subjectText(chrome, of));
}

function worked(chrome: Chrome, numbers: readonly ShownBound[]): Markup | false {
  const { stories } = chrome.words;
  const items = numbers.flatMap(({ text, about }, index) =>
    about.kind === "derived" ? [html`<li id="${workedAnchor(index)}"><b>${text}</b> = ${formula(chrome, about)}</li>`] : [],
  );
  if (items.length === 0) return false;
  return html`<section class="worked">
    <h2>${stories.worked}</h2>
    <p class="meta">${stories.workedLede}</p>
    <ul>
      ${items}
    </ul>
  </section>`;
}

/** schema.org Article, with its corrections as CorrectionComment. */
function articleData(inputs: StoryInputs, chrome: Chrome): unknown {
  const { frame, language, words } = chrome;
  const { title, date, signedBy, corrections: list } = inputs;
  const site = `${inLanguage(frame.title, language)} · ${words.brand}`;
  const [latest] = list;
  return {
    "@context": "https://schema.org",
    "@type": "Article",
    headline: title,
    inLanguage: language,
    ...(date !== "" && { datePublished: date }),
    ...(latest && { dateModified: latest.date }),
    publisher: { "@type": "Organization", name: site },
    ...(signedBy.length > 0 && { editor: signedBy.map((name) => ({ "@type": "Person", name })) }),
    ...(list.length > 0 && {
      correction: list.map(({ date: on, reason, changes }) => ({
        "@type": "CorrectionComment",
        datePublished: on,
        text: [reason, ...changes.map((change) => changeText(chrome, change))].join(" · "),
      })),
    }),
  };
}
