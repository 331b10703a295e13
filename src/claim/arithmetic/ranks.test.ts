import { expect, test } from "vitest";
import { filed, lastResult, shownResult } from "../../../test/arithmetic-table.ts";
import type { BuiltClaim } from "../../../test/claim-builders.ts";
import type { ArithmeticState, Surroundings } from "./check-arithmetic.ts";

const at = (value: string, place: string): BuiltClaim => ({
  text: `${value}款`,
  value,
  ...filed,
  place,
  time: "by 2025-12-31",
});
const PLACES = [at("254", "a"), at("169", "b"), at("164", "c")];
const ranked = (rank: string, place: string): BuiltClaim => ({
  text: `第${rank}`,
  value: rank,
  kind: "rank",
  comparator: "rank",
  series: "tree",
  place,
  time: "by 2025-12-31",
});
const SUM: BuiltClaim = { ...at("587", "d"), comparator: "sum" };

/** A list on which two places have more than `c`, and three more than what is not listed with it. */
const knowing = (state: ArithmeticState): Surroundings => ({
  valueOf: () => undefined,
  stateOf: () => state,
  placesBefore: () => 2,
});

test.each([
  { why: "more places are listed before it", rank: "2", claims: PLACES, around: undefined, is: "fails 3 from 2,1,0" },
  { why: "others may stand between", rank: "4", claims: PLACES, around: undefined, is: "open from 2,1,0" },
  { why: "the list itself has it elsewhere", rank: "4", claims: PLACES, around: knowing("holds"), is: "fails 3 from 2,1,0" },
  { why: "the list has it there", rank: "3", claims: PLACES, around: knowing("holds"), is: "open from 2,1,0" },
  { why: "the numbers are not those of the list", rank: "4", claims: PLACES, around: knowing("open"), is: "open from 2,1,0" },
  { why: "a sum of places stands before none", rank: "3", claims: [...PLACES, SUM], around: undefined, is: "open from 2,1,0" },
])("third of those listed, told as number $rank: $why", ({ rank, claims, around, is }) => {
  expect(shownResult(lastResult([...claims, ranked(rank, "c")], around))).toBe(is);
});
