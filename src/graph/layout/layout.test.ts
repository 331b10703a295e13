import fc from "fast-check";
import { expect, test } from "vitest";
import { anyNetwork } from "../testing/random-network.ts";
import { clubs, moved, withOnePercentMore } from "../testing/layout-graphs.ts";
import { layoutGraph, type Places } from "./layout.ts";

const bytes = ({ x, y }: Places) => Buffer.concat([x, y].map((places) => Buffer.from(places.buffer))).toString("hex");

test("the same graph gives the same bytes", () => {
  const graph = clubs(600, 7);
  expect(bytes(layoutGraph(graph))).toBe(bytes(layoutGraph(clubs(600, 7))));
});

test("any graph has a place for every node, and no two nodes share one", () => {
  fc.assert(
    fc.property(anyNetwork(40, 60), ({ nodeCount, from, to }) => {
      const ids = Array.from({ length: nodeCount }, (_none, node) => String(node));
      const { x, y } = layoutGraph({ ids, from, to });
      expect([x.length, y.length]).toEqual([nodeCount, nodeCount]);
      expect(new Set(Array.from(x, (place, node) => `${place} ${y[node]}`)).size).toBe(nodeCount);
    }),
  );
});

test("graphs of nothing and of one node are drawn", () => {
  expect(layoutGraph({ ids: [], from: [], to: [] })).toEqual({ x: new Int32Array(), y: new Int32Array() });
  expect(layoutGraph({ ids: ["a"], from: [0], to: [0] })).toEqual({ x: Int32Array.of(0), y: Int32Array.of(0) });
});

test("parts do not overlap: every node is nearer to its own part than a disc to all others", () => {
  const graph = clubs(400, 3);
  const { x, y } = layoutGraph(graph);
  let near = 0;
  for (let one = 0; one < x.length; one++)
    for (let other = 0; other < one; other++) if (Math.hypot(x[one]! - x[other]!, y[one]! - y[other]!) < 18) near++;
  // Discs of linked parts are parted round by round; hardly any are left that touch.
  expect(near).toBeLessThan(x.length / 50);
});

test("after a round that adds one node in a hundred, nine in ten of the others stand where they stood", () => {
  const graph = clubs(2_000, 5);
  const before = layoutGraph(graph);
  const former = new Map(graph.ids.map((id, node) => [id, [before.x[node]!, before.y[node]!]] as const));
  const { ways } = moved(before, layoutGraph({ ...withOnePercentMore(graph), former }));
  expect(ways[Math.floor(ways.length * 0.5)]).toBeLessThan(0.001);
  expect(ways[Math.floor(ways.length * 0.9)]).toBeLessThan(0.05);
});

test("laid out again from its own places, nothing moves far", () => {
  const graph = clubs(1_000, 9);
  const before = layoutGraph(graph);
  const former = new Map(graph.ids.map((id, node) => [id, [before.x[node]!, before.y[node]!]] as const));
  expect(moved(before, layoutGraph({ ...graph, former })).ways.at(-1)).toBeLessThan(0.002);
});
