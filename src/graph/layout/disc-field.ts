import { scatter } from "../rank/scatter.ts";

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const LISTS = 1 << 15;

/** Discs that have their places, asked whether another one has room. A disc stands in the list of every square of a grid that it touches. */
export class DiscField {
  readonly #discs: Disc[] = [];
  readonly #lists: number[][] = Array.from({ length: LISTS });
  readonly #size: number;

  /** `size` of a square: some three times the radius of most discs. */
  constructor(size: number) {
    this.#size = size;
  }

  add(disc: Disc): void {
    const place = this.#discs.push(disc) - 1;
    for (const list of this.#touched(disc)) (this.#lists[list] ??= []).push(place);
  }

  /** Does the disc keep clear of all others, but for `slack` units? */
  isFree(disc: Disc, slack: number): boolean {
    const { x, y, radius } = disc;
    for (const list of this.#touched(disc))
      for (const place of this.#lists[list] ?? []) {
        const other = this.#discs[place]!;
        const apart = other.radius + radius - slack;
        // Most are far in one direction alone, which is told without a root.
        if (Math.abs(other.x - x) >= apart || Math.abs(other.y - y) >= apart) continue;
        if (Math.hypot(other.x - x, other.y - y) < apart) return false;
      }
    return true;
  }

  /** Lists of the squares that a disc touches. */
  #touched({ x, y, radius }: Disc): number[] {
    const size = this.#size;
    const lists: number[] = [];
    for (let row = Math.floor((y - radius) / size); row <= Math.floor((y + radius) / size); row++)
      for (let column = Math.floor((x - radius) / size); column <= Math.floor((x + radius) / size); column++)
        lists.push(scatter(column, row) & (LISTS - 1));
    return lists;
  }
}
