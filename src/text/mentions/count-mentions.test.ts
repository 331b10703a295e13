import fc from "fast-check";
import { expect, test } from "vitest";
import { MentionCounter } from "./count-mentions.ts";
import { findMentions } from "./find-mentions.ts";
import { buildNameDictionary, type NameDictionary } from "./name-dictionary.ts";

const NAMES = ["元宝", "腾讯元宝", "kimi", "𬭚", "豆", "豆包", "é", "360", "a", "😀😀"];
const DICTIONARY = buildNameDictionary(NAMES);

function count(dictionary: NameDictionary, ...pieces: readonly Uint8Array[]): MentionCounter {
  const counter = new MentionCounter(dictionary);
  for (const piece of pieces) counter.add(piece);
  counter.end();
  return counter;
}

/** By way of a string: what is no UTF-8 becomes U+FFFD. */
function countedInText(bytes: Uint8Array): number[] {
  const counts = NAMES.map(() => 0);
  for (const { name } of findMentions(DICTIONARY, new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes))) counts[name]!++;
  return counts;
}

const encode = (text: string) => new TextEncoder().encode(text);
const piece = fc.oneof(
  fc.constantFrom(...NAMES, "x", "腾讯", "Kimi发布", "\n", "ＫＩＭＩ").map(encode),
  fc.uint8Array({ maxLength: 3 }),
  fc
    .constantFrom([0xe5], [0xe5, 0x85], [0xf0, 0x9f, 0x98], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80])
    .map((bytes) => Uint8Array.from(bytes)),
);

test("counts what is found in the text as a whole, wherever it is cut and whatever is no UTF-8", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.array(fc.nat(200), { maxLength: 5 }), (parts, cuts) => {
      const bytes = Buffer.concat(parts);
      const ends = [...cuts.filter((cut) => cut < bytes.length).toSorted((a, b) => a - b), bytes.length];
      const counter = count(DICTIONARY, ...ends.map((end, at) => bytes.subarray(ends[at - 1] ?? 0, end)));
      expect(Array.from(counter.counts)).toEqual(countedInText(bytes));
      expect(counter.matches).toBe(counter.counts.reduce((sum, one) => sum + one, 0));
      expect(counter.bytes).toBe(bytes.length);
    }),
    { numRuns: 3000 },
  );
});

test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])("a block may end anywhere in a character: %i bytes before", (before) => {
  // A block is 16,384 bytes; names stand without a gap, so one lies across each of its ends.
  const bytes = encode("x".repeat(before) + "腾讯元宝😀😀𬭚".repeat(4000));
  expect(Array.from(count(DICTIONARY, bytes).counts)).toEqual(countedInText(bytes));
});

test("bytes that only go on, and a line without an end, are read through", () => {
  const noText = new Uint8Array(100_000).fill(0x80);
  expect(count(DICTIONARY, noText, encode("元宝"), noText).matches).toBe(1);
  expect(count(DICTIONARY, encode("豆包".repeat(100_000))).counts[5]).toBe(100_000);
});

test("after its end another text begins: no name lies across, no letter stands before", () => {
  const counter = count(DICTIONARY, encode("x元"));
  counter.add(encode("宝"));
  counter.end();
  expect(counter.matches).toBe(0);
  counter.add(encode("x"));
  counter.end();
  counter.add(encode("kimi"));
  counter.end();
  expect(counter.matches).toBe(1);
});
