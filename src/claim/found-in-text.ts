import type { ClaimWordKind } from "../model/claim-words.ts";
import type { DatePrefix } from "../model/dates.ts";
import { CodePoints } from "../text/code-points.ts";
import { unitAt } from "../text/count-units.ts";
import { findMentions, type Mention } from "../text/mentions/find-mentions.ts";
import { powerAt } from "../text/numerals.ts";
import { englishUnitAt } from "../text/quantities/english-units.ts";
import { findQuantities } from "../text/quantities/find-quantities.ts";
import type { KnownName, NameEnds } from "../text/quantities/known-names.ts";
import type { Quantity } from "../text/quantities/quantity.ts";
import { findTimes } from "../text/times/find-times.ts";
import type { NamedPeriod, TimeMention } from "../text/times/time-mention.ts";
import type { Lexicon, Meanings } from "./linking/lexicon.ts";

/** What was found in a text, each in order: looked for once, and read twice, as counts of lists and as all else that may be told. */
export interface FoundInText {
  /** Of the text: what begins after it is still to come. */
  readonly date: DatePrefix | null;
  readonly points: CodePoints;
  readonly times: readonly TimeMention[];
  readonly quantities: readonly Quantity[];
  /** Words of the lexicon. */
  readonly words: readonly Mention[];
}

/** Times that depend on the text's own date are told by `date`; `named` are the periods that go by a name. */
export function foundInText(
  text: string,
  lexicon: Lexicon,
  date: DatePrefix | null,
  named: readonly NamedPeriod[] = [],
): FoundInText {
  const points = new CodePoints(text);
  const known = wordsIn(text, lexicon);
  const times = findTimes(points, { date, named, names: known });
  const words = besideTimes(known, { points, times, lexicon }).filter((word) => !isInNumber(points, word));
  const numbered = words.filter(({ name, start, end }) => isNumbered(points.slice(start, end), lexicon.meanings[name]));
  const taken = [...times, ...numbered].toSorted((a, b) => a.start - b.start);
  return { date, points, times, quantities: findQuantities(points, taken, undefined, endsOf(words, lexicon)), words };
}

interface Timed {
  readonly points: CodePoints;
  readonly times: readonly TimeMention[];
  readonly lexicon: Lexicon;
}

/** 12月活跃用户: what begins inside a time is no 月活跃用户, but the words behind the time stand. Both are in order. */
function besideTimes(words: readonly Mention[], { points, times, lexicon }: Timed): Mention[] {
  let next = 0;
  return words.flatMap((word) => {
    while ((times[next]?.end ?? Infinity) <= word.start) next += 1;
    const time = times[next];
    if (!time || time.start >= word.start || time.end >= word.end) return [word];
    const rest = findMentions(lexicon.dictionary, points.slice(time.end, word.end));
    return rest.map(({ name, start, end }) => ({ name, start: start + time.end, end: end + time.end }));
  });
}

/** Names of places have no versions; those of companies and products may. */
function endsOf(words: readonly Mention[], { meanings }: Lexicon): NameEnds {
  const ends = new Map<number, KnownName>();
  for (const { name, end } of words) {
    const named = meanings[name]?.named ?? [];
    if (named.some(({ kind }) => NAMES.has(kind))) ends.set(end, "versioned");
    else if (named.some(({ kind }) => kind === "place")) ends.set(end, "plain");
  }
  return ends;
}

/** Words of the lexicon, and those of Latin letters too that a number follows without a space: DeepSeek2080.2万次. */
function wordsIn(text: string, { dictionary }: Lexicon): Mention[] {
  const words = findMentions(dictionary, text);
  const parted = text.replaceAll(/(?<=[A-Za-z])[0-9０-９]/g, " ");
  if (parted === text) return words;
  const points = new CodePoints(text);
  const attached = findMentions(dictionary, parted).filter(({ start, end }) => isAttached(points, start, end));
  return apart([...words, ...attached].toSorted((a, b) => a.start - b.start || b.end - a.end));
}

/** A name of letters alone, and not one that ends a longer name: GPT-4, A1B2. */
function isAttached(points: CodePoints, start: number, end: number): boolean {
  const [before, last, next] = [points.at(start - 1), points.at(end - 1), points.at(end)];
  return /^[A-Za-z]$/.test(last) && /^[0-9０-９]$/.test(next) && !/^[-_./\p{Nd}]$/u.test(before);
}

/** Where two overlap, the one that begins first, and of those the longest. */
function apart(words: readonly Mention[]): Mention[] {
  let last = 0;
  return words.filter(({ start, end }) => {
    const isFree = start >= last;
    if (isFree) last = end;
    return isFree;
  });
}

/** A name of digits alone that is part of a number, or is one by its unit: 360 in 360.2万, 360万 and 360款. */
function isInNumber(points: CodePoints, { start, end }: Mention): boolean {
  if (!/^[0-9０-９]+$/u.test(points.slice(start, end))) return false;
  const after = points.slice(end, end + 2);
  if (/^[.,，．]?[0-9０-９]/u.test(after) || /[0-9０-９][.,，．]?$/u.test(points.slice(start - 2, start))) return true;
  return powerAt(points, end) !== undefined || unitAt(points, end) !== undefined || englishUnitAt(points, end) !== undefined;
}

/** 58同城, 零一万物: the numeral of a name is none of the text. */
function isNumbered(word: string, meanings: Meanings | undefined): boolean {
  return /[\p{Nd}〇零一二三四五六七八九十百千万两]/u.test(word) && (meanings?.named ?? []).some(({ kind }) => NAMES.has(kind));
}

const NAMES: ReadonlySet<ClaimWordKind> = new Set(["entity", "subject", "measurer"]);
