import type { Points } from "../../text/similarity/points.ts";

/** The number of no value: what a row holds where its cell is empty. */
export const MISSING = 0xff_ff_ff_ff;

const LONGEST_VIEW = 256;

/**
 * The distinct values of a column, each numbered in the order in which it came, as code points in one piece of memory. A hot
 * kernel: a million names are put in without a string being kept, and read without a view being made for each.
 */
export class ValueTable {
  #count = 0;
  #points: Points = new Uint32Array(1024);
  #starts: Uint32Array = new Uint32Array(256);
  // Open addressing: a slot holds a value's number and one; 0 is an empty slot.
  #slots: Uint32Array;
  #scratch: Points = new Uint32Array(256);
  /** Which values of other tables were taken into this one by `ValueCopy`. */
  readonly copies: ValueCopy[] = [];

  /** With a number of values to come, there is room to find them from the start. */
  constructor(values = 0) {
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(512, 2 * values + 2))));
  }

  get count(): number {
    return this.#count;
  }

  /** The arrays that hold it, cut to what is used. */
  get arrays(): ValueArrays {
    return {
      points: this.#points.subarray(0, this.#starts[this.#count]),
      starts: this.#starts.subarray(0, this.#count + 1),
      slots: this.#slots,
    };
  }

  /** A table that holds what these arrays hold. */
  static from({ points, starts, slots }: ValueArrays): ValueTable {
    const table = new ValueTable();
    table.#count = starts.length - 1;
    table.#points = points;
    table.#starts = starts;
    table.#slots = slots;
    return table;
  }

  get bytes(): number {
    return this.#points.byteLength + this.#starts.byteLength + this.#slots.byteLength;
  }

  /** The number of a text; a new one where it has not been seen. */
  add(text: string): number {
    const length = this.#read(text);
    return this.#add(this.#scratch, 0, length);
  }

  /** The number here of a value of another table; a new one where it has not been seen. */
  addFrom(other: ValueTable, value: number): number {
    return this.#add(other.#points, other.#starts[value] as number, other.lengthOf(value));
  }

  /** The same for the letters `from` to `to` of a value of another table. */
  addSlice(other: ValueTable, value: number, from: number, to: number): number {
    return this.#add(other.#points, (other.#starts[value] as number) + from, to - from);
  }

  #add(points: Points, from: number, length: number): number {
    let slot = this.#slotOf(points, from, length);
    const known = this.#slots[slot] as number;
    if (known !== 0) return known - 1;
    if (2 * (this.#count + 1) > this.#slots.length) {
      this.#growSlots();
      slot = this.#slotOf(points, from, length);
    }
    const start = this.#starts[this.#count] as number;
    if (start + length > this.#points.length) this.#points = grown(this.#points, 2 * (start + length));
    if (this.#count + 2 > this.#starts.length) this.#starts = grown(this.#starts, 2 * this.#starts.length);
    for (let at = 0; at < length; at++) this.#points[start + at] = points[from + at] as number;
    this.#starts[++this.#count] = start + length;
    this.#slots[slot] = this.#count;
    return this.#count - 1;
  }

  /** The number of a text that is known; MISSING where it is not. */
  find(text: string): number {
    const length = this.#read(text);
    const known = this.#slots[this.#slotOf(this.#scratch, 0, length)] as number;
    return known === 0 ? MISSING : known - 1;
  }

  /** The same for a value of another table. */
  findFrom(other: ValueTable, value: number): number {
    const slot = this.#slotOf(other.#points, other.#starts[value] as number, other.lengthOf(value));
    const known = this.#slots[slot] as number;
    return known === 0 ? MISSING : known - 1;
  }

  /** A number of 32 bits that follows from the value's letters. */
  hashOf(value: number): number {
    return hashPoints(this.#points, this.#starts[value] as number, this.lengthOf(value));
  }

  lengthOf(value: number): number {
    return (this.#starts[value + 1] as number) - (this.#starts[value] as number);
  }

  pointAt(value: number, at: number): number {
    return this.#points[(this.#starts[value] as number) + at] as number;
  }

  /** The letters of a value, in `reader`'s own memory: they hold until the same reader reads the next. */
  read(value: number, reader: ValueReader): Points {
    const start = this.#starts[value] as number;
    return reader.take(this.#points, start, (this.#starts[value + 1] as number) - start);
  }

  textOf(value: number): string {
    let text = "";
    for (let at = this.#starts[value] as number; at < (this.#starts[value + 1] as number); at++) {
      text += String.fromCodePoint(this.#points[at] as number);
    }
    return text;
  }

  #read(text: string): number {
    if (text.length > this.#scratch.length) this.#scratch = new Uint32Array(2 * text.length);
    let length = 0;
    for (let at = 0; at < text.length; at++) {
      const point = text.codePointAt(at) as number;
      if (point > 0xff_ff) at++;
      this.#scratch[length++] = point;
    }
    return length;
  }

  /** The slot of a run of letters: where it is, or where it belongs. */
  #slotOf(points: Points, from: number, length: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashPoints(points, from, length) & mask;
    for (;;) {
      const held = this.#slots[slot] as number;
      if (held === 0 || this.#holds(held - 1, points, from, length)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #holds(value: number, points: Points, from: number, length: number): boolean {
    const start = this.#starts[value] as number;
    if ((this.#starts[value + 1] as number) - start !== length) return false;
    for (let at = 0; at < length; at++) if (this.#points[start + at] !== points[from + at]) return false;
    return true;
  }

  /** At most half of the slots are in use. */
  #growSlots(): void {
    const slots = new Uint32Array(2 * this.#slots.length);
    const mask = slots.length - 1;
    for (let value = 0; value < this.#count; value++) {
      const start = this.#starts[value] as number;
      let slot = hashPoints(this.#points, start, (this.#starts[value + 1] as number) - start) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = value + 1;
    }
    this.#slots = slots;
  }
}

/** Takes values of one table into another, looking each up once, however many rows hold it. */
export class ValueCopy {
  readonly from: ValueTable;
  readonly #to: ValueTable;
  /** Of each value there, the number here; MISSING where it was not taken. */
  readonly #numbers: Uint32Array;
  /** The values that were taken, by their numbers there. */
  readonly #taken: number[] = [];

  constructor(from: ValueTable, to: ValueTable) {
    this.from = from;
    this.#numbers = new Uint32Array(from.count).fill(MISSING);
    this.#to = to;
    to.copies.push(this);
  }

  /** The number here of a value there. */
  take(value: number): number {
    const known = this.#numbers[value] as number;
    if (known !== MISSING) return known;
    this.#taken.push(value);
    return (this.#numbers[value] = this.#to.addFrom(this.from, value));
  }

  /** Calls `look` with each value that was taken, and its number here. */
  each(look: (value: number, number: number) => void): void {
    for (const value of this.#taken) look(value, this.#numbers[value] as number);
  }
}

/** What a table of values is made of. */
export interface ValueArrays {
  readonly points: Uint32Array;
  readonly starts: Uint32Array;
  readonly slots: Uint32Array;
}

/** Memory to read one value at a time into; a view of each length up to 256 is made once. */
export class ValueReader {
  readonly #memory = new Uint32Array(LONGEST_VIEW);
  readonly #views = Array.from({ length: LONGEST_VIEW + 1 }, (_, length) => this.#memory.subarray(0, length));

  take(points: Points, start: number, length: number): Points {
    const view = this.#views[length];
    if (view === undefined) return points.subarray(start, start + length);
    for (let at = 0; at < length; at++) view[at] = points[start + at] as number;
    return view;
  }
}

/** A number of 32 bits for a run of letters, well mixed. */
export function hashPoints(points: Points, start: number, length: number): number {
  let hash = 0x9e_37_79_b9 ^ length;
  for (let at = start; at < start + length; at++) hash = mix(hash ^ (points[at] as number));
  return hash >>> 0;
}

/** The same for a text. */
export function hashText(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  let hash = 0x9e_37_79_b9 ^ length;
  for (const letter of text) hash = mix(hash ^ (letter.codePointAt(0) as number));
  return hash >>> 0;
}

export function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85_eb_ca_6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35);
  return mixed ^ (mixed >>> 16);
}

function grown(from: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(length);
  to.set(from);
  return to;
}
