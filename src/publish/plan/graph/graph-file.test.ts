import { expect, test } from "vitest";
import { testingSite } from "../../testing/testing-site.ts";
import { openDesk } from "../desk.ts";
import { graphFile, graphJson } from "./graph-file.ts";

test("places are looked for anew where a line is another, and are those of a graph that was never seen", () => {
  const graph = graphFile(openDesk(testingSite()));
  const first = graphJson(graph);
  const turned = { ...graph, edges: { ...graph.edges, from: graph.edges.from.map(() => 0) } };
  const renamed = { ...graph, nodes: { ...graph.nodes, name: graph.nodes.name.map((name) => `${name}!`) } };
  for (const one of [turned, renamed, graph]) expect(graphJson(one)).toBe(graphJson(structuredClone(one)));
  expect(graphJson(graph)).toBe(first);
});

test("investments are those of the pages, between the same parties, and dated no more precisely than they are told", () => {
  const desk = openDesk(testingSite());
  const { nodes, edges, kinds, evidenced } = graphFile(desk);
  const isInvestment = (edge: number) => kinds[edges.kind[edge] ?? -1] === "invested-in";
  const drawn = [...edges.from.keys()].filter(isInvestment).map((edge) => {
    const name = (node: number | undefined) => nodes.name[node ?? -1];
    return `${name(edges.from[edge])} → ${name(edges.to[edge])}`;
  });
  const shown = desk.backings.all.map(({ backer, company }) => `${backer.name["zh"]} → ${company.name["zh"]}`);
  expect(drawn.toSorted()).toEqual(shown.toSorted());
  const dates = evidenced.edge.map((edge, row) => [nodes.name[edges.to[edge] ?? -1], evidenced.first[row], evidenced.last[row]]);
  expect(evidenced.edge.every(isInvestment)).toBe(true);
  expect(dates).toContainEqual(["闪电", "2023-10", "../2024-08"]);
  expect(dates).toContainEqual(["萤火", "2024-01/2024-06", "2024-01/2024-06"]);
});

test("a name that the dossier gives in several languages is that of the node in each", () => {
  const site = testingSite();
  if (!site.figures) throw new Error("The site for tests has no figures");
  const names = [{ name: { zh: "猫头鹰资本", en: "Owl Capital" }, also: ["猫头鹰"] }];
  const { nodes } = graphFile(openDesk({ ...site, figures: { ...site.figures, names } }));
  const owl = nodes.name.indexOf("猫头鹰资本");
  expect(owl).toBeGreaterThanOrEqual(0);
  expect(nodes.names["en"]?.[owl]).toBe("Owl Capital");
});
