import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../model/issues.ts";
import type { StoryText } from "../publish/site.ts";

/** Stories of a dossier: `stories/<slug>.<language>.md`. */
export function readStories(folder: string, languages: readonly string[]): StoryText[] {
  const below = join(folder, "stories");
  if (!existsSync(below)) return [];
  return readdirSync(below)
    .filter((name) => name.endsWith(".md"))
    .toSorted()
    .map((name) => {
      const match = /^([a-z0-9-]+)\.([a-z]{2})\.md$/.exec(name);
      if (!match?.[1] || !match[2] || !languages.includes(match[2])) {
        throw new UserError("bad-story-name", `stories/${name}: a story is named slug.language.md, with a language of the dossier (${languages.join(", ")}).`);
      }
      return { slug: match[1], language: match[2], markdown: readFileSync(join(below, name), "utf8") };
    });
}
