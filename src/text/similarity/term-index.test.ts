import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TermIndex } from "./term-index.ts";
import { TermTable } from "./term-table.ts";
import { PAIRS, type TermKind } from "./terms.ts";

const letter = fc.constantFrom("名", "科", "技", "𬭚", "a", "b", "😀", " ");
const name = fc.array(letter, { maxLength: 8 }).map((letters) => letters.join(""));
const TOKENS: TermKind = { kind: "tokens" };
const TRIPLES: TermKind = { kind: "grams", from: 2, to: 3, edges: false };

/** The definition, from strings: how often each term stands in a text. */
function naiveTerms(text: string, kind: TermKind): Map<string, number> {
  const letters = Array.from(text);
  const terms: string[] = [];
  if (kind.kind === "tokens") terms.push(...(text.match(/\p{Script=Han}|[a-z]+/gu) ?? []));
  else {
    const edged = kind.edges && letters.length > 0 ? ["<", ...letters, ">"] : letters;
    for (let size = kind.from; size <= kind.to; size++) {
      for (let at = 0; at + size <= edged.length; at++) {
        const gram = edged.slice(at, at + size).join("");
        if (gram !== "<" && gram !== ">") terms.push(gram);
      }
    }
  }
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function naiveCosine(names: readonly string[], kind: TermKind, pair: readonly [string, string]): number {
  const held = names.map((one) => naiveTerms(one, kind));
  const weigh = (text: string): Map<string, number> => {
    const rarity = (term: string) => Math.log((1 + names.length) / (1 + held.filter((terms) => terms.has(term)).length)) + 1;
    const weights = [...naiveTerms(text, kind)].map(([term, count]) => [term, count * rarity(term)] as const);
    const norm = Math.hypot(...weights.map(([, weight]) => weight));
    return new Map(weights.map(([term, weight]) => [term, weight / norm]));
  };
  const [left, right] = [weigh(pair[0]), weigh(pair[1])];
  return [...left].reduce((sum, [term, weight]) => sum + weight * (right.get(term) ?? 0), 0);
}

test.each([
  { what: "letters and pairs", kind: PAIRS },
  { what: "pairs and triples", kind: TRIPLES },
  { what: "tokens", kind: TOKENS },
])("the cosine of two names by $what is what the definition gives", ({ kind }) => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), (names, a, b) => {
      const [left, right] = [a % names.length, b % names.length];
      const is = naiveCosine(names, kind, [names[left] ?? "", names[right] ?? ""]);
      const index = new TermIndex(names, kind);
      expect(index.between(left, right)).toBeCloseTo(is, 5);
      expect(index.toAll(names[left] ?? "")[right]).toBeCloseTo(is, 5);
    }),
    { numRuns: 300 },
  );
});

test("the nearest names are those that comparing with every name gives, in its order", () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 30 }), name, fc.integer({ min: 1, max: 6 }), (names, query, most) => {
      const index = new TermIndex(names);
      const all = [...index.toAll(query).entries()].filter(([, similarity]) => similarity > 0);
      const best = all.toSorted(([a, x], [b, y]) => y - x || a - b).slice(0, most);
      expect(index.nearest(query, most).map((match) => match.index)).toEqual(best.map(([at]) => at));
      expect(index.nearest(query, most)).toEqual(index.nearest(query, most));
    }),
  );
});

test.each([
  { query: "深度搜索", kind: PAIRS, finds: "深度求索" },
  { query: "Alibaba Group", kind: TOKENS, finds: "Alibaba Cloud" },
  { query: "minimx", kind: TRIPLES, finds: "minimax" },
])("nearest to $query is $finds", ({ query, kind, finds }) => {
  const names = ["百度", "深度求索", "深圳求是", "minimax", "Alibaba Cloud", "Amazon Cloud"];
  expect(names[new TermIndex(names, kind).nearest(query)[0]?.index ?? -1]).toBe(finds);
});

test("a rare term says more than a common one, and a text that no name holds says most", () => {
  const index = new TermIndex(["科技一", "科技二", "科技三", "京东"]);
  expect(index.information("科技")).toBeCloseTo(Math.log2(5 / 4), 12);
  expect(index.information("京东")).toBeCloseTo(Math.log2(5 / 2), 12);
  expect(index.information("鑫")).toBeCloseTo(Math.log2(5), 12);
});

test("no names, empty names and names of 10,000 characters are no obstacle", () => {
  expect(new TermIndex([]).nearest("名")).toEqual([]);
  const index = new TermIndex(["", "名", "称名".repeat(5_000)]);
  expect(index.nearest("")).toEqual([]);
  expect(index.nearest("称名".repeat(5_000)).map((match) => match.index)).toEqual([2]);
  expect(index.between(0, 0)).toBe(0);
});

test("every term has a number of its own, in the order they are added", () => {
  const table = new TermTable();
  const numbers = Array.from({ length: 5_000 }, (_, at) => table.add(table.add(0, at % 70), at));
  expect(new Set(numbers).size).toBe(5_000);
  expect(numbers.map((_, at) => table.find(table.find(0, at % 70), at))).toEqual(numbers);
  expect(table.count).toBe(5_000 + 70 + 1);
});

const list = join(import.meta.dirname, "../../../../shared/data/names/Company-Shorter-Form-28W.txt");
if (!existsSync(list)) console.log(`skipped: the list of short names is not here (${list})`);

describe.skipIf(!existsSync(list))("267,397 short names", () => {
  const names = existsSync(list) ? readFileSync(list, "utf8").split(/\r?\n/).slice(2).filter(Boolean) : [];
  const index = new TermIndex(names);

  test("give for a misspelt one the same best match as comparing it with every name", () => {
    expect(names).toHaveLength(267_397);
    const edited = fc.record({
      at: fc.nat({ max: names.length - 1 }),
      place: fc.nat(),
      put: fc.constantFrom("", "科", "𬭚", "a"),
    });
    const wrong = fc.sample(edited, { numRuns: 100, seed: 4 }).filter(({ at, place, put }) => {
      const letters = Array.from(names[at] ?? "");
      letters.splice(place % letters.length, 1, put);
      const all = index.toAll(letters.join(""));
      const best = all.reduce((top, similarity, one) => (similarity > (all[top] ?? 0) ? one : top), -1);
      return (index.nearest(letters.join(""))[0]?.index ?? -1) !== (best === 0 && all[0] === 0 ? -1 : best);
    });
    expect(wrong).toEqual([]);
  }, 60_000);

  test("are each found by themselves", () => {
    const lost = names.filter((one, at) => at % 50 === 0 && names[index.nearest(one)[0]?.index ?? -1] !== one);
    expect(lost).toEqual([]);
  }, 60_000);
});
