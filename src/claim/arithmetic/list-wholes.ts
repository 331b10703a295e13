import { isInSentence, type Claim } from "../claim.ts";
import type { Frame } from "../reading.ts";
import { sameTime } from "./likeness.ts";
import { isJudged } from "./values.ts";

/** Numbers of a text that are told of all of a list, by its series, in the order of the text. */
export type ListWholes = ReadonlyMap<string, readonly number[]>;

export function listWholes(claims: readonly Claim[]): ListWholes {
  const wholes = new Map<string, number[]>();
  claims.forEach((claim, index) => {
    const [series, ...others] = claim.series;
    const isAll = claim.places.length + claim.subjects.length + claim.scopes.length === 0 && claim.unknown === "";
    const isCount = claim.quantity.kind === "count" && claim.quantity.change === null && claim.comparator === "value";
    if (!series || others.length > 0 || !isAll || !isCount || claim.basis === "added" || !isJudged(claim)) return;
    wholes.set(series.id, [...(wholes.get(series.id) ?? []).slice(1 - MOST), index]);
  });
  return wholes;
}

/** So many of one list are remembered: a constant, however long a text is. */
const MOST = 24;

/**
 * What the text told of all of the list that a part is of: for its time where its sentence says one, else for the latest that was told. The last one
 * first.
 */
export function wholesFor({ series: [series], time }: Claim, claims: readonly Claim[], wholes: ListWholes): number[] {
  const frameAt = (at: number): Frame | null => claims[at]?.time.frame ?? null;
  const told = (wholes.get(series?.id ?? "") ?? []).filter((at) => isState(frameAt(at))).toReversed();
  if (isInSentence(time)) return told.filter((at) => sameTime(frameAt(at), time.frame) !== false);
  const latest = told
    .flatMap((at) => frameAt(at)?.period.end ?? [])
    .toSorted()
    .at(-1);
  return told.filter((at) => (frameAt(at)?.period.end ?? latest) === latest);
}

/** What was new in a month or a year is no whole of what there is. */
const isState = (frame: Frame | null): boolean => frame === null || frame.asOf || frame.grain === "day";
