import type { CodePoints } from "../code-points.ts";
import { sure, type Body } from "./body.ts";
import { unitOfWord } from "./english-units.ts";
import { valueOf, type Figure } from "./figure.ts";
import { fractionText, wholeAt } from "./fractions.ts";
import { isSpace, wordAfterSpace, type LatinWord } from "./latin-words.ts";

/** After "one filing in ten" these go on with the sentence; any other word may be what is counted: one store in ten cities. */
const GOES_ON = new Set(
  (
    "is are was were will would has have had can could may might must should now still does do did came comes come goes go went gets get got " +
    "says say said uses use used pays pay paid wants want wanted fails fail failed leaves leave left stays stay stayed lives live lived " +
    "works work worked takes take took makes make made and or but that who which while when if because than as of on at by since for from to with " +
    "in among across over under after before during last this plan plans expect expects think thinks believe believes see sees report reports " +
    "hire hires buy buys sell sells own owns run runs need needs know knows trust trusts prefer prefers reply replied agree agreed said"
  ).split(" "),
);
/** What is no share of a whole: once in ten years. */
const NO_MEMBERS = new Set("year month week day hour minute second time quarter percent per point".split(" "));

/** “One user in seven”, “four companies in five”, “one in every ten” is read by `oneInAt`: what they are of stands between. */
export function membersInAt(points: CodePoints, part: Figure): Body | undefined {
  if (part.script !== "english" || !isDigitWord(part)) return undefined;
  const noun = wordAfterSpace(points, part.end);
  const word = noun && wordAfterSpace(points, noun.end);
  if (!noun || !word || noun.capital || !isMember(noun)) return undefined;
  const link = word.word === "in" ? word : word.word === "out" ? wordAfterSpace(points, word.end) : undefined;
  if (!link || (link !== word && link.word !== "of")) return undefined;
  const every = wordAfterSpace(points, link.end);
  const whole = wholeAt(points, every?.word === "every" ? every.end + 1 : link.end + 1);
  if (!whole || whole.low.scale > 0 || whole.low.units > 100n) return undefined;
  if (typeof valueOf({ low: part.low, high: whole.low }) === "string" || !isLast(points, whole.end)) return undefined;
  const value = fractionText(part.low, whole.low);
  return value === undefined ? undefined : sure({ start: part.start, end: whole.end }, value, "", { kind: "fraction" });
}

const isDigitWord = ({ low, high }: Figure): boolean => low.scale === 0 && low.units < 10n && low.units === high.units;

/** In no table or the plural of one that counts things: no time, no money. */
const isMember = ({ word }: LatinWord): boolean =>
  !NO_MEMBERS.has(word.replace(/s$/, "")) && word.length > 2 && /^(?:[a-z]|$)/.test(unitOfWord(word) ?? "");

function isLast(points: CodePoints, end: number): boolean {
  if (!isSpace(points.at(end))) return points.at(end) !== "-" && points.at(end) !== "%";
  const next = wordAfterSpace(points, end);
  return !next || GOES_ON.has(next.word);
}
