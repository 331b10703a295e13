import { chooseEdges } from "../../graph/network/as-of.ts";
import { daySpan } from "../../graph/network/network.ts";
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

/** Not 0 for each edge of a chosen kind that holds at the chosen date, or of which its dates do not tell that it does not. */
export function holdingEdges(graph: Graph, { hiddenKinds, date }: Pick<Choice, "hiddenKinds" | "date">): Uint8Array {
  if (date === null && hiddenKinds.size === 0) return new Uint8Array(graph.edges).fill(1);
  return chooseEdges(graph.network(), { kinds: chosenKinds(graph, hiddenKinds), asOf: date ?? undefined });
}

/** Kinds that are not hidden, by their places. */
export function chosenKinds({ file }: Graph, hidden: ReadonlySet<string>): number[] {
  return file.kinds.flatMap((name, place) => (hidden.has(name) ? [] : [place]));
}

export function chooseShown(graph: Graph, choice: Choice, holds: Uint8Array): Shown {
  const isShown = shownNodes(graph, choice, holds);
  const { from, to } = graph;
  const links = new Uint32Array(graph.nodes);
  const edges = new Uint32Array(graph.edges);
  let count = 0;
  for (let edge = 0; edge < graph.edges; edge++) {
    const start = from[edge] ?? 0;
    const end = to[edge] ?? 0;
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
    for (const edge of edgesAt(graph, node)) if (holds[edge] !== 0) isShown[otherEnd(graph, edge, node)] = 1;
  }
  for (const node of kept) isShown[node] = 1;
  return isShown;
}

function begunNodes(graph: Graph, date: string): Uint8Array {
  const { last } = daySpan(date);
  const { from, to } = graph;
  const { offsets } = graph.incidence();
  const { startFirst } = graph.network();
  const begun = Uint8Array.from({ length: graph.nodes }, (_, node) => (offsets[node] === offsets[node + 1] ? 1 : 0));
  for (let edge = 0; edge < graph.edges; edge++) {
    if ((startFirst[edge] ?? 0) > last) continue;
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
