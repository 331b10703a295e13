import { Blanks, type Stretch } from "./blanks.ts";
import { blankInline } from "./blank-inline.ts";
import { blankMarkup } from "./blank-markup.ts";

/**
 * Markdown (CommonMark, with GitHub's tables, strikes and footnotes) with spaces in place of all that is no prose: front matter, code
 * blocks, HTML, comments, targets and marks of links, pictures, definitions, marks of emphasis, struck-out text. Nothing moves: each
 * character of the result is that of the text or a space. One pass over the lines and one over each paragraph; no block is looked
 * for behind the end of the one before.
 */
export function blankMarkdown(text: string): string {
  const blanks = new Blanks(text);
  const lines = linesOf(text);
  const blocks = new Blocks(blanks, lines);
  const paragraphs = blocks.walk();
  const open = blankMarkup(text, paragraphs, blanks);
  for (const paragraph of paragraphs) blankInline(text, paragraph, { blanks, isTaken: open });
  return blanks.text();
}

/** Lines without their ends. */
function linesOf(text: string): Stretch[] {
  const lines: Stretch[] = [];
  for (let from = text.startsWith("\u{feff}") ? 1 : 0; from <= text.length;) {
    const end = text.indexOf("\n", from);
    const next = end < 0 ? text.length : end;
    lines.push({ from, to: next > from && text[next - 1] === "\r" ? next - 1 : next });
    from = next + 1;
  }
  return lines;
}

const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,4})?(`{3,}|~{3,})(.*)$/;
const LIST = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
/** A line of YAML: nothing, a comment, a key, an item, or the rest of a value that is set in. */
const YAML = /^(?:\s|#|-(?:\s|$)|[\]}]|["']?[\p{L}\w.\- ]{1,80}["']?\s*:|$)/u;
const TOML = /^(?:\s|#|\[|[\]}]|["']?[\w.-]{1,80}["']?\s*=|$)/;
/** A longer line is no fence, no key and no mark of a list. */
const LONGEST_MARK = 1_000;

/** Walks over the blocks of a text: blanks those that are code or front matter, and gives the others paragraph by paragraph. */
class Blocks {
  readonly #blanks: Blanks;
  readonly #text: string;
  readonly #lines: readonly Stretch[];
  readonly #paragraphs: Stretch[] = [];
  #isInList = false;
  /** The line before is empty, code that is set in, or not there: only then may such code begin. */
  #isAfterGap = true;
  #open: { from: number; to: number } | undefined;

  constructor(blanks: Blanks, lines: readonly Stretch[]) {
    this.#blanks = blanks;
    this.#text = blanks.source;
    this.#lines = lines;
  }

  walk(): readonly Stretch[] {
    let at = this.#frontMatter();
    while (at < this.#lines.length) at = this.#block(at);
    this.#end();
    return this.#paragraphs;
  }

  /** The line after the front matter, 0 where there is none. What looks like it and holds prose is none. */
  #frontMatter(): number {
    const mark = this.#line(0).trimEnd();
    const shape = mark === "---" ? YAML : mark === "+++" ? TOML : undefined;
    if (!shape) return 0;
    for (let at = 1; at < this.#lines.length; at++) {
      const line = this.#line(at);
      if (line.trimEnd() === mark || (mark === "---" && line.trimEnd() === "...")) {
        this.#blankLines(0, at + 1);
        return at + 1;
      }
      if (!shape.test(line)) return 0;
    }
    return 0;
  }

  /** Takes the block or the line that begins here; gives the line after it. */
  #block(at: number): number {
    const line = this.#line(at);
    if (line.trim() === "") {
      this.#end();
      this.#isAfterGap = true;
      return at + 1;
    }
    const fence = FENCE.exec(line);
    if (fence && !(fence[1]?.startsWith("`") && fence[2]?.includes("`"))) return this.#fenced(at, fence[1] ?? "");
    const isSetIn = /^(?: {4}| {0,3}\t)/.test(line);
    if (isSetIn && this.#isAfterGap && !this.#isInList) {
      this.#blankLines(at, at + 1);
      return at + 1;
    }
    if (LIST.test(line)) this.#isInList = true;
    else if (this.#isAfterGap && !/^[ \t]/.test(line)) this.#isInList = false;
    this.#isAfterGap = false;
    this.#take(this.#lines[at]);
    return at + 1;
  }

  /** Code between fences, to the end of the text where nothing ends it. */
  #fenced(start: number, mark: string): number {
    this.#end();
    let at = start + 1;
    for (; at < this.#lines.length; at++) {
      const line = this.#line(at)
        .replace(/^[ \t>]+/, "")
        .trimEnd();
      if (line.length >= mark.length && line === (mark[0] ?? "").repeat(line.length)) break;
    }
    this.#blankLines(start, Math.min(at + 1, this.#lines.length));
    this.#isAfterGap = false;
    return at + 1;
  }

  #take(line: Stretch | undefined): void {
    if (!line) return;
    if (this.#open) this.#open.to = line.to;
    else this.#open = { from: line.from, to: line.to };
  }

  #end(): void {
    if (this.#open) this.#paragraphs.push(this.#open);
    this.#open = undefined;
  }

  /** The beginning of a line; marks of blocks stand there. */
  #line(at: number): string {
    const { from, to } = this.#lines[at] ?? { from: 0, to: 0 };
    return to - from > LONGEST_MARK ? this.#text.slice(from, from + LONGEST_MARK) : this.#text.slice(from, to);
  }

  #blankLines(from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const line = this.#lines[at];
      if (line) this.#blanks.add(line.from, line.to);
    }
  }
}
