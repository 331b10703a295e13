import type { CodePoints } from "../code-points.ts";
import { isBareYear, type DatePart } from "./date-part.ts";
import { ENDING } from "./en-ends.ts";
import { yearNumberAt } from "./en-numbers.ts";
import { afterWords, isAlphanumeric, isFigures, isPossessive, wordAfter, wordBefore, type Word } from "./en-words.ts";
import { followsYear } from "./en-years.ts";

const BEFORE_TIME = new Set(
  "in of by since from until till during throughout across through for before after between early late mid end on last this next every year years vs versus than around".split(
    " ",
  ),
);
/** Not before a number of four digits: more than 2025, rose to 2025. */
const NO_YEAR = new Set(["than", "on", "this", "next", "every"]);
/** “A total of 2025” is a number. */
const NUMBERED = new Set("total sum number record list set batch average maximum minimum fleet sample team group".split(" "));
/** Names of months that are no other words and no names of people. */
const CLEAR_MONTHS = new Set("january february july september october november december".split(" "));
const AFTER_YEAR = new Set("was saw is will has brought marked proved".split(" "));
/** 2025 ended with 748; it began 2025 with 302. */
const BEGINNING = new Set(["began", "started", "opened", "entered"]);
const TOLD = new Set("revenue revenues results earnings sales profit profits growth net gdp".split(" "));

/** Is a month without day and year, a year alone, Q3 or “first half” a time where it stands? */
export function mayBeBare(points: CodePoints, word: Word, part: DatePart): boolean {
  if (part.last || part.day !== null || part.anchor !== null || part.vague) return true;
  if (isFigures(word.text)) return part.month !== null || part.months !== null || mayBeYear(points, word, part);
  if (part.year !== null) return true;
  const before = beforeArticle(points, word);
  const introduced = before !== undefined && (BEFORE_TIME.has(before.text) || isAsLateAs(points, before));
  const next = wordAfter(points, part.end);
  if (part.month !== null) {
    const isClear = word.capital && (CLEAR_MONTHS.has(word.text) || (next !== undefined && isOfList(points, word, next)));
    return introduced || isClear || hasNumber(points, word, part);
  }
  const told = next !== undefined && (TOLD.has(next.text) || FIGURES.has(next.text));
  if (word.text.length <= 3 && !isOrdinal(word))
    return introduced || told || isHan(points.at(word.start - 1)) || isToldInChinese(points, part.end);
  const isHalf = part.months !== null && part.months[1] - part.months[0] === 5;
  const isAlone = before === undefined && wordBefore(points, word.start)?.text === "the" && points.at(part.end) === ",";
  const isSubject = isAlone || (next !== undefined && AFTER_HALF.has(next.text));
  return !isHalf || introduced || told || isSubject || isPossessive(points, part.end);
}

/** The first half had brought 20, the second half must have brought 30. */
const AFTER_HALF = new Set(
  "had must brought yielded saw contributed came made gave took added produced accounted totalled totaled ended closed".split(
    " ",
  ),
);

const LISTED = new Set(
  "list batch notice instalment installment round edition update release data numbers total tally count figure figures".split(
    " ",
  ),
);

/** Its May batch, the August notice, the April figures. */
function isOfList(points: CodePoints, word: Word, next: Word): boolean {
  const before = wordBefore(points, word.start);
  return before !== undefined && (OWNERS.has(before.text) || before.text === "s") && LISTED.has(next.text);
}

const TOLD_IN_CHINESE = "营收 收入 净利 归母 毛利 财报 业绩 单季 经营 出货 资本".split(" ");

/** Q2营收. */
const isToldInChinese = (points: CodePoints, end: number): boolean => TOLD_IN_CHINESE.some((word) => points.has(word, end));

/** June’s 32 and May’s 22, but Theresa May’s 3 are a person’s. */
function hasNumber(points: CodePoints, { start }: Word, { end }: DatePart): boolean {
  const number = isPossessive(points, end) ? wordAfter(points, end + 2) : undefined;
  return number !== undefined && isFigures(number.text.charAt(0)) && wordBefore(points, start)?.capital !== true;
}

/** As late as May, up to May. */
function isAsLateAs(points: CodePoints, as: Word): boolean {
  const before = wordBefore(points, as.start);
  if (as.text === "to") return before?.text === "up";
  return as.text === "as" && before !== undefined && ["late", "early", "recently"].includes(before.text);
}

/** 2023, when the lists began; 2017, the record year. */
function isExplained(points: CodePoints, end: number): boolean {
  if (points.at(end) !== ",") return false;
  if (afterWords(points, end + 1, ["when"]) !== undefined) return true;
  const the = wordAfter(points, end + 1);
  const adjective = the?.text === "the" || the?.text === "a" ? wordAfter(points, the.end) : undefined;
  return adjective !== undefined && afterWords(points, adjective.end, ["year"]) !== undefined;
}

const isOrdinal = ({ text }: Word): boolean => text.length === 3 && text.charAt(0) >= "1" && text.charAt(0) <= "4";
const isHan = (point: string): boolean => point >= "\u4e00" && point <= "\u9fff";

/** The word before, or before “the”. */
function beforeArticle(points: CodePoints, word: Word): Word | undefined {
  const before = wordBefore(points, word.start);
  // 300 of last year's fell into its second half; its second half alone may be that of a company's own year.
  const into = before?.text === "its" ? wordBefore(points, before.start) : undefined;
  if (into?.text === "into") return { ...into, text: "in" };
  return before?.text === "the" ? wordBefore(points, before.start) : before;
}

function mayBeYear(points: CodePoints, word: Word, part: DatePart): boolean {
  const [start, end] = [word.start, part.end];
  // 2023-2025-1 is a number of something.
  const joined = points.at(end);
  if ("-/".includes(joined) && isAlphanumeric(points.at(end + 1))) return false;
  if ("–—".includes(joined) && isFigures(points.at(end + 1))) return false;
  const before = wordBefore(points, start);
  if (isPossessive(points, end) || isExplained(points, end)) return true;
  const next = wordAfter(points, end);
  const isOwner = next !== undefined && TOLD.has(next.text);
  if (before)
    return (
      introducesYear(points, before, end) ||
      isNamedYear(points, before) ||
      followsYear(points, start) ||
      isEdge(before) ||
      isOwner
    );
  if (points.at(start - 1) === "(") return ")],;:".includes(points.at(end)) && points.at(end) !== "";
  const isLine = points.at(end) === ":" && !isAlphanumeric(points.at(end + 1));
  if (followsYear(points, start) || isOwner || isLine || (next !== undefined && AFTER_YEAR.has(next.text))) return true;
  return yearEdge(points, word, part) !== undefined;
}

const isEdge = ({ text }: Word): boolean => ENDING.has(text) || BEGINNING.has(text);

/** It ended 2025 with 748, 2025 closed at 748, it ended last year at 748; it began 2025 with 302. */
export function yearEdge(points: CodePoints, { start }: Word, part: DatePart): "beginning" | "end" | undefined {
  if (!isBareYear(part) || (part.year === null && part.anchor?.of !== "text")) return undefined;
  const before = wordBefore(points, start);
  const verb = before && isEdge(before) ? before : before === undefined ? wordAfter(points, part.end) : undefined;
  if (!verb || !isEdge(verb)) return undefined;
  // The war ended last year; 2025 closed cases.
  const stands = verb === before && part.year !== null;
  const next = wordAfter(points, Math.max(verb.end, part.end));
  if (!stands && !(next && STATED.has(next.text))) return undefined;
  return ENDING.has(verb.text) ? "end" : "beginning";
}
const STATED = new Set(["at", "with", "on"]);

function introducesYear(points: CodePoints, before: Word, end: number): boolean {
  const further = wordBefore(points, before.start);
  if (before.text === "both") return further !== undefined && BEFORE_TIME.has(further.text);
  if (before.text === "as") return isAsLateAs(points, before);
  if (before.text === "with" || before.text === "to") return further?.text === "compared" || further?.text === "relative";
  if (!BEFORE_TIME.has(before.text) || NO_YEAR.has(before.text)) return false;
  if (before.text === "of" && further) return !NUMBERED.has(further.text);
  // From 2020 to 3050 are two numbers, and so is to 3050 from 2020.
  if (before.text === "from" && further && isFigures(further.text) && !isToldYear(points, further)) return false;
  const to = before.text === "from" ? wordAfter(points, end) : undefined;
  const number = to?.text === "to" ? wordAfter(points, to.end) : undefined;
  return !number || !isFigures(number.text) || yearNumberAt(points, number.start) !== undefined;
}

const SUPERLATIVES = new Set("peak record high low trough year best worst busiest strongest weakest".split(" "));

/** The peak was 2024, the record year is 2017. */
function isNamedYear(points: CodePoints, verb: Word): boolean {
  const subject = verb.text === "was" || verb.text === "is" ? wordBefore(points, verb.start) : undefined;
  return subject !== undefined && SUPERLATIVES.has(subject.text);
}

/** The 2025 of “in 2025 from 2024”. */
function isToldYear(points: CodePoints, { start }: Word): boolean {
  const before = wordBefore(points, start);
  return before !== undefined && BEFORE_TIME.has(before.text) && yearNumberAt(points, start) !== undefined;
}

const OWNERS = new Set(["the", "its", "their", "our", "a"]);
const FIGURES = new Set("figure figures total totals level count tally number calendar".split(" "));

/**
 * “The 2024 figure” is that of the year; what “the 2025 report” tells of is another question, and no earlier time may be
 * taken for it.
 */
export function adjectiveAt(points: CodePoints, word: Word, part: DatePart): DatePart | undefined {
  if (part.year === null || part.month !== null || part.months || part.last || !isFigures(word.text)) return undefined;
  const before = wordBefore(points, word.start);
  const next = wordAfter(points, part.end);
  if (!before || !OWNERS.has(before.text) || !next) return undefined;
  return FIGURES.has(next.text) || TOLD.has(next.text) ? part : { ...part, vague: true };
}
