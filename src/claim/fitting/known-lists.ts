import type { DatePrefix } from "../../model/dates.ts";
import { answersTo, type Asked } from "../answers.ts";
import type { Claim } from "../claim.ts";
import type { DayOf } from "../count-readings.ts";
import { describeAsked } from "../describe-asked.ts";
import type { Counts } from "../known-counts.ts";
import { compare, type Outcome } from "../outcome.ts";
import { countReading, type Reading } from "../reading.ts";
import type { Said } from "../said.ts";
import type { Candidate, Spoken } from "./count-candidates.ts";

/** What the lists know, and what they are called. */
export interface KnownLists extends Pick<Spoken, "words" | "counters"> {
  readonly counts: Counts;
  /** Of series, by id. */
  readonly names: ReadonlyMap<string, Said>;
  readonly date: DatePrefix | null;
  readonly dayOf: DayOf;
}

/** What the lists say to a number, if it is that count. */
export function outcomeOf({ quantity }: Claim, { series, asked }: Candidate, { counts, names }: KnownLists): Outcome | undefined {
  const lists = counts(series);
  if (!lists) return undefined;
  return compare(quantity, answersTo(asked, lists), describeAsked(asked, names.get(series) ?? { zh: series, en: series }));
}

export function readingOf({ series, asked }: { readonly series: string; readonly asked: Asked }): Reading {
  return { ...countReading({ ...asked, series }), kind: asked.kind, base: asked.base };
}
