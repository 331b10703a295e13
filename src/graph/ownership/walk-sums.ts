import { invert } from "./invert.ts";
import { strongComponents } from "./strong-components.ts";

/** Stakes with a stated share; `next[at[node]]` up to `at[node + 1]`, shares as parts of one. */
export interface StatedStakes {
  readonly at: Int32Array;
  readonly next: Int32Array;
  readonly share: Float64Array;
}

export interface WalkSums {
  /** By node: products of the shares, added up over every walk from node 0 to it, however often it goes in a circle. */
  readonly sum: Float64Array;
  /** By node: the same over walks from the node back to itself, with the one that stays: 1 for a node in no circle. */
  readonly returns: Float64Array;
  /** 1 where the sum has no end: a closed circle whose members own each other wholly, or more than wholly. */
  readonly isEndless: Uint8Array;
  /** 1 where `returns` was not worked out: the circle has more than CIRCLE_LIMIT members. */
  readonly isCrude: Uint8Array;
}

/** Circles up to this size are solved as a system of equations; inverting one takes about a fifth of a second. */
const CIRCLE_LIMIT = 400;
const SWEEPS = 5_000;
/** A change that no longer counts, as a part of one. */
const SETTLED = 1e-13;

/**
 * Sums over all walks, without walking them: node by node away from node 0, and what goes in a circle (a strong component) as one system
 * x = b + Wx, whose solution is the sum b + Wb + W²b + … of all rounds.
 */
export function walkSums(stakes: StatedStakes): WalkSums {
  const { at, next, share } = stakes;
  const count = at.length - 1;
  const sums: WalkSums = {
    sum: new Float64Array(count),
    returns: new Float64Array(count).fill(1),
    isEndless: new Uint8Array(count),
    isCrude: new Uint8Array(count),
  };
  const components = strongComponents(stakes);
  for (let component = components.at.length - 2; component >= 0; component--) {
    const members = components.members.subarray(components.at[component]!, components.at[component + 1]!);
    if (members.length > 1 || holdsItself(stakes, members[0]!)) solveCircle(stakes, members, sums);
    for (const node of members)
      for (let place = at[node]!; place < at[node + 1]!; place++) {
        const other = next[place]!;
        if (components.of[other] === component) continue;
        sums.sum[other]! += share[place]! * (sums.sum[node]! + (node === 0 ? 1 : 0));
        sums.isEndless[other]! |= sums.isEndless[node]!;
      }
  }
  return sums;
}

function holdsItself({ at, next }: StatedStakes, node: number): boolean {
  return next.subarray(at[node], at[node + 1]).includes(node);
}

function solveCircle(stakes: StatedStakes, members: Int32Array, sums: WalkSums): void {
  const place = new Map(Array.from(members, (node, index) => [node, index] as const));
  // What arrives from outside of the circle, and from node 0 itself where it is in it.
  const arriving = Float64Array.from(members, (node) => sums.sum[node]!);
  const own = place.has(0) ? stakesWithin(stakes, 0, place) : [];
  for (const [index, share] of own) arriving[index]! += share;
  const solved = members.length <= CIRCLE_LIMIT ? solveExactly : sweep;
  const found = members.some((node) => sums.isEndless[node] === 1) ? undefined : solved({ stakes, members, place, arriving });
  for (const [index, node] of members.entries()) {
    if (!found) sums.isEndless[node] = 1;
    else {
      sums.sum[node] = found.sum[index]!;
      if (found.returns) sums.returns[node] = found.returns[index]!;
      else sums.isCrude[node] = 1;
    }
  }
}

interface Circle {
  readonly stakes: StatedStakes;
  readonly members: Int32Array;
  readonly place: ReadonlyMap<number, number>;
  readonly arriving: Float64Array;
}

interface Solved {
  readonly sum: Float64Array;
  readonly returns?: Float64Array;
}

/** (I − W)⁻¹ by Gauss–Jordan; undefined where it is none, or where it is negative: then the rounds grow instead of fading. */
function solveExactly({ stakes, members, place, arriving }: Circle): Solved | undefined {
  const size = members.length;
  const matrix = new Float64Array(size * size);
  for (let index = 0; index < size; index++) matrix[index * size + index] = 1;
  for (const [column, node] of members.entries())
    for (const [row, share] of stakesWithin(stakes, node, place)) matrix[row * size + column]! -= share;
  const inverse = invert(matrix, size);
  if (!inverse || inverse.some((entry) => entry < -1e-9)) return undefined;
  const sum = new Float64Array(size);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) sum[row]! += inverse[row * size + column]! * arriving[column]!;
  return { sum, returns: Float64Array.from(members, (_node, index) => inverse[index * size + index]!) };
}

/** Round by round until nothing changes; undefined where that does not come. */
function sweep({ stakes, members, place, arriving }: Circle): Solved | undefined {
  const links = Array.from(members, (node) => stakesWithin(stakes, node, place));
  const sum = arriving.slice();
  let wave = arriving.slice();
  for (let round = 0; round < SWEEPS; round++) {
    const following = new Float64Array(wave.length);
    for (const [index, within] of links.entries())
      if (wave[index] !== 0) for (const [row, share] of within) following[row]! += share * wave[index]!;
    let most = 0;
    for (let row = 0; row < sum.length; row++) {
      sum[row]! += following[row]!;
      most = Math.max(most, following[row]!);
    }
    if (most < SETTLED) return { sum };
    if (most > 1e6) return undefined;
    wave = following;
  }
  return undefined;
}

function stakesWithin({ at, next, share }: StatedStakes, node: number, place: ReadonlyMap<number, number>): [number, number][] {
  const within: [number, number][] = [];
  for (let stake = at[node]!; stake < at[node + 1]!; stake++) {
    const index = place.get(next[stake]!);
    if (index !== undefined) within.push([index, share[stake]!]);
  }
  return within;
}
