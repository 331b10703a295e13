import { overlapOf, type Box } from "./boxes.ts";
import { toTenth } from "./to-tenth.ts";

/** A box that may move, and where it would like to be. */
export interface Wish extends Box {
  /** How much it wants to stay there. */
  readonly pull: number;
}

interface Moving {
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
}

const STEPS = 420;
/** Room that is wished for at first, and room that there is at least. */
const WISHED_GAP = 30;
const GAP = 8;

/**
 * Boxes near where they wish to be and nowhere over each other, over what is fixed, or outside of `inside`. undefined stands for one that
 * found no room; it is better left out than drawn over another.
 */
export function settle(wishes: readonly Wish[], fixed: readonly Box[], inside: (box: Box) => Box): (Box | undefined)[] {
  const boxes = wishes.map(({ x, y, width, height }): Moving => ({ x, y, width, height }));
  for (let step = 0; step < STEPS; step++) {
    const cooling = step < STEPS * 0.6 ? 1 - step / STEPS : 0;
    boxes.forEach((box, at) => {
      const wish = wishes[at];
      if (!wish) return;
      box.x += (wish.x - box.x) * 0.06 * wish.pull * cooling;
      box.y += (wish.y - box.y) * 0.06 * wish.pull * cooling;
    });
    pushApart(boxes, fixed, GAP + (WISHED_GAP - GAP) * cooling);
    for (const box of boxes) Object.assign(box, inside(box));
  }
  const kept: Box[] = [...fixed];
  return boxes.map((box) => {
    const rounded = { ...box, x: toTenth(box.x), y: toTenth(box.y) };
    if (kept.some((other) => overlapOf(rounded, other))) return undefined;
    kept.push(rounded);
    return rounded;
  });
}

function pushApart(boxes: readonly Moving[], fixed: readonly Box[], gap: number): void {
  boxes.forEach((box, at) => {
    for (const other of boxes.slice(at + 1)) {
      const over = overlapOf(box, other, gap);
      if (!over) continue;
      push(box, away(box, other, over), 0.5);
      push(other, away(other, box, over), 0.5);
    }
    for (const other of fixed) {
      const over = overlapOf(box, other, gap);
      if (over) push(box, away(box, other, over), 1);
    }
  });
}

/** The shorter way out. Of two at one place the one with the wider box goes down. */
function away(box: Box, other: Box, over: { readonly x: number; readonly y: number }): readonly [number, number] {
  if (over.x < over.y) return [box.x < other.x ? -over.x : over.x, 0];
  const up = box.y === other.y ? box.x + box.width < other.x + other.width : box.y < other.y;
  return [0, up ? -over.y : over.y];
}

function push(box: Moving, [x, y]: readonly [number, number], part: number): void {
  box.x += x * part;
  box.y += y * part;
}
