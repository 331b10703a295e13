import { moved, nextDay } from "../../text/times/calendar.ts";
import type { Period } from "../../model/dates.ts";
import { sameUnit } from "../arithmetic/likeness.ts";
import type { Claim, ClaimTime } from "../claim.ts";
import type { Frame } from "../reading.ts";
import type { Discourse } from "./discourse.ts";
import type { Passage } from "./passages.ts";
import type { Site } from "./site.ts";

/** So many numbers back, one may tell the earlier of two times: a constant, however long the text is. */
const BACK = 8;

/**
 * Of what time a number is from which something rose, if its words tell none: 二季度1.3亿，三季度1.59亿…，由17.7%升至32.1%. Of the earlier time with
 * which its paragraph compares already; of a year that is told, the one before. It is only taken up, so that it refutes nothing by itself.
 */
export function timeRoseFrom(
  { quantity }: Pick<Site, "quantity">,
  clause: Passage,
  { claims, scene, base }: Discourse,
): ClaimTime {
  const set = base === null ? undefined : claims[base];
  if (set?.time.frame && sameUnit(set.quantity, quantity)) return { frame: set.time.frame, how: "paragraph" };
  const held = scene.time?.frame;
  if (!held) return UNSAID;
  const told = claims.slice(-BACK).filter((claim) => claim.paragraph === clause.paragraph);
  const before = told
    .flatMap(({ time }: Claim) => (time.frame && isBefore(time.frame.period, held.period) ? time.frame : []))
    .at(-1);
  const frame = before ?? (isYear(held) ? yearBefore(held) : null);
  return frame ? { frame, how: "paragraph" } : UNSAID;
}

const UNSAID: ClaimTime = { frame: null, how: "unclear" };

/** As long as the other and directly before it, or the same days of the year before. */
function isBefore(one: Period, other: Period): boolean {
  const aYearOn = moved(one, "year", 1);
  const isSame = aYearOn?.start === other.start && aYearOn.end === other.end;
  const isNext = nextDay(one.end) === other.start && Math.abs(days(one) - days(other)) <= UNEVEN;
  return isSame || isNext;
}

/** Months, quarters and half-years that follow each other differ by a few days. */
const UNEVEN = 4;
const days = ({ start, end }: Period): number => Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000);

const isYear = ({ asOf, period: { start, end } }: Frame): boolean =>
  !asOf && start.endsWith("-01-01") && end === `${start.slice(0, 4)}-12-31`;

function yearBefore(frame: Frame): Frame | null {
  const period = moved(frame.period, "year", -1);
  return period && { ...frame, period };
}
