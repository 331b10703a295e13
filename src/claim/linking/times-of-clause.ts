import type { TimeMention } from "../../text/times/time-mention.ts";
import { moved, nextDay, yearOf } from "../../text/times/calendar.ts";
import type { ClaimTime, Comparator } from "../claim.ts";
import { frameOf, type Frame } from "../reading.ts";
import { sameUnit } from "../arithmetic/likeness.ts";
import { timeAfterLength } from "./after-length.ts";
import { noteToldBefore, timeConcluded } from "./asides.ts";
import { COMPUTED, timeParted } from "./comparing.ts";
import type { Discourse } from "./discourse.ts";
import type { Passage, SentencePassages } from "./passages.ts";
import { timeRoseFrom } from "./rose-from.ts";
import { nearness, type HeldTime } from "./scene.ts";
import { hasRole, isRole, type Site } from "./site.ts";
import type { TextToken } from "./text-tokens.ts";
import { timeOfWhole } from "./time-of-whole.ts";
import { isJoint, partInTurn, spanOfList } from "./times-in-turn.ts";
import { isSame, timesIn } from "./times-said.ts";

/** Times of a clause that a number before them has taken: 796 at the end of February and 988 at the end of June. */
export interface TimesOfClause {
  readonly used: Set<TimeMention>;
}

interface Telling {
  readonly discourse: Discourse;
  readonly times: TimesOfClause;
  /** The number tells what something else is compared with. */
  readonly base: boolean;
  /** It is computed from others: an increase of 13% is that of the number told before it, whatever that is compared with. */
  readonly computed: Comparator | null;
}

/** A part is of its whole's time; a change is of the number before it, if what that is compared with was told. */
function isTold(computed: Comparator | null, { base }: Discourse): boolean {
  return base !== null || computed === "share" || computed === "multiple";
}

/** When a number is told for, and what that leaves for the numbers after it. */
export function timeOf(site: Site, clause: Passage, { discourse, times, base, computed }: Telling): ClaimTime {
  const parted = timeParted(site);
  const own = timesIn(site.before).filter((time) => !times.used.has(time) && time !== parted);
  const before = own.findLast((time) => (base ? true : !time.base && !time.from)) ?? own.findLast((time) => base || !time.base);
  const behind = clause.language === "en" || own.length === 0 ? behindIt(site) : undefined;
  const { scene } = discourse;
  const whole =
    clause.language === "en" && computed !== null ? timeOfWhole(site, computed, clause.sentence, discourse) : undefined;
  if (whole && !isBeforeNumber(site, whole)) times.used.add(whole);
  const found = whole !== undefined && whole === behind ? undefined : behind;
  const isRise = base && found === undefined && roseFrom(site);
  const of = isRise ? own.findLast((time) => !time.base && !time.from) : undefined;
  // In June 2025 it rose from 5 million to 6 million: the time is that of the second, and when the first was is for others to say.
  if (of) {
    const frame = frameOf(of);
    discourse.scene = { ...scene, time: { frame, at: clause } };
    return isBehindTime(site, of) ? timeRoseFrom(site, clause, discourse) : { frame, how: frame ? "own" : "unclear" };
  }
  const said =
    clause.language === "en"
      ? (narrower(before, found) ?? found ?? before)
      : (before ?? (scene.time?.at.sentence === clause.sentence ? undefined : behind));
  if (said) {
    if (said === behind) times.used.add(said);
    const upTo = sinceUpTo(said, site, clause, scene.time);
    if (upTo) return { frame: upTo, how: "own" };
    const frame =
      (said === behind ? partInTurn(site, clause, said) : undefined) ?? yearBeforeHeld(said, scene.time) ?? frameOf(said);
    const isHere = scene.time?.at.sentence === clause.sentence;
    const isBeside = (isHere && isAside(said)) || isBesideTold(said, frame, discourse, clause.sentence);
    if (isBeside) discourse.beforeAside ??= scene.time;
    else if (!base) [discourse.beforeAside, discourse.beforePast] = [null, null];
    noteToldBefore(said, clause, discourse);
    if (!base) discourse.scene = { ...scene, time: { ...heldTime(said, clause), frame } };
    return { frame, how: frame ? (said === behind && !isNextTo(site, said) ? "clause" : "own") : "unclear" };
  }
  const listed = clause.language === "en" ? behindList(site, clause) : undefined;
  const ofList = listed ? (partInTurn(site, clause, listed) ?? frameOf(listed)) : null;
  if (listed) return { frame: ofList, how: ofList ? "clause" : "unclear" };
  const inEnglish = computed !== null && clause.language === "en";
  const told = inEnglish && isTold(computed, discourse) ? discourse.claims[discourse.current ?? -1]?.time : undefined;
  if (told?.frame) return { frame: told.frame, how: told.how === "own" || told.how === "clause" ? "sentence" : told.how };
  const ofAll = computed === null ? spanOfList(site, clause, discourse) : undefined;
  if (ofAll) return ofAll;
  const ofBase = computed === null ? undefined : ofYearAfter(site, clause, discourse);
  if (ofBase) return ofBase;
  const later = computed !== null && clause.language === "zh" ? laterOf(computed, clause, discourse) : undefined;
  if (later) return later;
  if (base && roseFrom(site)) return timeRoseFrom(site, clause, discourse);
  const concluded = timeConcluded(computed, clause, discourse) ?? timeAfterLength(site, computed, clause, discourse);
  if (concluded) return concluded;
  const time = (computed !== null ? discourse.beforeAside : null) ?? reachedAt(site, clause, discourse) ?? discourse.scene.time;
  if (!time) return { frame: null, how: "none" };
  if (!time.frame) return { frame: null, how: "unclear" };
  // Registered apps came to 713 on the same day: the time that was told is said again.
  const again = [...site.before, ...site.after].some((token) => token.kind === "time" && isSame(token.time));
  const how = nearness(time.at, clause);
  if (how === "sentence" && opens(time.at, clause)) return { frame: time.frame, how: "clause" };
  return { frame: time.frame, how: again && (how === "paragraph" || how === "text") ? "clause" : how };
}

/** 去年8月底的存量是538项；登记由263项扩到731项: what it came to is of the time that the text is of, and not of that from which it rose. */
function reachedAt({ before }: Site, { language, clause }: Passage, { claims, scene, latest }: Discourse): HeldTime | undefined {
  const from = claims.at(-1);
  const [held, last] = [scene.time?.frame, latest?.frame];
  const isReached = language === "zh" && before.some((token) => isRole(token, "reach")) && from?.clause === clause;
  if (!isReached || !held?.asOf || !last || !latest || last.period.end <= held.period.end) return undefined;
  return claims.length > 0 && from?.time.how === "unclear" ? latest : undefined;
}

/**
 * By 1 November there were 611, 73 of them added since the end of August: from then up to what the sentence tells of. What it came to since then
 * is of that time alone.
 */
function sinceUpTo(
  { open, period, language }: TimeMention,
  site: Site,
  { sentence }: Passage,
  held: HeldTime | null,
): Frame | null {
  if (language !== "en" || open !== "end" || !period || held?.at.sentence !== sentence || held.isOpen || !held.frame) return null;
  const { end } = held.frame.period;
  if (end <= period.start || end > period.end) return null;
  if (!hasRole([...site.before, ...site.after], "added", "part")) return held.frame;
  return { period: { start: period.start, end }, grain: "span", asOf: false, upTo: false, carried: false };
}

/** 上半年1.9亿元，2024年3.1亿元，比前一年增长151%: what that is a year before of the number before it, a change is of that number's time. */
function ofYearAfter({ before, after }: Site, { sentence }: Passage, { claims, current }: Discourse): ClaimTime | undefined {
  const last = current === null ? undefined : claims[current];
  const base = [...before, ...after].find((token) => token.kind === "time" && token.time.base);
  const told = last?.sentence === sentence ? last.time.frame : null;
  const period = base?.kind === "time" ? base.time.period : null;
  const aYearOn = period && moved(period, "year", 1);
  const isIts = aYearOn?.start === told?.period.start && aYearOn?.end === told?.period.end;
  return told && period && isIts ? { frame: told, how: "sentence" } : undefined;
}

/** So many numbers back, the other one may stand. */
const BACK = 4;

/** 今年一季度416亿元，一年前是301亿元，增长38%: of the two numbers that it is computed from, a change is of the later one's time. */
function laterOf(computed: Comparator, { sentence }: Passage, { claims, current }: Discourse): ClaimTime | undefined {
  const last = current === null ? undefined : claims[current];
  if (!last?.time.frame || last.sentence !== sentence || computed === "share") return undefined;
  const told = claims.slice(Math.max(0, (current ?? 0) - BACK), current ?? 0);
  const before = told.findLast((one) => one.sentence === sentence && !COMPUTED.has(one.comparator));
  const frame = before && sameUnit(before.quantity, last.quantity) ? before.time.frame : null;
  return frame && frame.period.end > last.time.frame.period.end ? { frame, how: "sentence" } : undefined;
}

/** 上年3.1亿元, 2024年同期17.4亿元: told beside the time that the text is of, which goes on behind it. */
const isAside = ({ text, language }: TimeMention): boolean =>
  language === "zh" && /^(?:上年|上一年|前一年|前年|上年度)$|同期$|^上一?个?(?:季度|月|季)$/u.test(text);

/**
 * 6月底988款，去年底748款: what was before the time that a sentence tells its numbers of is told beside it, and so is what no calendar knows
 * (at the start of the year) or what goes on to the text's day (since March).
 */
function isBesideTold(said: TimeMention, frame: Frame | null, { scene, claims }: Discourse, sentence: number): boolean {
  const held = scene.time?.frame;
  const told = claims.slice(-BACK).filter((claim) => claim.sentence === sentence && !COMPUTED.has(claim.comparator));
  if (!held || !told.some(({ time }) => time.frame === held)) return false;
  if (!frame || said.open === "end") return true;
  // In a week of April; in the week from 30 March on: one goes over into the other.
  if (said.language === "en" && held.period.start < held.period.end) return frame.period.end < held.period.start;
  return frame.period.start < held.period.start && frame.period.end < held.period.end;
}

/** Behind a semicolon or a full stop a text is back at its own time. */
export function backFromAside(discourse: Discourse): void {
  const { beforeAside, beforePast, scene } = discourse;
  const main = beforeAside ?? beforePast;
  if (main) discourse.scene = { ...scene, time: main };
  [discourse.beforeAside, discourse.beforePast] = [null, null];
}

/** 江苏97项，一年前66项; “A year ago it was 33.4 billion”, in a line of its own: a year before the state or the quarter that the text is of. */
function yearBeforeHeld({ text, period }: TimeMention, held: HeldTime | null): Frame | undefined {
  const told = held?.frame?.period;
  if (!told || !period || !A_YEAR_AGO.test(text) || yearOf(told.end) !== yearOf(period.end) + 1) return undefined;
  const isYear = nextDay(told.start, SHORTER_THAN_A_YEAR) <= told.end;
  const before = isYear || period.end !== `${yearOf(period.end)}-12-31` ? null : moved(told, "year", -1);
  return before && held?.frame ? { ...held.frame, period: before } : undefined;
}
const A_YEAR_AGO = /^(?:(?:an?|one) year ago|一年(?:[之以])?前)$/iu;
const SHORTER_THAN_A_YEAR = 300;

const roseFrom = ({ before }: Site): boolean => before.slice(-2).some((token) => isRole(token, "from"));

/** And not from January to June, whose “from” is its own. */
const isBehindTime = ({ before }: Site, time: TimeMention): boolean =>
  (before.findLast((token) => isRole(token, "from"))?.start ?? 0) > time.start;

/** By the end of 2025, Beijing had 209: a time with a comma of its own is said in the clause that follows it. */
function opens(said: Passage, { language, clause }: Passage): boolean {
  const isAlone = !said.tokens.some((token) => token.kind === "quantity" || token.kind === "other");
  return language === "en" && said.clause === clause - 1 && isAlone && said.tokens.length <= LONGEST_ADVERB;
}
const LONGEST_ADVERB = 5;

/** Two thirds of the whole of last year (5.66 billion): the time is that of the number in brackets too. */
function isBeforeNumber({ after }: Site, time: TimeMention): boolean {
  const next = after[after.findIndex((token) => token.kind === "time" && token.time === time) + 1];
  return next?.kind === "stop" && next.level === "bracket";
}

/** 8.1 billion yuan in 2024: nothing but small words stands between the number and its time. */
function isNextTo({ after }: Site, time: TimeMention): boolean {
  const at = after.findIndex((token) => token.kind === "time" && token.time === time);
  return at <= MOST_BETWEEN && after.slice(0, at).every((token) => isRole(token, "neutral"));
}
const MOST_BETWEEN = 3;

/** 209, 138 and 122 moorings in 2025: the time behind the last number of a list is that of all. */
function behindList({ quantity }: Site, { tokens }: Passage): TimeMention | undefined {
  const own = tokens.findIndex((token) => token.kind === "quantity" && token.quantity === quantity);
  const rest = tokens.slice(own + 1, own + 1 + LONGEST_LIST);
  const at = rest.findIndex((token) => token.kind === "time");
  const [found, between] = [rest[at], rest.slice(0, at)];
  if (found?.kind !== "time" || found.time.base || found.time.from || isSame(found.time)) return undefined;
  const last = between.findLastIndex((token) => token.kind === "quantity");
  const isList = last >= 0 && between.slice(0, last).every((token) => token.kind === "quantity" || isJoint(token));
  // 42 filings, 28 of them in July: a part has a time of its own.
  const isOfAll = between.slice(last + 1).every((token) => token.kind === "word" && !isRole(token, "part"));
  return isList && isOfAll ? found.time : undefined;
}

const LONGEST_LIST = 40;

/** A time behind the number, with nothing between that speaks of something else. */
function behindIt({ after }: Site): TimeMention | undefined {
  const index = after.findIndex((token) => token.kind === "time" && !token.time.base && !isSame(token.time));
  const token = after[index];
  if (token?.kind !== "time") return undefined;
  const between = after.slice(0, index);
  // Five of them from April: a part has the time that it dates from.
  const isDated = between.at(-1)?.kind === "word" && token.time.from && between.some((other) => isRole(other, "part"));
  if ((isDated ? between.slice(0, -1) : between).some((other) => isRole(other, "than", "base", "and"))) return undefined;
  return within(token.time, after.slice(index + 1)) ?? token.time;
}

/** The first half’s 2.36 billion yuan last year: the half of that year. */
function narrower(before: TimeMention | undefined, behind: TimeMention | undefined): TimeMention | undefined {
  const [part, whole] = [before?.period, behind?.period];
  if (!part || !whole || before?.grain !== "span" || before.from || before.base) return undefined;
  return whole.start <= part.start && part.end <= whole.end ? before : undefined;
}

/** 309 of last year’s fell into its second half: of two times behind a number the one that is a part of the other. */
function within({ period: whole, language }: TimeMention, after: readonly TextToken[]): TimeMention | undefined {
  const next = after.findIndex((token) => token.kind === "time");
  const part = after[next];
  if (language !== "en" || !whole || part?.kind !== "time" || !part.time.period || part.time.base || part.time.from)
    return undefined;
  const { start, end } = part.time.period;
  const isInside = whole.start <= start && end <= whole.end && !(whole.start === start && whole.end === end);
  return isInside && !after.slice(0, next).some((other) => isRole(other, "and") || other.kind === "stop") ? part.time : undefined;
}

/** Up from 302 at the end of 2024, when Beijing had 94: of what the time before it is, whatever it was told for. */
export function whenTold({ clause, language, tokens: [first] }: Passage, { clauses }: SentencePassages): TimeMention | undefined {
  if (language !== "en" || !first || first.kind === "stop" || !("text" in first) || first.text.toLowerCase() !== "when")
    return undefined;
  const last = clauses.find((other) => other.clause === clause - 1)?.tokens.at(-1);
  return last?.kind === "time" ? last.time : undefined;
}

/** Goes on with a time that was told; behind it the text is back at its own if that was only what something was compared with. */
export function goBackTo(time: TimeMention | undefined, at: Passage, discourse: Discourse): void {
  // Since December, when it was 576: that was then, and not since.
  const frame = time ? frameOf(time.since ? { ...time, period: time.since } : time) : null;
  if (!time || !frame) return;
  if (time.base || time.from || time.since) discourse.beforeAside ??= discourse.scene.time;
  discourse.scene = { ...discourse.scene, time: { frame, at } };
}

function heldTime(time: TimeMention, at: Passage): HeldTime {
  const isFirst = at.tokens.slice(0, LONGEST_ADVERB).some((token) => token.kind === "time" && token.time === time);
  // Since January, …: what a clause begins with is what the text is of.
  const isOpen = time.open !== null && !(time.open === "end" && time.period && isFirst);
  return { frame: frameOf(time), at, ...(isOpen && { isOpen }) };
}

/** A clause that tells no number may still say when the next ones are. */
export function timeSaid(clause: Passage, discourse: Discourse): HeldTime | null {
  const held = discourse.scene.time;
  const last = timesIn(clause.tokens).findLast((time) => !time.base && !time.from);
  if (last) noteToldBefore(last, clause, discourse);
  return last ? heldTime(last, clause) : held;
}
