import type { Discs } from "./ring-pack.ts";

const STEPS = 64;
/** More discs than this stand in full rings, whose middle is theirs. */
const MANY = 400;

/** A circle around all discs, nearly the smallest there is: its middle steps towards what is farthest, ever less (Bădoiu, Clarkson 2003). */
export function enclose({ x, y, radius }: Discs): { x: number; y: number; radius: number } {
  let [middleX, middleY] = [0, 0];
  let best = { x: 0, y: 0, radius: Infinity };
  for (let step = 1; step <= (radius.length > MANY ? 1 : STEPS); step++) {
    let [farthest, reach] = [0, -1];
    for (let disc = 0; disc < radius.length; disc++) {
      const reached = Math.hypot(x[disc]! - middleX, y[disc]! - middleY) + radius[disc]!;
      if (reached > reach) [farthest, reach] = [disc, reached];
    }
    if (reach < best.radius) best = { x: middleX, y: middleY, radius: reach };
    const distance = Math.hypot(x[farthest]! - middleX, y[farthest]! - middleY);
    if (distance === 0) break;
    const way = reach / distance / (step + 1);
    middleX += (x[farthest]! - middleX) * way;
    middleY += (y[farthest]! - middleY) * way;
  }
  return best;
}
