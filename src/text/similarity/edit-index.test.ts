import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { naiveOptimalStringAlignment } from "../../../bench/similarity/naive.ts";
import { EditIndex, type EditMatch } from "./edit-index.ts";
import { optimalStringAlignment } from "./edit-kernel.ts";
import { toPoints } from "./points.ts";

const letter = fc.constantFrom("名", "科", "技", "𬭚", "a", "😀");
const name = fc.array(letter, { maxLength: 9 }).map((letters) => letters.join(""));

/** The definition: every name that shares a letter, compared by the textbook. */
function compareAll(names: readonly string[], text: string): EditMatch[] {
  const letters = Array.from(text);
  return names
    .map((one, index) => ({ one: Array.from(one), index }))
    .filter(({ one }) => one.some((point) => letters.includes(point)))
    .map(({ one, index }) => ({ index, edits: naiveOptimalStringAlignment(letters, one) }))
    .toSorted((a, b) => a.edits - b.edits || a.index - b.index);
}

test("the names the fewest edits away are those that comparing with every name gives", () => {
  const limit = fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.nat({ max: 4 }));
  fc.assert(
    fc.property(fc.array(name, { maxLength: 25 }), name, fc.integer({ min: 1, max: 5 }), limit, (names, text, most, within) => {
      const index = new EditIndex(names);
      const expected = compareAll(names, text).filter(({ edits }) => edits <= within);
      expect(index.nearest(text, most, within)).toEqual(expected.slice(0, most));
      expect(index.nearest(text, most, within)).toEqual(expected.slice(0, most));
    }),
    { numRuns: 500 },
  );
});

test("no names, empty names and names of 10,000 characters are no obstacle", () => {
  expect(new EditIndex([]).nearest("名")).toEqual([]);
  const index = new EditIndex(["", "名", "称名".repeat(5_000)]);
  expect(index.nearest("")).toEqual([]);
  expect(index.nearest(`称名${"称名".repeat(5_000)}`)).toEqual([{ index: 2, edits: 2 }]);
});

const list = join(import.meta.dirname, "../../../../shared/data/names/Company-Shorter-Form-28W.txt");
if (!existsSync(list)) console.log(`skipped: the list of short names is not here (${list})`);

describe.skipIf(!existsSync(list))("267,397 short names", () => {
  const names = existsSync(list) ? readFileSync(list, "utf8").split(/\r?\n/).slice(2).filter(Boolean) : [];

  test("give for a misspelt one the best match that comparing it with every name gives", () => {
    const index = new EditIndex(names);
    const points = names.map(toPoints);
    const edited = fc.record({
      at: fc.nat({ max: names.length - 1 }),
      place: fc.nat(),
      put: fc.constantFrom("", "科", "𬭚", "a"),
    });
    const wrong = fc.sample(edited, { numRuns: 50, seed: 4 }).filter(({ at, place, put }) => {
      const letters = Array.from(names[at] ?? "");
      letters.splice(place % letters.length, 1, put);
      const text = toPoints(letters.join(""));
      const all = points.map((one) => optimalStringAlignment(text, one));
      const least = all.reduce((fewest, edits) => Math.min(fewest, edits), Number.POSITIVE_INFINITY);
      const [best] = index.nearest(letters.join(""));
      return best ? best.edits !== least || all.indexOf(least) !== best.index : least < text.length;
    });
    expect(wrong).toEqual([]);
  }, 60_000);
});
