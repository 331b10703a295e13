import type { CodePoints, Span } from "../code-points.ts";
import { arabicDigit } from "../numerals.ts";
import { sure, type Body } from "./body.ts";
import { valueOf, type Figure } from "./figure.ts";
import { smallNumber } from "./english-figure.ts";
import { unitOfWord } from "./english-units.ts";
import {
  isLetterCode,
  isSpace,
  latinWordAt,
  wordAfterSpace,
  wordBeforeSpace,
  wordsAfter,
  type LatinWord,
} from "./latin-words.ts";

const ORDINALS = new Map<string, number>();
for (const [index, word] of "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
  .split(" ")
  .entries()) {
  ORDINALS.set(word, index + 1);
}
const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const SUPERLATIVES = words("most least best worst");
const NO_SUPERLATIVE = words(
  "interest request test rest west latest contest quest forest guest manifest protest harvest honest invest",
);
const PLACES = words("place position spot");
/** Joined by a hyphen: the fifth-ranked province. */
const PLACED = words("ranked placed");
/** “That puts it fifth”, “makes Shandong fifth”. */
const PUTS = words("put puts putting make makes made making leave leaves left leaving rank ranks place places");
const PUT = words("it them him her us");
/** After these an ordinal is a rank, whatever follows, if it is not “time”. */
const RANKED = words("ranked ranks rank ranking came finished placed placing finishing finish");
/** After these it is one at the end of a clause and before a word that goes on with a ranking: “is second with 192”. */
const STANDS = words(
  "is are was were be been being come comes coming finishes stand stands stood sit sits sat lie lies lay remain remains remained stay " +
    "stays stayed take takes took claim claimed hold holds held keep keeps kept retain retains retained follow follows followed",
);
const BETWEEN = words(
  "joint equal only now still just again currently narrowly comfortably a distant close clear clearly even once then thus hence therefore also already easily firmly actually always",
);
/** A distant second. */
const RANK_ADJECTIVES = words("distant close joint poor comfortable narrow");
/** Lies in third, came in at third. */
const INTO = words("in at");
const MOVED = words(
  "slip slips slipped slipping fall falls fell fallen falling drop drops dropped dropping rise rises rose risen rising climb climbs climbed " +
    "climbing move moves moved moving jump jumps jumped slide slides slid leap leaps leapt sink sinks sank advance advances advanced up " +
    "down back place places spots rungs positions",
);
const GOES_ON = words(
  "with behind ahead after among overall globally nationally nationwide worldwide but while by at that last in from now today",
);
const DETERMINERS = words("the a an this that its their his her our my your each every no another some any in of for");

/** "third-largest", "ranked third", "second place", “is second with 192”. */
export function ordinalWordAt(points: CodePoints, word: LatinWord): Body | undefined {
  const value = ORDINALS.get(word.word);
  return value === undefined ? undefined : rankBeside(points, word, value);
}

/** "3rd", "21st", where a ranking is told; the 21st century and May 5th are none. */
export function ordinalDigitsAt(points: CodePoints, figure: Figure): Body | undefined {
  const ending = isLetterCode(points.code(figure.end)) ? latinWordAt(points, figure.end) : undefined;
  if (figure.script !== "arabic" || !ending || !["st", "nd", "rd", "th"].includes(ending.word)) return undefined;
  const value = valueOf(figure);
  return typeof value === "string" ? rankBeside(points, { start: figure.start, end: ending.end }, Number(value)) : undefined;
}

/** A word of a ranking before it makes even a capital letter no name: “Ranks Third”. */
export const isRankedBefore = (points: CodePoints, start: number): boolean =>
  RANKED.has(wordBeforeSpace(points, start)?.word ?? "");

function rankBeside(points: CodePoints, span: Span, value: number): Body | undefined {
  const join = points.at(span.end);
  const next = isSpace(join) || join === "-" ? latinWordAt(points, span.end + 1) : undefined;
  const rank = (end: number): Body => sure({ start: span.start, end }, String(value), "", { kind: "rank" });
  if (next && isSuperlative(next.word)) return isReference(points, span.start) ? undefined : rank(next.end);
  if (next && join === "-" && PLACED.has(next.word)) return rank(next.end);
  const before = wordBeforeSpace(points, span.start);
  if (next && PLACES.has(next.word))
    return isInTheFirst(points, before, value) || isContested(points, before) ? undefined : rank(next.end);
  if (next && before?.word === "the" && isNthOf(points, before, next)) return rank(span.end);
  const verb = before?.word === "in" ? wordBeforeSpace(points, before.start) : before;
  if (verb && RANKED.has(verb.word)) return next?.word === "time" ? undefined : rank(span.end);
  const goesOn = tailOf(points, span.end, value);
  return goesOn !== undefined && isTold(points, { before, goesOn, value, ...span }) ? rank(span.end) : undefined;
}

/** “In the first place” is a saying. */
const isInTheFirst = (points: CodePoints, the: LatinWord | undefined, value: number): boolean =>
  value === 1 && the?.word === "the" && wordBeforeSpace(points, the.start)?.word === "in";

/** “A race for second place”, but “tied for second place”. */
const isContested = (points: CodePoints, before: LatinWord | undefined): boolean =>
  before?.word === "for" &&
  /^(?:race|fight|battle|contest|contend|vie|vying|fighting)$/.test(wordBeforeSpace(points, before.start)?.word ?? "");

/** “Twice the size of the second-largest”, “ahead of the third-biggest”: whom a number is held against, and no rank of its subject. */
const isReference = (points: CodePoints, start: number): boolean =>
  /(?:than|times|over|ahead of|behind|size of|that of|twice|double|leaving) the $/u.test(
    points.slice(Math.max(0, start - LONGEST_REFERENCE), start),
  );

const LONGEST_REFERENCE = 16;

const HOLDERS = words("province region city municipality market player provider vendor cloud app group company lab firm place");

/** “Makes it the sixth province of the country”, “is the third cloud by revenue”; the third app to come is no rank. */
function isNthOf(points: CodePoints, the: LatinWord, holder: LatinWord): boolean {
  if (!HOLDERS.has(holder.word)) return false;
  const verb = wordBeforeSpace(points, the.start);
  if (!verb || !(PUT.has(verb.word) || isBeing(verb.word) || verb.word === "as" || verb.word === "now")) return false;
  return /^ (?:(?:of|in) (?:the (?:country|nation|world|list|table|ranking|region)|China|Europe|Asia)\b|by |nationwide|nationally|worldwide|overall)/u.test(
    points.slice(holder.end, holder.end + LONGEST_TAIL),
  );
}

const LONGEST_TAIL = 24;

/** How a ranking may go on after an ordinal: its clause ends, a number follows, another word or rank; else undefined. */
type Tail = "end" | "number" | "word" | "to";

function tailOf(points: CodePoints, end: number, value: number): Tail | undefined {
  const mark = points.at(end);
  if (mark === "" || ",.;:!?)]—–\n’”'\"".includes(mark))
    return mark === "." && isLetterCode(points.code(end + 1)) ? undefined : "end";
  if (!isSpace(mark)) return undefined;
  if (points.at(end + 1) === "(") return arabicDigit(points.at(end + 2)) === undefined ? "end" : "number";
  const next = latinWordAt(points, end + 1);
  if (!next) return "—–".includes(points.at(end + 1) || "x") ? "end" : undefined;
  if (next.word === "to") return "to";
  if (next.word === "and") return "word";
  if (next.word === "of") return isOfSo(points, next.end) ? "word" : undefined;
  if (next.word === "on") return /^(?:the|this|that)$/.test(wordAfterSpace(points, next.end)?.word ?? "") ? "word" : undefined;
  if (next.word === "only") return wordsAfter(points, next.end, ["to"]) === undefined ? undefined : "word";
  if (next.word === "a") return isAgo(points, next) ? "word" : undefined;
  const isNumber = arabicDigit(points.at(next.end + 1)) !== undefined || "$¥€£".includes(points.at(next.end + 1) || "x");
  if (next.word === "with" || next.word === "at") return isNumber ? "number" : value > 1 ? "word" : undefined;
  if (next.word === "in" || next.word === "by") return value === 1 && isNumber ? undefined : "word";
  return GOES_ON.has(next.word) ? "word" : undefined;
}

/** “Third a year ago”: a third year is none. */
function isAgo(points: CodePoints, article: LatinWord): boolean {
  const time = wordAfterSpace(points, article.end);
  return time !== undefined && /^(?:ago|earlier|before)$/.test(wordAfterSpace(points, time.end)?.word ?? "");
}

/** Second of the three, fourth of 31, third of all provinces: of so many, and of no thing. */
function isOfSo(points: CodePoints, of: number): boolean {
  const the = wordAfterSpace(points, of);
  const number = the?.word === "the" || the?.word === "all" ? wordAfterSpace(points, the.end) : the;
  if (number) return smallNumber(number.word) !== undefined || unitOfWord(number.word) === number.word;
  return arabicDigit(points.at((the?.end ?? of) + 1)) !== undefined;
}

interface Told {
  readonly before: LatinWord | undefined;
  readonly goesOn: Tail;
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** What stands before it tells a ranking: “comes fourth”, “slipped to fourth”, “Guangdong second with 210”, “a distant third”. */
function isTold(points: CodePoints, told: Told): boolean {
  const { before, goesOn, value, start } = told;
  if (!before)
    return (
      goesOn !== "to" && (isNextInList(points, start) || isBehindName(points, { goesOn, value, start }) || isAside(points, told))
    );
  if (before.word === "a") return false;
  const verb = verbBefore(points, before);
  if (goesOn !== "to" && STANDS.has(verb.word)) return value > 1 || goesOn === "number" || isBeing(verb.word);
  if (goesOn !== "to" && RANK_ADJECTIVES.has(before.word) && verb !== before) return true;
  if (goesOn === "number" && !DETERMINERS.has(before.word)) return true;
  if (goesOn !== "to" && (PUT.has(before.word) || before.capital))
    return PUTS.has(wordBeforeSpace(points, before.start)?.word ?? "") || isNextInList(points, start);
  if (goesOn !== "to" && value > 1 && INTO.has(before.word)) return isStanding(points, before);
  if (before.word === "for") return /^(?:tied?|ties|tying|good|enough)$/.test(wordBeforeSpace(points, before.start)?.word ?? "");
  if (before.word === "from") return goesOn === "to" ? value > 1 : isUpOrDown(points, before);
  if (before.word === "to" || before.word === "into") return goesOn !== "to" && isMoved(points, before);
  return false;
}

const LONGEST_LISTED = 90;
const LISTED = new RegExp(
  `(?:^|[^\\p{L}])(?:${[...ORDINALS.keys()].join("|")}|next|leads|led)(?: (?:with|on|at) [0-9][0-9.,]*(?:%|[a-z]+)?(?: [a-z]+){0,2}` +
    "| (?:of|among|in) (?:[a-z]+ ){0,4}[a-z]+)?(?:,|;| and|, and|, while| while) (?:\\p{Ll}?\\p{Lu}[\\p{L}\\p{Nd}.’'-]*,? ){1,3}(?:\\([0-9][^()]{0,15}\\) |[^,;.]{3,24}, )?$",
  "u",
);

/** “Beijing ranks first, Shanghai second and Guangdong third”: the verb stands before the first of them alone. */
function isNextInList(points: CodePoints, start: number): boolean {
  return isSpace(points.at(start - 1)) && LISTED.test(points.slice(Math.max(0, start - LONGEST_LISTED), start));
}

/** “Shandong, sixth with 29, is far behind”; “Heron, second in the table”; “Shandong (sixth, 29)”. */
function isBehindName(points: CodePoints, { goesOn, value, start }: Pick<Told, "goesOn" | "value" | "start">): boolean {
  const before = points.slice(Math.max(0, start - LONGEST_LISTED), start);
  if (/\p{Lu}[\p{L}’'-]* \($/u.test(before)) return value > 1;
  return (goesOn === "number" || (goesOn !== "to" && value > 1)) && /\p{Lu}[\p{L}’'-]*, $/u.test(before);
}

/** “With 23 filings: fifth nationally”, “…, third on the list”, “…, first by a distance”: words of a ranking alone go on so. */
function isAside(points: CodePoints, { start, end }: Told): boolean {
  if (!",:;—–(".includes(points.at(start - (isSpace(points.at(start - 1)) ? 2 : 1)) || "x")) return false;
  return ASIDE.test(points.slice(end, end + LONGEST_ASIDE));
}

const LONGEST_ASIDE = 28;
const ASIDE =
  /^ (?:nationally|nationwide|overall|globally|worldwide|behind\b|(?:on|in) (?:the|that|this) (?:list|table|country|nation|world|ranking|league|field|region)\b|by (?:a |some |far\b)|of (?:the|all) )/u;

/** “Lies in third”, “came in at third”. */
function isStanding(points: CodePoints, into: LatinWord): boolean {
  const verb = wordBeforeSpace(points, into.start);
  const first = verb && INTO.has(verb.word) ? wordBeforeSpace(points, verb.start) : verb;
  return first !== undefined && (STANDS.has(first.word) || RANKED.has(first.word));
}

const isBeing = (word: string): boolean => /^(?:is|are|was|were|be|been)$/.test(word);

/** The verb before “only”, “joint” or “a distant”. */
function verbBefore(points: CodePoints, before: LatinWord): LatinWord {
  let verb = before;
  for (let steps = 0; steps < 3 && BETWEEN.has(verb.word); steps += 1) {
    const further = wordBeforeSpace(points, verb.start);
    if (!further) break;
    verb = further;
  }
  return verb;
}

function isUpOrDown(points: CodePoints, from: LatinWord): boolean {
  const word = wordBeforeSpace(points, from.start)?.word ?? "";
  return word === "up" || word === "down" || (ORDINALS.get(word) ?? 0) > 1;
}

/** “Slipped to fourth”, “moved up to second”, “from third to second”. */
function isMoved(points: CodePoints, to: LatinWord): boolean {
  const word = wordBeforeSpace(points, to.start);
  return word !== undefined && (MOVED.has(word.word) || (ORDINALS.get(word.word) ?? 0) > 1);
}

const isSuperlative = (word: string): boolean =>
  SUPERLATIVES.has(word) || (word.length > 5 && word.endsWith("est") && !NO_SUPERLATIVE.has(word));
