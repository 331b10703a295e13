import type { CodePoints } from "../code-points.ts";
import { isYear } from "./date-part.ts";
import { afterGap, isAlphanumeric, isFigures, isSpace, wordAt, wordAfter, type Word } from "./en-words.ts";

const SMALL = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const ORDINALS = ["first", "second", "third", "fourth"];
const ORDINALS_IN_FIGURES = ["1st", "2nd", "3rd", "4th"];

/** 2 for "two" and "2", 1 for "a"; up to 999. */
export function countOf({ text }: Word): number | undefined {
  if (text === "a" || text === "an") return 1;
  const index = SMALL.indexOf(text);
  if (index >= 0) return index + 1;
  return isFigures(text) && text.length <= 3 && Number(text) > 0 ? Number(text) : undefined;
}

/** 1 to 4 for "first" to "4th". */
export function ordinalOf({ text }: Word): number | undefined {
  const index = Math.max(ORDINALS.indexOf(text), ORDINALS_IN_FIGURES.indexOf(text));
  return index >= 0 ? index + 1 : undefined;
}

/** 6 for "6th" and "sixth", and nothing for "6". */
export const ordinalDayOf = (word: Word): number | undefined =>
  isFigures(word.text) ? undefined : (dayOf(word) ?? spelledDayOf(word));

const SPELLED = (
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth " +
  "seventeenth eighteenth nineteenth twentieth"
).split(" ");

/** 7 for "seventh": whether a day or a place in an order is meant is for the words beside it to say. */
export function spelledDayOf({ text }: Word): number | undefined {
  const index = SPELLED.indexOf(text);
  return index < 0 ? undefined : index + 1;
}

/** 31 for "31" and "31st". */
export function dayOf({ text }: Word): number | undefined {
  const figures = /^\d\d?(?=(?:st|nd|rd|th)?$)/.exec(text)?.[0];
  const day = Number(figures ?? 0);
  return day >= 1 && day <= 31 ? day : undefined;
}

/** 2025 where a year may stand here: not before a noun that it counts, not as a part of a longer number. */
export function yearNumberAt(points: CodePoints, at: number): { value: number; end: number } | undefined {
  const word = wordAt(points, at);
  if (!word || word.text.length !== 4 || !isFigures(word.text) || !isYear(Number(word.text))) return undefined;
  if (isInNumber(points, word) || countsWhatFollows(points, word.end)) return undefined;
  return { value: Number(word.text), end: word.end };
}

const CURRENCIES = "$€£¥￥₩";

/** 2025.5, 2,025, $2025, 2025%, 2025/26. */
export function isInNumber(points: CodePoints, { start, end }: Word): boolean {
  const [before, after, further] = [points.at(start - 1), points.at(end), points.at(end + 1)];
  const goesOn = further >= "0" && further <= "9";
  if (after !== "" && ("%％°+".includes(after) || ("./:,".includes(after) && goesOn))) return true;
  return before !== "" && (CURRENCIES.includes(before) || ("./:,#".includes(before) && isAlphanumeric(points.at(start - 2))));
}

const MEASURES = new Set(
  "yuan rmb usd dollar dollars euro euros people percent per million billion trillion thousand hundred mw gw kw kwh kg km tb gb mb children men women staff".split(
    " ",
  ),
);
/** Ends with s, and yet is nothing that a year would count. */
const NO_COUNTED = new Set(
  (
    "is was has does this its as us less plus versus thus across sales revenues earnings profits results figures prices levels shows " +
    "rises falls sees marks brings remains minus works business access process progress success towards besides perhaps always news onwards"
  ).split(" "),
);

/** “2024 words”, “30 companies”, “12 million”: the number counts what follows, and is no year and no day. */
export function countsWhatFollows(points: CodePoints, at: number): boolean {
  const start = afterGap(points, at);
  if (start === at || !isSpace(points.at(at))) return isHan(points.at(at));
  const next = wordAt(points, start);
  if (!next) return isHan(points.at(start)) && !isAlphanumeric(points.at(start));
  if (MEASURES.has(next.text)) return true;
  return (
    !next.capital && next.text.length > 3 && next.text.endsWith("s") && !next.text.endsWith("ss") && !NO_COUNTED.has(next.text)
  );
}

const isHan = (point: string): boolean => point >= "\u4e00" && point <= "\u9fff";

/** The number of a day behind this place (December 31), unless it counts something. */
export function dayAfter(points: CodePoints, at: number): { value: number; end: number } | undefined {
  const word = wordAfter(points, at);
  const value = word && dayOf(word);
  if (!word || value === undefined || isInNumber(points, word) || countsWhatFollows(points, word.end)) return undefined;
  return { value, end: word.end };
}
