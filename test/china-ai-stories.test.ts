import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadSiteData, type LoadedSite } from "../src/build/site-data.ts";
import { bindStory } from "../src/claim/bound/bind-story.ts";
import { typedNumbers } from "../src/claim/bound/typed-numbers.ts";
import { openWorkspace } from "../src/store/workspace.ts";
import { documentedBindings } from "./documented-bindings.ts";

const scratch = mkdtempSync(join(tmpdir(), "tidui-stories-"));
let data: LoadedSite;
beforeAll(async () => {
  data = await loadSiteData(join(import.meta.dirname, "../dossiers/china-ai"), openWorkspace(scratch));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe.each(["zh", "en"])("the lead story in %s", (language) => {
  const story = () => {
    const found = data.judged.find(({ file }) => file.slug === "race" && file.language === language);
    if (!found) throw new Error(`No story in ${language}`);
    return found;
  };

  test("is seen: published, signed by the desk, and its numbers are those of the ledger", () => {
    const { hidden, changed, status, story: shown } = story();
    expect({ hidden, changed, status }).toEqual({ hidden: null, changed: [], status: "published" });
    expect(shown.signoffs.map(({ by }) => by)).toEqual(["Tidui desk"]);
    expect(data.stories).toContain(shown);
  });

  test("binds at least 40 numbers, of every kind", () => {
    const { numbers } = story().story;
    expect(numbers.length).toBeGreaterThanOrEqual(40);
    const kinds = new Set(numbers.map(({ origin }) => origin.kind));
    expect([...kinds].toSorted()).toEqual(["attention", "class", "derived", "index", "observation", "rows"]);
  });

  test("has no number typed by hand in its prose or its headline", () => {
    const { title, prose } = story().story;
    expect([title, ...prose].flatMap(typedNumbers)).toEqual([]);
  });

  test("ranks whom the findings rank", () => {
    const finding = data.verdict?.findings.find(({ kind }) => kind === "leaders");
    expect(finding).toMatchObject({ groups: ["alibaba", "bytedance"] });
  });
});

test.each(documentedBindings("china-ai"))(
  "docs/stories.md: $binding in $language prints $printed",
  ({ binding, language, printed }) => {
    const { numbers, problems } = bindStory(binding, language, data);
    expect({ problems, printed: numbers.map((number) => number.printed) }).toEqual({ problems: [], printed: [printed] });
  },
);
