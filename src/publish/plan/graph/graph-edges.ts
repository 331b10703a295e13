import type { DatePrefix } from "../../../model/dates.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { GraphFileEdges, GraphFileEvidenced } from "../../../model/graph-file.ts";
import type { Relation, RelationStatus } from "../../../model/records.ts";
import type { Evidenced } from "../../../graph/evidenced.ts";
import { mergeTellings } from "../../../graph/investments.ts";

/** One line of the graph: all that is told of two entities in one kind. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly status: RelationStatus;
  readonly start: DatePrefix | null;
  readonly end: DatePrefix | null;
  readonly share: number | null;
  /** Of an investment: when it was evidenced, no more precisely than it is told; null where no date is. */
  readonly evidenced: { readonly first: Evidenced; readonly last: Evidenced } | null;
  readonly relations: readonly Relation[];
}

/** Statements of the same between the same two as one line each, in the order of the data. */
export function graphEdges(relations: readonly Relation[]): GraphEdge[] {
  const byPair = groupBy(relations, ({ kind, from, to }) => `${kind} ${from} ${to}`);
  return [...byPair.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { from, to, kind } = first;
    return [{ from, to, kind, relations: own, ...(kind === "invested-in" ? evidenced(own) : held(first)) }];
  });
}

type Dated = Pick<GraphEdge, "status" | "start" | "end" | "share" | "evidenced">;

function evidenced(own: readonly Relation[]): Dated {
  const { status, first, last, share } = mergeTellings(own);
  return { status, start: first?.by ?? null, end: last?.by ?? null, share, evidenced: first && last && { first, last } };
}

function held({ status, start, end, share }: Relation): Dated {
  return { status, start, end, share, evidenced: null };
}

/** A list of words, each once, and the place of each. */
export class Dictionary {
  readonly #places = new Map<string, number>();

  placeOf(word: string): number {
    const known = this.#places.get(word);
    if (known !== undefined) return known;
    this.#places.set(word, this.#places.size);
    return this.#places.size - 1;
  }

  words(): string[] {
    return [...this.#places.keys()];
  }
}

/** The lines by column, their ends as places of nodes. */
export function edgeColumns(edges: readonly GraphEdge[], { nodeOf, kinds, statuses, sourcesOf }: EdgePlaces): GraphFileEdges {
  return {
    from: edges.map(({ from }) => nodeOf(from)),
    to: edges.map(({ to }) => nodeOf(to)),
    kind: edges.map(({ kind }) => kinds.placeOf(kind)),
    status: edges.map(({ status }) => statuses.placeOf(status)),
    start: edges.map(({ start }) => start),
    end: edges.map(({ end }) => end),
    share: edges.map(({ share }) => share),
    evidence: edges.map(({ relations }) => sourcesOf(relations)),
  };
}

/** The dates of those that have some, by the places of the lines. */
export function evidencedColumns(edges: readonly GraphEdge[]): GraphFileEvidenced {
  const dated = edges.flatMap(({ evidenced: when }, edge) => (when === null ? [] : [{ edge, ...when }]));
  return {
    edge: dated.map(({ edge }) => edge),
    first: dated.map(({ first }) => stretchText(first)),
    last: dated.map(({ last }) => stretchText(last)),
  };
}

const stretchText = ({ from, by }: Evidenced): string => (from === by ? by : `${from ?? ".."}/${by}`);

export interface EdgePlaces {
  readonly nodeOf: (entity: string) => number;
  readonly kinds: Dictionary;
  readonly statuses: Dictionary;
  readonly sourcesOf: (relations: readonly Relation[]) => readonly number[];
}
