import type { CodePoints } from "../code-points.ts";
import type { DatePart } from "./date-part.ts";
import { smallNumberAt } from "./zh-numbers.ts";

/** 底 and 末 that begin another word: 底层, 底座, 末端. */
const NO_END = "层座部线盘气蕴端梢";
/** The longer first. 以来 leaves the end open, 前 the beginning; after 初 no calendar can tell. */
const AFTER: readonly (readonly [string, DatePart["reach"]])[] = [
  ["以来", "since"],
  ["至今", "since"],
  ["迄今", "since"],
  ["以后", "after"],
  ["之后", "after"],
  ["以前", "until"],
  ["之前", "until"],
  ["前后", null],
  ["左右", null],
  ["上旬", null],
  ["中旬", null],
  ["下旬", null],
  ["初", null],
  ["起", "since"],
  ["后", "after"],
  ["前", "until"],
];
const AFTER_FIRST = new Set(AFTER.map(([word]) => word.charAt(0)));
/** 起 and 前 that begin another word: 起草, 前沿, 前往, 前十. */
const NO_AFTER = "草诉步飞售源伏沿端景瞻言述台往列十者";
/** 今年来 is 今年以来 where nothing that comes follows, as in 今年来自, 今年来华. */
const AFTER_COMING = "，,累已新共首最涨跌升降增".split("");

/** Behind 底 or 末, the last day of what stands before. */
export const lastAt = (points: CodePoints, at: number): number | undefined => {
  if (points.has("终", at) && points.endsWith("年", at)) return points.has("奖", at + 1) ? undefined : at + 1;
  if (points.at(at) !== "底" && points.at(at) !== "末") return undefined;
  return points.at(at + 1) !== "" && NO_END.includes(points.at(at + 1)) ? undefined : at + 1;
};

/** 2025年以来, 2025年12月31日前: an open stretch, of which only one end is said; and 2025年初. */
export function closed(points: CodePoints, found: DatePart): DatePart {
  if (points.at(found.end) === "来" && points.at(found.end - 1) === "年" && AFTER_COMING.includes(points.at(found.end + 1))) {
    return { ...found, end: found.end + 1, reach: "since" };
  }
  if (points.at(found.end) === "第") return weekOf(points, found) ?? found;
  if (!AFTER_FIRST.has(points.at(found.end))) return found;
  const after = AFTER.find(([candidate]) => points.has(candidate, found.end));
  if (!after) return found;
  const [{ length }, reach] = after;
  const next = points.at(found.end + length);
  if (next !== "" && (NO_AFTER.includes(next) || (points.at(found.end) === "至" && "年天日".includes(next)))) return found;
  const end = found.end + length;
  return reach === null ? { ...found, end, vague: true } : { ...found, end, reach };
}

/** 2025年6月第二周: the week of a calendar that nobody has given; its day is the first of it if weeks begin with the month. */
function weekOf(points: CodePoints, found: DatePart): DatePart | undefined {
  const number = smallNumberAt(points, found.end + 1);
  if (!number || points.at(number.end) !== "周") return undefined;
  const day = found.month !== null && found.day === null && number.value < 6 ? number.value * 7 - 6 : null;
  return { ...found, end: number.end + 1, day, vague: true };
}
