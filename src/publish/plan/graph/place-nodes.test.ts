import { expect, test } from "vitest";
import { layoutGraph, type Places } from "../../../graph/layout/layout.ts";
import { placeNodes, type ToPlace } from "./place-nodes.ts";

const GROUPS = 6;

/**
 * Two years of lists, forty companies a quarter: every fifth one is of one of six groups, whose investors tie them together. `quarters` of them are
 * known, and `undated` companies more of which nothing tells a date.
 */
function lists(quarters: number, undated = 0): ToPlace {
  const ids = Array.from({ length: GROUPS }, (_, at) => `group-${at}`);
  const since: (string | null)[] = ids.map(() => "2022-01");
  const lines: { from: number; to: number; since: string | null }[] = [];
  for (let at = 1; at < GROUPS; at++) lines.push({ from: 0, to: at, since: "2022-01" });
  for (let quarter = 0; quarter < quarters; quarter++) {
    const date = `${2022 + Math.floor(quarter / 4)}-0${1 + (quarter % 4) * 2}`;
    for (let company = 0; company < 40; company++) {
      ids.push(`company-${quarter}-${company}`);
      since.push(date);
      if (company % 5 === 0) lines.push({ from: (company + quarter) % GROUPS, to: ids.length - 1, since: null });
    }
  }
  for (let at = 0; at < undated; at++) {
    ids.push(`undated-${at}`);
    since.push(null);
  }
  return {
    ids,
    since,
    from: lines.map(({ from }) => from),
    to: lines.map(({ to }) => to),
    lineSince: lines.map((line) => line.since),
  };
}

/** How far each node of the smaller drawing stands from its place in the larger one, by the width of that; least first. */
function moved(before: ToPlace, after: ToPlace, place: (graph: ToPlace) => Places = placeNodes): number[] {
  const [old, now] = [place(before), place(after)];
  const width = Math.max(...now.x) - Math.min(...now.x);
  const placeOf = new Map(after.ids.map((id, at) => [id, at]));
  return before.ids
    .map((id, at) => {
      const there = placeOf.get(id) ?? 0;
      return Math.hypot((old.x[at] ?? 0) - (now.x[there] ?? 0), (old.y[at] ?? 0) - (now.y[there] ?? 0)) / width;
    })
    .toSorted((left, right) => left - right);
}

test("a new quarter leaves most of what stood before where it stood; laid out anew, most of it would move", () => {
  const half = (ways: readonly number[]) => ways[Math.floor(ways.length * 0.5)] ?? Number.NaN;
  expect(half(moved(lists(7), lists(8)))).toBeLessThan(0.005);
  expect(half(moved(lists(7), lists(8), layoutGraph))).toBeGreaterThan(0.05);
});

test("what has no date comes last, and leaves the others where they stood", () => {
  const ways = moved(lists(8), lists(8, 30));
  expect(ways[Math.floor(ways.length * 0.9)]).toBeLessThan(0.02);
});

test("the same graph has the same places, and no two nodes one place", () => {
  const graph = lists(4);
  const { x, y } = placeNodes(graph);
  expect(placeNodes(graph)).toEqual({ x, y });
  expect(x).toHaveLength(graph.ids.length);
  const seen = new Set(Array.from(x, (own, at) => `${own} ${y[at]}`));
  expect(seen.size).toBe(graph.ids.length);
});

test("no nodes have no places", () => {
  expect(placeNodes({ ids: [], since: [], from: [], to: [], lineSince: [] })).toEqual({
    x: new Int32Array(),
    y: new Int32Array(),
  });
});
