import fc from "fast-check";
import { expect, test } from "vitest";
import { matchKey } from "./match-key.ts";
import { parseName } from "./parse-name.ts";

const PIECES = [
  ..."北京 上海市 中国 （深圳） (海南) 广州番禺 昆山 珩鸟 好 𠮷野 😀 👨‍👩‍👧 科技 信息技术 人工智能 银行 和 · 集团 （集团） 研究院 大学 局 店".split(
    " ",
  ),
  ..."有限公司 股份有限公司 公司 分公司 事业部 株式会社 주식회사 AI Technology Ltd. Co., GmbH Shanghai Branch ( ) （ ） 镇 第一 \u200b \u3000 é ﬀ ㈱".split(
    " ",
  ),
  " ",
];

/** Anything at all, and words of names in any order. */
const anyName = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join("")),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "grapheme", maxLength: 4 })), { maxLength: 12 })
    .map((pieces) => pieces.join("")),
);

const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

test("every part is a piece of the name, and no two overlap: they can be taken out one after the other", () => {
  fc.assert(
    fc.property(anyName, (name) => {
      const { name: given, ...parts } = parseName(name);
      expect(given).toBe(name);
      const pieces = Object.values(parts).filter((part) => part !== "");
      expect(canBeLaidOut(name, pieces)).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});

test("no part cuts a character in two", () => {
  fc.assert(
    fc.property(anyName.filter(isWellFormed), (name) => {
      expect(Object.values(parseName(name)).every(isWellFormed)).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});

test("a key of a key is the key", () => {
  fc.assert(
    fc.property(anyName, (name) => {
      expect(matchKey(matchKey(name))).toBe(matchKey(name));
    }),
    { numRuns: 3_000 },
  );
});

test("what a name was parsed after makes no difference", () => {
  fc.assert(
    fc.property(anyName, anyName, (before, name) => {
      const first = parseName(name);
      parseName(before);
      expect(parseName(name)).toEqual(first);
    }),
  );
});

test.each([
  "",
  " ",
  "公",
  "（",
  "）",
  "A",
  "😀",
  "\ud83d",
  "有限公司",
  "北京",
  "大学",
  "Ltd.",
  "分公司",
  "、",
  "（深圳）人工智能北京（深圳）公司",
])("the name %j is read without harm, and its parts are pieces of it", (name) => {
  const { name: _, ...parts } = parseName(name);
  expect(
    canBeLaidOut(
      name,
      Object.values(parts).filter((part) => part !== ""),
    ),
  ).toBe(true);
});

test.each([
  { of: "公司", text: "公司" },
  { of: "opening brackets", text: "（" },
  { of: "pairs of brackets", text: "（北京）" },
  { of: "words of trade", text: "科技" },
  { of: "places", text: "北京市" },
  { of: "大学", text: "大学" },
  { of: "emoji", text: "😀" },
  { of: "Latin words", text: "Technology " },
  { of: "legal forms", text: "Co., Ltd. " },
  { of: "spaces", text: "　 " },
  { of: "a word that almost ends", text: "人工智" },
])("a name of 100,000 times $of takes time in line with its length", ({ text }) => {
  const seconds = (times: number) => {
    const name = text.repeat(times);
    const start = performance.now();
    parseName(name);
    return (performance.now() - start) / 1000;
  };
  seconds(10_000);
  // In line would be some 0.1 s; squared would be minutes.
  expect(seconds(100_000)).toBeLessThan(2);
});

/** Can the pieces be found in the text without two sharing a character? Tries every order of the few pieces. */
function canBeLaidOut(text: string, pieces: readonly string[]): boolean {
  if (pieces.length === 0) return true;
  return pieces.some((piece, index) => {
    const at = text.indexOf(piece);
    return at >= 0 && canBeLaidOut(text.slice(at + piece.length), pieces.toSpliced(index, 1));
  });
}
