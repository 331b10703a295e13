import fc from "fast-check";
import { expect, test } from "vitest";
import { allPairs } from "../../../test/linkage-builders.ts";
import { blocksOfKeys, blocksOfLists, NO_KEY, type Blocks } from "./blocks.ts";
import { countPairs, eachPair, type Mode, type PairSource } from "./pairs.ts";

/** For each row its keys by one rule; more than one where the rule is of lists. */
type Keys = readonly (readonly number[])[];

function blocksOf(rows: Keys, isList: boolean): Blocks {
  if (!isList) return blocksOfKeys(Uint32Array.from(rows, ([key]) => key ?? NO_KEY));
  const starts = Uint32Array.from([0, ...rows.map((_, row) => rows.slice(0, row + 1).flat().length)]);
  return blocksOfLists(starts, Uint32Array.from(rows.flat()));
}

const shares = (keys: Keys, [left, right]: readonly [number, number]) => keys[left]?.some((key) => keys[right]?.includes(key));

function made(source: PairSource): string[] {
  const found: string[] = [];
  eachPair(
    source,
    (left, right) => void found.push(`${left} ${right}`),
    () => true,
  );
  return found.toSorted();
}

const ROWS = 14;
const key = fc.integer({ min: 1, max: 5 });
const rule = fc.boolean().chain((isList) => {
  const keys = fc.uniqueArray(key, { maxLength: isList ? 3 : 1 }).map((own) => own.toSorted((a, b) => a - b));
  return fc.record({ isList: fc.constant(isList), keys: fc.array(keys, { minLength: ROWS, maxLength: ROWS }) });
});
// Rows of one table stand together.
const tables = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: ROWS, maxLength: ROWS }).map((all) => all.toSorted());

test.each<{ mode: Mode }>([{ mode: "dedupe" }, { mode: "link" }, { mode: "both" }])(
  "in mode $mode every pair that some rule makes is made once, and no other",
  ({ mode }) => {
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 4 }), tables, (rules, tableOf) => {
        const isWanted = (pair: readonly [number, number]) => mode !== "link" || tableOf[pair[0]] !== tableOf[pair[1]];
        const wanted = allPairs(ROWS).filter((pair) => isWanted(pair) && rules.some(({ keys }) => shares(keys, pair)));
        const blocks = rules.map(({ keys, isList }) => blocksOf(keys, isList));
        const source = { rows: ROWS, mode, tableOf: Uint8Array.from(tableOf), rules: blocks };
        expect(made(source)).toEqual(wanted.map(([left, right]) => `${left} ${right}`).toSorted());
      }),
    );
  },
);

test.each<{ mode: Mode }>([{ mode: "dedupe" }, { mode: "link" }])(
  "in mode $mode the count of a rule of one key a row is the number of its pairs",
  ({ mode }) => {
    fc.assert(
      fc.property(rule, tables, ({ keys }, tableOf) => {
        const blocks = blocksOf(keys, false);
        const source = { rows: ROWS, mode, tableOf: Uint8Array.from(tableOf), rules: [blocks] };
        expect(countPairs(blocks, source)).toBe(made(source).length);
      }),
    );
  },
);

test("a rule of lists counts a pair once for each value that the rows share", () => {
  const blocks = blocksOf([[1, 2], [1, 2], [2]], true);
  expect(countPairs(blocks, { mode: "dedupe", tableOf: new Uint8Array(3) })).toBe(4);
});

test("pairs of rows that are not wanted are left out; a pair is its first row's", () => {
  const found: number[][] = [];
  const source: PairSource = {
    rows: 4,
    mode: "dedupe",
    tableOf: new Uint8Array(4),
    rules: [blocksOfKeys(Uint32Array.of(1, 1, 1, 1))],
  };
  eachPair(
    source,
    (...pair) => void found.push(pair),
    (row) => row === 1,
  );
  expect(found).toEqual([
    [1, 2],
    [1, 3],
  ]);
});
