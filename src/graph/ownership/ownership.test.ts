import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildNetwork, type Network } from "../network/network.ts";
import { holdingsOf, ownersOf } from "./ownership.ts";

type Row = readonly [from: string, to: string, share: number | null, start?: string | null, end?: string | null];
const LETTERS = "ABCDEFGH";

/** Stakes as rows; nodes are letters. */
function networkOf(rows: readonly Row[]): Network {
  const places = (side: 0 | 1) => rows.map((row) => LETTERS.indexOf(row[side]));
  return buildNetwork(LETTERS.length, {
    from: places(0),
    to: places(1),
    kind: rows.map(() => 0),
    share: rows.map(([, , share]) => share),
    start: rows.map(([, , , start]) => start ?? "2020-01-01"),
    end: rows.map(([, , , , end]) => end ?? null),
  });
}

const AS_OF = { asOf: "2024-06-30", kinds: [0] };
const owners = (rows: readonly Row[], of: string) => ownersOf(networkOf(rows), LETTERS.indexOf(of), AS_OF);
const shares = (rows: readonly Row[], of: string) =>
  Object.fromEntries(owners(rows, of).owners.map(({ node, share }) => [LETTERS[node], share] as const));
const stakeOf = (rows: readonly Row[], [owner, of]: readonly [string, string]) =>
  owners(rows, of).owners.find(({ node }) => node === LETTERS.indexOf(owner));

test.each<{ what: string; rows: readonly Row[]; wanted: Record<string, number | null> }>([
  { what: "a direct stake", rows: [["A", "C", 40]], wanted: { A: 40 } },
  {
    what: "a chain is a product",
    rows: [
      ["A", "B", 50],
      ["B", "C", 40],
    ],
    wanted: { B: 40, A: 20 },
  },
  {
    what: "paths add up",
    rows: [
      ["A", "B", 50],
      ["B", "C", 40],
      ["A", "C", 10],
      ["A", "D", 100],
      ["D", "C", 30],
    ],
    wanted: { A: 60, B: 40, D: 30 },
  },
  {
    what: "a stake told twice counts once, with the smaller share",
    rows: [
      ["A", "C", 40],
      ["A", "C", 35],
      ["A", "C", null],
    ],
    wanted: { A: 35 },
  },
  {
    what: "a share that is not stated is not made up",
    rows: [
      ["A", "C", null],
      ["B", "A", 60],
    ],
    wanted: { A: null, B: null },
  },
  {
    what: "a share that cannot be is none",
    rows: [
      ["A", "C", 140],
      ["B", "C", -3],
    ],
    wanted: { A: null, B: null },
  },
  // C holds half of itself: the other half is all that anyone else can have of it.
  {
    what: "own shares",
    rows: [
      ["C", "C", 50],
      ["A", "C", 50],
    ],
    wanted: { A: 100 },
  },
  // x_A = 0.5 (1 + x_C), x_C = 0.4 x_B, x_B = 0.25 (1 + x_C): x_C = 1/9.
  {
    what: "a circle",
    rows: [
      ["A", "C", 50],
      ["B", "C", 25],
      ["C", "B", 40],
      ["D", "B", 60],
    ],
    wanted: { A: 500 / 9, B: 25, D: (60 * 2.5) / 9 },
  },
  {
    what: "relations that have ended do not count",
    rows: [
      ["A", "C", 40, "2020", "2023"],
      ["B", "C", 10],
    ],
    wanted: { B: 10 },
  },
  {
    what: "relations to come do not count",
    rows: [
      ["A", "C", 40, "2025"],
      ["B", "C", 10],
    ],
    wanted: { B: 10 },
  },
])("$what", ({ rows, wanted }) => {
  const found = shares(rows, "C");
  const digits = (all: Record<string, number | null>) =>
    Object.fromEntries(Object.entries(all).map(([owner, share]) => [owner, share === null ? null : share.toFixed(7)] as const));
  expect(digits(found)).toEqual(digits(wanted));
});

test("cross-holdings: what comes back to an owner is counted once, so nobody has more than everything", () => {
  const rows: Row[] = [
    ["A", "B", 90],
    ["B", "A", 90],
    ["B", "C", 100],
    ["D", "A", 10],
    ["E", "B", 10],
  ];
  const found = shares(rows, "C");
  expect(found["B"]).toBeCloseTo(100, 9);
  expect(found["A"]).toBeCloseTo(90, 9);
  // Without circles: D has 10% of A, A 90% of B …: 0.1 · 0.9 / (1 − 0.81) and 0.1 / (1 − 0.81).
  expect(found["D"]).toBeCloseTo(9 / 0.19, 7);
  expect(found["E"]).toBeCloseTo(10 / 0.19, 7);
  expect((found["D"] ?? 0) + (found["E"] ?? 0)).toBeCloseTo(100, 7);
});

test("who ultimately owns: those whom nobody is known to hold, and how much nobody is known to", () => {
  const { ultimate, unaccounted, overstated } = owners(
    [
      ["A", "B", 80],
      ["D", "B", 10],
      ["B", "C", 50],
    ],
    "C",
  );
  expect(ultimate.map(({ node, share }) => [LETTERS[node], share])).toEqual([
    ["A", 40],
    ["D", 5],
  ]);
  expect(unaccounted).toBe(55);
  expect(overstated).toEqual([]);
});

test("a holder with an owner of unknown share is not ultimate, and the owner's share is unknown", () => {
  const { ultimate, unaccounted } = owners(
    [
      ["A", "B", null],
      ["B", "C", 50],
    ],
    "C",
  );
  expect(ultimate).toMatchObject([{ node: 0, share: null, isDirect: false, isLeast: true }]);
  expect(unaccounted).toBe(100);
});

test.each<{ what: string; rows: readonly Row[]; wanted: object }>([
  {
    what: "all is stated",
    rows: [["A", "C", 40]],
    wanted: { share: 40, direct: 40, isDirect: true, isLeast: false, cannotTell: false },
  },
  {
    what: "another path is unknown",
    rows: [
      ["A", "C", 40],
      ["A", "B", null],
      ["B", "C", 50],
    ],
    wanted: { share: 40, isLeast: true },
  },
  {
    what: "shares differ",
    rows: [
      ["A", "C", 40],
      ["A", "C", 41],
    ],
    wanted: { share: 40, isLeast: true },
  },
  {
    what: "the month is known only",
    rows: [
      ["A", "B", 40, "2024"],
      ["B", "C", 50],
    ],
    wanted: { share: 20, cannotTell: true, direct: null, isDirect: false },
  },
  {
    what: "one of two tells",
    rows: [
      ["A", "C", 40, "2024"],
      ["A", "C", 40, "2023"],
    ],
    wanted: { share: 40, isLeast: false, cannotTell: false },
  },
])("a share says how far it can be relied on: $what", ({ rows, wanted }) => {
  expect(stakeOf(rows, ["A", "C"])).toMatchObject(wanted);
});

describe("circles that have no sum", () => {
  test("two that own each other wholly have no share of anything beyond them that could be told", () => {
    const rows: Row[] = [
      ["A", "B", 100],
      ["B", "A", 100],
      ["B", "C", 60],
      ["D", "C", 40],
    ];
    const { owners: found, ultimate } = owners(rows, "C");
    const byName = Object.fromEntries(found.map((stake) => [LETTERS[stake.node], stake] as const));
    expect(byName["A"]).toMatchObject({ share: null, isEndless: true });
    expect(byName["B"]).toMatchObject({ share: null, isEndless: true, direct: 60 });
    expect(byName["D"]).toMatchObject({ share: 40, isEndless: false });
    expect(ultimate.map(({ node }) => LETTERS[node])).toEqual(["D"]);
  });

  test("more than everything is said to be held: told, and no negative share made of it", () => {
    const { owners: found, overstated } = owners(
      [
        ["A", "B", 100],
        ["C", "B", 100],
        ["B", "C", 90],
        ["D", "C", 60],
      ],
      "C",
    );
    expect(overstated.map((node) => LETTERS[node])).toEqual(["C", "B"]);
    expect(found.every(({ share }) => share === null || share >= 0)).toBe(true);
  });
});

test("a company that owns part of itself through others is told", () => {
  const { itself } = owners(
    [
      ["C", "B", 40],
      ["B", "C", 25],
    ],
    "C",
  );
  expect(itself?.share).toBeCloseTo(10, 9);
  expect(owners([["A", "C", 10]], "C").itself).toBeNull();
});

test("a company that nobody holds has no owners", () => {
  expect(owners([["A", "B", 10]], "C")).toEqual({ owners: [], ultimate: [], itself: null, unaccounted: 100, overstated: [] });
});

/** Stakes where every company keeps at least a tenth outside, so that all sums end. */
const anyStakes = fc
  .array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 }), fc.integer({ min: 0, max: 100 })), { maxLength: 16 })
  .map((links) => {
    const unique = [...new Map(links.map((link) => [`${link[0]} ${link[1]}`, link] as const)).values()];
    const total = new Map<number, number>();
    for (const [, to, share] of unique) total.set(to, (total.get(to) ?? 0) + share);
    return unique.map(([from, to, share]) => [from, to, (share * 90) / Math.max(90, total.get(to) ?? 0)] as const);
  });

/** Row after row of y = a + (y without itself) a, by repetition: the definition of integrated ownership, not our way to it. */
function naiveHoldings(stakes: readonly (readonly [number, number, number])[], owner: number): number[] {
  let held = [0, 0, 0, 0, 0, 0];
  for (let round = 0; round < 3_000; round++) {
    const next = held.map(() => 0);
    for (const [from, to, share] of stakes) next[to]! += ((from === owner ? 1 : held[from]!) * share) / 100;
    held = next;
  }
  return held;
}

test("owners and holdings are two sides of integrated ownership as it is defined", () => {
  fc.assert(
    fc.property(anyStakes, (stakes) => {
      const network = buildNetwork(6, {
        from: stakes.map(([from]) => from),
        to: stakes.map(([, to]) => to),
        kind: stakes.map(() => 0),
        share: stakes.map(([, , share]) => share),
      });
      for (let node = 0; node < 6; node++) {
        const wanted = naiveHoldings(stakes, node);
        for (const { node: held, share } of holdingsOf(network, node, {})) expect(share).toBeCloseTo(wanted[held]! * 100, 6);
        for (const { node: owner, share } of ownersOf(network, node, {}).owners)
          expect(share).toBeCloseTo(naiveHoldings(stakes, owner)[node]! * 100, 6);
      }
    }),
  );
});

test("a circle too large to be solved as a system is summed round by round, and says so", () => {
  const size = 1_000;
  const ring = Array.from({ length: size }, (_none, node) => node);
  const network = buildNetwork(size + 1, {
    from: [...ring, size],
    to: [...ring.map((node) => (node + 1) % size), 0],
    kind: new Uint8Array(size + 1),
    share: [...ring.map(() => 99), 1],
  });
  const { owners: found, ultimate } = ownersOf(network, 0, {});
  const round = 0.99 ** size;
  expect(ultimate).toMatchObject([{ node: size, isCrude: false }]);
  expect(ultimate[0]?.share).toBeCloseTo(1 / (1 - round), 7);
  expect(found.find(({ node }) => node === size - 1)).toMatchObject({ direct: 99, isCrude: true });
});

test("a chain of a hundred thousand companies is walked without recursion", () => {
  const length = 100_000;
  const chain = Array.from({ length }, (_none, node) => node);
  const network = buildNetwork(length + 1, {
    from: chain,
    to: chain.map((node) => node + 1),
    kind: new Uint8Array(length),
    share: chain.map(() => 100),
  });
  expect(ownersOf(network, length, {}).ultimate).toMatchObject([{ node: 0, share: 100 }]);
  expect(holdingsOf(network, 0, {})).toHaveLength(length);
});
