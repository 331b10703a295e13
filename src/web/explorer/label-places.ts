import type { Bounds, Point, Size } from "./camera.ts";
import { createRoom, GAP, type Box, type Room } from "./label-room.ts";

export interface LabelBox {
  readonly node: number;
  /** Left end of the text's middle line. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A disc that no label may hide but that of a more important anchor. */
export interface Obstacle {
  readonly at: Point;
  readonly radius: number;
  /** 0 for the most important. */
  readonly rank: number;
}

export interface LabelWish {
  readonly node: number;
  readonly at: Point;
  readonly radius: number;
  readonly width: number;
  /** Of one of those by whom a reader finds his way, how important it is: its name is worth a lesser disc. */
  readonly anchorRank?: number | undefined;
}

export interface LabelRoom {
  readonly size: Size;
  readonly most: number;
  readonly obstacles: Iterable<Obstacle>;
  /** What lies over the picture: a label under it could not be read. */
  readonly covers?: Iterable<Bounds>;
}

/** Half of a line's height. */
const HALF = 7;

/** What is less important than this may be hidden: of a label or a cover nothing is. */
const NEVER = -1;

/**
 * Places labels one by one, the most important first: to the right of its node, or else to the left, below, above or between these; where each would lie on a
 * label placed before, there is none. No label hides a disc that is an obstacle, or lies under a cover.
 * An anchor that finds no room so lies where it hides the least of less important discs. Labels never move because of a less important one, so they stay put while a reader pans.
 */
export function placeLabels(wishes: Iterable<LabelWish>, { size, most, obstacles, covers = [] }: LabelRoom): LabelBox[] {
  const room = createRoom<number>(size);
  for (const { at, radius, rank } of obstacles) room.take({ x: at.x - radius, y: at.y, width: 2 * radius, half: radius }, rank);
  for (const { left, top, right, bottom } of covers)
    room.take({ x: left, y: (top + bottom) / 2, width: right - left, half: (bottom - top) / 2 }, NEVER);
  const placed: LabelBox[] = [];
  for (const wish of wishes) {
    if (placed.length >= most) break;
    const box = placeIn(room, wish);
    if (!box) continue;
    room.take(box, NEVER);
    placed.push({ node: wish.node, x: box.x, y: box.y, width: box.width });
  }
  return placed;
}

/** The first place that is free; for an anchor else the one where the least is lost of less important discs, and nothing else is in the way. */
function placeIn(room: Room<number>, wish: LabelWish): Box | undefined {
  const { anchorRank = Infinity } = wish;
  let best: Box | undefined;
  let least = Infinity;
  for (const place of placesAround(wish)) {
    const ranks = room.inTheWay(place);
    if (!ranks || ranks.some((rank) => rank <= anchorRank)) continue;
    if (ranks.length === 0) return place;
    const lost = ranks.reduce((sum, rank) => sum + 1 / (rank + 1), 0);
    if (lost < least) [best, least] = [place, lost];
  }
  return best;
}

function placesAround({ at, radius, width }: LabelWish): Box[] {
  const away = radius + GAP;
  const aside = radius / 2;
  const slant = radius * 0.7 + GAP;
  const places = [
    { x: at.x + away, y: at.y },
    { x: at.x - away - width, y: at.y },
    { x: at.x - width / 2, y: at.y + away + HALF },
    { x: at.x - width / 2, y: at.y - away - HALF },
    { x: at.x - aside, y: at.y + away + HALF },
    { x: at.x - aside, y: at.y - away - HALF },
    { x: at.x + aside - width, y: at.y + away + HALF },
    { x: at.x + aside - width, y: at.y - away - HALF },
    { x: at.x + slant, y: at.y + slant },
    { x: at.x + slant, y: at.y - slant },
    { x: at.x - slant - width, y: at.y + slant },
    { x: at.x - slant - width, y: at.y - slant },
  ];
  return places.map((place) => ({ width, half: HALF, ...place }));
}
