import { softenedAfter, softenedBefore, type Softened } from "../approximators.ts";
import { CharacterSet } from "../character-set.ts";
import type { CodePoints } from "../code-points.ts";
import { arabicDigit } from "../numerals.ts";
import type { Body } from "./body.ts";
import { changeBeside } from "./change.ts";
import { isVariable } from "./figure.ts";
import { englishSoftenerAfter, englishSoftenerBefore } from "./english-softeners.ts";
import { isSpace, wordBeforeSpace } from "./latin-words.ts";
import type { Quantity } from "./quantity.ts";

/** The quantity of a number with its unit: with the words that soften it, if what it needs is there. */
export function quantityOf(points: CodePoints, body: Body, floor: number): Quantity | undefined {
  if (body.start < floor) return undefined;
  const before = body.kind === "rank" ? undefined : softenerBefore(points, body.start, floor);
  const after = body.kind === "rank" ? undefined : softenerAfter(points, body.end);
  if (body.needs === "softened" && !before && !after) return undefined;
  const start = before?.start ?? body.start;
  const end = after?.end ?? body.end;
  const change = body.change ?? (body.kind === "rank" ? null : changeBeside(points, { start, end }));
  // Up 6 times is a multiple; that something happened 6 times is a count.
  const grown = (body.unit === "times" && change !== null) || isFactor(points, start, body);
  return {
    text: points.slice(start, end),
    start,
    end,
    value: body.value,
    unit: grown ? "倍" : body.unit,
    approx: body.approx === "part" ? "part" : (before?.approx ?? after?.approx ?? body.approx),
    kind: grown ? "multiple" : body.kind,
    change,
  };
}

/** “A factor of 4.3”, “by a factor of about ten”. */
function isFactor(points: CodePoints, start: number, { unit, kind }: Body): boolean {
  if (unit !== "" || kind !== "count" || points.at(start - 2) !== "f") return false;
  const of = wordBeforeSpace(points, start);
  return of?.word === "of" && /^factors?$/.test(wordBeforeSpace(points, of.start)?.word ?? "");
}

/** 约, 近, about: the softening word before the number, which belongs to no number before it. */
export function softenerBefore(points: CodePoints, start: number, floor: number): Softened | undefined {
  const bare = isBare(points, start);
  const gap = isSpace(points.at(start - 1)) ? 1 : 0;
  const found = softenedBefore(points, start - gap, bare) ?? englishSoftenerBefore(points, start);
  return found && found.start >= floor ? found : undefined;
}

const isBare = (points: CodePoints, at: number): boolean => POWERS.has(points.code(at));
const POWERS = new CharacterSet("百千万萬亿億兆");

function softenerAfter(
  points: CodePoints,
  end: number,
): { readonly approx: Softened["approx"]; readonly end: number } | undefined {
  const gap = isSpace(points.at(end)) ? 1 : 0;
  if (points.at(end) === "+" && arabicDigit(points.at(end + 1)) === undefined && !isVariable(points, end + 1))
    return { approx: "at-least", end: end + 1 };
  return softenedAfter(points, end + gap) ?? (gap === 1 ? englishSoftenerAfter(points, end) : undefined);
}
