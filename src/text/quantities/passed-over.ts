import type { CodePoints } from "../code-points.ts";

/** Longer runs between backticks are no code of a line. */
const LONGEST_CODE = 200;

/** Where an address (https://…) or code between backticks ends whose mark stands here; the next place where it is neither. */
export function endOfPassedOver(points: CodePoints, at: number): number {
  if (points.at(at) === ":") return points.has("//", at + 1) ? endOfAddress(points, at) : at + 1;
  if (points.at(at + 1) === "`" && points.at(at + 2) === "`") return endOfBlock(points, at + 3);
  for (let end = at + 1; end < at + LONGEST_CODE; end += 1) {
    const point = points.at(end);
    if (point === "`") return end + 1;
    if (point === "\n" || point === "") return at + 1;
  }
  return at + 1;
}

/** An address is written in ASCII without spaces. */
function endOfAddress(points: CodePoints, at: number): number {
  let end = at;
  for (let code = points.code(end); code > 0x20 && code < 0x7f && code !== 0x29 && code !== 0x3e; code = points.code(end))
    end += 1;
  return end;
}

/** To the closing fence, or all that is left: a block that is not closed is one too. */
function endOfBlock(points: CodePoints, from: number): number {
  for (let end = from; end < points.length; end += 1) {
    if (points.at(end) === "`" && points.at(end + 1) === "`" && points.at(end + 2) === "`") return end + 3;
  }
  return points.length;
}
