import { expect, test } from "vitest";
import { renderPage } from "../src/publish/page.ts";
import { openDesk } from "../src/publish/plan/desk.ts";
import { frameOf, planSite } from "../src/publish/plan-site.ts";
import { searchFile } from "../src/publish/plan/search-file.ts";
import { testingSite } from "../src/publish/testing/testing-site.ts";
import { openIndex } from "../src/web/search/search-index.ts";
import { shownHit } from "../src/web/search/shown-hit.ts";

const data = testingSite();
const frame = frameOf(data);
const pages = new Map(Array.from(planSite(data), (page) => [page.path, renderPage(page, frame)]));
const SITE = "https://site.example/";

/** Pages that the main part of a page links to. */
function linksOf(path: string): string[] {
  const [, main = ""] = /<main[^>]*>(.*)<\/main>/s.exec(pages.get(path) ?? "") ?? [];
  const links = Array.from(main.matchAll(/href="([^"#?]*)/g), ([, href = ""]) => new URL(href, SITE + path).href);
  return links
    .filter((href) => href.startsWith(SITE))
    .map((href) => href.slice(SITE.length).replace(/(^|\/)$/, "$1index.html"))
    .filter((linked) => pages.has(linked));
}

/** Everything that is reached from one page without its frame, search and script. */
function reachedFrom(path: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = linksOf(path);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...linksOf(next));
  }
  return reached;
}

test.each([
  { language: "zh", folder: "" },
  { language: "en", folder: "en/" },
])("in $language the lists of the page that searches lead to everything that search finds", ({ language, folder }) => {
  const index = openIndex(searchFile(openDesk(data)), language);
  const reached = reachedFrom(`${folder}search/index.html`);
  const missing = Array.from({ length: index.count }, (_, entry) => index.file.things[entry])
    .flatMap((thing, entry) =>
      thing?.language === undefined || thing.language === language
        ? [shownHit(index, { entry, score: 0, text: -1 }, "").address]
        : [],
    )
    .map((address) => `${folder}${address.replace(/#.*/, "")}index.html`);
  expect(missing.filter((path) => !reached.has(path))).toEqual([]);
});

test.each(["", "en/"])("the page for what is not there has the same lists as the one that searches: %s", (folder) => {
  const listed = (path: string) => new Set(linksOf(path));
  const [search, notFound] = [listed(`${folder}search/index.html`), listed(`${folder}404.html`)];
  expect([...search].filter((path) => !notFound.has(path))).toEqual([]);
  for (const address of ["map/backers/", "places/", "classes/", "stories/"])
    expect(search).toContain(`${folder}${address}index.html`);
});
