import type { Claim, Comparator, Link } from "../claim.ts";
import { comparatorOf } from "./comparing.ts";
import type { Discourse } from "./discourse.ts";
import { isRate } from "./measure-units.ts";
import type { Passage } from "./passages.ts";
import { hasRole, isRole, named, type Site } from "./site.ts";
import type { TextToken } from "./text-tokens.ts";

// How a number stands to what it is of, by what the text has told before it.

/** 三年累计314亿元: of the years that were told. */
function isOverTimes({ before }: Site): boolean {
  const at = before.findLastIndex((token) => token.kind === "duration");
  return at >= 0 && before.slice(at + 1).some((token) => isRole(token, "total", "sum"));
}

/** 105 billion in 696 deals, or 151 million apiece: what falls to each, and no number of them. */
const isForEach = ({ before, after }: Site): boolean =>
  before.length === 1 && isWord(before[0], "or") && (isWord(after[0], "apiece") || isWord(after[0], "each"));

const isWord = (token: TextToken | undefined, text: string): boolean =>
  token?.kind === "word" && token.text.toLowerCase() === text;

/** A sum needs numbers that it adds up; without them 共发生696起 is a plain total. */
export function comparatorFor(
  site: Site,
  clause: Passage,
  { measures, discourse }: { measures: readonly Link[]; discourse: Discourse },
): Comparator {
  const { measures: known, claims, current } = discourse;
  const [measure] = measures;
  const units = measure?.how === "own" ? known.get(measure.id) : undefined;
  const comparator = comparatorOf(site, units !== undefined && isRate(units));
  const last = current === null ? undefined : claims[current];
  // 豆包净增2900万: of what is measured anew each time, by how much more.
  const isLevel = measure !== undefined && known.get(measure.id)?.kind === "level";
  if (comparator === "value" && isLevel && hasRole(site.before, "added")) return "difference";
  if (comparator === "value" && isForEach(site)) return "mean";
  if (comparator === "value" && isOverTimes(site) && last?.sentence === clause.sentence) return "sum";
  // 火山引擎占49%，阿里云27%，三家一共76%: shares are added up like counts.
  const isAdded = comparator !== "growth" && hasRole(site.before, "sum", "both") && !hasRole(site.before, "each", "difference");
  if (isAdded && isOfShares(site, clause, claims) && !site.before.some(isNamedSubject) && !site.before.some(isNamedPlace))
    return "sum";
  if (comparator !== "sum") return comparator;
  // The two had 320 and 105 respectively: each has one of them.
  if (hasRole(clause.tokens, "each") && !hasRole(site.before, "sum")) return "value";
  // 腾讯和百度两家合计15亿元: the two together are a thing that figures are told of.
  if (site.before.some(isNamedSubject)) return "value";
  if (hasRole(site.before, "both")) return comparator;
  // 前三季度合计597亿元: the total of a stretch of its own is told like any other.
  if (site.before.some((token) => token.kind === "time" && token.time.grain === "span")) return "value";
  const before = last ?? (isAddedUp(site) ? justBefore(clause, claims) : undefined);
  return before?.quantity.unit === site.quantity.unit ? "sum" : "value";
}

/** The number before it, in its sentence or the one before, is a share too. */
function isOfShares({ quantity }: Site, clause: Passage, claims: readonly Claim[]): boolean {
  const before = justBefore(clause, claims);
  const isShare = before?.quantity.kind === "percent" && (tells(before) || before.comparator === "sum");
  return isShare && quantity.kind === "percent";
}

/** The last number of the sentence before, in the same paragraph. */
function justBefore({ sentence, paragraph }: Passage, claims: readonly Claim[]): Claim | undefined {
  const last = claims.at(-1);
  return last && last.paragraph === paragraph && last.sentence >= sentence - 1 ? last : undefined;
}

/** Words that nobody uses of a total that is told by itself, as 合计 is. */
const isAddedUp = ({ before }: Site): boolean =>
  before.some((token) => token.kind === "word" && isRole(token, "sum") && !PLAIN_TOTAL.has(token.text.toLowerCase()));

const PLAIN_TOTAL: ReadonlySet<string> = new Set(
  "合计|合计有|总计|共计|总共|一共|共|合計|總計|共計|總共|in total|totalling|totaling|totalled|totaled|sum|sum of|combined|a combined".split(
    "|",
  ),
);

const isNamedSubject = (token: TextToken): boolean => named(token, "subject").some(({ kind }) => kind === "subject");

const isNamedPlace = (token: TextToken): boolean => named(token, "place").length > 0;

/** So many numbers back a verb may have been said. */
const NEAR = 3;

/** Pelican fell by 43%, Heron by 35%: what is told “by” so much without a verb goes the way of the one before it. */
export function directionBefore({ before }: Site, { sentence, language }: Passage, { claims }: Discourse): Claim["direction"] {
  const by = before.at(-1);
  if (language !== "en" || by?.kind !== "word" || by.text.toLowerCase() !== "by") return null;
  const last = claims.slice(-NEAR).findLast((one) => one.comparator === "growth" || one.comparator === "difference");
  return last?.sentence === sentence ? (last.quantity.change ?? last.direction) : null;
}

/** Values, not what is computed from others. */
export const tells = ({ comparator }: Claim): boolean => ["value", "part", "share", "mean"].includes(comparator);

/** Beijing accounted for 209, or about 28%; 五地合起来775款，近八成: the number before it, told once more as a share. */
export function isSaidAgain({ quantity, before }: Site, { language, clause, sentence }: Passage, { claims }: Discourse): boolean {
  const last = claims.at(-1);
  if (last?.sentence !== sentence || last.clause < clause - 1 || last.quantity.kind !== "count") return false;
  if (!tells(last) && last.comparator !== "sum") return false;
  const [first] = before;
  const word = first?.kind === "word" || first?.kind === "other" ? first.text : "";
  if (language === "en") return quantity.kind === "percent" && word === "or";
  const isRatio = quantity.kind === "fraction" || quantity.kind === "percent";
  return isRatio && last.clause < clause && (before.length === 0 ? quantity.unit === "成" : AGAIN.has(word));
}

const AGAIN: ReadonlySet<string> = new Set("即 也就是 就是 约合 合 折合 相当于 还".split(" "));
