import { levenshtein } from "../similarity/edit-kernel.ts";
import { toPinyin } from "../similarity/pinyin.ts";
import { toPoints } from "../similarity/points.ts";
import { abbreviationScore } from "../similarity/abbreviation.ts";
import { formsAgree } from "./form-meanings.ts";
import { differInKnownWords, type HanParts } from "./han-parts.ts";
import { type NameMatch, type Reason, type ReasonPart, Weighing } from "./name-match.ts";

/**
 * What a difference leaves of the score. Chinese registers keep names apart by place, brand and trade together (the rules on
 * names of enterprises of 2020, article 6): of two whole names that differ in one of them, each is another company. `short`: one
 * has no legal form, so that it may be said short.
 */
const FACTORS = {
  place: { different: 0.35, leftOut: 0.66, short: 0.9 },
  trade: { different: 0.5, leftOut: 0.6, short: 0.85 },
  structure: { different: 0.6, leftOut: 0.68, short: 0.9 },
  branch: { different: 0.3, leftOut: 0.5, short: 0.5 },
} as const;

/** 有限公司 becomes 股份有限公司 when a company goes public, and stays the same person. */
const FORM_FACTORS = { same: 1, kind: 0.85, law: 0.85, country: 0.8, body: 0.6 } as const;

const BRAND = { otherNumber: 0.3, sameSound: 0.6, slip: 0.72, abbreviated: 0.65, different: 0.5 } as const;

/** First and second, north and south: no slips of each other. */
const TELLING = /[零〇一二三四五六七八九十百千\d东南西北]/gu;

/** A brand is long enough from here that one character may be a slip. */
const LONG_BRAND = 5;

/** Holds two names in Han characters, kana or Hangul against each other, part by part. */
export function compareHan(a: HanParts, b: HanParts): NameMatch {
  const weighing = new Weighing();
  weighing.add(brandReason(a, b));
  const isShort = [isSaidShort(a), isSaidShort(b)] as const;
  weighPart(weighing, "place", { left: a.place, right: b.place, isShort, isSame: samePlace(a.place, b.place) });
  weighPart(weighing, "trade", { left: a.trade, right: b.trade, isShort, isSame: a.trade === b.trade });
  weighPart(weighing, "structure", { left: a.body, right: b.body, isShort, isSame: a.body === b.body });
  weighPart(weighing, "branch", { left: a.branch, right: b.branch, isShort, isSame: a.branch === b.branch });
  if (a.meaning && b.meaning) {
    const agreed = formsAgree(a.meaning, b.meaning);
    const verdict = agreed === "same" ? "same" : "different";
    weighing.add({ part: "form", verdict, left: a.form, right: b.form, factor: FORM_FACTORS[agreed] });
  }
  return weighing.result();
}

const isSaidShort = ({ meaning, body }: HanParts): boolean => meaning === undefined && body === "";

/** 深圳 and 广东深圳: one may be told more exactly. */
const samePlace = (left: string, right: string): boolean =>
  left !== "" && right !== "" && (left.endsWith(right) || right.endsWith(left));

interface Part {
  readonly left: string;
  readonly right: string;
  readonly isShort: readonly [boolean, boolean];
  readonly isSame: boolean;
}

function weighPart(weighing: Weighing, part: keyof typeof FACTORS, { left, right, isShort, isSame }: Part): void {
  if (left === "" && right === "") return;
  if (isSame) return weighing.add({ part, verdict: "same", left, right });
  const table = FACTORS[part];
  if (left !== "" && right !== "") return weighing.add({ part, verdict: "different", left, right, factor: table.different });
  const factor = (left === "" ? isShort[0] : isShort[1]) ? table.short : table.leftOut;
  weighing.add({ part, verdict: left === "" ? "right" : "left", left, right, factor });
}

function brandReason(a: HanParts, b: HanParts): Reason {
  const [left, right] = [a.brand, b.brand];
  const part: ReasonPart = "brand";
  if (left === right) return { part, verdict: "same", left, right };
  if (left === "" || right === "") return { part, verdict: left === "" ? "right" : "left", left, right, factor: BRAND.different };
  if (Array.from(left).length === Array.from(right).length && tellingOf(left) !== tellingOf(right)) {
    return { part: "number", verdict: "different", left, right, factor: BRAND.otherNumber };
  }
  return spelledBrand(a, b);
}

const tellingOf = (brand: string): string => brand.match(TELLING)?.join("") ?? "";

function spelledBrand(a: HanParts, b: HanParts): Reason {
  const [left, right] = [a.brand, b.brand];
  const part: ReasonPart = "brand";
  const [x, y] = [toPoints(left), toPoints(right)];
  if (toPinyin(left).join(" ") === toPinyin(right).join(" "))
    return { part, verdict: "alike", left, right, factor: BRAND.sameSound };
  const edits = levenshtein(x, y);
  const longer = Math.max(x.length, y.length);
  if (edits === 1 && longer >= LONG_BRAND && !differInKnownWords(left, right))
    return { part, verdict: "alike", left, right, factor: BRAND.slip };
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  const isShort = isSaidShort(x.length < y.length ? a : b);
  if (isShort && short.length > 1 && abbreviationScore(short, long) === 1) {
    return { part: "initials", verdict: "alike", left, right, factor: BRAND.abbreviated };
  }
  return { part, verdict: "different", left, right, factor: BRAND.different * (1 - edits / longer) };
}
