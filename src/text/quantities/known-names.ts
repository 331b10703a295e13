import type { CodePoints } from "../code-points.ts";
import { arabicDigit } from "../numerals.ts";
import type { Figure } from "./figure.ts";
import { isSpace } from "./latin-words.ts";

/**
 * Where names end that the reader of a text knows, by code point. `plain`: of what has no versions, as a place: any number may
 * follow it. `versioned`: of a company or a product, after which 3 and 4.5 are versions and 62 is a number.
 */
export type NameEnds = ReadonlyMap<number, KnownName>;
export type KnownName = "plain" | "versioned";

/** The name that ends before a number, at it or one space before it; before the mark of “Shanghai (158)”, “Zhejiang, 76” and “Jiangsu – 63” only a place, or one of a list in brackets: Heron (17), Otter (16); before a comma and a decimal any: “Pelican, 81.56”. */
export function nameBefore(points: CodePoints, at: number, known: NameEnds): KnownName | undefined {
  if (known.size === 0) return undefined;
  if ("(（".includes(points.at(at - 1) || "x")) {
    const name = nameBefore(points, at - 1, known);
    return name === "plain" || isFirstOfList(points, at) ? name : undefined;
  }
  if (isSpace(points.at(at - 1)) && ",:—–-".includes(points.at(at - 2) || "x")) {
    const end = ",:".includes(points.at(at - 2)) || !isSpace(points.at(at - 3)) ? at - 2 : at - 3;
    const name = known.get(end);
    if (name !== "versioned" || points.at(at - 2) !== ",") return name === "plain" ? name : undefined;
    return /^\d+\.\d/u.test(points.slice(at, at + LONGEST_WHOLE)) ? "plain" : undefined;
  }
  return known.get(at) ?? (isSpace(points.at(at - 1)) ? known.get(at - 1) : undefined);
}

/** Digits and the point of a decimal. */
const LONGEST_WHOLE = 8;

/** 17), Otter (19: behind the bracket stands another name with another. */
const isFirstOfList = (points: CodePoints, at: number): boolean =>
  /^[\d,.]+[)）](?:, and |, | and |; |[、和与與，])[\p{L}][\p{L}\p{Nd}’'. -]{0,24}[(（]\d/u.test(
    points.slice(at, at + LONGEST_MEMBER + LONGEST_MEMBER),
  );

/** No member of a list and its mark are longer. */
const LONGEST_MEMBER = 40;
const MEMBER =
  /^[)）]?(?:(?:, and |, | and |; )\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)? \(?|[、和与與]\p{Script=Han}{1,6}[（(]?)$/u;

/** A list that began with a known name goes on with one that is not: Beijing 225, Shanghai 158, Shenzhen 61; `from` ends the number before. */
export function nameInList(points: CodePoints, from: number, at: number): KnownName | undefined {
  if (from === 0 || at - from < 2 || at - from > LONGEST_MEMBER || arabicDigit(points.at(at)) === undefined) return undefined;
  return MEMBER.test(points.slice(from, at)) ? "versioned" : undefined;
}

/** Whether a number after this name is none of it. */
export function isApart(name: KnownName | undefined, { low, script }: Figure): boolean {
  if (name === undefined || script !== "arabic") return false;
  return name === "plain" || (low.scale <= 0 && low.units >= 10n);
}
