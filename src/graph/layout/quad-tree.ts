import { sortByKey } from "./sort-by-key.ts";

/** Bodies by column. */
export interface Bodies {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly mass: Float64Array;
}

/** Square of a distance, in units, below which a push grows no more: very near ones would throw each other out of the drawing. */
const NEAREST = 25;
/** Bodies that a cell may hold without being divided: pushing a few one by one is faster than walking down to them. */
const BUCKET = 6;
const LEVELS = 16;

/**
 * A tree of squares over bodies, four in each (Barnes, Hut 1986): far bodies push as one from where their masses lie. Hot: nearly all of the time of a
 * layout. So bodies are sorted along the curve that goes through the squares (Morton 1966), the cells of a tree stand in the order in which it is
 * walked, each with where to go on if it is not entered, and its arrays are made once.
 */
export class QuadTree {
  readonly #keys: Uint32Array;
  readonly #order: Uint32Array;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #mass: Float64Array;
  readonly #cellX: Float64Array;
  readonly #cellY: Float64Array;
  readonly #cellMass: Float64Array;
  /** Square of a cell's width. */
  readonly #width: Float64Array;
  /** The cell after all that are within a cell. */
  readonly #after: Int32Array;
  /** Bodies of a cell that is not divided; of others the first is −1. */
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  #cells = 0;

  constructor(capacity: number) {
    this.#keys = new Uint32Array(capacity);
    this.#order = new Uint32Array(capacity);
    [this.#x, this.#y, this.#mass] = [new Float64Array(capacity), new Float64Array(capacity), new Float64Array(capacity)];
    // Each cell that is divided parts bodies, so there are fewer of them than bodies, and no more than four times as many in all.
    const cells = 4 * capacity + 1;
    [this.#cellX, this.#cellY, this.#cellMass] = [new Float64Array(cells), new Float64Array(cells), new Float64Array(cells)];
    this.#width = new Float64Array(cells);
    [this.#after, this.#first, this.#last] = [new Int32Array(cells), new Int32Array(cells), new Int32Array(cells)];
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
    const scale = 2 ** LEVELS / size;
    for (let body = 0; body < count; body++) {
      this.#keys[body] = (spread((x[body]! - left) * scale) | (spread((y[body]! - top) * scale) << 1)) >>> 0;
      this.#order[body] = body;
    }
    sortByKey(this.#keys, this.#order);
    for (let place = 0; place < count; place++) {
      const body = this.#order[place]!;
      this.#x[place] = x[body]!;
      this.#y[place] = y[body]!;
      this.#mass[place] = mass[body]!;
    }
    this.#cells = 0;
    this.#divide({ first: 0, last: count, level: LEVELS - 1, width: size });
  }

  /** Makes the cell of bodies that stand together in the order, and those within it. */
  #divide({ first, last, ...square }: Range): void {
    let { level, width } = square;
    const cell = this.#cells++;
    this.#first[cell] = first;
    this.#last[cell] = last;
    let [mass, sumX, sumY] = [0, 0, 0];
    for (let place = first; place < last; place++) {
      mass += this.#mass[place]!;
      sumX += this.#mass[place]! * this.#x[place]!;
      sumY += this.#mass[place]! * this.#y[place]!;
    }
    this.#cellX[cell] = sumX / mass;
    this.#cellY[cell] = sumY / mass;
    this.#cellMass[cell] = mass;
    // Squares in which all lie in one quarter are passed over.
    while (level >= 0 && this.#quarter(first, level) === this.#quarter(last - 1, level)) {
      level--;
      width /= 2;
    }
    this.#width[cell] = width * width;
    if (last - first > BUCKET && level >= 0) {
      this.#first[cell] = -1;
      for (let begin = first; begin < last;) {
        const quarter = this.#quarter(begin, level);
        let end = begin + 1;
        while (end < last && this.#quarter(end, level) === quarter) end++;
        this.#divide({ first: begin, last: end, level: level - 1, width: width / 2 });
        begin = end;
      }
    }
    this.#after[cell] = this.#cells;
  }

  #quarter(place: number, level: number): number {
    return (this.#keys[place]! >>> (2 * level)) & 3;
  }

  /**
   * Adds to `sumX` and `sumY` of every body what all others push it away with: the mass of each over its distance, times `strength`. A square
   * counts as one where it looks smaller than `theta`.
   */
  pushAll(sumX: Float64Array, sumY: Float64Array, { strength, theta }: { strength: number; theta: number }): void {
    const [xs, ys, masses] = [this.#x, this.#y, this.#mass];
    const [cellX, cellY, cellMass, width] = [this.#cellX, this.#cellY, this.#cellMass, this.#width];
    const [after, first, last, cells] = [this.#after, this.#first, this.#last, this.#cells];
    const near = theta * theta;
    for (let place = 0; place < xs.length; place++) {
      const x = xs[place]!;
      const y = ys[place]!;
      let pushX = 0;
      let pushY = 0;
      for (let cell = 0; cell < cells;) {
        const dx = x - cellX[cell]!;
        const dy = y - cellY[cell]!;
        const squared = dx * dx + dy * dy;
        if (width[cell]! < near * squared) {
          const factor = cellMass[cell]! / Math.max(squared, NEAREST);
          pushX += dx * factor;
          pushY += dy * factor;
          cell = after[cell]!;
        } else if (first[cell] === -1) cell++;
        else {
          for (let other = first[cell]!; other < last[cell]!; other++) {
            const toX = x - xs[other]!;
            const toY = y - ys[other]!;
            const factor = masses[other]! / Math.max(toX * toX + toY * toY, NEAREST);
            pushX += toX * factor;
            pushY += toY * factor;
          }
          cell = after[cell]!;
        }
      }
      sumX[this.#order[place]!]! += pushX * strength;
      sumY[this.#order[place]!]! += pushY * strength;
    }
  }
}

/** Bodies that stand together in the order, and the square they lie in. */
interface Range {
  readonly first: number;
  readonly last: number;
  readonly level: number;
  readonly width: number;
}

/** The lower 16 bits of a number with a gap after each. */
function spread(value: number): number {
  let bits = value & 0xffff;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}
