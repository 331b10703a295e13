import fc from "fast-check";
import { expect, test } from "vitest";
import { unitOrder, writeRanks } from "./ranks.ts";

function ranksOf(scores: readonly number[], order = unitOrder(scores.length)): number[] {
  const ranks = new Float32Array(scores.length);
  writeRanks(Float64Array.from(scores), ranks, order);
  return [...ranks];
}

test.each([
  { scores: [3, 1, 2], ranks: [1, 3, 2] },
  { scores: [5, 5, 1], ranks: [1.5, 1.5, 3] },
  { scores: [1, 1, 1], ranks: [2, 2, 2] },
  { scores: [0.1 + 0.2, 0.3, 0], ranks: [1.5, 1.5, 3] },
])("scores $scores have the ranks $ranks", ({ scores, ranks }) => {
  expect(ranksOf(scores)).toEqual(ranks);
});

test("each rank is one more than the units before and half the units beside, whatever order is left from before", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 }),
      fc.infiniteStream(fc.nat()),
      (scores, chance) => {
        const order = unitOrder(scores.length).toSorted(() => ((chance.next().value ?? 0) % 3) - 1);
        const plain = scores.map(
          (score) => 0.5 + scores.filter((other) => other > score).length + scores.filter((other) => other === score).length / 2,
        );
        expect(ranksOf(scores, order)).toEqual(plain);
      },
    ),
  );
});
