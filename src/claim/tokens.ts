import type { Series } from "../model/dossier.ts";
import type { CodePoints, Span } from "../text/code-points.ts";
import { arabicDigit } from "../text/numerals.ts";
import type { Quantity } from "../text/quantities/quantity.ts";
import type { DateMention } from "../text/times/time-mention.ts";
import { WordTable } from "../text/word-table.ts";
import type { NamedPlace } from "./check-facts.ts";
import { countsAmong } from "./counts-in-text.ts";
import type { FoundInText } from "./found-in-text.ts";
import type { ImpliedPlace } from "./implied-places.ts";
import { ZH_WORDS, type WordKind } from "./zh-words.ts";

/** What a word of the dossier's `terms` says about which series is meant; ids of series. */
export interface Term {
  readonly subject: readonly string[];
  readonly act: readonly string[];
  readonly without: readonly string[];
}

/** Marks that end something, from a list mark to a paragraph. */
export type StopLevel = "segment" | "clause" | "sentence" | "paragraph";

export type Token = Span &
  (
    | { readonly kind: "date"; readonly date: DateMention }
    | { readonly kind: "count"; readonly quantity: Quantity }
    | { readonly kind: "place"; readonly place: string; readonly isHome?: boolean }
    | { readonly kind: "term"; readonly term: Term }
    | { readonly kind: "word"; readonly word: WordKind }
    | { readonly kind: "stop"; readonly level: StopLevel; readonly bracket: boolean; readonly line: boolean }
    | { readonly kind: "other"; readonly text: string }
  );

type Meaning =
  | { readonly kind: "place"; readonly place: string }
  | { readonly kind: "term"; readonly term: Term }
  | { readonly kind: "word"; readonly word: WordKind };
export type Vocabulary = WordTable<Meaning>;

const LANGUAGE = "zh";

/** Function words, places and the dossier's own words; a word of the dossier wins over an equal function word. */
export function vocabularyOf(series: readonly Series[], places: readonly NamedPlace[]): Vocabulary {
  const words = Object.entries(ZH_WORDS).flatMap(([word, list]) =>
    list.split(" ").map((text): [string, Meaning] => [text, { kind: "word", word: word as WordKind }]),
  );
  const named = places.flatMap(({ name, short }): [string, Meaning][] =>
    [name, short].filter((text) => text !== "").map((text) => [text, { kind: "place", place: name }]),
  );
  const around = series.flatMap(({ terms }) => terms[LANGUAGE]?.around ?? []);
  const aside = around.map((text): [string, Meaning] => [text, { kind: "word", word: "neutral" }]);
  return new WordTable<Meaning>([...words, ...named, ...aside, ...termsOf(series)]);
}

function termsOf(series: readonly Series[]): [string, Meaning][] {
  const roles = ["subject", "act", "without"] as const;
  const terms = new Map<string, Record<(typeof roles)[number], string[]>>();
  for (const { id, terms: byLanguage } of series) {
    for (const role of roles) {
      for (const text of byLanguage[LANGUAGE]?.[role] ?? []) {
        const term = terms.get(text) ?? { subject: [], act: [], without: [] };
        term[role].push(id);
        terms.set(text, term);
      }
    }
  }
  return [...terms].map(([text, term]) => [text, { kind: "term", term }]);
}

const STOPS: Readonly<Record<string, StopLevel>> = {
  "、": "segment",
  "（": "segment",
  "(": "segment",
  "）": "segment",
  ")": "segment",
  "|": "segment",
  "｜": "segment",
  "，": "clause",
  ",": "clause",
  "；": "clause",
  ";": "clause",
  "：": "clause",
  ":": "clause",
  "—": "clause",
  "…": "clause",
  "\n": "clause",
  "。": "sentence",
  "！": "sentence",
  "？": "sentence",
  "!": "sentence",
  "?": "sentence",
};
/** Marks and spaces that separate nothing. */
const IGNORED = /^[-\s*_`#>"'“”‘’「」『』~•·\u{feff}\u{ad}]$/u;
const LONGEST_TITLE = 80;

interface InText extends Pick<FoundInText, "points" | "times" | "quantities"> {
  readonly implied?: readonly ImpliedPlace[];
}

/** The text as dates, counts, places, words and the rest, in order. */
export function tokenize({ points, times, quantities, implied = [] }: InText, vocabulary: Vocabulary): Token[] {
  // What only the text's own date tells is trusted like a year that was said before.
  const dates = times.map((time) => ({ ...time, carried: time.carried || time.relative }));
  const counts = countsAmong(quantities);
  const aside = quantities.filter(saysNothing).map(asNeutral);
  const found = [...dates.map(asDate), ...counts.map(asCount), ...aside].toSorted((a, b) => a.start - b.start);
  const places = new Map(implied.map((place) => [place.start, { kind: "place", ...place } as const]));
  const tokens: Token[] = [];
  let [next, nextCount, heading] = [0, 0, false];
  for (let at = 0; at < points.length;) {
    while ((found[next]?.start ?? Infinity) < at) next += 1;
    while ((counts[nextCount]?.start ?? Infinity) < at) nextCount += 1;
    heading ||= points.at(at) === "#" && (at === 0 || points.at(at - 1) === "\n");
    const item = at === 0 || points.at(at - 1) === "\n" ? endOfItemMark(points, at) : at;
    if (item > at) {
      at = item;
      continue;
    }
    const here = isSum(points, vocabulary, found[next], at) ? undefined : found[next];
    const token =
      (here?.start === at ? here : titleAt(points, at, counts[nextCount]?.start ?? Infinity)) ??
      places.get(at) ??
      wordAt(points, at, vocabulary, here?.start ?? Infinity);
    at = token.end;
    if (token.kind === "stop" && token.line) {
      tokens.push(heading ? { ...token, level: "paragraph" } : token);
      heading = false;
    } else if (token.kind !== "other" || !IGNORED.test(token.text)) tokens.push(token);
  }
  return tokens;
}

/** 3. or ３、 at the beginning of a line counts the lines and says nothing. */
function endOfItemMark(points: CodePoints, at: number): number {
  let end = at;
  while (end - at < LONGEST_ITEM && arabicDigit(points.at(end)) !== undefined) end += 1;
  const marked = end > at && ".．、)）".includes(points.at(end) || "x") && arabicDigit(points.at(end + 1)) === undefined;
  return marked ? end + 1 : at;
}

const LONGEST_ITEM = 3;

/** 两类合计1183款: 两类 is no count here, it says what is added up. */
function isSum(points: CodePoints, vocabulary: Vocabulary, token: Token | undefined, at: number): boolean {
  if (token?.kind !== "count" || token.start !== at) return false;
  const match = vocabulary.longestAt(points, at);
  return match?.value.kind === "word" && match.value.word === "sum" && match.end >= token.end;
}

/** 位列第六, 占三分之一: a rank or a part told of what has been counted narrows nothing down; 前十 does. */
const saysNothing = ({ kind, text }: Quantity): boolean => (kind === "rank" && text.startsWith("第")) || kind === "fraction";
const asNeutral = ({ start, end }: Quantity): Token => ({ kind: "word", word: "neutral", start, end });
const asDate = (date: DateMention): Token => ({ kind: "date", date, start: date.start, end: date.end });
const asCount = (quantity: Quantity): Token => ({ kind: "count", quantity, start: quantity.start, end: quantity.end });

/** The longest word that stands here and does not run into the next date or count, which begins at `limit`. */
function wordAt(points: CodePoints, at: number, vocabulary: Vocabulary, limit: number): Token {
  const point = points.at(at);
  const stop = STOPS[point];
  if (stop !== undefined) return stopAt(points, at, stop);
  const match = vocabulary.longestAt(points, at);
  if (match && match.end <= limit) return { ...match.value, start: at, end: match.end };
  return { kind: "other", text: point, start: at, end: at + 1 };
}

/** What a law or a list is called (《…》) says nothing about what is counted, unless it gives a count itself. */
function titleAt(points: CodePoints, at: number, nextCount: number): Token | undefined {
  if (points.at(at) !== "《") return undefined;
  for (let end = at + 1; end < Math.min(at + LONGEST_TITLE, nextCount); end += 1) {
    if (points.at(end) === "》") return { kind: "word", word: "neutral", start: at, end: end + 1 };
    if (points.at(end) === "\n" || points.at(end) === "") return undefined;
  }
  return undefined;
}

/** A blank line ends a paragraph; so does a heading's line. */
function stopAt(points: CodePoints, at: number, level: StopLevel): Token {
  const bracket = "（(".includes(points.at(at));
  if (points.at(at) !== "\n") return { kind: "stop", level, bracket, line: false, start: at, end: at + 1 };
  let end = at + 1;
  while (/^[ \t\r]$/.test(points.at(end))) end += 1;
  const blank = points.at(end) === "\n" || points.at(end) === "#";
  return { kind: "stop", level: blank ? "paragraph" : level, bracket, line: true, start: at, end };
}
