import type { CodePoints } from "../code-points.ts";
import { numberOfMonth } from "../english-months.ts";

/** A word or a number of an English text. */
export interface Word {
  /** In small letters. */
  readonly text: string;
  readonly capital: boolean;
  readonly start: number;
  readonly end: number;
}

/** Longer ones are none of a time. */
const LONGEST = 14;

/** The letters and digits that begin here; a word that is longer than any of a time is cut, and then is none. */
export function wordAt(points: CodePoints, at: number): Word | undefined {
  let text = "";
  let end = at;
  for (; end - at < LONGEST; end += 1) {
    const point = points.at(end);
    if (!isAlphanumeric(point)) break;
    text += point;
  }
  if (text === "") return undefined;
  const first = text.charAt(0);
  return { text: text.toLowerCase(), capital: first >= "A" && first <= "Z", start: at, end };
}

/** The word after this place, behind spaces, a hyphen or one end of a line. */
export function wordAfter(points: CodePoints, at: number): Word | undefined {
  const start = afterGap(points, at);
  return start === at ? undefined : wordAt(points, start);
}

/** Behind up to two spaces and one end of a line, or a hyphen; the place itself where there is no gap. */
export function afterGap(points: CodePoints, at: number): number {
  if (points.at(at) === "-" || points.at(at) === "‑") return at + 1;
  let end = at;
  let lines = 0;
  for (; end - at < 3; end += 1) {
    const point = points.at(end);
    if (point === "\n") lines += 1;
    if (!isSpace(point) || lines > 1) break;
  }
  return end;
}

/** The end of these words (“of the”), if they stand behind the gap at this place. */
export function afterWords(points: CodePoints, at: number, words: readonly string[]): number | undefined {
  let end = at;
  for (const text of words) {
    const word = wordAfter(points, end);
    if (word?.text !== text) return undefined;
    end = word.end;
  }
  return end;
}

/** The word before this place, within its clause. */
export function wordBefore(points: CodePoints, at: number): Word | undefined {
  let end = at;
  for (; at - end < 3; end -= 1) {
    const point = points.at(end - 1);
    if (!isSpace(point) && !(point === "-" && end < points.length)) break;
  }
  if (end === at) return undefined;
  let start = end;
  while (end - start < LONGEST && isAlphanumeric(points.at(start - 1))) start -= 1;
  return start === end ? undefined : wordAt(points, start);
}

export const isSpace = (point: string): boolean => point === " " || point === "\u{a0}" || point === "\n" || point === "\u{202f}";

export function isAlphanumeric(point: string): boolean {
  return (point >= "0" && point <= "9") || (point >= "a" && point <= "z") || (point >= "A" && point <= "Z");
}

export const isPossessive = (points: CodePoints, end: number): boolean =>
  (points.at(end) === "’" || points.at(end) === "'") && points.at(end + 1) === "s";

export const isFigures = (text: string): boolean =>
  text.charAt(0) >= "0" && text.charAt(0) <= "9" && Number.isInteger(Number(text));

/** Number of a month; "may" and "march" are verbs without a capital, and so are the short names other words. */
export function monthOf({ text, capital }: Word): number | undefined {
  const month = numberOfMonth(text);
  return month !== undefined && (capital || (text.length > 3 && text !== "march" && text !== "sept")) ? month : undefined;
}

/** Behind the point of a short name: Dec. 2025. */
export function afterPoint(points: CodePoints, { text, end }: Word): number {
  return points.at(end) === "." && (text.length === 3 || text === "sept") && text !== "may" ? end + 1 : end;
}
