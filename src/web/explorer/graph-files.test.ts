import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { expect, test } from "vitest";
import { edgesCsv, nodesCsv } from "./graph-csv.ts";
import { gexf, graphml } from "./graph-files.ts";
import { FORMULA, HOSTILE, LONG, testingGraph } from "./testing-graph.ts";
import { xml } from "../../graph/export/xml.ts";

const graph = testingGraph();
const part = { graph, nodes: Uint32Array.from([0, 2, 3, 5, 6]), edges: Uint32Array.from([0, 2]) };
const HEADS = new Proxy({} as Parameters<typeof nodesCsv>[1], { get: (_, name) => String(name) });

/** How many elements of a name a reader of markup finds. */
function countOf(text: string, name: string): number {
  const count = (node: DefaultTreeAdapterTypes.Node): number =>
    (node.nodeName === name ? 1 : 0) + ("childNodes" in node ? node.childNodes.reduce((sum, child) => sum + count(child), 0) : 0);
  return count(parse(text));
}

test.each([
  { format: "GraphML", text: graphml(part) },
  { format: "GEXF", text: gexf(part) },
])("$format holds the nodes, the relations and their evidence, and no name becomes markup", ({ text }) => {
  expect(text.match(/<node /g)).toHaveLength(5);
  expect(text.match(/<edge /g)).toHaveLength(2);
  expect(text).toContain("2023-05");
  expect(text).toContain("https://registry.example/1");
  expect(text).toContain(LONG);
  expect(countOf(text, "img")).toBe(0);
  expect(text).toContain("&lt;img src=x onerror=alert(1)&gt;&quot;&amp;&apos;");
});

test("a cell that a spreadsheet would run is text, in both tables", () => {
  expect(nodesCsv(part, HEADS)).toContain(`"'=HYPERLINK(""https://evil.example"",""x"")"`);
  const filed = { ...part, edges: Uint32Array.from([4]) };
  expect(edgesCsv(filed, HEADS)).toContain(`"'${FORMULA.replaceAll('"', '""')}"`);
  expect(nodesCsv(part, HEADS)).toContain(`"${HOSTILE.replaceAll('"', '""')}"`);
  expect(edgesCsv(part, HEADS).split("\r\n")[1]).toBe(
    "Alpha,invested-in,Spark,2023-05,2024-02,stated,12.5,Registry,https://registry.example/1",
  );
});

test.each([
  { text: "a<b>&\"'", safe: "a&lt;b&gt;&amp;&quot;&apos;" },
  { text: "x\u0000\u0008\u001Fy\tz", safe: "xy\tz" },
  { text: "\uD800 and \uFFFE", safe: " and " },
  { text: "👩‍👧 中", safe: "👩‍👧 中" },
])("$text is written $safe", ({ text, safe }) => {
  expect(xml(text)).toBe(safe);
});
