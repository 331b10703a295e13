import type { CodePoints } from "../code-points.ts";
import { arabicDigit } from "../numerals.ts";
import { smallNumber } from "./english-figure.ts";
import { unitOfWord } from "./english-units.ts";
import { isSpace, latinWordBefore, wordAfterSpace, wordBeforeSpace, type LatinWord } from "./latin-words.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What is had, held or added is counted, also where it is one. */
const HAVING = words(
  "has had have having holds held hold holding counts counted count adds added add adding registered registers filed files gained gains won wins brings brought lists listed saw sees " +
    "got gets with by contributed contributes accounts contributing submitted submits approved cleared received receives houses hosts operates runs launched lost loses shed sheds remaining",
);
const OWNING = words("has have had holds held with hosts houses");
/** Between the verb and the number. */
const ADVERBS = words("precisely exactly just only but also likewise still barely merely a mere now then");
/** These tell a number even where the verb is left out: “Jupiter, likewise one”. */
const ELLIPTIC = words("likewise exactly precisely just only");
/** By one more than another. */
const COMPARED = words("ahead behind short above below shy");
const COMPARED_THAN = words("more fewer less");
/** Which of them is meant: the one behind, this one, another one. */
const DETERMINERS = words(
  "the this that these those another each every any no which some a old new last first next same big small other",
);
/** A clause may go on so after a number that stands for what is counted. */
const GOES_ON = words("and but as in from apiece each while against to on at since by over");
/** What is counted, one by one: one filing. */
const THINGS = words("filing listing entry registration approval licence license mention addition");

/**
 * Whether “one” counts: what somebody has (has precisely one, with one, has one filing), what is left of a list (Jupiter the remaining one,
 * Mars likewise one), or by how many there are more (one ahead of, one fewer than). All others are words like “a”.
 */
export function countsOne(points: CodePoints, one: LatinWord): boolean {
  const next = wordAfterSpace(points, one.end);
  const before = wordBeforeSpace(points, one.start);
  if (next && isCompared(points, next)) return !before || !DETERMINERS.has(before.word);
  if (!before) return false;
  const verb = verbBefore(points, before);
  const isHad = HAVING.has(verb.word) && !isDenied(points, verb);
  if (next && isThing(next.word)) return isHad;
  if (!isEnd(points, one.end, next)) return false;
  if (isHad) return verb.word !== "by" || isStep(points, verb);
  return ELLIPTIC.has(before.word) || (before.capital && !one.capital && isInList(points, before));
}

/** “Has a single filing”: so many are had, where a noun of what is counted or the end of the clause follows. */
export function countsSingle(points: CodePoints, article: LatinWord): boolean {
  const before = wordBeforeSpace(points, article.start);
  const single = wordAfterSpace(points, article.end);
  if (!before || !single || !OWNING.has(verbBefore(points, before).word)) return false;
  const noun = wordAfterSpace(points, single.end);
  return noun !== undefined && isThing(noun.word);
}

const isThing = (word: string): boolean =>
  THINGS.has(word) ||
  (/^(?:apps|services|algorithms|models|products|companies|firms)$/.test(unitOfWord(word) ?? "") && !word.endsWith("s"));

/** One ahead of, one fewer than, one short: but one more thing. */
function isCompared(points: CodePoints, { word, end }: LatinWord): boolean {
  if (COMPARED.has(word)) return true;
  if (!COMPARED_THAN.has(word)) return false;
  return wordAfterSpace(points, end)?.word === "than" || isEnd(points, end, undefined);
}

function verbBefore(points: CodePoints, before: LatinWord): LatinWord {
  let verb = before;
  for (let steps = 0; steps < 3 && ADVERBS.has(verb.word); steps += 1) {
    const further = wordBeforeSpace(points, verb.start);
    if (!further) break;
    verb = further;
  }
  return verb;
}

/** “Does not have one”, “doesn’t have one”, “to have one”, “every firm has one”: one of a kind. “Toronto has one” ends with no “to”. */
function isDenied(points: CodePoints, verb: LatinWord): boolean {
  const before = points.slice(Math.max(0, verb.start - LONGEST_SUBJECT), verb.start);
  return DENIED.test(before);
}

const LONGEST_SUBJECT = 40;
const DENIED =
  /(?:n['’]t|\b(?:not|cannot|to|never|already|must|should|may|can|could|would|will|who|you|we|they|nobody|everyone|everybody)|\b(?:every|each|no)\b[^.,;:]*) $/iu;

/** Ahead by one, rose by one: not “one by one”. */
const isStep = (points: CodePoints, by: LatinWord): boolean => {
  const word = wordBeforeSpace(points, by.start)?.word;
  return word !== undefined && word !== "one";
};

/** “Hunan has nine, Hubei six and Tibet one”: a number stands a little before the name. */
function isInList(points: CodePoints, name: LatinWord): boolean {
  const before = wordBeforeSpace(points, name.start);
  const start = before?.word === "and" ? before.start : name.start;
  const joined = isSpace(points.at(start - 1)) ? start - 1 : start;
  const end = ",;".includes(points.at(joined - 1) || "x") ? joined - 1 : joined;
  if (arabicDigit(points.at(end - 1)) !== undefined) return true;
  return smallNumber(latinWordBefore(points, end)?.word ?? "") !== undefined;
}

function isEnd(points: CodePoints, at: number, next: LatinWord | undefined): boolean {
  if (next) return GOES_ON.has(next.word);
  const mark = points.at(at);
  return mark === "" || ",.;:)—–\n".includes(mark) || (isSpace(mark) && "(—–".includes(points.at(at + 1) || "x"));
}
