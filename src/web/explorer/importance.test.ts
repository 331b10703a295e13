import { expect, test } from "vitest";
import { weigh } from "./importance.ts";
import { chooseShown } from "./shown.ts";
import { testingGraph } from "./testing-graph.ts";

const graph = testingGraph();
const shown = chooseShown(
  graph,
  { hiddenKinds: new Set(), hiddenSchemas: new Set(["Product"]), date: null, expanded: [], kept: [] },
  new Uint8Array(graph.edges).fill(1),
);

test.each(["links", "filings", "same"] as const)(
  "by %s: the core, then groups, then who has more, then who comes first",
  (size) => {
    const { order, rank } = weigh(graph, shown, size);
    const filings = graph.file.nodes.filings;
    const keys = (node: number): number[] => [
      graph.isCore[node] ?? 0,
      graph.isGroup[node] ?? 0,
      (size === "filings" ? (filings[node] ?? 0) : size === "links" ? (shown.links[node] ?? 0) : 1) * 8 +
        (shown.links[node] ?? 0),
      -node,
    ];
    const compare = (one: number, other: number): number => {
      const [left, right] = [keys(one), keys(other)];
      const at = left.findIndex((key, place) => key !== right[place]);
      return (left[at] ?? 0) - (right[at] ?? 0);
    };
    expect([...order]).toEqual([...shown.nodes].toSorted(compare));
    expect([...order].map((node) => rank[node])).toEqual([...shown.nodes.keys()].toReversed());
  },
);
