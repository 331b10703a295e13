import fc from "fast-check";
import { expect, test } from "vitest";
import { buildNetwork } from "../network/network.ts";
import { anyNetwork } from "../testing/random-network.ts";
import { explainPath } from "./explained-path.ts";

// 0 invested in 1 and 2; 3 invested in 2 (unverified); 2 filed 4; 0 owns 5 (status 1), 6 owns 5.
const network = buildNetwork(
  8,
  {
    from: [0, 0, 3, 2, 0, 6, 3],
    to: [1, 2, 2, 4, 5, 5, 1],
    kind: [0, 0, 0, 1, 2, 2, 0],
    status: [0, 0, 1, 0, 0, 0, 0],
    start: ["2024-02", "2023", "2024-05", "2025-01-01", "2020", "2020", "2024-01"],
  },
  { evidencedKinds: [0] },
);
const nodes = (steps: ReturnType<typeof explainPath>) => steps && [steps[0]?.from, ...steps.map(({ to }) => to)];

test("each step names its relation, the way it is walked, and whether the dates tell", () => {
  expect(explainPath(network, [1, 4])).toEqual([
    { edge: 0, from: 1, to: 0, kind: 0, status: 0, isForward: false, cannotTell: false },
    { edge: 1, from: 0, to: 2, kind: 0, status: 0, isForward: true, cannotTell: false },
    { edge: 3, from: 2, to: 4, kind: 1, status: 0, isForward: true, cannotTell: false },
  ]);
});

test("of equally short paths the one with fewer weak steps is taken", () => {
  expect(nodes(explainPath(network, [1, 2], { weakStatuses: [1] }))).toEqual([1, 0, 2]);
  expect(nodes(explainPath(network, [1, 2], { weakStatuses: [0] }))).toEqual([1, 3, 2]);
});

test.each([
  { ends: [1, 4], choice: { kinds: [0] }, path: undefined },
  { ends: [1, 4], choice: { asOf: "2024-12-31" }, path: undefined },
  { ends: [1, 4], choice: { asOf: "2025-06-30" }, path: [1, 0, 2, 4] },
  { ends: [1, 7], choice: {}, path: undefined },
  { ends: [1, 6], choice: { kinds: [0, 2] }, path: [1, 0, 5, 6] },
  { ends: [1, 2], choice: { asOf: "2024-02" }, path: [1, 0, 2] },
] as const)("from $ends with $choice: $path", ({ ends, choice, path }) => {
  expect(nodes(explainPath(network, ends, choice))).toEqual(path);
});

test("an investment walked after its last evidence is marked", () => {
  expect(explainPath(network, [0, 1], { asOf: "2026-01-01" })).toMatchObject([{ edge: 0, cannotTell: true }]);
});

test("no step leads from a node to itself", () => {
  expect(explainPath(network, [1, 1])).toEqual([]);
});

test("a path hangs together and no other is shorter", () => {
  fc.assert(
    fc.property(anyNetwork(10, 20), fc.nat(), fc.nat(), (random, left, right) => {
      const [from, to] = [left % random.nodeCount, right % random.nodeCount];
      let layers = 0;
      let reached = new Set([from]);
      for (; !reached.has(to) && layers <= random.nodeCount; layers++) {
        const next = new Set(reached);
        for (const [edge, one] of random.from.entries()) {
          const other = random.to[edge]!;
          if (reached.has(one)) next.add(other);
          if (reached.has(other)) next.add(one);
        }
        reached = next;
      }
      const steps = explainPath(random, [from, to]);
      expect(steps?.length).toBe(reached.has(to) ? layers : undefined);
      let at = from;
      for (const step of steps ?? []) {
        expect(step.from).toBe(at);
        const ends = [random.from[step.edge], random.to[step.edge]];
        expect(step.isForward ? ends : ends.toReversed()).toEqual([step.from, step.to]);
        at = step.to;
      }
      expect(steps === undefined || at === to).toBe(true);
    }),
  );
});
