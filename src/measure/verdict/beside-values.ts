import { groupEntityId } from "../../model/ids.ts";
import type { Figures } from "../../model/figures.ts";
import type { Observation } from "../../model/observations.ts";
import type { Verdict } from "../../model/verdict.ts";
import { preference } from "../figures/preference.ts";
import { spanOf } from "../figures/spans.ts";

/** What is shown beside the verdict of one group: the last figure of a choice, as told. */
export interface BesideValue {
  readonly measure: string;
  readonly group: string;
  readonly observation: Observation;
}

/** Appearances of one group in the months of a year, near-duplicates as the attention stage counts them. */
export interface BesideAttention {
  readonly group: string;
  readonly appearances: number;
}

/** First and last month that attention is counted over; null where none is. */
export interface AttentionYear {
  readonly start: string;
  readonly end: string;
  readonly groups: readonly BesideAttention[];
}

const MONTHS = 12;

/** The last figure of each choice that is declared beside, group by group: nothing is ranked, so that one figure is enough. */
export function besideValues(beside: Verdict["beside"], observations: readonly Observation[], figures: Figures): BesideValue[] {
  const order = preference(figures.measures);
  return beside.flatMap(({ measure, scope }) => {
    const last = new Map<string, Observation>();
    for (const one of observations) {
      if (one.measure !== measure || one.group === null || !counts(one)) continue;
      if (scope !== undefined && one.scope !== scope) continue;
      const before = last.get(one.group);
      if (!before || isBetter(one, before, order)) last.set(one.group, one);
    }
    return [...last].map(([group, observation]) => ({ measure, group, observation }));
  });
}

const counts = ({ status, standing, figure }: Observation): boolean =>
  status === "reported" && standing <= 2 && figure?.excluded.length === 0;

/** A longer and later stretch before a shorter one: a year, not its last quarter. */
function isBetter(one: Observation, before: Observation, order: (one: Observation, other: Observation) => number): boolean {
  const [here, there] = [spanOf(one), spanOf(before)];
  const [last, lastThen] = [here?.last ?? 0, there?.last ?? 0];
  const [length, lengthThen] = [last - (here?.first ?? 0), lastThen - (there?.first ?? 0)];
  if (last !== lastThen) return last > lastThen;
  return length !== lengthThen ? length > lengthThen : order(one, before) < 0;
}

/** Appearances of groups by their own names in the last twelve months that the list holds; null where none are counted. */
export function attentionYear(attention: Verdict["attention"], observations: readonly Observation[]): AttentionYear | null {
  const counted = observations.filter(
    ({ measure, scope, entity, group, end, value }) =>
      attention &&
      measure === attention.measure &&
      scope === attention.scope &&
      // A title may name a group and its app: counts of two names are never added.
      group !== null &&
      entity === groupEntityId(group) &&
      end !== null &&
      value !== null,
  );
  const months = [...new Set(counted.map(({ end }) => end ?? ""))].toSorted().slice(-MONTHS);
  const [start = "", end = ""] = [months[0], months.at(-1)];
  if (months.length === 0) return null;
  const sums = new Map<string, number>();
  for (const { group, end: month, value } of counted) {
    if (group === null || month === null || month < start) continue;
    sums.set(group, (sums.get(group) ?? 0) + (value ?? 0));
  }
  return { start, end, groups: [...sums].map(([group, appearances]) => ({ group, appearances })) };
}
