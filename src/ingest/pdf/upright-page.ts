import { type Box, type Glyph, type PageContent, type Stroke } from "./page-content.ts";
import { turned } from "./words.ts";

/** The page turned so that most of its text reads from left to right: wide tables are printed sideways. */
export function uprightPage(content: PageContent): PageContent {
  const turn = usualTurn(content.glyphs);
  if (turn === 0) return content;
  const page = turned({ left: 0, top: 0, right: content.width, bottom: content.height }, turn);
  return {
    width: page.right - page.left,
    height: page.bottom - page.top,
    glyphs: content.glyphs.map((glyph) => moved(glyph, turn, page)),
    strokes: content.strokes.map((stroke) => movedStroke(stroke, turn, page)),
    fills: content.fills.map((fill) => movedBox(turned(fill, turn), page)),
  };
}

/** How most characters are turned. Chinese set downwards is turned too, but hardly ever most of a page. */
function usualTurn(glyphs: readonly Glyph[]): Glyph["turn"] {
  const counts = [0, 0, 0, 0];
  for (const { turn } of glyphs) counts[turn] = (counts[turn] ?? 0) + 1;
  const most = counts.indexOf(Math.max(...counts));
  return most === 1 || most === 2 || most === 3 ? most : 0;
}

interface Corner {
  readonly left: number;
  readonly top: number;
}

function moved(glyph: Glyph, turn: Glyph["turn"], corner: Corner): Glyph {
  return { ...glyph, ...movedBox(turned(glyph, turn), corner), turn: ((glyph.turn - turn + 4) % 4) as Glyph["turn"] };
}

function movedBox({ left, top, right, bottom }: Box, corner: Corner): Box {
  return { left: left - corner.left, top: top - corner.top, right: right - corner.left, bottom: bottom - corner.top };
}

function movedStroke({ isVertical, at, from, to }: Stroke, turn: Glyph["turn"], corner: Corner): Stroke {
  const box = isVertical ? { left: at, right: at, top: from, bottom: to } : { left: from, right: to, top: at, bottom: at };
  const { left, top, right, bottom } = turned(box, turn);
  const isDown = turn % 2 === 0 ? isVertical : !isVertical;
  return isDown
    ? { isVertical: true, at: left - corner.left, from: top - corner.top, to: bottom - corner.top }
    : { isVertical: false, at: top - corner.top, from: left - corner.left, to: right - corner.left };
}
