import fc from "fast-check";
import { expect, test } from "vitest";
import { allPairs, buildColumn, buildComparison, buildListColumn, levelBetween } from "../../../test/linkage-builders.ts";
import type { Comparison } from "./comparison.ts";
import { KINDS, type Kind } from "./kinds.ts";
import { ListComparison } from "./list-comparison.ts";
import { eachWord } from "./each-word.ts";
import { ValueTable } from "./value-table.ts";

test.each<{ kind: Kind; left: string; right: string; level: string }>([
  { kind: "exact", left: "F", right: "Ｆ", level: "exact" },
  { kind: "exact", left: "F", right: "M", level: "unlike" },
  { kind: "exact", left: "F", right: "", level: "missing" },

  { kind: "text", left: "朝阳门街", right: "朝阳门街", level: "exact" },
  { kind: "text", left: "朝阳门街", right: "朝阴门街", level: "edits 1" },
  { kind: "text", left: "朝阳门", right: "朝门阳", level: "edits 1" },
  { kind: "text", left: "𠮷野家", right: "吉野家", level: "edits 1" },
  { kind: "text", left: "朝阳门街道", right: "朝阴门街路", level: "edits 2" },
  { kind: "text", left: "朝阳", right: "朝阴", level: "unlike" },
  { kind: "text", left: "a", right: "b", level: "unlike" },
  { kind: "text", left: "🍜🍜🍜🍜", right: "🍜🍣🍜🍜", level: "edits 1" },
  { kind: "text", left: "cleveland", right: "clevelandheights", level: "jaro-winkler 0.85" },
  { kind: "text", left: "a", right: "", level: "missing" },

  { kind: "name", left: "Jonathan", right: "Jonathon", level: "jaro-winkler 0.95" },
  { kind: "name", left: "Robert", right: "Alan", level: "unlike" },

  { kind: "date", left: "2019年5月3日", right: "2019-05-03", level: "exact" },
  { kind: "date", left: "2019-05-03", right: "2019-06-03", level: "edits 1" },
  { kind: "date", left: "2019-05-03", right: "2019-05-30", level: "edits 1" },
  { kind: "date", left: "2019-05-03", right: "2019-11-28", level: "prefix 4" },
  { kind: "date", left: "2019", right: "2019-11-28", level: "prefix 4" },
  { kind: "date", left: "1960-05-03", right: "2019-11-28", level: "unlike" },

  { kind: "number", left: "1,000", right: "1000.0", level: "equal" },
  { kind: "number", left: "1000", right: "1009", level: "within 1%" },
  { kind: "number", left: "1000", right: "1090", level: "within 10%" },
  { kind: "number", left: "1000", right: "1200", level: "unlike" },
  { kind: "number", left: "-5", right: "5", level: "unlike" },
  { kind: "number", left: "0", right: "5", level: "unlike" },
  { kind: "number", left: "about 5", right: "5", level: "unlike" },
  { kind: "number", left: "about 5", right: "About 5", level: "equal" },

  { kind: "phone", left: "138-0013-8000", right: "１３８００１３８０００", level: "exact" },
  { kind: "phone", left: "13800138000", right: "13800138001", level: "edits 1" },

  { kind: "words", left: "The Grand Hotel", right: "the grand hotel", level: "exact" },
  { kind: "words", left: "Grand Hotel", right: "Hotel, Grand", level: "cosine 0.85" },
  { kind: "words", left: "Astoria", right: "Astoria of the Park", level: "contained" },
  { kind: "words", left: "Astoria", right: "Ritz", level: "unlike" },
  { kind: "words", left: "--", right: "Astoria", level: "missing" },
  { kind: "words", left: "🍜", right: "Astoria", level: "missing" },

  { kind: "company", left: "北京甲乙（天津）科技有限公司", right: "北京甲乙(天津)科技有限公司", level: "same" },
  { kind: "company", left: "匯豐科技有限公司", right: "汇丰科技有限公司", level: "same" },
  { kind: "company", left: "北京 甲乙 科技有限公司", right: "北京甲乙科技有限公司", level: "same" },
  { kind: "company", left: "北京甲乙科技有限公司", right: "北京甲乙科技股份有限公司", level: "same brand and trade" },
  { kind: "company", left: "甲乙科技有限公司", right: "北京甲乙科技有限公司", level: "same brand and trade" },
  { kind: "company", left: "北京百灵鸟科技有限公司", right: "北京百灵乌科技有限公司", level: "one edit" },
  { kind: "company", left: "北京百灵鸟科技有限公司", right: "北京白灵乌贸易有限公司", level: "unlike" },
  { kind: "company", left: "甲", right: "乙", level: "unlike" },
  { kind: "company", left: "甲", right: "", level: "missing" },
])("as $kind, $left and $right are: $level", ({ kind, left, right, level }) => {
  expect(levelBetween(kind, left, right)).toBe(level);
});

test("one edited character of a Han text of three or more is one edit, wherever it stands", () => {
  const han = fc.integer({ min: 0x4e_00, max: 0x9f_a5 }).map((point) => String.fromCodePoint(point));
  const texts = fc.array(han, { minLength: 3, maxLength: 30 });
  fc.assert(
    fc.property(texts, fc.nat(), han, (letters, place, other) => {
      const at = place % letters.length;
      fc.pre(letters[at] !== other);
      expect(levelBetween("text", letters.join(""), letters.with(at, other).join(""))).toBe("edits 1");
      expect(levelBetween("text", letters.join(""), letters.toSpliced(at, 0, other).join(""))).toBe("edits 1");
    }),
    { numRuns: 300 },
  );
});

const word = fc.constantFrom(
  "北京",
  "甲乙",
  "科技",
  "有限公司",
  "（天津）",
  "Ltd",
  "a",
  "2019",
  "年5月",
  "-",
  " ",
  "😀",
  "\uD83D",
  "13800138000",
  "",
);
const cell = fc.array(word, { maxLength: 5 }).map((words) => words.join(""));

test.each(KINDS.filter((kind) => kind !== "list"))(
  "as %s, a pair has one level in either order, equal cells the first, and a share between 0 and 1",
  (kind) => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 12 }), (cells) => {
        const comparison = buildComparison(kind, cells);
        for (const [left, right] of allPairs(cells.length)) expectLevel(comparison, left, right, cells[left] === cells[right]);
      }),
      { numRuns: 150 },
    );
  },
);

function expectLevel(comparison: Comparison, left: number, right: number, areEqual: boolean): void {
  const level = comparison.level(left, right);
  expect(comparison.level(right, left)).toBe(level);
  expect(comparison.levels[level]).toBeDefined();
  expect(areEqual ? level <= 1 : true).toBe(true);
  const share = level === 0 ? 0 : comparison.share(left, right, level);
  expect(level === 0 ? 0 : comparison.share(right, left, level)).toBe(share);
  expect(share).toBeGreaterThanOrEqual(0);
  expect(share).toBeLessThanOrEqual(1);
}

test("lists are compared by how much of the shorter stands in the longer, in either order", () => {
  const rows = [["a", "b"], ["a", "b", "c"], ["b", "x", "y", "z"], ["a", "p", "q"], ["w", "v"], [], ["a", "b", "c", "d", "x"]];
  const comparison = new ListComparison("list", buildListColumn(rows));
  const level = (left: number, right: number) => comparison.levels[comparison.level(left, right)];
  expect([level(0, 1), level(0, 2), level(1, 3), level(0, 4), level(0, 5)]).toEqual([
    "all in common",
    "half in common",
    "some in common",
    "none in common",
    "missing",
  ]);
  for (const [left, right] of allPairs(rows.length)) expect(comparison.level(left, right)).toBe(comparison.level(right, left));
});

test("two lists share what the rarest value they have in common shares", () => {
  const comparison = new ListComparison("list", buildListColumn([["a", "b"], ["a", "b"], ["a"], ["a"], ["c"]]));
  expect(comparison.share(0, 1, 1)).toBe(2 / 5);
  expect(comparison.share(0, 4, 4)).toBe(0);
});

test.each<{ kind: Kind; left: string; right: string }>([
  { kind: "text", left: "名".repeat(10_000), right: `${"名".repeat(9_999)}字` },
  { kind: "company", left: "名".repeat(10_000), right: `${"名".repeat(9_999)}字` },
])("as $kind, two texts of 10,000 letters are one edit apart", ({ kind, left, right }) => {
  expect(levelBetween(kind, left, right)).toMatch(/^(edits 1|one edit)$/);
});

test.each<{ kind: Kind }>([{ kind: "text" }, { kind: "name" }, { kind: "company" }, { kind: "words" }])(
  "as $kind, thousands of pairs of texts of 10,000 letters are compared in seconds",
  ({ kind }) => {
    const cells = Array.from({ length: 60 }, (_, row) =>
      Array.from({ length: 10_000 }, (__, at) =>
        String.fromCodePoint(0x4e_00 + ((at * 7919 + (at % 4 === row % 4 ? row : 0)) % 5000)),
      ).join(""),
    );
    const started = performance.now();
    const comparison = buildComparison(kind, cells);
    for (const [left, right] of allPairs(60)) expect(comparison.level(left, right)).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(30_000);
  },
);

test("a value's share is that of the more common of the two", () => {
  const comparison = buildComparison("text", ["smith", "smith", "smyth", ""]);
  expect(comparison.share(0, 2, comparison.level(0, 2))).toBe(2 / 3);
});

test("without frequency a value's share says nothing", () => {
  const comparison = buildComparison("text", ["smith", "smith"], { frequency: false });
  expect([comparison.share(0, 1, 1), comparison.averageShare]).toEqual([0, 0]);
});

test("tests that a configuration names are levels, in their order", () => {
  const tests = [
    { test: "similarity", value: 0.8 },
    { test: "prefix", value: 2 },
  ] as const;
  const comparison = buildComparison("text", ["甲乙丙丁戊", "甲乙丙丁己", "甲乙丙庚辛", "己庚辛壬"], { tests });
  const levels = allPairs(4).map(([left, right]) => comparison.levels[comparison.level(left, right)]);
  expect(levels).toEqual(["similarity 0.8", "prefix 2", "unlike", "prefix 2", "unlike", "unlike"]);
});

test.each([
  { text: "Art's Delicatessen, 12224 Ventura Blvd.", words: ["Art", "s", "Delicatessen", "12224", "Ventura", "Blvd"] },
  { text: "朝阳区A座2层", words: ["朝", "阳", "区", "A", "座", "2", "层"] },
  { text: "--", words: [] },
  { text: "", words: [] },
])("the words of $text are $words", ({ text, words }) => {
  const values = new ValueTable();
  const found: string[] = [];
  eachWord(values, values.add(text), (from, to) => void found.push([...text].slice(from, to).join("")));
  expect(found).toEqual(words);
});

test("a column whose cells are all missing is compared without error", () => {
  for (const kind of KINDS.filter((one) => one !== "list")) {
    expect(buildComparison(kind, ["", "", ""])).toMatchObject({ exactRate: 0, averageShare: 0 });
    expect(buildComparison(kind, ["", "", ""]).level(0, 1)).toBe(0);
  }
  expect(buildColumn(["", ""]).filled).toBe(0);
});
