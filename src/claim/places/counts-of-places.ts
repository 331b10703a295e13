import { answersTo } from "../answers.ts";
import type { NamedPlace } from "../check-facts.ts";
import type { Evidence } from "../checked-claim.ts";
import { isKnown, type Known } from "../known.ts";
import type { Counts } from "../known-counts.ts";
import { REGION } from "../series-rows.ts";
import type { Anchor } from "./anchors.ts";

/** What the lists know of one series at one time, place by place. */
export type Question = Pick<Anchor, "series" | "frame" | "basis">;

export interface PlaceCount {
  readonly place: string;
  readonly value: number;
  /** Whatever way it is counted, it lies between these. */
  readonly low: number;
  readonly high: number;
  /** Rows of no region that others may count here too. */
  readonly unplaced: number;
  readonly evidence: readonly Evidence[];
}

/** The whole country under the same reading. */
export function wholeAt({ series, ...asked }: Question, counts: Counts): Known | undefined {
  return knownAt({ series, ...asked }, null, counts);
}

/** Counts of the regions; none where a single one cannot be told. */
export function regionsAt(question: Question, places: readonly NamedPlace[], counts: Counts): PlaceCount[] {
  return places.filter(({ name }) => REGION.test(name)).map(({ name }) => placeAt(question, name, counts));
}

/** Nothing known of a place is that it has no row. */
export function placeAt(question: Question, place: string, counts: Counts): PlaceCount {
  const known = knownAt(question, place, counts);
  if (!known) return { place, value: 0, low: 0, high: 0, unplaced: 0, evidence: [] };
  const [{ value, evidence }] = known.values;
  const found = known.values.map((one) => one.value);
  return { place, value, low: Math.min(...found), high: Math.max(...found), unplaced: known.unplaced ?? 0, evidence };
}

function knownAt({ series, frame, basis }: Question, place: string | null, counts: Counts): Known | undefined {
  const known = counts(series);
  const answers = known ? answersTo({ kind: "count", basis, base: null, frame, place }, known) : [];
  return answers.find(isKnown);
}
