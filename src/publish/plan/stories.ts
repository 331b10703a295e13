import { bindNumbers } from "../../claim/bindings.ts";
import { gap } from "../markdown.ts";
import { storyPage, type StoryInputs } from "../pages/story.ts";
import type { StoryText } from "../site.ts";
import { slugOf } from "../slugs.ts";
import type { Desk, Plan } from "./desk.ts";

export const storyAddress = (slug: string): string => `stories/${slugOf(slug)}/`;

/** A page for each story, in its own language. */
export function* planStories(desk: Desk): Iterable<Plan<StoryInputs>> {
  const { stories, measures, groups, places } = desk.data;
  const names = { measures, groups: new Set(groups.map(({ id }) => id)), places: new Set(places.map(({ name }) => name)) };
  for (const story of stories) {
    const { slug, language, markdown } = story;
    const { prose, queries } = bindNumbers(markdown.replace(TITLE, ""), names, `stories/${slug}.${language}.md`);
    const counts = queries.map((query) => desk.counts.count(query));
    yield {
      address: storyAddress(slug),
      language,
      render: storyPage,
      inputs: {
        title: storyTitle(story),
        counts,
        markdown: prose.map((piece, index) => (index === 0 ? piece : gap(index - 1) + piece)).join(""),
      },
    };
  }
}

const TITLE = /^\s*#\s+(.+)\n?/;

/** The story's first heading, or its file name. */
export function storyTitle({ markdown, slug }: StoryText): string {
  return TITLE.exec(markdown)?.[1]?.trim() ?? slug;
}
