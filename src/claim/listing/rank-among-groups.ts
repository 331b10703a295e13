import type { ClaimWords } from "../../model/claim-words.ts";
import { captionOf } from "../../model/claim-words.ts";
import { rankOf } from "../arithmetic/ranks.ts";
import type { Claim } from "../claim.ts";
import type { Counts } from "../known-counts.ts";
import type { Said } from "../said.ts";
import type { ListedRank, Listing } from "./rank-among-listed.ts";

interface Known {
  readonly counts: Counts;
  readonly words: Pick<ClaimWords, "rowGroups" | "captions">;
}

/**
 * China Mobile is second with 44: the rank of a group among all whose rows are known, by the list that its number beside the rank was found to be
 * of. Some of a group's rows may not be known to be its: that more stand before it than are said is wrong, that fewer do is left open, unless
 * its sentence gives the next behind it rightly too (ahead of 58.com with 14), so that only a group that nobody knows could stand before it.
 */
export function rankAmongGroups(index: number, { claims, found }: Listing, { counts, words }: Known): ListedRank | undefined {
  const claim = claims[index];
  const said = claim && rankOf(claim);
  if (!claim || said === undefined || claim.quantity.approx !== null || claim.direction === "down") return undefined;
  const own = [index - 1, index + 1].find((at) => found[at]?.state === "holds" && isOwn(claims[at], claim));
  const told = own === undefined ? undefined : claims[own];
  const [subject, list] = [told?.subjects[0]?.id ?? "", told?.series[0]?.id ?? ""];
  const [group, end] = [words.rowGroups[subject], told?.time.frame?.period.end];
  if (own === undefined || group === undefined || end === undefined) return undefined;
  const countsOf = (rows: string): number[] =>
    (counts(list)?.ofGroup(rows, { start: null, end }) ?? []).map(({ value }) => value);
  const value = Number(told?.quantity.value);
  // What was new in a time is no count of all so far.
  if (!countsOf(group).includes(value)) return undefined;
  const others = Object.entries(words.rowGroups).flatMap(([id, rows]) => {
    const values = rows === group ? [] : countsOf(rows);
    return values.length === 0 ? [] : [{ id, least: Math.min(...values), most: Math.max(...values) }];
  });
  const before = others.filter(({ least }) => least > value);
  const rank = before.length + 1;
  const last = others.filter(({ most }) => most >= value).length + 1;
  const isOff = said < rank || said > last;
  const next = others.filter(({ most }) => most < value).toSorted((a, b) => b.most - a.most)[0];
  const isNextTold = next !== undefined && isTold(index, next.id, { claims, found });
  if (isOff && (claim.unknown !== "" || (said > last && !isNextTold))) return undefined;
  const reason = reasonOf(before, rank, words);
  return { state: isOff ? "fails" : "holds", right: isOff ? String(rank) : null, reason, operands: [own] };
}

/** So many numbers on either side of a rank may be of its sentence. */
const AROUND = 20;

/** Has the sentence of a rank a right number of somebody? */
function isTold(index: number, id: string, { claims, found }: Listing): boolean {
  const from = Math.max(0, index - AROUND);
  const near = claims.slice(from, index + AROUND);
  return near.some((one, at) => {
    const isOf = one.sentence === claims[index]?.sentence && one.subjects[0]?.id === id;
    return isOf && found[from + at]?.state === "holds";
  });
}

/** A count of a list, of the same somebody. */
function isOwn(other: Claim | undefined, { sentence, subjects: [subject] }: Claim): boolean {
  if (!other || other.sentence !== sentence || other.measures.length > 0 || other.series.length !== 1) return false;
  return other.comparator === "value" && subject !== undefined && other.subjects[0]?.id === subject.id;
}

const MOST_NAMED = 5;

function reasonOf(before: readonly { readonly id: string; readonly least: number }[], rank: number, words: Known["words"]): Said {
  const named = before.toSorted((a, b) => b.least - a.least).slice(0, MOST_NAMED);
  const told = (language: "zh" | "en"): string[] =>
    named.map(({ id, least }) => `${captionOf(words, "entity", id)[language]} ${least}`);
  if (rank === 1) return { zh: "没有所知的集团多于它。", en: "No group that is known has more." };
  return {
    zh: `在所知的各集团中它列第${rank}，前面有${told("zh").join("、")}。`,
    en: `Among the groups that are known it is number ${rank}, after ${told("en").join(", ")}.`,
  };
}
