// Stories of the small site for tests, bound as the build binds them.
import { bindStory } from "../../claim/bound/bind-story.ts";
import type { NumberSources } from "../../claim/bound/number-sources.ts";
import type { PublishedStory } from "../site.ts";

const CORRECTION = {
  date: "2026-02-03",
  reason: "two rows were read twice",
  changes: [{ binding: "lamps @ 2025-12-31", before: "50", after: "48" }],
};

/** One story in two languages: a count, a number worked out from two, a correction, and text that is HTML. */
export function testingStories(sources: NumberSources, hostile: string): PublishedStory[] {
  const story = (language: string, title: string, body: string): PublishedStory => {
    const { prose, numbers, problems } = bindStory(body, language, sources);
    if (problems.length > 0) throw new Error(problems.join("\n"));
    const signoffs = [{ by: hostile, on: "2026-01-20", digest: "0".repeat(32) }];
    return { slug: "first", language, title, date: "2026-01-21", signoffs, prose, numbers, corrections: [CORRECTION] };
  };
  return [
    story(
      "en",
      "A story & more",
      `By then [[lamps @ 2025-12-31]] lamps, [[= share(lamps acme @ 2025-12-31, lamps @ 2025-12-31) as rough percent 0]] of them by Acme.\n\n${hostile}\n`,
    ),
    story(
      "zh",
      "一篇报道",
      "共[[lamps @ 2025-12-31]]盏，其中顶点占[[= share(lamps acme @ 2025-12-31, lamps @ 2025-12-31) as percent]]。\n",
    ),
  ];
}
