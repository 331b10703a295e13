import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadSiteData, type LoadedSite } from "../src/build/site-data.ts";
import { bindStory } from "../src/claim/bound/bind-story.ts";
import { FUNCTIONS } from "../src/claim/bound/binding.ts";
import { INDEX_FIGURES } from "../src/claim/bound/bound-number.ts";
import { STYLE_WORDS } from "../src/claim/bound/parse-style.ts";
import { openWorkspace } from "../src/store/workspace.ts";
import { documentedBindings } from "./documented-bindings.ts";

const scratch = mkdtempSync(join(tmpdir(), "tidui-bindings-"));
let tiny: LoadedSite;
beforeAll(async () => {
  tiny = await loadSiteData(join(import.meta.dirname, "../dossiers/tiny"), openWorkspace(scratch));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("docs/stories.md", () => {
  test.each(documentedBindings("tiny"))("$binding in $language prints $printed", ({ binding, language, printed }) => {
    const { numbers, problems } = bindStory(binding, language, tiny);
    expect({ problems, printed: numbers.map((number) => number.printed) }).toEqual({ problems: [], printed: [printed] });
  });

  test("shows an example of every function, every figure of the index and every word of a style", () => {
    const all = [...documentedBindings("tiny"), ...documentedBindings("china-ai")].map(({ binding }) => binding).join("\n");
    for (const name of FUNCTIONS) expect(all).toContain(`${name}(`);
    for (const figure of INDEX_FIGURES) expect(all).toContain(`index/${figure}`);
    const text = readFileSync(join(import.meta.dirname, "../docs/stories.md"), "utf8");
    // Of a pair of words in two languages an example of either will do; both are named.
    const isShown = (word: string) => new RegExp(` as [^\\]]*${word}`, "u").test(all);
    const untold = STYLE_WORDS.filter((word) => !isShown(word) && !text.includes(word));
    expect(untold).toEqual([]);
  });
});

describe("what cannot be bound is refused, with what there is", () => {
  test.each([
    { binding: "licences @ 2025", says: ["names no measure", "permits", "orders", "index/rank"] },
    { binding: "permits gull @ 2025", says: ['"gull"', "no group and no place"] },
    { binding: "permits @ someday", says: ['"someday"', "no date"] },
    { binding: "permits in 2025H3", says: ['"2025H3"', "no period"] },
    { binding: "permits in 2025-12-31..2025-12-01", says: ["no period"] },
    { binding: "permits @ 2025 by hearsay", says: ['"hearsay"', "filed_on"] },
    { binding: "permits @ 2025 of app", says: ['"of"', "counts do not know"] },
    { binding: "permits", says: ["has no time"] },
    { binding: "orders plover in 2023H2", says: ["no number in the dossier", "usage-01"] },
    { binding: "orders plover in 2025H2 by northbank", says: ["no number in the dossier", "usage-09"] },
    { binding: "orders plover", says: ["may be any of these", "usage-01", "usage-05", "usage-09"] },
    { binding: "orders in 2025H2", says: ["no number in the dossier"] },
    { binding: "users plover in 2025H2 of streets", says: ["no number in the dossier"] },
    { binding: "use/snacks of permits", says: ['the label "snacks"', "meals"] },
    { binding: "use/meals/rank of permits", says: ['asks for "rank"'] },
    { binding: "use/meals of permits in 2025", says: ["no class row", "half-year"] },
    { binding: "index/rank gull", says: ['"gull"', "plover"] },
    { binding: "index/ahead egret", says: ["ahead"] },
    { binding: "index/fame plover", says: ["index/rank"] },
    { binding: "hot-search plover in 2025-01 of weibo", says: ['needs "of"'] },
    { binding: "fleet-budget heron in 2026 as billion dollars", says: ["not in dollars"] },
    { binding: "= share(orders plover in 2025H2, permits @ 2025-12-31)", says: ["two of one kind"] },
  ])("[[$binding]]", ({ binding, says }) => {
    const { problems } = bindStory(`So [[${binding}]].`, "en", tiny);
    expect(problems).toHaveLength(1);
    for (const words of [`[[${binding}]]`, ...says]) expect(problems[0]).toContain(words);
  });

  test("two measurers of whom none is preferred are for the writer to choose from", () => {
    const { figures } = tiny;
    if (!figures) throw new Error("tiny declares figures");
    const measures = figures.measures.map((measure) => ({ ...measure, prefers: [] }));
    const undecided = { ...tiny, figures: { ...figures, measures } };
    expect(bindStory("[[users plover in 2025H2]]", "en", undecided).problems[0]).toMatch(
      /may be any of these: .*watch.*northbank/,
    );
    expect(bindStory("[[users plover in 2025H2 by northbank]]", "en", undecided).numbers[0]?.printed).toBe("160,000");
    expect(bindStory("[[users plover in 2025H2]]", "en", tiny).numbers[0]?.printed).toBe("150,000");
  });

  test.each(["about", "more than", "Nearly"])(
    "a softening word in the prose (%s) is refused, because nobody would check it",
    (word) => {
      expect(bindStory(`It has ${word} [[permits @ 2025-12-31]].`, "en", tiny).problems[0]).toContain("softening word");
    },
  );

  test("the same in Chinese, but 最近 softens nothing", () => {
    expect(bindStory("共近[[permits @ 2025-12-31]]项", "zh", tiny).problems[0]).toContain("softening word");
    expect(bindStory("最近[[permits @ 2025-12-31]]项", "zh", tiny).problems).toEqual([]);
  });

  test("characters by which pages keep the places of numbers are taken out of a story", () => {
    const { prose, numbers } = bindStory("One \u{E000}7\u{E001} and [[permits @ 2025-12-31]]", "en", tiny);
    expect(numbers).toHaveLength(1);
    expect(prose).toEqual(["One 7 and ", ""]);
  });

  test.each(["[[permits @ 2025-12-31 and so on", "[[permits\n@ 2025-12-31]]", `[[${"x".repeat(600)}]]`])(
    "a binding that is not closed on its line is refused and printed as nothing",
    (text) => {
      const { numbers, problems, prose } = bindStory(`Before ${text}`, "en", tiny);
      expect(numbers).toEqual([]);
      expect(problems[0]).toContain("never closed");
      expect(prose.join("")).not.toContain("2025");
    },
  );
});
