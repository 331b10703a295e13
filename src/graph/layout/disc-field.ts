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
    this.#each(disc, (list) => {
      (this.#lists[list] ??= []).push(place);
    });
  }

  /** Does the disc keep clear of all others, but for `slack` units? */
  isFree({ x, y, radius }: Disc, slack: number): boolean {
    let isFree = true;
    this.#each({ x, y, radius }, (list) => {
      for (const place of this.#lists[list] ?? []) {
        const other = this.#discs[place]!;
        if (Math.hypot(other.x - x, other.y - y) < other.radius + radius - slack) isFree = false;
      }
    });
    return isFree;
  }

  #each({ x, y, radius }: Disc, visit: (list: number) => void): void {
    const size = this.#size;
    for (let row = Math.floor((y - radius) / size); row <= Math.floor((y + radius) / size); row++)
      for (let column = Math.floor((x - radius) / size); column <= Math.floor((x + radius) / size); column++)
        visit(scatter(column, row) & (LISTS - 1));
  }
}
