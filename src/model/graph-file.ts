import type { DatePrefix } from "./dates.ts";

/**
 * graph.json: all entities of a dossier and the relations between them, by column, as the explorer reads it. A number in `from`, `to`
 * or `group` is a place in the columns of `nodes`; one in `evidence` is a place in `sources`. Columns of one table are equally long.
 */
export interface GraphFile {
  readonly version: 1;
  /** The dossier's languages, its first one first. */
  readonly languages: readonly string[];
  /** First and last date that any relation gives; null where none gives one. */
  readonly dates: readonly [first: DatePrefix, last: DatePrefix] | null;
  /** FollowTheMoney schemas, relation kinds and statuses, by their places in the columns. */
  readonly schemas: readonly string[];
  readonly kinds: readonly string[];
  readonly statuses: readonly string[];
  readonly nodes: GraphFileNodes;
  readonly edges: GraphFileEdges;
  readonly evidenced: GraphFileEvidenced;
  readonly sources: GraphFileSources;
  /** Places of the nodes that the editorial map draws: who invests, who is invested in, and the groups of both. */
  readonly core: readonly number[];
}

export interface GraphFileNodes {
  /** Beginnings of the ids of the entities, as long as it takes to tell them apart. */
  readonly id: readonly string[];
  /** As published, or in the dossier's first language. */
  readonly name: readonly string[];
  /** By every further language: the dossier's own name in it; null where it gives none. */
  readonly names: Readonly<Record<string, readonly (string | null)[]>>;
  readonly schema: readonly number[];
  /** Place of the group it belongs to; −1 where none. A group belongs to itself. */
  readonly group: readonly number[];
  /** Colour of its group, the same everywhere on the site; 0 is grey. */
  readonly tone: readonly number[];
  /** Address of its page within a language; null where it has none. */
  readonly page: readonly (string | null)[];
  /** How many filings are its own or its members'. */
  readonly filings: readonly number[];
  /** Where the layout puts it, in whole units, y downwards. */
  readonly x: readonly number[];
  readonly y: readonly number[];
}

export interface GraphFileEdges {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly kind: readonly number[];
  readonly status: readonly number[];
  /** When it held, or for an investment the last dates that it may have been first and last evidenced on, see `evidenced`; null where the sources give no date. */
  readonly start: readonly (DatePrefix | null)[];
  readonly end: readonly (DatePrefix | null)[];
  /** Percentage held where a source states one, else null: the share is unknown. */
  readonly share: readonly (number | null)[];
  /** Who says so. */
  readonly evidence: readonly (readonly number[])[];
}

/**
 * When investments were first and last evidenced, no more precisely than it is told, as ISO 8601-2 writes it: "2024-02", from January to
 * June "2024-01/2024-06", by a month "../2026-01". An investment without a date is not among them.
 */
export interface GraphFileEvidenced {
  /** Places among the edges. */
  readonly edge: readonly number[];
  readonly first: readonly string[];
  readonly last: readonly string[];
}

export interface GraphFileSources {
  readonly publisher: readonly string[];
  /** Of the page that says so; null where it is not known. */
  readonly address: readonly (string | null)[];
  /** Address of the row within a language of the site, such as "reported/#…"; null where it has none. */
  readonly row: readonly (string | null)[];
}
