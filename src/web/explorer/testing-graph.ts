// A graph for tests: two groups with a start-up between them, an investor that only talks, products that are hidden at first, and names that
// are HTML, that run from right to left, that a spreadsheet would run, and that are three hundred characters long.
import type { GraphFile } from "../../model/graph-file.ts";
import { openGraph, type Graph } from "./graph.ts";

export const HOSTILE = `<img src=x onerror=alert(1)>"&'`;
export const FORMULA = '=HYPERLINK("https://evil.example","x")';
export const RIGHT_TO_LEFT = "\u202Eمؤسسة 甲";
export const LONG = "长".repeat(300);

type Row = readonly [
  id: string,
  name: string,
  en: string | null,
  schema: number,
  group: number,
  tone: number,
  x: number,
  y: number,
];

const NODES: readonly Row[] = [
  ["alpha", "阿尔法", "Alpha", 0, 0, 1, 0, 0],
  ["beta", "贝塔", "Beta", 0, 1, 2, 400, 0],
  ["startup", "星火", "Spark", 1, -1, 0, 200, 100],
  ["fund", HOSTILE, null, 3, -1, 0, 200, -150],
  ["member", RIGHT_TO_LEFT, null, 1, 0, 1, -80, 60],
  ["product", FORMULA, null, 2, 0, 1, -120, 90],
  ["far", LONG, null, 1, -1, 0, 900, 700],
  ["other", "灯塔模型", null, 2, -1, 0, 240, 160],
];

type Line = readonly [
  from: number,
  to: number,
  kind: number,
  status: number,
  start: string | null,
  end: string | null,
  evidence: number[],
];

const EDGES: readonly Line[] = [
  [0, 2, 1, 0, "2023-05", "2024-02", [0]],
  [1, 2, 1, 1, "2024-06", null, [1]],
  [3, 2, 1, 0, "2025", null, [0, 1]],
  [0, 4, 0, 2, null, null, [2]],
  [4, 5, 2, 0, "2024-03-15", "2025-01-31", [0]],
  [2, 7, 2, 0, "2024-11", null, [0]],
  [5, 7, 3, 3, null, null, [2]],
];

export const TESTING_FILE: GraphFile = {
  version: 1,
  languages: ["zh", "en"],
  dates: ["2023-05", "2025-12"],
  evidenced: {
    edge: [0, 1, 2],
    first: ["2023-05", "2024-01/2024-06", "../2025"],
    last: ["2024-02", "2024-01/2024-06", "../2025"],
  },
  schemas: ["Group", "Company", "Product", "Subject"],
  kinds: ["member", "invested-in", "filed", "built-on"],
  statuses: ["stated", "unverified", "editor", "inferred"],
  nodes: {
    id: NODES.map(([id]) => id),
    name: NODES.map(([, name]) => name),
    names: { en: NODES.map(([, , en]) => en) },
    schema: NODES.map((row) => row[3]),
    group: NODES.map((row) => row[4]),
    tone: NODES.map((row) => row[5]),
    page: NODES.map(([id, , , schema]) => (schema === 0 ? "groups/" : id === "startup" ? "registry/" : null)),
    filings: NODES.map((_, node) => node),
    x: NODES.map((row) => row[6]),
    y: NODES.map((row) => row[7]),
  },
  edges: {
    from: EDGES.map(([from]) => from),
    to: EDGES.map(([, to]) => to),
    kind: EDGES.map(([, , kind]) => kind),
    status: EDGES.map((row) => row[3]),
    start: EDGES.map((row) => row[4]),
    end: EDGES.map((row) => row[5]),
    share: EDGES.map((_, edge) => (edge === 0 ? 12.5 : null)),
    evidence: EDGES.map((row) => row[6]),
  },
  sources: {
    publisher: ["Registry", "Newspaper", "groups.yml"],
    address: ["https://registry.example/1", "javascript:alert(1)", null],
    row: ["registry/", null, null],
  },
  core: [0, 1, 2, 3],
};

export function testingGraph(language = "en"): Graph {
  const graph = openGraph(TESTING_FILE, language);
  if (!graph) throw new Error("The graph for tests does not fit together.");
  return graph;
}
