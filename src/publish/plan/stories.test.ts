import { expect, test } from "vitest";
import { renderPage } from "../page.ts";
import { frameOf, planSite } from "../plan-site.ts";
import type { SiteData } from "../site.ts";
import { testingSite } from "../testing/testing-site.ts";

/** A story with a chapter, and with another whose heading holds a number. */
function withChapters(): SiteData {
  const data = testingSite();
  const stories = data.stories.map((story) => {
    if (story.language !== "en") return story;
    const [first = "", second = "", ...others] = story.prose;
    return { ...story, prose: [`## Who <leads>\n\n${first}`, `${second}\n\n## Only `, ...others] };
  });
  return { ...data, stories };
}

test("the list of stories tells of each its day, who signed, how many numbers it has, and its chapters without a number", () => {
  const data = withChapters();
  const page = [...planSite(data)].find(({ path }) => path === "en/stories/index.html");
  const text = page ? renderPage(page, frameOf(data)) : "";
  expect(text).toContain('<a href="../stories/first/"');
  expect(text).toContain('<time datetime="2026-01-21">');
  expect(text).toContain("2 numbers, each open to its source");
  expect(text).toContain("Who &lt;leads&gt;");
  expect(text).not.toContain("Only");
});
