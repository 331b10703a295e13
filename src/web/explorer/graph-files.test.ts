import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { expect, test } from "vitest";
import { openGraph } from "./graph.ts";
import { edgesCsv, nodesCsv } from "./graph-csv.ts";
import { gexf, graphml } from "./graph-files.ts";
import { FORMULA, HOSTILE, LONG, TESTING_FILE, testingGraph } from "./testing-graph.ts";
import { explorer as english } from "../../publish/words/explorer-en.ts";
import { explorer as chinese } from "../../publish/words/explorer-zh.ts";
import { xml } from "../../graph/export/xml.ts";

const graph = testingGraph();
const part = { graph, nodes: Uint32Array.from([0, 2, 3, 5, 6]), edges: Uint32Array.from([0, 2]) };
const { browser: words } = english;

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
  expect(nodesCsv(part, words)).toContain(`"'=HYPERLINK(""https://evil.example"",""x"")"`);
  const filed = { ...part, edges: Uint32Array.from([4]) };
  expect(edgesCsv(filed, words)).toContain(`"'${FORMULA.replaceAll('"', '""')}"`);
  expect(nodesCsv(part, words)).toContain(`"${HOSTILE.replaceAll('"', '""')}"`);
  expect(edgesCsv(part, words).split("\r\n")[1]).toBe(
    "Alpha,invested in,Spark,2023-05,2024-02,stated by a source,12.5,Registry,https://registry.example/1,invested-in,stated",
  );
});

test.each([
  {
    language: "en",
    own: english.browser,
    entity: "Alpha,group,Alpha,0,alpha,Group",
    relation: "Alpha,has as its member,Spark,,,an editor decided it,,editors of this dossier (groups.yml),,member,editor",
  },
  {
    language: "zh",
    own: chinese.browser,
    entity: "阿尔法,集团,阿尔法,0,alpha,Group",
    relation: "阿尔法,成员包括,星火,,,编辑判定,,本档案编辑（groups.yml）,,member,editor",
  },
])("cells of both tables are in the page's words, and their codes are columns of their own: $language", (row) => {
  const members = { ...TESTING_FILE, edges: { ...TESTING_FILE.edges, to: TESTING_FILE.edges.to.with(3, 2) } };
  const opened = openGraph(members, row.language);
  if (!opened) throw new Error("The graph for tests does not fit together.");
  const shown = { graph: opened, nodes: Uint32Array.of(0), edges: Uint32Array.of(3) };
  expect(nodesCsv(shown, row.own).split("\r\n")[1]).toBe(row.entity);
  expect(edgesCsv(shown, row.own).split("\r\n")[1]).toBe(row.relation);
});

test.each([
  { text: "a<b>&\"'", safe: "a&lt;b&gt;&amp;&quot;&apos;" },
  { text: "x\u0000\u0008\u001Fy\tz", safe: "xy\tz" },
  { text: "\uD800 and \uFFFE", safe: " and " },
  { text: "👩‍👧 中", safe: "👩‍👧 中" },
])("$text is written $safe", ({ text, safe }) => {
  expect(xml(text)).toBe(safe);
});
