import { LineIndex } from "../../text/line-index.ts";
import type { Prose } from "../../text/prose.ts";
import { attribute, isElement, isHidden, type PageElement, type PageNode } from "../html/page-tree.ts";
import { BLOCKS, UNSEEN } from "../html/cell-text.ts";
import { HtmlLines, type PagePiece } from "./html-lines.ts";
import { type LocatedPage, parseLocated } from "./located-page.ts";
import { type Found, PointIndex } from "./origins.ts";

const words = (text: string) => new Set(text.split(" "));

/** What leads through a site, asks for something or was taken back, and is no part of what a page tells. */
const NO_PROSE = words("nav menu button input textarea del s strike dialog search");
const NOT_THERE = words("script style template noscript noframes datalist rt rp");
/** These belong to the site where they stand outside of an article, and to the text inside of one. */
const OF_THE_SITE = words("footer aside");
const ROLES = words("navigation banner contentinfo search complementary menu menubar dialog alertdialog toolbar tablist");
const INSIDE = words("article main blockquote");

/**
 * The prose of a page of HTML as a reader sees it, a line a block, a row of a table a line with " | " between its cells. Scripts,
 * styles, templates, attributes, what is hidden, struck out or leads through the site is left out. The text of a page is made anew, so
 * its spans are its own; each leads back to the source.
 */
export function htmlProse(source: string): Prose {
  const page = parseLocated(source);
  const lines = new HtmlLines();
  for (const child of page.document.children) addTo({ lines, page, isInside: false }, child);
  const text = lines.origins.text();
  let known: { readonly points: PointIndex; readonly lines: LineIndex } | undefined;
  return {
    kind: "html",
    text,
    isOriginal: false,
    placeOf(span) {
      known ??= { points: new PointIndex(source), lines: new LineIndex(source) };
      const found = lines.origins.find(span);
      if (!found) return {};
      const start = known.points.pointOf(startOf(found.first));
      const end = Math.max(start, known.points.pointOf(endOf(found.last)));
      return { start, end, ...known.lines.at(start) };
    },
  };
}

/** Of an entity the whole counts; what stands as it is counts character by character. */
const startOf = ({ place: { from, to, isWhole }, into }: Found<PagePiece>): number =>
  isWhole ? from : Math.min(to, from + into);
const endOf = ({ place: { from, to, isWhole }, into }: Found<PagePiece>): number =>
  isWhole ? to : Math.min(to, from + into + 1);

interface Walk {
  readonly lines: HtmlLines;
  readonly page: LocatedPage;
  /** Inside an article or the main part of the page. */
  readonly isInside: boolean;
}

function addTo(walk: Walk, node: PageNode): void {
  const { lines, page } = walk;
  if (!isElement(node)) {
    for (const piece of page.piecesOf(node)) lines.add(piece);
    return;
  }
  if (node.name === "br") return lines.end();
  if (isNotThere(node)) return;
  if (isNoProse(node, walk.isInside)) {
    if (BLOCKS.has(node.name)) lines.end();
    else lines.space();
    return;
  }
  addElement({ ...walk, isInside: walk.isInside || INSIDE.has(node.name) }, node);
}

function addElement(walk: Walk, node: PageElement): void {
  const { lines } = walk;
  const { name } = node;
  const isBlock = BLOCKS.has(name);
  const isKept = name === "pre" || name === "listing" || name === "xmp" || name === "plaintext";
  if (name === "tr") lines.row();
  else if (isBlock) lines.end();
  if (name === "td" || name === "th") lines.cell();
  if (name === "sup" || name === "sub") lines.index(name === "sup" ? "^" : "_");
  if (isKept) lines.kept++;
  for (const child of node.children) addTo(walk, child);
  if (isKept) lines.kept--;
  if (name === "tr") lines.row();
  else if (isBlock) lines.end();
}

/** What a page does not show at all parts nothing: 7<b hidden>0</b>48 reads 748. */
function isNotThere(element: PageElement): boolean {
  return NOT_THERE.has(element.name) || isHidden(element);
}

/** What stands on the page and is not read; there is room between its neighbours. */
function isNoProse(element: PageElement, isInside: boolean): boolean {
  const { name } = element;
  if (UNSEEN.has(name) || NO_PROSE.has(name) || (OF_THE_SITE.has(name) && !isInside)) return true;
  if (isInvisible(element) || ROLES.has((attribute(element, "role") ?? "").toLowerCase())) return true;
  // A mark of a note: a number that leads away says nothing of its own.
  return name === "sup" && element.children.some((child) => isElement(child) && child.name === "a");
}

function isInvisible(element: PageElement): boolean {
  const style = attribute(element, "style");
  return style !== undefined && /(?:^|;)\s*visibility\s*:\s*(?:hidden|collapse)\b/i.test(style.slice(0, 10_000));
}
