import { daysOf, type DatePrefix } from "../model/dates.ts";
import { isEarlier, sameTime, shareOne } from "./arithmetic/likeness.ts";
import { asOfList } from "./as-of-list.ts";
import { nextDay } from "../text/times/calendar.ts";
import { DERIVED, isClose, isSaidNear, PAIRED, type Claim, type ClaimTime, type Link } from "./claim.ts";
import type { FigureMeant, FigureOutcome } from "./figures/figure-outcome.ts";
import type { ClaimFinding } from "./finding.ts";
import type { Counts } from "./known-counts.ts";
import { ofItsOwn, type Before } from "./of-its-own.ts";
import { isState, type Reading } from "./reading.ts";
import type { Option } from "./weighing/option.ts";
import { tied } from "./weighing/tie.ts";

/**
 * Each claim as what it was found to be of: the figure or the count that it was held against, and where it is computed from other
 * numbers of the text, what the number is of that has grown, is a part or has the rank. `findings` has one for each claim.
 */
export function resolvedClaims(
  claims: readonly Claim[],
  findings: readonly ClaimFinding[],
  { date, counts }: { readonly date: DatePrefix | null; readonly counts: Counts },
): Claim[] {
  const resolved: Claim[] = [];
  const tell = (claim: Claim): unknown => resolved.push(asOfList(claim, date, counts));
  for (const [index, claim] of claims.entries()) {
    const finding = findings[index];
    if (!finding) throw new Error(`Claim ${index} has no finding`);
    const { reading, meant, weighed } = finding;
    const added = claim.time.how === "own" ? undefined : spanAdded(claim, finding, claims);
    if (weighed && weighed.kind !== "read") {
      const taken = tied(claim, sideOf(claim, weighed));
      const time = finding.state === "open" && isOfAnotherTime(claim, taken) ? claim.time : taken.time;
      const told = { ...taken, time };
      const said = weighed.base ? told : ofLater(told, finding, { index, claims, resolved });
      tell({ ...ofItsOwn(said, finding, { index, claims, resolved }), ...(added && { time: added }) });
      continue;
    }
    const own = meant ? asMeasured(claim, meant) : reading ? asCounted(claim, reading, finding.state === "open") : claim;
    // Lists that know no time for it leave it to what it was computed from.
    const isUntimed = reading?.frame === null && DERIVED.has(claim.comparator) && finding.operands.length > 1;
    const isTold = (meant?.period ?? null) !== null || (reading !== null && !isUntimed);
    const of = isTold ? undefined : operandOf(claim, finding, { index, claims, resolved });
    const computed = of ? asComputed(own, of, DERIVED.has(claim.comparator)) : own;
    const found = isFromBaseAlone(claim, finding) ? { ...computed, time: own.time } : computed;
    const named = notOfBase(found, finding, { index, claims, resolved });
    const later = ofLater(named, finding, { index, claims, resolved });
    tell({ ...ofItsOwn(later, finding, { index, claims, resolved }), ...(added && { time: added }) });
  }
  return resolved;
}

/** 四川16款，与山东相差13款: of two places that are set beside each other, grammar tells which is spoken of. */
function sideOf({ comparator, places: [spoken] }: Claim, option: Option): Option {
  const { base, kind, measure, time, place } = option;
  const isBeside = base?.kind === kind && base.measure === measure && base.time === time && base.place !== place;
  return isBeside && comparator === "difference" && base.place !== "" && spoken?.id === base.place ? base : option;
}

/** What is said right beside an open number is its time, whatever else it is most likely of. */
function isOfAnotherTime({ time: { frame, how } }: Claim, { time }: Claim): boolean {
  if (how !== "own" || !frame || !time.frame || frame.carried || isState(frame)) return false;
  return time.frame.period.end < frame.period.start || frame.period.end < time.frame.period.start;
}

/**
 * Claims as figures have borne them out, before anything is computed from them: a number that is a figure of daily users is one, whatever
 * was spoken of last, and what is computed right behind it is of that.
 */
export function bearingClaims(claims: readonly Claim[], reported: readonly FigureOutcome[]): Claim[] {
  const told: Claim[] = [];
  for (const [index, claim] of claims.entries()) {
    const outcome = reported[index];
    const last = told.at(-1);
    if (outcome?.state === "holds" && outcome.meant) told.push(asMeasured(claim, outcome.meant));
    else if (DERIVED.has(claim.comparator) && last?.sentence === claim.sentence && !claim.measures.some(isClose))
      told.push({ ...claim, measures: last.measures, series: claim.series.some(isClose) ? claim.series : last.series });
    else told.push(claim);
  }
  return told;
}

/** So many numbers back one may stand that was told as a value. */
const BACK = 6;

/** The number that a derived one is of; of what says no time the number before it in its paragraph. */
function operandOf({ comparator, paragraph, time }: Claim, { operands }: ClaimFinding, { index, claims, resolved }: Before) {
  if (!DERIVED.has(comparator) && time.frame !== null) return undefined;
  // A rank tells its own number first, whatever is computed its last.
  const said = DERIVED.has(comparator) ? (comparator === "rank" ? operands[0] : operands.at(-1)) : undefined;
  const own = said === undefined ? undefined : (resolved[said] ?? claims[said]);
  if (own) return own;
  for (let at = index - 1; at >= Math.max(0, index - BACK); at -= 1) {
    if (claims[at]?.paragraph !== paragraph) return undefined;
    if (!DERIVED.has(claims[at]?.comparator ?? "value")) return resolved[at];
  }
  return undefined;
}

/** Of the text's numbers it is computed from the one alone that it is held against: the time is read of the other, which the dossier has. */
function isFromBaseAlone({ against, time }: Claim, { operands }: ClaimFinding): boolean {
  const [only, ...others] = operands;
  return only !== undefined && others.length === 0 && against.claims.includes(only) && time.frame !== null;
}

/**
 * 约为江苏50款的3.5倍 is of whoever has so many times as much: what stands nearest is often what it is held against, and is told for that
 * number already.
 */
function notOfBase(claim: Claim, { operands }: ClaimFinding, { claims, resolved }: Before): Claim {
  const [base, own, ...more] = operands.map((operand) => resolved[operand] ?? claims[operand]);
  if (!PAIRED.has(claim.comparator) || !base || !own || more.length > 0) return claim;
  const isBaseAlone = (part: (of: Claim) => string): boolean => part(claim) === part(base) && part(claim) !== part(own);
  // 四川16款，与山东相差13款: whom it is compared with is said, so that it is the other’s.
  const compared = new Set(claim.against.subjects.map(({ id }) => id));
  if ([...own.subjects, ...own.places].some(({ id }) => compared.has(id))) return claim;
  return {
    ...claim,
    ...(isBaseAlone(({ subjects }) => subjects[0]?.id ?? "") && { subjects: own.subjects }),
    ...(isBaseAlone(({ places }) => places[0]?.id ?? "") && { places: own.places }),
    ...(isBaseAlone(timeKey) && { time: own.time }),
  };
}

/** 2024年底302款，一年后748款: what one thing has grown by from one time to another is of the later one. */
function ofLater(claim: Claim, { operands, state }: ClaimFinding, { claims, resolved }: Before): Claim {
  const [base, own, ...more] = operands.map((operand) => resolved[operand] ?? claims[operand]);
  if (claim.comparator !== "growth" || state === "open" || !base || !own || more.length > 0) return claim;
  const isOne =
    shareOne(base.subjects, own.subjects) !== false &&
    shareOne(base.places, own.places) !== false &&
    sameTime(base.time.frame, own.time.frame) !== true;
  const later = isEarlier(own.time.frame, base.time.frame) === true ? base : own;
  return isOne && isEarlier(claim.time.frame, later.time.frame) === true ? { ...claim, time: later.time } : claim;
}

/** The first, second and third quarters add up to the time from the first to the last of them. */
function spanAdded({ comparator, against }: Claim, { operands }: ClaimFinding, claims: readonly Claim[]): ClaimTime | undefined {
  const of = (operands.length > 1 ? operands : against.claims).flatMap((at) => claims[at] ?? []);
  const [first, ...rest] = of;
  if (comparator !== "sum" || !first?.time.frame || rest.length === 0) return undefined;
  let end = first.time.frame.period.end;
  for (const { time, subjects } of rest) {
    const period = time.frame?.period;
    const isNext = period && !time.frame?.asOf && period.start === nextDay(end) && subjects[0]?.id === first.subjects[0]?.id;
    if (!isNext) return undefined;
    end = period.end;
  }
  const period = { start: first.time.frame.period.start, end };
  return { frame: { period, grain: "span", asOf: false, upTo: false, carried: false }, how: "sentence" };
}

const timeKey = ({ time: { frame } }: Claim): string => (frame ? `${frame.period.start} ${frame.period.end}` : "");

function asComputed(claim: Claim, of: Claim, isDerived: boolean): Claim {
  const { time, subjects, measures, series, places } = claim;
  const isTimed = time.frame !== null && (time.how === "own" || time.how === "clause");
  if (!isDerived) return { ...claim, time: { ...of.time, how: "text" } };
  const isMeasured = measures.some(isClose);
  const isListed = of.measures.length === 0 && of.series.length > 0;
  return {
    ...claim,
    time: isTimed || !of.time.frame ? time : of.time,
    subjects: subjects.some(({ how }) => isSaidNear(how)) ? subjects : of.subjects,
    measures: isMeasured ? measures : isListed ? [] : of.measures.length > 0 ? of.measures : measures,
    series: isListed && !isMeasured ? of.series : series,
    places: places.some(({ how }) => isSaidNear(how)) ? places : of.places,
  };
}

/** What the lists were asked: they may take a series, a place or a date from what the text said before. */
function asCounted(claim: Claim, { series, place, otherPlace, frame }: Reading, isOpen: boolean): Claim {
  const [only, second] = series;
  return {
    ...claim,
    measures: [],
    series: only !== undefined && second === undefined ? [link(only)] : claim.series,
    // Nothing told whether it is of the place that was spoken of before.
    places: place !== null ? [link(place)] : isOpen && otherPlace !== null ? claim.places : [],
    time: frame ? { frame, how: claim.time.how } : claim.time,
  };
}

/** The figures that it was held against: a word may mean several measures, and a time that stands far off is perhaps not its own. */
function asMeasured(claim: Claim, { subject, measure, period }: FigureMeant): Claim {
  const { frame, how } = claim.time;
  const told = period && { start: daysOf(period.start).start, end: daysOf(period.end).end };
  // The week of 9 March is told by the day on which it begins.
  const isDay = frame !== null && frame.period.start === frame.period.end && frame.period.start === told?.start;
  // 豆包从1.3亿涨到1.59亿, of a quarter that its paragraph tells: a month of that quarter which agrees is no other time.
  const isWithin =
    frame !== null && told !== null && how === "paragraph" && frame.period.start <= told.start && told.end <= frame.period.end;
  const isSaid = frame !== null && (isSaidNear(how) || isWithin) && !isDay;
  return {
    ...claim,
    subjects: subject === "" ? claim.subjects : [link(subject)],
    measures: [link(measure)],
    time:
      told && !isSaid ? { frame: { period: told, grain: "span", asOf: false, upTo: false, carried: false }, how } : claim.time,
  };
}

const link = (id: string): Link => ({ id, how: "own", start: 0, end: 0 });
