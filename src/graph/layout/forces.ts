import { QuadTree } from "./quad-tree.ts";

/** A connected graph that is laid out, its links both ways. */
export interface ForceGraph {
  readonly at: Int32Array;
  readonly neighbours: Int32Array;
  readonly weights: Float64Array;
}

export interface ForceOptions {
  readonly iterations: number;
  /** By node, of the disc that it takes, in units. */
  readonly radius: Float64Array;
  /** By node, its community: links between two are weak, so that communities part. */
  readonly of: Int32Array;
}

export interface Plane {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

const THETA = 1;
/** How strongly a disc pushes, for the square of its radius. */
const PUSH = 0.15;
/** How strongly all are drawn to the middle: with PUSH it decides how much of the drawing is covered. */
const GRAVITY = 0.08;
/** Between discs that are linked, in units. */
const GAP = 10;
/** Of a link's strength within a community: that of one between two. */
const BETWEEN = 0.2;
/** What is left of the speed after a round. */
const GLIDE = 0.6;
const [WARM, COLD] = [1, 0.002];

/**
 * Moves nodes to where forces are in balance, in place: links are springs as long as the discs at their ends need, the weaker the more links the
 * less linked end has; discs push each other away; all are drawn to the middle. Steps by velocity Verlet with cooling, as d3-force does (Bostock
 * 2011; after Dwyer 2009), with all that is far taken as one (Barnes, Hut 1986). No chance is in it; equal places give equal places.
 */
export function relax(graph: ForceGraph, plane: Plane, { iterations, radius, of }: ForceOptions): void {
  const count = radius.length;
  const { x, y } = plane;
  const speed: Plane = { x: new Float64Array(count), y: new Float64Array(count) };
  const bodies = { x, y, mass: radius.map((own) => PUSH * own * own) };
  const tree = new QuadTree(count);
  const springs = springsOf(graph, radius, of);
  for (let round = 0; round < iterations; round++) {
    const heat = WARM * (COLD / WARM) ** (round / iterations);
    pullSprings(springs, plane, { speed, heat });
    tree.build(bodies);
    tree.pushAll(speed.x, speed.y, { strength: heat, theta: THETA });
    for (let node = 0; node < count; node++) {
      speed.x[node]! -= x[node]! * GRAVITY * heat;
      speed.y[node]! -= y[node]! * GRAVITY * heat;
    }
    for (let node = 0; node < count; node++) {
      x[node]! += speed.x[node]! *= GLIDE;
      y[node]! += speed.y[node]! *= GLIDE;
    }
  }
}

/** Links by column, each once. */
interface Springs {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly length: Float64Array;
  readonly strength: Float64Array;
  /** Of a pull, what its `to` takes: the less linked end moves more. */
  readonly share: Float64Array;
}

function springsOf({ at, neighbours }: ForceGraph, radius: Float64Array, of: Int32Array): Springs {
  const count = neighbours.length / 2;
  const springs: Springs = {
    from: new Int32Array(count),
    to: new Int32Array(count),
    length: new Float64Array(count),
    strength: new Float64Array(count),
    share: new Float64Array(count),
  };
  let spring = 0;
  for (let node = 0; node < radius.length; node++)
    for (let place = at[node]!; place < at[node + 1]!; place++) {
      const other = neighbours[place]!;
      if (other <= node) continue;
      const [here, there] = [at[node + 1]! - at[node]!, at[other + 1]! - at[other]!];
      springs.from[spring] = node;
      springs.to[spring] = other;
      springs.length[spring] = radius[node]! + radius[other]! + GAP;
      springs.strength[spring] = (of[node] === of[other] ? 1 : BETWEEN) / Math.min(here, there);
      springs.share[spring++] = here / (here + there);
    }
  return springs;
}

function pullSprings(springs: Springs, { x, y }: Plane, { speed, heat }: { speed: Plane; heat: number }): void {
  const { from, to, length, strength, share } = springs;
  for (let spring = 0; spring < from.length; spring++) {
    const [one, other] = [from[spring]!, to[spring]!];
    const dx = x[other]! + speed.x[other]! - x[one]! - speed.x[one]!;
    const dy = y[other]! + speed.y[other]! - y[one]! - speed.y[one]!;
    const distance = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy));
    const pull = ((distance - length[spring]!) / distance) * strength[spring]! * heat;
    speed.x[other]! -= dx * pull * share[spring]!;
    speed.y[other]! -= dy * pull * share[spring]!;
    speed.x[one]! += dx * pull * (1 - share[spring]!);
    speed.y[one]! += dy * pull * (1 - share[spring]!);
  }
}
