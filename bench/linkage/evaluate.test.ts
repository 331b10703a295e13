import fc from "fast-check";
import { expect, test } from "vitest";
import { type Clusters, evaluateClusters, evaluateLabels, evaluateLinks, rates } from "./evaluate.ts";

/** "ab c" is records a and b in one cluster and c in another. */
const clusters = (text: string): Clusters =>
  new Map(text.split(" ").flatMap((group, at) => Array.from(group, (id) => [id, String(at)] as const)));

test.each([
  { truth: "abc de", found: "abc de", pairs: [1, 1, 1], sets: [1, 1, 1] },
  { truth: "abc de", found: "de abc", pairs: [1, 1, 1], sets: [1, 1, 1] },
  { truth: "abc de", found: "ab c de", pairs: [1, 0.5, 2 / 3], sets: [0.5, 0.5, 0.5] },
  { truth: "abc de", found: "abcde", pairs: [0.4, 1, 4 / 7], sets: [0, 0, 0] },
  { truth: "abc de", found: "a b c d e", pairs: [1, 0, 0], sets: [1, 0, 0] },
  { truth: "a b c", found: "a b c", pairs: [1, 1, 1], sets: [1, 1, 1] },
  { truth: "a b c", found: "ab c", pairs: [0, 1, 0], sets: [0, 1, 0] },
  { truth: "ab cd", found: "ac bd", pairs: [0, 0, 0], sets: [0, 0, 0] },
  { truth: "abc de", found: "ab de", pairs: [1, 0.5, 2 / 3], sets: [0.5, 0.5, 0.5] },
])("$found, where $truth is true", ({ truth, found, pairs, sets }) => {
  const evaluation = evaluateClusters(clusters(truth), clusters(found));
  expect(evaluation.pairs).toEqual(ratesOf(pairs));
  expect(evaluation.clusters).toEqual(ratesOf(sets));
});

test("the pairs are those that comparing every record with every other finds", () => {
  const names = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(names, names, (left, right) => {
      const ids = left.slice(0, right.length).map((_, at) => at);
      const pairs = ids.flatMap((a) => ids.filter((b) => b > a).map((b) => [a, b] as const));
      const isTrue = ([a, b]: readonly [number, number]) => left[a] === left[b];
      const isFound = ([a, b]: readonly [number, number]) => right[a] === right[b];
      const of = (all: readonly number[]) => new Map(ids.map((id) => [String(id), String(all[id])]));
      const expected = rates(
        pairs.filter(isFound).length,
        pairs.filter((pair) => isFound(pair) && isTrue(pair)).length,
        pairs.filter(isTrue).length,
      );
      expect(evaluateClusters(of(left), of(right)).pairs).toEqual(expected);
    }),
  );
});

test("a record that the truth does not know is a mistake of whoever asks", () => {
  expect(() => evaluateClusters(clusters("ab"), clusters("abx"))).toThrow('"x"');
});

const label = (pair: string, isMatch: boolean) => ({ left: pair.charAt(0), right: pair.charAt(1), isMatch });

test.each([
  { found: "ab cd", expected: [0.5, 0.5, 0.5] },
  { found: "ab ef cd", expected: [2 / 3, 1, 0.8] },
  { found: "axyz b", expected: [1, 0, 0] },
])("$found, where ab and ef are labelled the same, cd different", ({ found, expected }) => {
  const labels = [label("ab", true), label("ef", true), label("cd", false)];
  expect(evaluateLabels(labels, clusters(found))).toEqual(ratesOf(expected));
});

test.each([
  { found: "aA bB", expected: [1, 1, 1] },
  { found: "aA b B", expected: [1, 0.5, 2 / 3] },
  { found: "abA B", expected: [0.5, 0.5, 0.5] },
  { found: "ab A B", expected: [1, 0, 0] },
])("$found, where a matches A and b B across the tables", ({ found, expected }) => {
  const matches = [label("aA", true), label("bB", true)];
  expect(evaluateLinks(matches, clusters(found), (id) => id === id.toLowerCase())).toEqual(ratesOf(expected));
});

function ratesOf([precision = 0, recall = 0, f1 = 0]: readonly number[]) {
  return { precision, recall, f1: expect.closeTo(f1, 10) };
}
