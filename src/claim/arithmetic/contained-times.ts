import { nextDay } from "../../text/times/calendar.ts";
import type { Period } from "../../model/dates.ts";
import { groupBy } from "../../model/group-by.ts";
import { isInSentence, isSaidNear, type Claim } from "../claim.ts";
import { endsBefore, type Interval } from "./interval.ts";
import { nearest } from "./likeness.ts";
import { noteBoth, rangeAt, type NoteFinding } from "./parts.ts";
import { isJudged, type Surroundings } from "./values.ts";

/** What a list gained in a time. */
interface Gained {
  readonly index: number;
  readonly period: Period;
  readonly range: Interval;
}

/** So many of one list and place are held against each other in a paragraph. */
const MOST = 24;

/** 上半年新增26款，其中二季度52款: what a list gained in a part of a time is no more than what it gained in all of it. */
export function checkContainedTimes(claims: readonly Claim[], around: Surroundings, note: NoteFinding): void {
  const gained = claims.flatMap((claim, index) => {
    const period = gainedIn(claim);
    const range = period && rangeAt(claims, index, around);
    return period && range ? [{ index, period, range, key: keyOf(claim) }] : [];
  });
  for (const [, all] of groupBy(gained, ({ key }) => key)) {
    const some = all.slice(0, MOST);
    for (const part of some) {
      const whole = some.find((one) => isInside(part, one) && endsBefore(one.range, part.range));
      if (!whole || !isSure(claims, part, whole, around)) continue;
      noteBoth(claims, { part: part.index, whole: whole.index }, { around, note });
    }
  }
}

/** Words that nothing knows narrow down a part to less, and so may those of a whole; in another sentence the whole must be the list's. */
function isSure(claims: readonly Claim[], part: Gained, whole: Gained, { stateOf }: Surroundings): boolean {
  const [own, all] = [claims[part.index], claims[whole.index]];
  return all?.unknown === "" && (own?.sentence === all.sentence || stateOf?.(whole.index) === "holds");
}

const isInside = ({ period: part }: Gained, { period: whole }: Gained): boolean =>
  part.start >= whole.start && part.end <= whole.end && (part.start > whole.start || part.end < whole.end);

const keyOf = ({ paragraph, series, places, subjects, scopes }: Claim): string =>
  JSON.stringify([paragraph, series[0]?.id, nearest(places), nearest(subjects), nearest(scopes)]);

/** When a list gained so many: in the time told, or since the day that it is said to be more than. */
function gainedIn(claim: Claim): Period | undefined {
  const { quantity, comparator, direction, against, time, basis, series } = claim;
  const isList = series[0] !== undefined && isSaidOrHeld(series[0].how) && new Set(series.map(({ id }) => id)).size === 1;
  if (!isJudged(claim) || quantity.kind !== "count" || !isList || !time.frame || !isInSentence(time)) return undefined;
  const { period, asOf, upTo } = time.frame;
  if (comparator === "difference" && direction === "up" && against.frame?.asOf && against.frame.period.end < period.end)
    return { start: nextDay(against.frame.period.end), end: period.end };
  const isState = asOf || upTo || period.start === period.end;
  const isTold = (comparator === "value" || comparator === "part") && quantity.change === null;
  return basis === "added" && isTold && !isState ? period : undefined;
}

const isSaidOrHeld = (how: Parameters<typeof isSaidNear>[0]): boolean => isSaidNear(how) || how === "paragraph";
