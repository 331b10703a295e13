import type { DatePrefix } from "../model/dates.ts";
import type { ClaimWordKind } from "../model/claim-words.ts";
import { CodePoints } from "../text/code-points.ts";
import { findMentions } from "../text/mentions/find-mentions.ts";
import { findQuantities } from "../text/quantities/find-quantities.ts";
import { findTimes } from "../text/times/find-times.ts";
import type { Claim } from "./claim.ts";
import type { Lexicon, Meanings } from "./linking/lexicon.ts";
import { linkClaims } from "./linking/link-claims.ts";
import { passagesOf } from "./linking/passages.ts";
import { tokensOf } from "./linking/text-tokens.ts";

/** Every number of a text with what it is taken to say; times that depend on the text's own date are told by `date`. */
export function readClaims(text: string, lexicon: Lexicon, date: DatePrefix | null): Claim[] {
  const points = new CodePoints(text);
  const times = findTimes(points, { date });
  const words = findMentions(lexicon.dictionary, text);
  const named = words.filter(({ name, start, end }) => isNumbered(points.slice(start, end), lexicon.meanings[name]));
  const taken = [...times, ...named].toSorted((a, b) => a.start - b.start);
  const quantities = findQuantities(points, taken);
  return linkClaims(passagesOf(tokensOf(points, { times, quantities, words }, lexicon)), lexicon.measures);
}

/** 58同城, 零一万物: the numeral of a name is none of the text. */
function isNumbered(word: string, meanings: Meanings | undefined): boolean {
  return /[\p{Nd}〇零一二三四五六七八九十百千万两]/u.test(word) && (meanings?.named ?? []).some(({ kind }) => NAMES.has(kind));
}

const NAMES: ReadonlySet<ClaimWordKind> = new Set(["entity", "subject", "measurer"]);
