import { DURATIONS } from "../../text/count-units.ts";
import type { CodePoints, Span } from "../../text/code-points.ts";
import type { Mention } from "../../text/mentions/find-mentions.ts";
import type { Quantity } from "../../text/quantities/quantity.ts";
import type { TimeMention } from "../../text/times/time-mention.ts";
import type { FoundInText } from "../found-in-text.ts";
import { isCounted } from "./counted-groups.ts";
import type { Role } from "./grammar.ts";
import type { Lexicon, Meanings } from "./lexicon.ts";

/** Marks that end something, from a list mark to a paragraph. */
export type StopLevel = "list" | "bracket" | "clause" | "sentence" | "paragraph";

export type TextToken = Span &
  (
    | { readonly kind: "time"; readonly time: TimeMention }
    /** `noun`: the word of the dossier that is its unit, the users of 172 million users. */
    | { readonly kind: "quantity"; readonly quantity: Quantity; readonly noun: WordToken | null }
    /** How long something took: no number that could be disputed by itself. */
    | { readonly kind: "duration"; readonly count: number }
    | { readonly kind: "word"; readonly meanings: Meanings; readonly text: string; readonly implied?: true }
    | { readonly kind: "stop"; readonly level: StopLevel; readonly mark: string }
    | { readonly kind: "other"; readonly text: string }
  );
export interface WordToken extends Span {
  readonly kind: "word";
  /** It names a place by what the text says elsewhere, or as one character of several. */
  readonly implied?: true;
  readonly meanings: Meanings;
  readonly text: string;
}

const STOPS: Readonly<Record<string, StopLevel>> = {
  "、": "list",
  "（": "bracket",
  "(": "bracket",
  "）": "bracket",
  ")": "bracket",
  "，": "clause",
  ",": "clause",
  "；": "clause",
  ";": "clause",
  "：": "clause",
  ":": "clause",
  "|": "clause",
  "—": "clause",
  "–": "clause",
  "\t": "clause",
  "。": "sentence",
  "！": "sentence",
  "？": "sentence",
  "!": "sentence",
  "?": "sentence",
};

/** Marks and spaces that separate nothing. */
const IGNORED = /^(?:['’]s|[-\s*_`#>"'“”‘’「」『』《》~•·\u{feff}\u{ad}\u{200b}-\u{200f}\u{202a}-\u{202e}])$/u;
const LETTER = /^[\p{Script=Latin}\p{Nd}_]$/u;

/** A text as times, quantities, known words and the rest, in order. What a time or a quantity holds is no word of its own. */
export function tokensOf(found: FoundInText, lexicon: Lexicon): TextToken[] {
  const { points, words } = found;
  const fixed = [
    ...found.times.map((time): TextToken => ({ kind: "time", time, start: time.start, end: time.end })),
    ...found.quantities.map((quantity): TextToken => {
      const { start, end } = quantity;
      const isLength = DURATIONS.has(quantity.unit) || lastsFor(points, quantity);
      return isLength
        ? { kind: "duration", count: Number(quantity.value), start, end }
        : { kind: "quantity", quantity, noun: nounOf(points, quantity, { words, lexicon }), start, end };
    }),
  ].toSorted((a, b) => a.start - b.start);
  const tokens: TextToken[] = [];
  let [next, word, at] = [0, 0, 0];
  while (at < points.length) {
    while ((fixed[next]?.start ?? Infinity) < at) next += 1;
    while ((words[word]?.start ?? Infinity) < at) word += 1;
    const here = fixed[next];
    const limit = here?.start ?? points.length;
    const mention = words[word];
    // 三家合计45亿元: the three are those just named, and no number of their own.
    const isGroup =
      here?.kind === "quantity" && mention?.start === at && mention.end >= here.end && isBoth(mention.name, lexicon);
    const both = isGroup && !isCounted(points, mention, (end) => isNamedBefore(words, word, end, lexicon));
    const token =
      here?.start === at && !both
        ? here
        : mention?.start === at && (both || mention.end <= limit)
          ? wordToken(points, mention, lexicon)
          : plainAt(points, at, Math.min(limit, mention && mention.start > at ? mention.start : limit));
    if (token.kind !== "other" || !IGNORED.test(token.text)) tokens.push(token);
    at = token.end;
  }
  return tokens;
}

interface Known {
  readonly words: FoundInText["words"];
  readonly lexicon: Lexicon;
}

/** Words stand in order: the last one that begins before the number ends is its unit, if it ends with it or goes on: tokens a day. */
function nounOf(points: CodePoints, { start, end, unit }: Quantity, { words, lexicon }: Known): WordToken | null {
  if (!/^[a-z]/iu.test(unit)) return null;
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  const last = words[low - 1];
  if (!last || last.end < end || last.start <= start) return null;
  const token = wordToken(points, last, lexicon);
  return token.kind === "word" && token.meanings.named.length > 0 ? token : null;
}

/** A month, and not what may be. */
const NO_ROLES: ReadonlySet<Role> = new Set();

const isBoth = (name: number, { meanings }: Lexicon): boolean => meanings[name]?.roles.has("both") === true;

/** A name of the dossier ends where the next word begins. */
function isNamedBefore(words: FoundInText["words"], index: number, end: number, { meanings }: Lexicon): boolean {
  const last = words[index - 1];
  return last?.end === end && (meanings[last.name]?.named.length ?? 0) > 0;
}

/** A word with what it may mean; one that is nobody's is as good as unknown. */
function wordToken(points: CodePoints, { name, start, end }: Mention, { meanings }: Lexicon): TextToken {
  const meaning = meanings[name];
  if (!meaning) throw new Error(`The lexicon tells nothing of word ${name}`);
  const text = points.slice(start, end);
  if (meaning.named.length + meaning.roles.size === 0) return { kind: "other", text, start, end };
  return { kind: "word", meanings: text === "May" ? { ...meaning, roles: NO_ROLES } : meaning, text, start, end };
}

const TIME_NOUN = /^(?:second|minute|hour|day|week|month|quarter|year|decade)s?$/iu;

/** two years, a six-month low */
function lastsFor(points: CodePoints, { end, unit }: Quantity): boolean {
  if (unit !== "" || !/^[ -]$/u.test(points.at(end))) return false;
  let after = end + 1;
  while (after - end < LONGEST_NOUN && LETTER.test(points.at(after))) after += 1;
  return TIME_NOUN.test(points.slice(end + 1, after));
}

const LONGEST_NOUN = 12;

/** A mark, a Latin word as a whole, or one character; never beyond `limit`. */
function plainAt(points: CodePoints, at: number, limit: number): TextToken {
  const point = points.at(at);
  if (point === "\n" || point === "\r") return lineEnd(points, at);
  if (point === "." && isFullStop(points, at)) return { kind: "stop", level: "sentence", mark: point, start: at, end: at + 1 };
  const level = STOPS[point];
  if (level !== undefined) return { kind: "stop", level, mark: point, start: at, end: at + 1 };
  let end = at + 1;
  if (isPossessive(points, at, limit)) end += 1;
  else if (LETTER.test(point)) while (end < limit && LETTER.test(points.at(end))) end += 1;
  return { kind: "other", text: points.slice(at, end), start: at, end };
}

/** Tencent’s 26: the s belongs to the name and is no word. */
function isPossessive(points: CodePoints, at: number, limit: number): boolean {
  return "'’".includes(points.at(at)) && points.at(at + 1) === "s" && at + 2 <= limit && !LETTER.test(points.at(at + 2));
}

/** A full stop ends a sentence where the text or the line ends, or a space and no small letter follow. */
function isFullStop(points: CodePoints, at: number): boolean {
  let behind = at + 1;
  while (behind - at < MOST_CLOSING && CLOSING.test(points.at(behind))) behind += 1;
  const next = points.at(behind);
  if (next === "" || next === "\n" || next === "\r") return true;
  if (points.at(behind - 1) === "”" || points.at(behind - 1) === '"') return true;
  return next === " " && !/^[a-z]$/u.test(points.at(behind + 1));
}

/** Marks that may close behind a full stop: **Cloud.** Sales rose. */
const CLOSING = /^[*_”"’')）]$/u;
const MOST_CLOSING = 5;

/** One line's end is a clause's; a blank line, a heading or a list item begins a paragraph. */
function lineEnd(points: CodePoints, at: number): TextToken {
  let end = at + 1;
  while (/^[ \t\r\u{3000}]$/u.test(points.at(end))) end += 1;
  const blank = "\n#".includes(points.at(end)) && points.at(end) !== "";
  while (/^[\n \t\r\u{3000}]$/u.test(points.at(end))) end += 1;
  const isItem = /^[-*•+]$/u.test(points.at(end)) && points.at(end + 1) === " ";
  return { kind: "stop", level: blank || isItem ? "paragraph" : "sentence", mark: "\n", start: at, end };
}
