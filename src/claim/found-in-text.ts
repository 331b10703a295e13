import type { ClaimWordKind } from "../model/claim-words.ts";
import type { DatePrefix } from "../model/dates.ts";
import { CodePoints } from "../text/code-points.ts";
import { findMentions, type Mention } from "../text/mentions/find-mentions.ts";
import { findQuantities } from "../text/quantities/find-quantities.ts";
import type { Quantity } from "../text/quantities/quantity.ts";
import { findTimes } from "../text/times/find-times.ts";
import type { TimeMention } from "../text/times/time-mention.ts";
import type { Lexicon, Meanings } from "./linking/lexicon.ts";

/** What was found in a text, each in order: looked for once, and read twice, as counts of lists and as all else that may be told. */
export interface FoundInText {
  readonly points: CodePoints;
  readonly times: readonly TimeMention[];
  readonly quantities: readonly Quantity[];
  /** Words of the lexicon. */
  readonly words: readonly Mention[];
}

/** Times that depend on the text's own date are told by `date`. */
export function foundInText(text: string, lexicon: Lexicon, date: DatePrefix | null): FoundInText {
  const points = new CodePoints(text);
  const times = findTimes(points, { date });
  const words = findMentions(lexicon.dictionary, text);
  const named = words.filter(({ name, start, end }) => isNumbered(points.slice(start, end), lexicon.meanings[name]));
  const taken = [...times, ...named].toSorted((a, b) => a.start - b.start);
  return { points, times, quantities: findQuantities(points, taken), words };
}

/** 58同城, 零一万物: the numeral of a name is none of the text. */
function isNumbered(word: string, meanings: Meanings | undefined): boolean {
  return /[\p{Nd}〇零一二三四五六七八九十百千万两]/u.test(word) && (meanings?.named ?? []).some(({ kind }) => NAMES.has(kind));
}

const NAMES: ReadonlySet<ClaimWordKind> = new Set(["entity", "subject", "measurer"]);
