import { expect, test } from "vitest";
import type { GraphFile } from "../../model/graph-file.ts";
import { UserError } from "../../model/issues.ts";
import { askOwners, askPath } from "./ask-relations.ts";
import { askPlayers, askShared } from "./ask-players.ts";
import { AskedGraph } from "./asked-graph.ts";
import { findNode } from "./find-node.ts";

/** from, to, kind, status, start, end, share */
type Line = readonly [number, number, string, string, string | null, string | null, number | null];

const NODES = [
  { id: "0aaaaa", name: "顶点", en: "Acme", schema: "Group", group: 0 },
  { id: "1bbbbb", name: "顶点基金", en: null, schema: "Subject", group: 0 },
  { id: "2ccccc", name: "闪电", en: "Bolt", schema: "Subject", group: -1 },
  { id: "3ddddd", name: "萤火", en: null, schema: "Subject", group: -1 },
  { id: "4eeeee", name: "Beta Capital", en: null, schema: "Subject", group: -1 },
  { id: "5fffff", name: "同名", en: null, schema: "Company", group: -1 },
  { id: "6abcde", name: "同名", en: null, schema: "Product", group: -1 },
  { id: "7abcde", name: "顶点", en: null, schema: "Company", group: 0 },
] as const;
const LINES: readonly Line[] = [
  [1, 2, "invested-in", "stated", "2024-02", "2025-03", null],
  [0, 3, "invested-in", "stated", "2025-06", "2025-06", 20],
  [4, 2, "invested-in", "stated", "2023", null, null],
  [4, 3, "invested-in", "stated", "2025-01", null, 30],
  [2, 5, "invested-in", "talks", "2025-02", null, null],
  [0, 7, "member", "editor", null, null, null],
  [3, 5, "owns", "stated", "2024", null, 50],
];
const KINDS = ["invested-in", "member", "owns"];
const STATUSES = ["stated", "talks", "editor"];
const SCHEMAS = ["Group", "Company", "Subject", "Product"];

const file: GraphFile = {
  version: 1,
  languages: ["zh", "en"],
  dates: ["2023", "2025-06"],
  schemas: SCHEMAS,
  kinds: KINDS,
  statuses: STATUSES,
  nodes: {
    id: NODES.map(({ id }) => id),
    name: NODES.map(({ name }) => name),
    names: { en: NODES.map(({ en }) => en) },
    schema: NODES.map(({ schema }) => SCHEMAS.indexOf(schema)),
    group: NODES.map(({ group }) => group),
    tone: NODES.map(() => 0),
    page: NODES.map(() => null),
    filings: NODES.map(() => 0),
    x: NODES.map(() => 0),
    y: NODES.map(() => 0),
  },
  edges: {
    from: LINES.map(([from]) => from),
    to: LINES.map(([, to]) => to),
    kind: LINES.map(([, , kind]) => KINDS.indexOf(kind)),
    status: LINES.map(([, , , status]) => STATUSES.indexOf(status)),
    start: LINES.map(([, , , , start]) => start),
    end: LINES.map(([, , , , , end]) => end),
    share: LINES.map(([, , , , , , share]) => share),
    evidence: LINES.map((_line, at) => [at]),
  },
  evidenced: { edge: [], first: [], last: [] },
  sources: {
    publisher: LINES.map((_line, at) => `paper ${at}`),
    address: LINES.map((_line, at) => `https://news.example/${at}`),
    row: LINES.map(() => null),
  },
  core: [],
};
const graph = new AskedGraph(file);
const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);

test.each([
  { name: "acme", node: 0 },
  { name: "ＡＣＭＥ", node: 0 },
  { name: "顶点", node: 0 },
  { name: "5fffff", node: 5 },
  { name: "beta  capital", node: 4 },
])("“$name” is node $node", ({ name, node }) => {
  expect(findNode(file, name)).toBe(node);
});

test.each([
  { name: "nobody", code: "unknown-name", says: /is called “nobody”\.$/ },
  { name: "基金", code: "unknown-name", says: /Did you mean 顶点基金 \(Subject, 1bbbbb\)\?/ },
  { name: "同名", code: "ambiguous-name", says: /5fffff.*6abcde.*Give the id/ },
  { name: "", code: "unknown-name", says: /called “”\.$/ },
])("“$name” is refused: $code", ({ name, code, says }) => {
  const asked = () => findNode(file, name);
  expect(asked).toThrow(UserError);
  expect(asked).toThrow(expect.objectContaining({ code, message: expect.stringMatching(says) as string }));
});

test("key players of a date count what is evidenced by then, a fund as its group", () => {
  const early = askPlayers(graph, "2024-06");
  expect([early.investments, names(early.investors)]).toEqual([2, ["顶点", "Beta Capital"]]);
  const all = askPlayers(graph, null);
  expect([all.asOf, all.investments]).toEqual(["2025-06", 4]);
  expect(all.together.map(({ pair, common }) => [names(pair), names(common)])).toEqual([
    [
      ["顶点", "Beta Capital"],
      ["闪电", "萤火"],
    ],
  ]);
});

test("what two share comes with the evidence of both, and only as far as it is evidenced by the date", () => {
  const now = askShared(graph, ["闪电", "萤火"], null);
  expect(names(now.investors)).toEqual(["顶点", "Beta Capital"]);
  expect(now.investors[0]?.left).toEqual({
    first: "2024-02",
    last: "2025-03",
    sources: [{ publisher: "paper 0", address: "https://news.example/0", row: null }],
  });
  expect(names(askShared(graph, ["闪电", "萤火"], "2025-03").investors)).toEqual(["Beta Capital"]);
  expect(names(askShared(graph, ["Acme", "Beta Capital"], null).companies)).toEqual(["闪电", "萤火"]);
});

test("the way between two is told step by step with its sources, and that there is none is an answer", () => {
  const { steps } = askPath(graph, ["顶点基金", "萤火"], null);
  expect(steps?.map(({ from, to, kind, isForward }) => [from.name, to.name, kind, isForward])).toEqual([
    ["顶点基金", "闪电", "invested-in", true],
    ["闪电", "Beta Capital", "invested-in", false],
    ["Beta Capital", "萤火", "invested-in", true],
  ]);
  expect(steps?.every(({ sources }) => sources.length === 1)).toBe(true);
  expect(askPath(graph, ["顶点基金", "6abcde"], null).steps).toBeNull();
  expect(askPath(graph, ["顶点基金", "萤火"], "2023-12").steps).toBeNull();
});

test("of who holds one only stated percentages are added, others are unknown, and talks make nobody an owner", () => {
  const { owners, asOf } = askOwners(graph, "5fffff", null);
  expect(asOf).toBe("2025-06");
  const told = owners.map(({ name, share, isDirect }) => [name, share, isDirect]);
  expect(told).toEqual([
    ["萤火", 50, true],
    ["Beta Capital", 15, false],
    ["顶点", 10, false],
  ]);
  const [bolt] = [askOwners(graph, "闪电", null)];
  expect(bolt.owners.map(({ name, share }) => [name, share])).toEqual([
    ["顶点基金", null],
    ["Beta Capital", null],
  ]);
  expect(bolt.owners.every(({ cannotTell }) => cannotTell)).toBe(true);
  expect(bolt.unaccounted).toBe(100);
});
