import type { Scratch } from "../network/scratch.ts";
import { invert } from "./invert.ts";
import { strongComponents, type StrongComponents } from "./strong-components.ts";

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
/** Rounds that have grown to this will not fade. */
const GROWN = 1e6;

/**
 * Sums over all walks, without walking them: node by node away from node 0, and what goes in a circle (a strong component) as one system
 * x = b + Wx, whose solution is the sum b + Wb + W²b + … of all rounds.
 */
export function walkSums(stakes: StatedStakes, scratch: Scratch): WalkSums {
  const { at, next, share } = stakes;
  const count = at.length - 1;
  const sums: WalkSums = {
    sum: scratch.floats("walk sums", count),
    returns: scratch.floats("walk sums: returns", count).fill(1),
    isEndless: scratch.bytes("walk sums: is endless", count),
    isCrude: scratch.bytes("walk sums: is crude", count),
  };
  const components = strongComponents(stakes, scratch);
  for (let component = components.at.length - 2; component >= 0; component--) {
    const [begin, end] = [components.at[component]!, components.at[component + 1]!];
    if (end - begin > 1 || holdsItself(stakes, components.members[begin]!))
      solveCircle({ stakes, members: components.members.subarray(begin, end), component, of: components.of, scratch }, sums);
    for (let member = begin; member < end; member++) {
      const node = components.members[member]!;
      for (let place = at[node]!; place < at[node + 1]!; place++) {
        const other = next[place]!;
        if (components.of[other] === component) continue;
        sums.sum[other]! += share[place]! * (sums.sum[node]! + (node === 0 ? 1 : 0));
        sums.isEndless[other]! |= sums.isEndless[node]!;
      }
    }
  }
  return sums;
}

function holdsItself({ at, next }: StatedStakes, node: number): boolean {
  for (let place = at[node]!; place < at[node + 1]!; place++) if (next[place] === node) return true;
  return false;
}

/** Members of one strong component, all of which reach each other. */
interface Circle {
  readonly stakes: StatedStakes;
  readonly members: Int32Array;
  readonly component: number;
  readonly of: StrongComponents["of"];
  readonly scratch: Scratch;
}

function solveCircle(circle: Circle, sums: WalkSums): void {
  const { members } = circle;
  const isCrude = members.length > CIRCLE_LIMIT;
  const isSolved =
    members.every((node) => sums.isEndless[node] === 0) && (isCrude ? sweep(circle, sums) : solveExactly(circle, sums));
  for (const node of members) {
    if (!isSolved) sums.isEndless[node] = 1;
    else if (isCrude) sums.isCrude[node] = 1;
  }
}

/** What arrives at the members from outside of the circle, and from node 0 itself where it is one of them. */
function arriving({ stakes: { at, next, share }, members, component, of }: Circle, { sum }: WalkSums): void {
  if (!members.includes(0)) return;
  for (let place = at[0]!; place < at[1]!; place++) if (of[next[place]!] === component) sum[next[place]!]! += share[place]!;
}

/** (I − W)⁻¹ by Gauss–Jordan; false where it is none, or where it is negative: then the rounds grow instead of fading. */
function solveExactly(circle: Circle, sums: WalkSums): boolean {
  const { stakes, members, component, of } = circle;
  const { at, next, share } = stakes;
  const size = members.length;
  const rowOf = new Map(Array.from(members, (node, row) => [node, row] as const));
  const matrix = new Float64Array(size * size);
  for (const [column, node] of members.entries()) {
    matrix[column * size + column]! += 1;
    for (let place = at[node]!; place < at[node + 1]!; place++)
      if (of[next[place]!] === component) matrix[rowOf.get(next[place]!)! * size + column]! -= share[place]!;
  }
  const inverse = invert(matrix, size);
  if (!inverse || inverse.some((entry) => entry < -1e-9)) return false;
  arriving(circle, sums);
  const arrived = Float64Array.from(members, (node) => sums.sum[node]!);
  for (const [row, node] of members.entries()) {
    let sum = 0;
    for (let column = 0; column < size; column++) sum += inverse[row * size + column]! * arrived[column]!;
    sums.sum[node] = sum;
    sums.returns[node] = inverse[row * size + row]!;
  }
  return true;
}

/** Round by round until nothing changes; false where that does not come. */
function sweep(circle: Circle, sums: WalkSums): boolean {
  arriving(circle, sums);
  const { at, next, share } = stakesWithin(circle);
  const { members, scratch } = circle;
  const sum = scratch.floats("rounds: sum", members.length);
  let wave = scratch.floats("rounds: wave", members.length);
  let following = scratch.floats("rounds: following", members.length);
  for (let place = 0; place < members.length; place++) wave[place] = sum[place] = sums.sum[members[place]!]!;
  let most = SETTLED;
  for (let round = 0; round < SWEEPS && most >= SETTLED && most <= GROWN; round++) {
    for (let member = 0; member < wave.length; member++) {
      const passed = wave[member]!;
      if (passed === 0) continue;
      wave[member] = 0;
      for (let stake = at[member]!; stake < at[member + 1]!; stake++) following[next[stake]!]! += share[stake]! * passed;
    }
    most = 0;
    for (let member = 0; member < following.length; member++) {
      const passed = following[member]!;
      sum[member]! += passed;
      if (passed > most) most = passed;
    }
    [wave, following] = [following, wave];
  }
  for (let place = 0; place < members.length; place++) sums.sum[members[place]!] = sum[place]!;
  return most < SETTLED;
}

/** The stakes of a circle among its members alone, numbered as these stand there: every round goes through all of them, one after the other. */
function stakesWithin({ stakes, members, component, of, scratch }: Circle): StatedStakes {
  const placeOf = scratch.ints("circle: place of", of.length);
  for (let place = 0; place < members.length; place++) placeOf[members[place]!] = place;
  const at = scratch.ints("circle: at", members.length + 1);
  const next = scratch.ints("circle: next", stakes.next.length);
  const share = scratch.floats("circle: share", stakes.next.length);
  let count = 0;
  for (let place = 0; place < members.length; place++) {
    const node = members[place]!;
    for (let stake = stakes.at[node]!; stake < stakes.at[node + 1]!; stake++) {
      if (of[stakes.next[stake]!] !== component) continue;
      next[count] = placeOf[stakes.next[stake]!]!;
      share[count++] = stakes.share[stake]!;
    }
    at[place + 1] = count;
  }
  return { at, next, share };
}
