import { daysOf, type DatePrefix } from "../../model/dates.ts";
import type { FigureMeasure } from "../../model/figures.ts";
import { memo, memoText } from "../../model/memo.ts";
import { daysApart, nested, overlaps, sameDays, type Days } from "../../measure/figures/spans.ts";
import type { Frame } from "../reading.ts";

/**
 * How the time of a figure lies to that of a claim. `inside`: the figure's within the claim's (a month of the year said). `wider`: the
 * claim's within the figure's; a quarter's mean is not its last month. `until`: what adds up over time, told up to the figure's last
 * day, and since when is not said. `unsaid`: the claim says no time. `undated`: the figure has none.
 */
export type PeriodRelation = "same" | "inside" | "until" | "wider" | "overlaps" | "apart" | "unsaid" | "undated";

/** When a claim is told for, and the day of its text, if known. */
export interface ClaimedTime {
  readonly frame: Frame | null;
  readonly date: DatePrefix | null;
}

const DAY = 86_400_000;
/** A budget is announced, told and spent within a season; another year's is another budget. */
const SEASON = 92;
const YEAR = 400;
/** A cumulative number read some weeks before the day said is the last that was known by then. */
const WEEKS = 31;

export function periodRelation(there: Days | null, measure: Declared | undefined, { frame, date }: ClaimedTime): PeriodRelation {
  if (!there) return "undated";
  const here = frame ? daysSaid(frame) : null;
  if (isAnnounced(measure)) return announced(there, here, date);
  if (!frame || !here) return "unsaid";
  if (sameDays(here, there) && !(frame.asOf && measure?.kind === "flow")) return "same";
  // 截至11月底: what is told of a month, or up to it, is told of its last day.
  if (frame.asOf && here.last === there.last) return measure?.kind === "flow" ? "until" : "same";
  const near = measure?.kind === "cumulative" && here.last >= there.last && here.last - there.last <= WEEKS;
  if (near && (frame.asOf || overlaps(here, there))) return "inside";
  // The week of 9 March begins on the day that names it.
  if (here.first === here.last && here.first === there.first && there.last - there.first === 6) return "inside";
  if (!overlaps(here, there)) return "apart";
  if (!nested(here, there)) return "overlaps";
  return there.first >= here.first && there.last <= here.last ? "inside" : "wider";
}

type Declared = Pick<FigureMeasure, "role" | "kind">;

/** What a group decided once, such as the budget of a campaign, and does not measure again and again. */
export const isAnnounced = (measure: Declared | undefined): boolean => measure?.role === "choice" && measure.kind === "level";

function announced(there: Days, here: Days | null, date: DatePrefix | null): PeriodRelation {
  if (here) return daysApart(here, there) <= SEASON || overlaps(here, there) ? "same" : "apart";
  const told = date === null ? null : daysBetween(date, date);
  return told && daysApart(told, there) > YEAR ? "unsaid" : "same";
}

/** Of every figure the same few times are asked. */
const daysSaid = memo(({ period, asOf }: Frame): Days => {
  const { first, last } = daysBetween(period.start, period.end);
  return { first: asOf ? last : first, last };
});

function daysBetween(start: DatePrefix, end: DatePrefix): Days {
  return { first: firstDay(start), last: lastDay(end) };
}

const firstDay = memoText((day) => Date.parse(daysOf(day).start) / DAY);
const lastDay = memoText((day) => Date.parse(daysOf(day).end) / DAY);

/** A part of a period bears out what is told of the whole only where it does not add up over time. */
export function bearsOut(relation: PeriodRelation, measure: Declared | undefined): boolean {
  if (relation === "same" || relation === "until") return true;
  return relation === "inside" && measure !== undefined && !["flow", "growth"].includes(measure.kind);
}
