import type { Branches } from "./branches.ts";
import { DiscField } from "./disc-field.ts";
import type { Plane } from "./forces.ts";
import { ringPack } from "./ring-pack.ts";
import type { Part } from "./skeleton.ts";

/** Around the part in the middle, in units: it is told from what stands around it. */
const MOAT = 40;
/** Units by which parts that stood beside each other may overlap: their places were made whole numbers. */
const SLACK = 3;
/** Parts without a place for each of which one is sought along the rim; more go around it in rings, which takes no search. */
const MOST_SOUGHT = 24;
/** Places around its former one that a part tries before it is put outside of all others. */
const TRIES = 200;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/**
 * Puts parts beside each other, moving their nodes in `plane`: the largest in the middle, the
 * others in rings around it. What stood somewhere in a former round and has not changed stays; what has grown and finds no room goes to the nearest that
 * it finds, else to the rim with the new ones.
 */
export function packParts(parts: readonly Part[], branches: Branches, plane: Plane): void {
  const kept = bySize(parts.filter(({ isKept }) => isKept));
  const free = bySize(parts.filter(({ isKept }) => !isKept));
  if (kept.length > 0) return settle(kept, { free, branches }, plane);
  const edge = middle(free.shift(), branches, plane);
  surround(free, edge, plane);
}

const bySize = (parts: readonly Part[]): Part[] =>
  parts.toSorted((one, other) => other.radius - one.radius || one.nodes[0]! - other.nodes[0]!);

interface Unsettled {
  /** Parts that were not there. */
  readonly free: readonly Part[];
  readonly branches: Branches;
}

/**
 * Parts of a former round. The largest is not one disc here but those of its nodes: what grows out of it on one side displaces what is there, not
 * everything around it. Then come those that have not changed, so that none of them makes way for one that has, then those that found their places
 * taken, and last whoever found no room, and the new ones.
 */
function settle([largest, ...others]: readonly Part[], { free, branches }: Unsettled, plane: Plane): void {
  if (!largest) return;
  const field = new DiscField(3 * (others[others.length >> 1] ?? largest).radius);
  for (const node of largest.nodes) field.add({ x: plane.x[node]!, y: plane.y[node]!, radius: branches.radius[node]! });
  const put = (part: Part, [x, y]: readonly [number, number]) => {
    field.add({ x, y, radius: part.radius });
    move(part, plane, [x, y]);
  };
  let rim = largest.radius;
  const displaced: Part[] = [];
  for (const part of [...others.filter(({ isWhole }) => isWhole), ...others.filter(({ isWhole }) => !isWhole)])
    if (field.isFree(part, SLACK)) {
      put(part, [part.x, part.y]);
      rim = Math.max(rim, Math.hypot(part.x, part.y) + part.radius);
    } else displaced.push(part);
  const homeless: Part[] = [];
  for (const part of displaced) {
    const place = findRoom(part, field);
    if (place) put(part, place);
    else homeless.push(part);
  }
  const unplaced = bySize([...free, ...homeless]);
  if (unplaced.length > MOST_SOUGHT) return surround(unplaced, rim, plane);
  for (const [index, part] of unplaced.entries()) put(part, findRim(part, field, { rim, turn: index * GOLDEN }));
}

/** Rings around all that is there. */
function surround(parts: readonly Part[], inner: number, plane: Plane): void {
  const rings = ringPack(
    Float64Array.from(parts, (part) => part.radius),
    inner,
  );
  for (const [index, part] of parts.entries()) move(part, plane, [rings.x[index]!, rings.y[index]!]);
}

interface Rim {
  /** How far from 0, 0 it is. */
  readonly rim: number;
  /** Where on it the search begins. */
  readonly turn: number;
}

/** The first place along the rim at which a part overlaps nothing; further out where that is full. */
function findRim({ radius }: Part, field: DiscField, { rim, turn }: Rim): readonly [number, number] {
  for (let distance = rim + radius; ; distance += radius) {
    const steps = Math.max(1, Math.floor((Math.PI * distance) / radius));
    for (let step = 0; step < steps; step++) {
      const angle = turn + (2 * Math.PI * step) / steps;
      const place = [Math.cos(angle) * distance, Math.sin(angle) * distance] as const;
      if (field.isFree({ x: place[0], y: place[1], radius }, SLACK)) return place;
    }
  }
}

/** The nearest of some places around where a part stood, on a spiral, at which it overlaps nothing. */
function findRoom({ x, y, radius }: Part, field: DiscField): readonly [number, number] | undefined {
  for (let step = 1; step < TRIES; step++) {
    const distance = radius * Math.sqrt(step);
    const place = [x + Math.cos(step * GOLDEN) * distance, y + Math.sin(step * GOLDEN) * distance] as const;
    if (field.isFree({ x: place[0], y: place[1], radius }, SLACK)) return place;
  }
  return undefined;
}

function middle(part: Part | undefined, { middle: off }: Branches, plane: Plane): number {
  if (!part) return 0;
  move(part, plane, [0, 0]);
  const [node = 0] = part.nodes;
  // One node alone stands at 0, 0 itself, off the middle of its disc.
  return part.nodes.length > 1 ? part.radius + MOAT : part.radius + Math.hypot(off.x[node]!, off.y[node]!);
}

/** So that its middle is at a place. */
function move(part: Part, { x, y }: Plane, [toX, toY]: readonly [number, number]): void {
  if (part.x === toX && part.y === toY) return;
  for (const node of part.nodes) {
    x[node]! += toX - part.x;
    y[node]! += toY - part.y;
  }
}
