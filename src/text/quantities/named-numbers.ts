import { isLatin, type CodePoints } from "../code-points.ts";
import { CharacterSet } from "../character-set.ts";
import { numberOfMonth } from "../english-months.ts";
import { arabicDigit, hanDigit } from "../numerals.ts";
import type { Figure } from "./figure.ts";
import { isSpace, latinWordBefore, type LatinWord } from "./latin-words.ts";

const POWERS = new CharacterSet("十百千万亿");
const NAME_MARKS = new CharacterSet("-.–/:#@×*'’+");

/**
 * A digit that goes on with something: GPT-4, 010-12345, v2, 14:30, 二百五. `signed` says that the mark before it is a minus
 * and no hyphen.
 */
export function isInsideName(points: CodePoints, at: number): boolean {
  const before = points.at(at - 1);
  if (arabicDigit(points.at(at)) === undefined) return hanDigit(before) !== undefined || POWERS.has(points.code(at - 1));
  if (points.at(at) === "0" && arabicDigit(points.at(at + 1)) !== undefined) return true;
  if (isLatin(before) || arabicDigit(before) !== undefined) return true;
  if (!NAME_MARKS.has(points.code(at - 1))) return false;
  const further = points.at(at - 2);
  return isLatin(further) || arabicDigit(further) !== undefined || (before === "." && isSpace(further));
}

/** What follows makes it no number of its own: 14:30, 7×24, 24/7, 400-800, 4.5.1, 58.com, 5G, 3D. */
export function goesOnAsName(points: CodePoints, end: number): boolean {
  const next = points.at(end);
  if (next === "") return false;
  if (isLatin(next)) return true;
  const after = points.at(end + 1);
  if (next === "." && after >= "a" && after <= "z") return true;
  if (":：/×*-–.'’".includes(next) && (arabicDigit(after) !== undefined || (next === "-" && isLatin(after)))) return true;
  return next === "比" && arabicDigit(after) !== undefined;
}

/** Words before a number that is a label: Figure 2, page 3, version 4.5. */
const LABELS = new Set(
  (
    "figure fig footnote equation formula table page pages chapter section version volume vol issue article appendix step phase stage level part item room gate " +
    "flight line row column grade class type model series season episode round code number paragraph clause act unit block exhibit " +
    "note question slide lesson verse route highway windows ios android python java chapter annex schedule rule title area zone edition " +
    "fn ch web"
  ).split(" "),
);

export const isLabel = (word: string): boolean => LABELS.has(word);

/** Words that begin a sentence with a capital letter and name nothing. */
const FUNCTION_WORDS = new Set(
  (
    "a an the this that these those its their his her our my your some any all both each every no not and or but nor so yet for of in on at " +
    "by to from with without into onto upon over under above below about around after before since until till during between among against " +
    "per via than then as if when while where which who what how there here is are was were be been being has have had do does did will would " +
    "can could may might shall should must it they we he she you i only just even still nearly almost roughly approximately exactly more less " +
    "fewer most least at another other others such same total altogether least up down out off plus minus including excluding compared with " +
    "last next first past other combined overall now today currently meanwhile also counting adding serving employing of out give " +
    "why whose whom whether because although though once whereas despite besides beyond within across behind alongside throughout amid unlike like " +
    "maybe perhaps already again ever never always often soon later earlier yesterday tomorrow tonight instead elsewhere therefore thus hence " +
    "however either neither few many much several certain additional extra further remaining new old whole half average total " +
    "following given add added subtract take count divide multiply make say suppose imagine expect plus is"
  ).split(" "),
);

/** Verbs of headlines, of which every word may begin with a capital letter: what a regulator, a firm or a count does with a number. */
const HEADLINE_VERBS = new Set(
  (
    "adds approves clears registers licenses grants accepts lists names counts files filed submits removes bans shuts closes deletes cancels rejects " +
    "hits tops passes crosses reaches reach surpasses exceeds nears approaches breaks beats leads wins gains loses sheds drops falls rises jumps climbs " +
    "surges soars grows slips sinks slides dips raises seeks sells buys bets spends pays earns makes reports posts sees gets takes has have holds " +
    "hires fires cuts opens launches unveils releases ships builds trains serves draws attracts signs backs funds plans pledges targets eyes expects"
  ).split(" "),
);

/** Names that end as adverbs do. */
const NO_ADVERBS = new Set(
  "italy emily family assembly supply reply weekly daily monthly quarterly yearly butterfly grammarly lily".split(" "),
);

/** Recently 40 were added: no name. */
const isAdverb = (word: string): boolean => word.length > 5 && word.endsWith("ly") && !NO_ADVERBS.has(word);

/** Whether a verb of a headline goes before a number: what follows is counted, with a capital letter or without. */
export const isHeadlineVerb = ({ word, capital }: LatinWord): boolean => capital && HEADLINE_VERBS.has(word);

/** A capital letter makes a name of a word that is none of the language's own, and so does one inside it: macOS. */
function isNamed(points: CodePoints, word: LatinWord): boolean {
  if (!word.capital) return points.slice(word.start, word.end) !== word.word;
  return !FUNCTION_WORDS.has(word.word) && !HEADLINE_VERBS.has(word.word) && !isAdverb(word.word);
}

export const isMonth = ({ word, capital }: LatinWord): boolean => capital && numberOfMonth(word) !== undefined;

/** Before a number between 1900 and 2099 these say that it is a year. */
const YEAR_WORDS = new Set(
  "in by since of during from until till to through late early mid year fiscal fy before after and than for summer winter spring autumn fall end".split(
    " ",
  ),
);

/** “The 17th list added 608, the 16th 797”. */
const ORDINAL_ENDINGS = new Set(["st", "nd", "rd", "th"]);

/** What the word before an Arabic number, one space between them, makes of it. */
export function readBefore(points: CodePoints, start: number): "label" | "name" | "month" | "year-word" | "word" | "none" {
  if (!isSpace(points.at(start - 1))) return "none";
  const at = points.at(start - 2) === "." ? start - 2 : start - 1;
  const word = latinWordBefore(points, at);
  if (!word) return "none";
  if (arabicDigit(points.at(word.start - 1)) !== undefined) return ORDINAL_ENDINGS.has(word.word) ? "word" : "name";
  if (isMonth(word)) return "month";
  if (at === start - 2 && !LABELS.has(word.word)) return "none";
  if (LABELS.has(word.word)) return "label";
  if (/^q$/.test(word.word)) return "name";
  if (YEAR_WORDS.has(word.word)) return "year-word";
  return isNamed(points, word) ? "name" : "word";
}

/** After a number: December in "31 December", p.m. in "3 p.m.". */
export function isTimeAfter(points: CodePoints, end: number): boolean {
  if (!isSpace(points.at(end))) return false;
  let word = "";
  for (let at = end + 1; at < end + 11 && isLatin(points.at(at)); at += 1) word += points.at(at).toLowerCase();
  if (word === "p" || word === "a") return points.has(".m", end + 2);
  return word === "pm" || word === "am" || word === "o" || (numberOfMonth(word) !== undefined && points.at(end + 1) < "a");
}

/** Four digits from 1900 to 2099 that are not grouped. */
export function isYear(points: CodePoints, { start, end, script, scale }: Figure): boolean {
  if (script !== "arabic" || scale > 0 || end - start !== 4) return false;
  for (let at = start; at < end; at += 1) if (arabicDigit(points.at(at)) === undefined) return false;
  const century = points.slice(start, start + 2);
  return century === "19" || century === "20" || century === "２０" || century === "１９";
}

/** A year ends here: 2018: 752; 2019: 266. */
export const endsYear = (points: CodePoints, end: number): boolean =>
  /^(?:19|20)[0-9]{2}$/.test(points.slice(end - 4, end)) && arabicDigit(points.at(end - 5)) === undefined;
