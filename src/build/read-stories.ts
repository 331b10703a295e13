import { UserError } from "../model/issues.ts";
import type { StoryText } from "../publish/site.ts";
import { namesInside, readInside } from "./read-inside.ts";

const LARGEST_STORY = 4 * 1024 * 1024;

/** Stories of a dossier: `stories/<slug>.<language>.md`. */
export function readStories(folder: string, languages: readonly string[]): StoryText[] {
  return namesInside(folder, "stories", ".md").map((name) => {
    const file = `stories/${name}`;
    const match = /^([a-z0-9-]+)\.([a-z]{2})\.md$/.exec(name);
    if (!match?.[1] || !match[2] || !languages.includes(match[2])) {
      throw new UserError(
        "bad-story-name",
        `${file}: a story is named slug.language.md, with a language of the dossier (${languages.join(", ")}).`,
      );
    }
    return { slug: match[1], language: match[2], markdown: readInside(folder, file, { largest: LARGEST_STORY }).toString() };
  });
}
