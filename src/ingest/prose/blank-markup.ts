import type { Blanks, Stretch } from "./blanks.ts";

/** Elements whose content is no prose. */
const RAW = /<(script|style|template|textarea|svg|math)\b/iy;
/** A tag: a longer one is none, and one never goes on over an empty line. */
const LONGEST_TAG = 2_000;

/**
 * Blanks the HTML in Markdown: comments, tags, and what stands in scripts and styles. `paragraphs` come in order; comments and
 * scripts may go on over several of them. A comment or script that nothing ends is left as it stands, for to blank the rest of a
 * text for the sake of a slip would hide what is to be checked. Code spans are text here: what looks like a tag in them is code.
 * Gives whether a place belongs to HTML or to the inside of a code span.
 */
export function blankMarkup(text: string, paragraphs: readonly Stretch[], blanks: Blanks): (at: number) => boolean {
  const isCode = new Uint8Array(text.length);
  const isHtml = new Uint8Array(text.length);
  for (const paragraph of paragraphs) for (const { from, to } of codeSpans(text, paragraph)) isCode.fill(1, from, to);
  const ends = new Ends(text);
  let done = 0;
  for (const { from, to } of paragraphs) {
    const paragraph = text.slice(from, to);
    for (let found = paragraph.indexOf("<"); found >= 0; found = paragraph.indexOf("<", found + 1)) {
      const at = from + found;
      if (at < done || isCode[at]) continue;
      const end = endOfMarkup(text, at, { to, ends });
      if (end === undefined) continue;
      blanks.add(at, end);
      isHtml.fill(1, at, end);
      done = end;
    }
  }
  return (at) => isCode[at] === 1 || isHtml[at] === 1;
}

interface Within {
  /** The end of the paragraph. */
  readonly to: number;
  readonly ends: Ends;
}

/** The end of the comment, script or tag that begins at a "<"; undefined where it is a sign like any other. */
function endOfMarkup(text: string, at: number, { to, ends }: Within): number | undefined {
  if (text.startsWith("<!--", at)) return ends.after("-->", at + 4);
  RAW.lastIndex = at;
  const name = RAW.exec(text)?.[1]?.toLowerCase();
  return (name === undefined ? undefined : ends.after(`</${name}>`, at)) ?? endOfTag(text, at, to);
}

function endOfTag(text: string, at: number, to: number): number | undefined {
  if (!/^[A-Za-z/!?]$/.test(text[at + 1] ?? "")) return undefined;
  const limit = Math.min(to, at + LONGEST_TAG);
  let quote = "";
  for (let end = at + 1; end < limit; end++) {
    const character = text[end] ?? "";
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === ">") return end + 1;
    else if (character === "<") return undefined;
    else if ((character === '"' || character === "'") && text[end - 1] === "=") quote = character;
  }
  return undefined;
}

/** Where marks are found next, each looked for once from any place on: the text is not searched anew for every begin. */
class Ends {
  readonly #lower: string;
  readonly #found = new Map<string, number>();

  constructor(text: string) {
    // Letters that change their length with their case would move all that follows.
    this.#lower = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  }

  /** The place after the first such mark from a place on; undefined where there is none. */
  after(mark: string, from: number): number | undefined {
    const known = this.#found.get(mark);
    const found = known !== undefined && (known >= from || known < 0) ? known : this.#lower.indexOf(mark, from);
    this.#found.set(mark, found);
    return found < 0 ? undefined : found + mark.length;
  }
}

/** Code spans of a paragraph, their marks included: a run of backticks up to the next run of the same length. */
function codeSpans(text: string, { from, to }: Stretch): Stretch[] {
  // Of the paragraph alone: a search in the text would go on to its end, once for each paragraph.
  const runs = [...text.slice(from, to).matchAll(/`+/g)].map(({ 0: run, index }) => {
    return { from: from + index, to: from + index + run.length };
  });
  const next = nextOfSameLength(runs);
  const spans: Stretch[] = [];
  for (let index = 0; index < runs.length; index++) {
    const close = next[index];
    const [begin, end] = [runs[index], close === undefined ? undefined : runs[close]];
    if (!begin || !end || close === undefined) continue;
    spans.push({ from: begin.from, to: end.to });
    index = close;
  }
  return spans;
}

function nextOfSameLength(runs: readonly Stretch[]): (number | undefined)[] {
  const seen = new Map<number, number>();
  const next: (number | undefined)[] = [];
  for (let index = runs.length - 1; index >= 0; index--) {
    const length = (runs[index]?.to ?? 0) - (runs[index]?.from ?? 0);
    next[index] = seen.get(length);
    seen.set(length, index);
  }
  return next;
}
