import { CodePoints } from "../code-points.ts";
import { SIMPLIFIED } from "../names/simplified-characters.ts";

/** 后 is a character of its own in names (皇后), so that the table for names leaves it out; in times it is 後. */
const SIMPLE = new Map([...SIMPLIFIED, ["後", "后"] as const]);

/** The text in which 過去兩年 is 过去两年, code point for code point, so that its spans are those of the original. */
export function simplified(text: CodePoints): CodePoints {
  let found = false;
  for (let at = 0; at < text.length && !found; at += 1) found = SIMPLE.has(text.at(at));
  if (!found) return text;
  let out = "";
  for (let at = 0; at < text.length; at += 1) {
    const point = text.at(at);
    out += SIMPLE.get(point) ?? point;
  }
  return new CodePoints(out);
}
