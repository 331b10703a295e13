import type { GraphFileEvidenced } from "./graph-file.ts";
import { memo } from "./memo.ts";

/** The two dates of an investment as graph.json writes them: "2024-02", "2024-01/2024-06", "../2026-01". */
export interface Evidence {
  readonly first: string;
  readonly last: string;
}

/** When investments were first and last evidenced, by their places among the edges. */
export const evidenceByEdge = memo(
  ({ edge, first, last }: GraphFileEvidenced): ReadonlyMap<number, Evidence> =>
    new Map(edge.map((at, row) => [at, { first: first[row] ?? "", last: last[row] ?? "" }])),
);
