/** Bodies by column. */
export interface Bodies {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly mass: Float64Array;
}

/** Square of a distance, in units, below which a push grows no more. */
const NEAREST = 25;
/** Deeper than this, bodies lie at one place for all that matters and are one. */
const DEEPEST = 28;

/**
 * A tree of squares over bodies, four in each (Barnes, Hut 1986): far bodies push as one from where their masses lie. Arrays by cell, so that
 * building it makes no objects; made once and filled again at every step. Hot: nearly all of the time of a layout.
 */
export class QuadTree {
  readonly #child: Int32Array;
  readonly #mass: Float64Array;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #size: Float64Array;
  /** Body of a cell that holds just one, −1 of others. */
  readonly #body: Int32Array;
  readonly #stack = new Int32Array(4 * DEEPEST + 8);
  #cells = 0;

  constructor(capacity: number) {
    // A pair that is close takes a chain of cells; on the whole there are less than two cells a body, and where not `build` says so.
    const cells = 4 * capacity + 4 * DEEPEST;
    this.#child = new Int32Array(4 * cells);
    this.#mass = new Float64Array(cells);
    this.#x = new Float64Array(cells);
    this.#y = new Float64Array(cells);
    this.#size = new Float64Array(cells);
    this.#body = new Int32Array(cells);
  }

  build({ x, y, mass }: Bodies): void {
    const count = x.length;
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let body = 0; body < count; body++) {
      left = Math.min(left, x[body]!);
      right = Math.max(right, x[body]!);
      top = Math.min(top, y[body]!);
      bottom = Math.max(bottom, y[body]!);
    }
    const size = Math.max(right - left, bottom - top, 1e-9) * 1.0001;
    this.#cells = 0;
    this.#open(size);
    for (let body = 0; body < count; body++) this.#insert(body, { x, y, mass }, [left, top]);
    for (let cell = this.#cells - 1; cell >= 0; cell--) this.#settle(cell);
  }

  #open(size: number): number {
    const cell = this.#cells++;
    this.#child.fill(-1, 4 * cell, 4 * cell + 4);
    this.#mass[cell] = 0;
    this.#x[cell] = 0;
    this.#y[cell] = 0;
    this.#size[cell] = size;
    this.#body[cell] = -1;
    return cell;
  }

  #insert(body: number, bodies: Bodies, [left, top]: readonly [number, number]): void {
    const { x, y, mass } = bodies;
    const capacity = this.#body.length - 1;
    let [cell, cellLeft, cellTop] = [0, left, top];
    for (let depth = 0; ; depth++) {
      const held = this.#body[cell]!;
      const isEmpty = this.#mass[cell] === 0;
      this.#mass[cell]! += mass[body]!;
      this.#x[cell]! += mass[body]! * x[body]!;
      this.#y[cell]! += mass[body]! * y[body]!;
      if (isEmpty) {
        this.#body[cell] = body;
        return;
      }
      if (depth >= DEEPEST || this.#cells >= capacity) return;
      const half = this.#size[cell]! / 2;
      if (held !== -1) {
        // It held one: that goes a level down first.
        this.#body[cell] = -1;
        const below = this.#below(cell, (x[held]! >= cellLeft + half ? 1 : 0) + (y[held]! >= cellTop + half ? 2 : 0), half);
        this.#mass[below] = mass[held]!;
        this.#x[below] = mass[held]! * x[held]!;
        this.#y[below] = mass[held]! * y[held]!;
        this.#body[below] = held;
      }
      const isRight = x[body]! >= cellLeft + half;
      const isLow = y[body]! >= cellTop + half;
      cell = this.#below(cell, (isRight ? 1 : 0) + (isLow ? 2 : 0), half);
      if (isRight) cellLeft += half;
      if (isLow) cellTop += half;
    }
  }

  #below(cell: number, quarter: number, size: number): number {
    const known = this.#child[4 * cell + quarter]!;
    if (known !== -1) return known;
    const opened = this.#open(size);
    this.#child[4 * cell + quarter] = opened;
    return opened;
  }

  /** From sums of places to the place where the mass of a cell lies. */
  #settle(cell: number): void {
    this.#x[cell]! /= this.#mass[cell]!;
    this.#y[cell]! /= this.#mass[cell]!;
  }

  /**
   * Adds to `sum` (x, y) what all others push a body away with: the mass of each over its distance. A square counts as one where it looks
   * smaller than `theta`.
   */
  push(body: number, { x, y }: Bodies, sum: Float64Array, theta: number): void {
    const [bodyX, bodyY] = [x[body]!, y[body]!];
    const near = theta * theta;
    const stack = this.#stack;
    let [sumX, sumY, depth] = [0, 0, 1];
    stack[0] = 0;
    while (depth > 0) {
      const cell = stack[--depth]!;
      const dx = bodyX - this.#x[cell]!;
      const dy = bodyY - this.#y[cell]!;
      const squared = dx * dx + dy * dy;
      const size = this.#size[cell]!;
      if (this.#body[cell] !== -1 || size * size < near * squared || this.#isLeaf(cell)) {
        if (squared === 0) continue;
        // Very near ones would throw each other out of the drawing.
        const factor = this.#mass[cell]! / Math.max(squared, NEAREST);
        sumX += dx * factor;
        sumY += dy * factor;
        continue;
      }
      for (let quarter = 4 * cell; quarter < 4 * cell + 4; quarter++) {
        const below = this.#child[quarter]!;
        if (below !== -1) stack[depth++] = below;
      }
    }
    sum[0]! += sumX;
    sum[1]! += sumY;
  }

  /** Of bodies at one place the deepest cell holds several. */
  #isLeaf(cell: number): boolean {
    const child = this.#child;
    return child.subarray(4 * cell, 4 * cell + 4).every((below) => below === -1);
  }
}
