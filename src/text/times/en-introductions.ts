import type { CodePoints, Span } from "../code-points.ts";
import { wordBefore, type Word } from "./en-words.ts";
import type { Introduction } from "./zh-introductions.ts";

const DIRECT: ReadonlyMap<string, Introduction> = new Map([
  ["by", "as-of"],
  ["since", "since"],
  ["starting", "since"],
  ["until", "until"],
  ["till", "until"],
  ["before", "until"],
  ["prior to", "until"],
  ["ahead of", "until"],
  ["after", "after"],
  ["through", "up-to"],
  ["up to", "up-to"],
  ["as of", "as-of"],
  ["as at", "as-of"],
  ["from", "from"],
  ["than", "base"],
  ["versus", "base"],
  ["against", "base"],
  ["vs", "base"],
  ["compared with", "base"],
  ["compared to", "base"],
  ["relative to", "base"],
  ["above", "base"],
  ["below", "base"],
]);
/** Between what introduces a time and the time: by the end of, than at the end of, starting in. */
const PASSED = new Set(["the", "in", "at", "on", "during", "for", "about", "around"]);
/** With one of these and a number before it, a time says when it was that number: up from 302 in 2024. */
const BESIDE = new Set(["from", "versus", "vs", "against", "compared with", "compared to"]);
const SOFTENERS = new Set("about around just only some nearly almost roughly over under".split(" "));
const NUMBER = /^[$€£¥]?\d/;
const WINDOW = 60;
const MOST_WORDS = 7;

export function enIntroduction(points: CodePoints, span: Span): Introduction {
  const { start } = span;
  let word = wordBefore(points, start);
  if ((word?.text === "on" || word?.text === "the") && isRiseOn(points, span)) return "base";
  for (let words = 0; words < 3 && word; words += 1) {
    const before: Word | undefined = wordBefore(points, word.start);
    const found = (before && DIRECT.get(`${before.text} ${word.text}`)) ?? DIRECT.get(word.text);
    // Before the year is out is by its end.
    if (found) return found === "until" && points.has("year is ", start) ? "as-of" : found;
    if (!PASSED.has(word.text)) return undefined;
    word = before;
  }
  return undefined;
}

/** 302 a year earlier, behind “up from” or “compared with”: what the rest is set beside. Only the nearest number tells. */
export function enStandsBeside(points: CodePoints, { start }: Span): Introduction {
  const words = clauseBefore(points, start).split(" ").slice(-MOST_WORDS);
  const number = words.findLastIndex((word) => NUMBER.test(word));
  const softened = SOFTENERS.has(words[number - 1] ?? "") ? 1 : 0;
  const [further = "", word = ""] = [words[number - 2 - softened], words[number - 1 - softened]];
  return number > 0 && (BESIDE.has(word) || BESIDE.has(`${further} ${word}`)) ? "from" : undefined;
}

/** 446 in 2025, against 238 in 2024: set beside what goes on behind it; and not 302 from which something rose to 400. */
export const enStandsAgainst = (points: CodePoints, { start }: Span): boolean =>
  /\b(?:against|versus|vs|compared (?:with|to)) \S+(?: \S+)? (?:in|at|by|for|on) (?:the )?(?:end of )?$/.test(
    `${clauseBefore(points, start)} `,
  );

/** Up 19% on the quarter before, a rise of 60% on July: on 5 February is a day. */
function isRiseOn(points: CodePoints, { start, end }: Span): boolean {
  const isRise = /(?:%|\b(?:per ?cent|points?|times|fold)) on (?:the )?$/.test(
    points.slice(Math.max(0, start - RISE), start).toLowerCase(),
  );
  return isRise && !/^(?:[A-Z][a-z]+ )?\d{1,2}\b/.test(points.slice(start, end));
}
const RISE = 20;

/** What stands before a place in its clause, in small letters; the comma of 1,105 ends none. */
function clauseBefore(points: CodePoints, start: number): string {
  const text = points.slice(Math.max(0, start - WINDOW), start).toLowerCase();
  const cut = Math.max(...[", ", ". ", "; ", ": ", "(", "\n"].map((mark) => text.lastIndexOf(mark)));
  return text.slice(cut + 1).trim();
}

/** A plan may be told so far before its time, and so far behind it. */
const [AHEAD, BEHIND] = [80, 40];

const PLANS = new Set(
  "will would shall expected expects expect plans plan planned planning aims aim aiming target targets targeting due scheduled forecast forecasts projected want wants hope hopes intends could might bet bets surprised astonished wager reckon".split(
    " ",
  ),
);

/** Heron would say later that 50 million used it on 18 February: told of what is over. */
const SAID_LATER =
  /\b(?:would|might) (?:later|say|go on|turn out|prove|report|claim|tell|recall|admit)\b|\bcould (?:say|claim|boast|report|point to)\b/g;

/** Is a time that words say without a year one that is still to come? Only words of its own sentence tell. */
export function enAhead(points: CodePoints, { start, end }: Span): boolean {
  const before = points.slice(Math.max(0, start - AHEAD), start).toLowerCase();
  const after = points.slice(end, end + BEHIND).toLowerCase();
  const stop = after.search(/[.!?\n]/);
  const sentence = `${before.slice(Math.max(...[". ", "! ", "? ", "\n"].map((mark) => before.lastIndexOf(mark))) + 1)} ${after.slice(0, stop < 0 ? undefined : stop)}`;
  return sentence
    .replace(SAID_LATER, "")
    .split(/[^a-z]/)
    .some((word) => PLANS.has(word));
}
