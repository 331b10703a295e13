import type { CodePoints } from "../code-points.ts";
import { MONEY_UNITS } from "../count-units.ts";
import { sure, type Body } from "./body.ts";
import { englishMultipleAt } from "./change-words.ts";
import { englishFigureAt, smallNumber } from "./english-figure.ts";
import { isRankedBefore, ordinalWordAt } from "./english-ranks.ts";
import { valueOf, withPlus, type Figure } from "./figure.ts";
import { englishUnitAt, unitOfWord } from "./english-units.ts";
import { bodyOf, unitAfter } from "./figure-body.ts";
import { halfAt, NAMED_PARTS, namedPartsAt, oneInAt, partBeforeScale, restAt } from "./fractions.ts";
import { isLetterCode, isSpace, latinWordAt, wordAfterSpace, wordBeforeSpace, wordMap, type LatinWord } from "./latin-words.ts";
import { membersInAt } from "./members-in.ts";
import { countsOne, countsSingle } from "./english-one.ts";
import { markedRankAt } from "./ranks.ts";

const STARTS = new Set(
  "a an half double doubled doubles doubling triple tripled triples tripling trebled quadruple quadrupled quadrupling quintupled halved halves halving twice thrice several dozens tens hundreds thousands millions billions trillions".split(
    " ",
  ),
);
const ORDINAL_FIRST = new Set("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" "));

/** The number that begins with this English word, if one does. */
export function englishBodyAt(points: CodePoints, word: LatinWord): Body | undefined {
  const power = powerOf(points, word);
  if (power) return power;
  const small = smallNumber(word.word);
  if (small === undefined && !STARTS.has(word.word) && !ORDINAL_FIRST.has(word.word) && !word.word.endsWith("fold"))
    return undefined;
  const isName = word.capital && isInSentence(points, word.start);
  if (ORDINAL_FIRST.has(word.word))
    return isName && !isRankedBefore(points, word.start) ? undefined : (restAt(points, word) ?? ordinalWordAt(points, word));
  if (isName || isHour(points, word.start)) return undefined;
  if (word.word === "half") return isHalfOfTime(points, word) ? undefined : halfAt(points, word);
  const multiple = small === undefined ? englishMultipleAt(points, word) : undefined;
  if (multiple) return multiple;
  if (word.word === "a" || word.word === "an") return articleBody(points, word);
  const read = englishFigureAt(points, word);
  if (!read) return undefined;
  const figure = withPlus(points, read);
  const rank = markedRankAt(points, figure);
  if (rank || isCompound(points, read) || isSaying(points, read) || isNumbered(points, read)) return rank;
  return (
    namedPartsAt(points, figure.start, figure, false) ??
    oneInAt(points, figure) ??
    membersInAt(points, figure) ??
    foldAt(points, figure) ??
    counted(points, word, figure)
  );
}

/** “The thousand most downloaded models”. */
function powerOf(points: CodePoints, word: LatinWord): Body | undefined {
  const value = POWERS.get(word.word);
  if (value === undefined || wordBeforeSpace(points, word.start)?.word !== "the") return undefined;
  const next = wordAfterSpace(points, word.end)?.word ?? "";
  return /^(?:most|least|best|[a-z]{3,}est)$/.test(next) ? sure(word, value, "") : undefined;
}

const POWERS = wordMap({ dozen: "12", hundred: "100", thousand: "1000", million: "1000000" });

/** “Two-and-a-half-fold”. */
function foldAt(points: CodePoints, figure: Figure): Body | undefined {
  const value = valueOf(figure);
  const fold = points.at(figure.end) === "-" ? latinWordAt(points, figure.end + 1) : undefined;
  return fold?.word === "fold" && typeof value === "string"
    ? sure({ start: figure.start, end: fold.end }, value, "倍")
    : undefined;
}

/** "a third of", "a million", "a dozen", "a quarter-billion", "a full percentage point". */
function articleBody(points: CodePoints, word: LatinWord): Body | undefined {
  const next = wordAfterSpace(points, word.end);
  if (!next) return undefined;
  const part =
    partBeforeScale(points, word.start, next) ??
    namedPartsAt(points, word.start, { low: { units: 1n, scale: 0 }, end: word.end }, true);
  if (part || word.word === "an") return part;
  if (next.word === "single" && countsSingle(points, word)) return sure({ start: word.start, end: next.end }, "1", "");
  if (isPrice(points, word)) return undefined;
  const unit = next.word === "full" ? englishUnitAt(points, next.end) : englishUnitAt(points, word.end);
  if (unit?.unit === "个百分点") return sure({ start: word.start, end: unit.end }, "1", unit.unit);
  const figure = englishFigureAt(points, word);
  return figure && bodyOf(points, withPlus(points, figure), undefined);
}

/** “0.8 yuan a million tokens”: for each million. */
function isPrice(points: CodePoints, article: LatinWord): boolean {
  const before = wordBeforeSpace(points, article.start);
  return before !== undefined && MONEY_UNITS.has(unitOfWord(before.word) ?? "");
}

/** "one" alone is mostly a word like "a"; it counts money, time, percents. Two giants are two, whatever they are. */
function counted(points: CodePoints, word: LatinWord, figure: Figure): Body | undefined {
  const body = bodyOf(points, figure, undefined);
  if (!body) return undefined;
  if (word.word !== "one" || figure.end !== word.end || typeof body.value !== "string")
    return body.needs === "placed" ? { ...body, needs: "sure" } : body;
  const unit = unitAfter(points, figure);
  if (unit && !/^[A-Za-z]/.test(unit.unit)) return sure(body, body.value, unit.unit);
  return countsOne(points, word) ? sure(figure, "1", "") : undefined;
}

/** “Of two minds”, “my two cents”. */
function isSaying(points: CodePoints, { start, end }: Figure): boolean {
  const noun = wordAfterSpace(points, end)?.word;
  const before = wordBeforeSpace(points, start)?.word ?? "";
  if (noun === "minds") return before === "of" || before === "in";
  return noun === "cents" && ["my", "your", "his", "her", "our", "their"].includes(before);
}

/** Day two, phase one: which one it is. “On that day two people came” counts. */
function isNumbered(points: CodePoints, { start, end }: Figure): boolean {
  if (!NUMBERED.has(wordBeforeSpace(points, start)?.word ?? "")) return false;
  const noun = wordAfterSpace(points, end)?.word ?? "";
  return unitOfWord(noun) !== noun;
}

const NUMBERED = new Set(
  "sheet account lesson rule point question fact myth exhibit day week phase step stage chapter part act round level tier grade type class page volume book season episode".split(
    " ",
  ),
);

const PART = new RegExp(`^(?:${NAMED_PARTS.slice(1).join("|")})s?$`);

/** Before two-way, four-legged and the like no number ends, unless its hyphen joins it to a unit or to "plus". */
function isCompound(points: CodePoints, figure: Figure): boolean {
  if (points.at(figure.start - 1) === "-" && /[\p{L}\p{Nd}]/u.test(points.at(figure.start - 2))) return true;
  if (points.at(figure.end) !== "-" || !isLetterCode(points.code(figure.end + 1))) return false;
  if (unitAfter(points, figure)) return false;
  const next = latinWordAt(points, figure.end + 1);
  return !next || !(next.word === "plus" || next.word === "odd" || PART.test(next.word));
}

/** Half past six, ten past two; but the past six months, and Heron past two billion. */
function isHour(points: CodePoints, start: number): boolean {
  const past = wordBeforeSpace(points, start);
  return past?.word === "past" && MINUTES.has(wordBeforeSpace(points, past.start)?.word ?? "");
}

const MINUTES = new Set("half quarter five ten twenty minutes shortly just".split(" "));

/** A number with a capital letter that begins no sentence is part of a name: the Group of Seven. */
function isInSentence(points: CodePoints, start: number): boolean {
  if (!isSpace(points.at(start - 1))) return false;
  const before = points.code(start - 2);
  return isLetterCode(before) || before === 0x2c;
}

/** The first half, the second half of the year, the latter half. */
function isHalfOfTime(points: CodePoints, word: LatinWord): boolean {
  const before = isSpace(points.at(word.start - 1)) ? wordBeforeSpace(points, word.start) : undefined;
  return before !== undefined && ["first", "second", "latter", "last", "former", "other", "better"].includes(before.word);
}
