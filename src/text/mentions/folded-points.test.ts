import { expect, test } from "vitest";
import { SIMPLIFIED } from "../names/simplified-characters.ts";
import { folding, POINTS } from "./folded-points.ts";

const only = (text: string, otherwise: string) => (Array.from(text).length === 1 ? text : otherwise);

test("every character of Unicode is folded as told: NFKC, lower case, simplified, each where it gives one for one", () => {
  const { shift, from, to } = folding();
  const simplified = new Map(SIMPLIFIED);
  const wrong: string[] = [];
  let changed = 0;
  for (let point = 0; point < POINTS; point++) {
    if (point >= 0xd800 && point <= 0xdfff) continue;
    const given = String.fromCodePoint(point);
    const composed = only(given.normalize("NFKC"), given);
    const small = only(composed.toLowerCase(), composed);
    const folded = simplified.get(small) ?? small;
    if (folded !== given) changed++;
    if (point + (shift[point] ?? 0) !== folded.codePointAt(0)) wrong.push(`U+${point.toString(16)}`);
  }
  expect(wrong).toEqual([]);
  expect([from.length, to.length]).toEqual([changed, changed]);
});

test("what is folded stays as it is when folded again", () => {
  const { shift, to } = folding();
  expect(Array.from(to).filter((point) => shift[point] !== 0)).toEqual([]);
});

test("Latin letters and digits are told, in their folded form; no Han, no sign", () => {
  const letters = new Set(folding().latinOrDigit);
  const isTold = (point: string) => letters.has(point.codePointAt(0) ?? 0);
  expect(["a", "z", "é", "ß", "0", "9", "٣"].filter(isTold)).toHaveLength(7);
  expect(["A", "ａ", "元", "_", "-", "я", " ", "ア"].filter(isTold)).toEqual([]);
});
