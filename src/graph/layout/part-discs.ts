import { squareSize, squaresOf } from "./disc-squares.ts";
import type { Discs } from "./ring-pack.ts";

export interface PartOptions {
  readonly rounds: number;
  /** By disc: 1 where it stays if it can: the other one of a pair makes way. */
  readonly isKept?: Uint8Array | undefined;
}

/** Of a way to be made: a disc that is kept against one that is not. */
const KEPT_SHARE = 0.1;
/** In a square more crowded than this a disc is held against the next so many only; the rounds that follow spread them. */
const CROWD = 48;

/** Moves discs that overlap away from each other, in place, round by round until none do or the rounds are over. */
export function partDiscs(discs: Discs, { rounds, isKept }: PartOptions): void {
  const size = squareSize(discs);
  for (let round = 0; round < rounds; round++) {
    const { at, discs: listed } = squaresOf(discs, size);
    let overlaps = 0;
    for (let square = 0; square + 1 < at.length; square++) {
      const end = at[square + 1]!;
      for (let place = at[square]!; place < end; place++)
        for (let next = place + 1; next < Math.min(end, place + CROWD); next++)
          overlaps += partPair(discs, listed[place]!, listed[next]!, isKept);
    }
    if (overlaps === 0) return;
  }
}

/** 1 where two discs overlapped. */
function partPair({ x, y, radius }: Discs, one: number, other: number, isKept: Uint8Array | undefined): 0 | 1 {
  let dx = x[other]! - x[one]!;
  const dy = y[other]! - y[one]!;
  const least = radius[one]! + radius[other]!;
  let squared = dx * dx + dy * dy;
  if (one === other || squared >= least * least * 0.9999) return 0;
  if (squared === 0) {
    dx = 1e-3;
    squared = dx * dx;
  }
  const distance = Math.sqrt(squared);
  const way = (least - distance) / distance;
  const share = shareOf([one, other], radius, isKept);
  x[one]! -= dx * way * share;
  y[one]! -= dy * way * share;
  x[other]! += dx * way * (1 - share);
  y[other]! += dy * way * (1 - share);
  return 1;
}

/** How much of the way the first of two discs makes: small ones give way to large ones, new ones to kept ones. */
function shareOf([one, other]: readonly [number, number], radius: Float64Array, isKept: Uint8Array | undefined): number {
  const [keptOne, keptOther] = [isKept?.[one] === 1, isKept?.[other] === 1];
  if (keptOne !== keptOther) return keptOne ? KEPT_SHARE : 1 - KEPT_SHARE;
  const [a, b] = [radius[one]! ** 2, radius[other]! ** 2];
  return b / (a + b);
}
