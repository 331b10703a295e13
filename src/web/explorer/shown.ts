import { daysOfPrefix } from "./days.ts";
import { edgesAt, otherEnd, type Graph } from "./graph.ts";

/** What a reader has chosen to see; names of kinds and schemas as the file has them, nodes by their places. */
export interface Choice {
  readonly hiddenKinds: ReadonlySet<string>;
  readonly hiddenSchemas: ReadonlySet<string>;
  /** Only what held or was evidenced by the end of this month, year or day; null: at any time. */
  readonly date: string | null;
  /** Shown with all their neighbours, whatever their schema. */
  readonly expanded: readonly number[];
  /** Shown whatever else is chosen. */
  readonly kept: readonly number[];
}

/** What is shown: places of nodes and edges, ascending; and how many shown edges each node has. */
export interface Shown {
  readonly nodes: Uint32Array;
  readonly edges: Uint32Array;
  readonly isShown: Uint8Array;
  readonly links: Uint32Array;
}

/** Products are most of a registry: at first they would hide everybody else. */
const HIDDEN_AT_FIRST = "Product";

export function schemasHiddenAtFirst({ file, schema }: Graph): ReadonlySet<string> {
  const place = file.schemas.indexOf(HIDDEN_AT_FIRST);
  return place !== -1 && schema.some((one) => one !== place) ? new Set([HIDDEN_AT_FIRST]) : new Set();
}

/** 1 for each edge of a chosen kind that holds at the chosen date. */
export function holdingEdges(graph: Graph, { hiddenKinds, date }: Pick<Choice, "hiddenKinds" | "date">): Uint8Array {
  const { kind, first, last, edges, file } = graph;
  const isKind = Uint8Array.from(file.kinds, (name) => (hiddenKinds.has(name) ? 0 : 1));
  const [opens, closes] = date === null ? [0, 0] : daysOfPrefix(date);
  const holds = new Uint8Array(edges);
  for (let edge = 0; edge < edges; edge++) {
    if (isKind[kind[edge] ?? 0] === 0) continue;
    if (date === null || ((first[edge] ?? 0) <= closes && (last[edge] ?? 0) >= opens)) holds[edge] = 1;
  }
  return holds;
}

export function chooseShown(graph: Graph, choice: Choice, holds: Uint8Array): Shown {
  const isShown = shownNodes(graph, choice, holds);
  const { from, to } = graph;
  const links = new Uint32Array(graph.nodes);
  const edges = new Uint32Array(graph.edges);
  let count = 0;
  for (let edge = 0; edge < graph.edges; edge++) {
    const [start = 0, end = 0] = [from[edge], to[edge]];
    if (holds[edge] === 0 || isShown[start] === 0 || isShown[end] === 0) continue;
    edges[count++] = edge;
    links[start] = (links[start] ?? 0) + 1;
    if (start !== end) links[end] = (links[end] ?? 0) + 1;
  }
  return { nodes: places(isShown), edges: edges.slice(0, count), isShown, links };
}

/** By schema, and as of a date only those who have any relation by then; a node without any relation has no date. */
function shownNodes(graph: Graph, { hiddenSchemas, date, expanded, kept }: Choice, holds: Uint8Array): Uint8Array {
  const isSchema = Uint8Array.from(graph.file.schemas, (name) => (hiddenSchemas.has(name) ? 0 : 1));
  const isShown = Uint8Array.from(graph.schema, (schema) => isSchema[schema] ?? 1);
  if (date !== null) {
    const begun = begunNodes(graph, date);
    for (let node = 0; node < graph.nodes; node++) if (begun[node] === 0) isShown[node] = 0;
  }
  for (const node of expanded) {
    isShown[node] = 1;
    for (const edge of edgesAt(graph, node)) if (holds[edge] === 1) isShown[otherEnd(graph, edge, node)] = 1;
  }
  for (const node of kept) isShown[node] = 1;
  return isShown;
}

function begunNodes(graph: Graph, date: string): Uint8Array {
  const [, closes] = daysOfPrefix(date);
  const { from, to, first, offsets } = graph;
  const begun = Uint8Array.from({ length: graph.nodes }, (_, node) => (offsets[node] === offsets[node + 1] ? 1 : 0));
  for (let edge = 0; edge < graph.edges; edge++) {
    if ((first[edge] ?? 0) > closes) continue;
    begun[from[edge] ?? 0] = 1;
    begun[to[edge] ?? 0] = 1;
  }
  return begun;
}

function places(marks: Uint8Array): Uint32Array {
  const all = new Uint32Array(marks.length);
  let count = 0;
  for (let at = 0; at < marks.length; at++) if (marks[at] === 1) all[count++] = at;
  return all.slice(0, count);
}
