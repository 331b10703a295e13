import { isElement, isHidden, type PageElement, type PageNode } from "./page-tree.ts";

const words = (text: string) => new Set(text.split(" "));

/** Elements that begin and end a line where they stand in text. */
export const BLOCKS: ReadonlySet<string> = words(
  "address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup p plaintext pre search section summary table tbody tfoot thead tr ul xmp",
);
/** Elements whose content a page does not show, shows only where something else fails, or shows as how a text is read. */
export const UNSEEN: ReadonlySet<string> = words(
  "script style template noscript noframes noembed head title select datalist object iframe audio video canvas svg map area rt rp",
);
const KEPT = words("pre listing xmp plaintext textarea");

/** White space that a page does not show as it stands. A no-break space is none. */
const SPACES = /[ \t\n\r\f]{2,}|[\t\n\r\f]/g;

/**
 * The text of a cell as a page shows it: white space is one space, <br> and blocks are line ends, <pre> is kept. A cell of
 * white space alone is empty. `isSkipped` says which elements are no part of it.
 */
export function cellText(cell: PageElement, isSkipped: (element: PageElement) => boolean): string {
  const lines = new Lines();
  for (const child of cell.children) addTo(lines, child, isSkipped);
  return lines.text();
}

function addTo(lines: Lines, node: PageNode, isSkipped: (element: PageElement) => boolean): void {
  if (!isElement(node)) return lines.add(node.text);
  if (node.name === "br") return lines.end();
  if (UNSEEN.has(node.name) || isHidden(node)) return;
  const isBlock = BLOCKS.has(node.name);
  if (isBlock) lines.endIfAny();
  if (!isSkipped(node)) {
    // The cells of a table that is laid out in a cell stand beside each other.
    if (node.name === "td" || node.name === "th") lines.add(" ");
    const isKept = KEPT.has(node.name);
    if (isKept) lines.kept++;
    for (const child of node.children) addTo(lines, child, isSkipped);
    if (isKept) lines.kept--;
  }
  if (isBlock) lines.endIfAny();
}

class Lines {
  readonly #lines: string[] = [];
  #line = "";
  /** How many elements are open in which white space is kept. */
  kept = 0;

  add(text: string): void {
    if (this.kept === 0) {
      this.#line += text;
      return;
    }
    // Kept spaces stand as no-break ones until the line is done.
    const [first = "", ...more] = text.replaceAll("\r\n", "\n").split("\n");
    this.#line += keep(first);
    for (const line of more) {
      this.end();
      this.#line += keep(line);
    }
  }

  end(): void {
    this.#lines.push(collapse(this.#line));
    this.#line = "";
  }

  endIfAny(): void {
    if (collapse(this.#line) === "") this.#line = "";
    else this.end();
  }

  text(): string {
    this.endIfAny();
    const isBlank = (line: string) => /^\s*$/.test(line);
    const first = this.#lines.findIndex((line) => !isBlank(line));
    const last = this.#lines.findLastIndex((line) => !isBlank(line));
    return first < 0 ? "" : this.#lines.slice(first, last + 1).join("\n");
  }
}

// Characters for no text (Unicode's noncharacters), which stand for a kept space and a kept tab.
const [KEPT_SPACE, KEPT_TAB] = ["\ufdd0", "\ufdd1"];

function keep(text: string): string {
  return text.replaceAll(" ", KEPT_SPACE).replaceAll("\t", KEPT_TAB);
}

function collapse(line: string): string {
  const text = line.replace(SPACES, (spaces, at: number) => {
    const isBroken = spaces.includes("\n") || spaces.includes("\r");
    return isBroken && isWide(line, at - 1) && isWide(line, at + spaces.length) ? "" : " ";
  });
  const trimmed = text.replace(/^ /, "").replace(/ $/, "");
  return trimmed.replaceAll(KEPT_SPACE, " ").replaceAll(KEPT_TAB, "\t");
}

/**
 * Chinese and Japanese, their punctuation and full-width forms too: between two of them a line end in the source is nothing
 * (CSS Text 3). Halves of characters beyond the basic plane are taken for Chinese.
 */
export function isWide(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xd840 && code <= 0xdfff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xffe6)
  );
}
