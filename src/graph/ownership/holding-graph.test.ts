import { expect, test } from "vitest";
import { buildNetwork } from "../network/network.ts";
import { ownersOf } from "./ownership.ts";

test("a company that thousands hold, each told of twice far apart, is read whole and once", () => {
  const holders = 2_500;
  // Node 0 is held by all of 1 to 2,500, and each of these by the last node; the second time each stake is told it is half as large.
  const of = Array.from({ length: holders }, (_none, at) => at + 1);
  const last = holders + 1;
  const told = buildNetwork(last + 1, {
    from: [...of, ...of, ...of.map(() => last)],
    to: [...of.map(() => 0), ...of.map(() => 0), ...of],
    kind: Array.from({ length: 3 * holders }, () => 0),
    share: [...of.map(() => 0.04), ...of.map(() => 0.02), ...of.map(() => 100)],
    start: Array.from({ length: 3 * holders }, () => "2020-01-01"),
  });
  const found = ownersOf(told, 0, { asOf: "2024-06-30", kinds: [0] });
  expect(found.owners.length).toBe(last);
  expect(found.owners[0]).toMatchObject({ node: last, share: 50, isDirect: false, isLeast: true });
  expect(found.owners.slice(1).map(({ node }) => node)).toEqual(of);
  expect(new Set(found.owners.slice(1).map(({ share, direct, isLeast }) => `${share} ${direct} ${isLeast}`))).toEqual(
    new Set(["0.02 0.02 true"]),
  );
  expect(found.ultimate.map(({ node }) => node)).toEqual([last]);
});
