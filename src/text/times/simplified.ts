import { CodePoints } from "../code-points.ts";

/** Traditional characters of words that tell times, each with its simplified one. */
const PAIRS =
  "個个過过兩两來来後后號号與与從从較较當当間间現现這这該该將将預预計计對对時时發发報报內内劃划擬拟歷历經经長长達达萬万億亿週周貓猫節节";
const SIMPLE = new Map<string, string>();
const points = Array.from(PAIRS);
for (let at = 0; at + 1 < points.length; at += 2) SIMPLE.set(points[at] ?? "", points[at + 1] ?? "");

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
