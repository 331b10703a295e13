import fc from "fast-check";
import { expect, test } from "vitest";
import { SIMPLIFIED } from "../names/simplified-characters.ts";
import { findMentions, type Mention } from "./find-mentions.ts";
import { buildNameDictionary } from "./name-dictionary.ts";

const TRADITIONAL = new Map(SIMPLIFIED);

/** What `findMentions` promises, written to be plainly right: at each place every name is tried. */
function plainMentions(names: readonly string[], text: string, wholeWords: boolean): Mention[] {
  const folded = names.map((name) => Array.from(name, fold));
  const points = Array.from(text, fold);
  const mentions: Mention[] = [];
  for (let start = 0; start < points.length;) {
    let [best, bestLength] = [-1, 0];
    for (const [index, name] of folded.entries()) {
      if (
        name.length > bestLength &&
        stands(name, points, start) &&
        (!wholeWords || isWhole(points, start, start + name.length))
      ) {
        [best, bestLength] = [index, name.length];
      }
    }
    if (best >= 0) mentions.push({ name: best, start, end: start + bestLength });
    start += Math.max(1, bestLength);
  }
  return mentions;
}

function stands(name: readonly string[], points: readonly string[], start: number): boolean {
  return name.every((point, at) => point === points[start + at] && !/[\ud800-\udfff\ufffd]/u.test(point));
}

function isWhole(points: readonly string[], start: number, end: number): boolean {
  const isLetter = (at: number) => /[\p{Script=Latin}\p{Nd}]/u.test(points[at] ?? "");
  return !(isLetter(start) && isLetter(start - 1)) && !(isLetter(end - 1) && isLetter(end));
}

function fold(point: string): string {
  const composed = point.normalize("NFKC");
  const one = Array.from(composed).length === 1 ? composed : point;
  const small = Array.from(one.toLowerCase()).length === 1 ? one.toLowerCase() : one;
  return TRADITIONAL.get(small) ?? small;
}

// Few characters, so that names overlap, begin and end in each other; of each kind that is treated in a way of its own:
// Han, traditional Han, beyond the BMP, Latin (small, capital, full width, mathematical), digits, halves, marks.
const POINTS = [
  "元",
  "宝",
  "寶",
  "𬭚",
  "𠀀",
  "a",
  "A",
  "ａ",
  "𝐚",
  "b",
  "é",
  "1",
  "１",
  "①",
  " ",
  "\u3000",
  "。",
  "㈱",
  "\ud83d",
  "\ude00",
  "😀",
  "\ufffd",
  "\u0301",
];
const word = (points: readonly string[], maxLength: number) =>
  fc.array(fc.constantFrom(...points), { maxLength }).map((parts) => parts.join(""));

test.each([
  { alphabet: "all kinds", points: POINTS },
  { alphabet: "letters and Han", points: ["a", "Ａ", "1", "元", "寶"] },
  { alphabet: "two characters", points: ["元", "宝"] },
])("finds what trying every name at every place finds: $alphabet", ({ points }) => {
  fc.assert(
    fc.property(fc.array(word(points, 6), { maxLength: 12 }), word(points, 60), fc.boolean(), (names, text, wholeWords) => {
      expect(findMentions(buildNameDictionary(names, { wholeWords }), text)).toEqual(plainMentions(names, text, wholeWords));
    }),
    { numRuns: 2000 },
  );
});

test("texts longer than what is looked through at once are found the same", () => {
  const long = fc.array(word(["元", "宝", "a", "😀"], 40), { minLength: 300, maxLength: 900 }).map((parts) => parts.join("1"));
  fc.assert(
    fc.property(fc.array(word(["元", "宝", "a", "1", "😀"], 9), { maxLength: 30 }), long, (names, text) => {
      expect(findMentions(buildNameDictionary(names), text)).toEqual(plainMentions(names, text, true));
    }),
    { numRuns: 30 },
  );
});
