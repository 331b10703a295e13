import { softenedBefore } from "../../text/approximators.ts";
import { CodePoints } from "../../text/code-points.ts";
import { answer } from "./answer.ts";
import { isProblem, type Problem } from "./binding.ts";
import type { BoundNumber } from "./bound-number.ts";
import type { NumberSources } from "./number-sources.ts";
import { parseBinding } from "./parse-binding.ts";
import { printNumber } from "./print-number.ts";

/** A story cut at its bindings: pieces of prose, and between each two of them one number. */
export interface BoundText {
  readonly prose: readonly string[];
  readonly numbers: readonly BoundNumber[];
}

/** The same with what is wrong in it: each a sentence that begins with the binding. */
export interface BoundAttempt extends BoundText {
  readonly problems: readonly string[];
}

/** Pages keep the places of numbers with characters that have no meaning in any text; a story must not bring its own. */
const PRIVATE = /[\u{E000}\u{E001}]/gu;
const OPEN = "[[";
const CLOSE = "]]";
/** A binding is a line of a person's own; what is longer is a bracket that was never closed. */
const LONGEST = 500;

/**
 * Cuts a story at `[[…]]` and prints each number in the story's language. What cannot be bound or printed is told and
 * printed as nothing: a story must never fall back to a number typed by hand, so whoever calls this refuses it.
 */
export function bindStory(text: string, language: string, sources: NumberSources): BoundAttempt {
  const markdown = text.replaceAll(PRIVATE, "");
  const prose: string[] = [];
  const numbers: BoundNumber[] = [];
  const problems: string[] = [];
  let from = 0;
  for (let at = markdown.indexOf(OPEN); at >= 0; at = markdown.indexOf(OPEN, from)) {
    const end = markdown.indexOf(CLOSE, at);
    const inside = end < 0 ? markdown.slice(at + OPEN.length, at + OPEN.length + 40) : markdown.slice(at + OPEN.length, end);
    const isWhole = end >= 0 && inside.length <= LONGEST && !inside.includes("\n");
    const piece = markdown.slice(from, at);
    const number = isWhole ? bindOne(inside, language, sources) : { problem: "is never closed on its line." };
    const binding = normalised(inside);
    if (isProblem(number)) problems.push(`[[${binding}]] ${number.problem}`);
    else if (isSoftened(piece, language)) problems.push(`[[${binding}]] ${SOFTENED}`);
    else numbers.push(number);
    prose.push(piece);
    from = isWhole ? end + CLOSE.length : markdown.length;
    if (!isWhole) break;
  }
  return { prose: [...prose, markdown.slice(from)], numbers, problems };
}

function bindOne(text: string, language: string, sources: NumberSources): BoundNumber | Problem {
  const binding = parseBinding(text);
  if (isProblem(binding)) return binding;
  const answered = answer(binding.expression, sources);
  if (isProblem(answered)) return answered;
  const printed = printNumber(answered, binding.style, language === "zh" ? "zh" : "en");
  return isProblem(printed) ? printed : { ...answered, binding: normalised(text), printed };
}

const normalised = (text: string): string => text.trim().replaceAll(/\s+/gu, " ");

const SOFTENED =
  'has a softening word before it in the prose, which nobody checks. Leave the word out and write "as about", "as near" or "as over".';
const ENGLISH_SOFTENERS = [
  "about",
  "nearly",
  "almost",
  "more than",
  "less than",
  "fewer than",
  "over",
  "under",
  "at least",
  "at most",
  "around",
  "roughly",
];
const BEFORE_LENGTH = 24;

/** "近[[…]]" would say of a number what only its style can be held to. */
function isSoftened(prose: string, language: string): boolean {
  const last = prose.slice(-BEFORE_LENGTH);
  if (language === "zh") {
    const points = new CodePoints(last.trimEnd());
    return softenedBefore(points, points.length, false) !== undefined;
  }
  const words = ` ${last.trimEnd().toLowerCase()}`;
  return ENGLISH_SOFTENERS.some((word) => words.endsWith(` ${word}`));
}
