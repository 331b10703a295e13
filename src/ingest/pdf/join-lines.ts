import type { TextLine } from "./fragment.ts";

/** Chinese, Japanese and full-width characters: a line breaks before and after any of them, and no space is lost. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef“”‘’…—·]/u;
/** A line ends after these and begins before those without a space, if they stand at a word. */
const TIES_NEXT = /[^\s][-‐‑–/_@#+=&\\]$|[([{<]$/;
const TIES_LAST = /^(?:[-‐‑/_@\\][^\s]|[)\]}>,;:!?%])/;

/** Programs break a line a little early; in widths of the character that did not fit. */
const SLACK = 1.5;
const FEWEST = 3;
const CODED = 0.95;
const SPACED = /[\x21-\x7e] [\x21-\x7e]/;

export function isWide(character: string): boolean {
  return WIDE.test(character);
}

/**
 * The text of a cell that was wrapped over lines. Chinese is joined as it is, words of other scripts with a space,
 * identifiers broken after or before a hyphen without one, and so are a word that was too long for its line and the
 * values of a column that holds codes.
 */
export function joinLines(lines: readonly TextLine[], isCode = false): string {
  let text = "";
  let last: TextLine | undefined;
  for (const line of lines) {
    if (last && !isCode && needsSpace(last, line)) text += " ";
    text += line.text;
    last = line;
  }
  return text.replace(/ {2,}/g, " ").trim();
}

/** Whether two lines of one text had a space between them before it was wrapped. */
export function needsSpace(last: TextLine, next: TextLine): boolean {
  const [before, after] = [[...last.text].at(-1) ?? "", [...next.text][0] ?? ""];
  if (before === "" || after === "" || before === " " || after === " ") return false;
  if (isWide(before) || isWide(after)) return false;
  if (TIES_NEXT.test(last.text) || TIES_LAST.test(next.text)) return false;
  if (before === "." && /[\p{Ll}\p{N}]/u.test(after)) return false;
  return !isCut(last, next);
}

/** Only a word that alone fills its line is broken inside, and then not one more character would have fitted. */
function isCut(last: TextLine, next: TextLine): boolean {
  return !/\s/.test(last.text.trim()) && last.width + SLACK * next.firstWidth > last.limit;
}

/**
 * Whether a column holds codes, dates or numbers: practically every value has a digit, and no line of any has a space
 * between two words that are not Chinese.
 */
export function areCodes(values: readonly (readonly TextLine[])[]): boolean {
  const filled = values.filter((lines) => lines.length > 0);
  if (filled.length < FEWEST || filled.some((lines) => lines.some(({ text }) => SPACED.test(text.trim())))) return false;
  return filled.filter((lines) => lines.some(({ text }) => /\d/.test(text))).length >= CODED * filled.length;
}
