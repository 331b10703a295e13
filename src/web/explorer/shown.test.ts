import { expect, test } from "vitest";
import { chooseShown, holdingEdges, schemasHiddenAtFirst, type Choice } from "./shown.ts";
import { testingGraph } from "./testing-graph.ts";

const graph = testingGraph();
const ALL: Choice = { hiddenKinds: new Set(), hiddenSchemas: new Set(), date: null, expanded: [], kept: [] };
const shown = (change: Partial<Choice>) => {
  const choice = { ...ALL, ...change };
  return chooseShown(graph, choice, holdingEdges(graph, choice));
};

test("products are hidden at first, where there is anybody else", () => {
  expect([...schemasHiddenAtFirst(graph)]).toEqual(["Product"]);
  const products = { ...graph, schema: graph.schema.map(() => 2) };
  expect(schemasHiddenAtFirst(products).size).toBe(0);
});

test.each([
  { what: "everything", change: {}, nodes: [0, 1, 2, 3, 4, 5, 6, 7], edges: [0, 1, 2, 3, 4, 5, 6] },
  { what: "without products", change: { hiddenSchemas: new Set(["Product"]) }, nodes: [0, 1, 2, 3, 4, 6], edges: [0, 1, 2, 3] },
  {
    what: "without investments",
    change: { hiddenKinds: new Set(["invested-in"]) },
    nodes: [0, 1, 2, 3, 4, 5, 6, 7],
    edges: [3, 4, 5, 6],
  },
  {
    what: "a start-up with what it filed",
    change: { hiddenSchemas: new Set(["Product"]), expanded: [2] },
    nodes: [0, 1, 2, 3, 4, 6, 7],
    edges: [0, 1, 2, 3, 5],
  },
  {
    what: "one that is kept",
    change: { hiddenSchemas: new Set(["Product"]), kept: [5] },
    nodes: [0, 1, 2, 3, 4, 5, 6],
    edges: [0, 1, 2, 3, 4],
  },
])("$what is shown", ({ change, nodes, edges }) => {
  const found = shown(change);
  expect([...found.nodes]).toEqual(nodes);
  expect([...found.edges]).toEqual(edges);
});

test.each([
  { date: "2023-04", edges: [3, 6], why: "before the first date only what has none" },
  { date: "2023-05", edges: [0, 3, 6], why: "from its month on" },
  { date: "2024-03", edges: [0, 3, 4, 6], why: "a day within the month" },
  { date: "2024-03-14", edges: [0, 3, 6], why: "not the day before" },
  {
    date: "2025-02",
    edges: [0, 1, 2, 3, 5, 6],
    why: "what has ended is over, but an investment's last date is that of its evidence",
  },
])("as of $date: $why", ({ date, edges }) => {
  expect([...shown({ date }).edges]).toEqual(edges);
});

test("as of a date nobody is shown whose relations all begin later, but whoever has none stays", () => {
  const { isShown } = shown({ date: "2023-04" });
  expect([...isShown]).toEqual([1, 0, 0, 0, 1, 1, 1, 1]);
});

test("links count shown relations at both ends", () => {
  expect([...shown({ hiddenSchemas: new Set(["Product"]) }).links]).toEqual([2, 1, 3, 1, 1, 0, 0, 0]);
});
