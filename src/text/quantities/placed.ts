import type { CodePoints } from "../code-points.ts";
import { arabicDigit } from "../numerals.ts";
import type { Figure } from "./figure.ts";
import { isSpace } from "./latin-words.ts";
import { isYear, readBefore } from "./named-numbers.ts";

const ENDS = "，。；：、！？,.;:!?）)」”’\"'\n";
/** Chinese words just before a bare number that say that it is one: 共748, 增至446. */
const BEFORE = "达 达到 为 至 增至 共 共计 合计 总计 有 仅 仅有 只有 到 是 得分 计".split(" ");

/** Serial and telephone numbers are as long. */
const LONGEST_BARE = 7;

/**
 * A bare Arabic number stands where a text counts: before an English word or at the end of an English clause, in Chinese
 * between a verb of counting and the end of a clause.
 */
export function isPlaced(points: CodePoints, figure: Figure): boolean {
  if (figure.end - figure.start > LONGEST_BARE || isYear(points, figure)) return false;
  const before = readBefore(points, figure.start);
  if (before === "label" || before === "name" || before === "month") return false;
  const next = points.at(figure.end);
  const first = points.at(figure.end + 1);
  if (isSpace(next) && first >= "a" && first <= "z") return true;
  if (next !== "" && !ENDS.includes(next)) return false;
  if (next === "." && arabicDigit(first) !== undefined) return false;
  return before === "word" || before === "year-word" || BEFORE.some((word) => points.endsWith(word, figure.start));
}
