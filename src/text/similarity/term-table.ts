/** The number of no term. */
export const NO_TERM = 0xff_ff_ff_ff;

/** The term that holds no letter: the beginning of every other. */
export const EMPTY_TERM = 0;

/**
 * Numbers for texts: a term is another term and one more letter, so that a text of any length is found without a string being
 * made, and two texts never share a number. Numbers are given in the order the terms are first added.
 */
export class TermTable {
  #count = 1;
  // Open addressing: a slot holds a term's number; 0 is an empty slot, as the empty term is never looked up.
  #slots = new Uint32Array(1024);
  #parents = new Uint32Array(512);
  #letters = new Uint32Array(512);

  /** How many terms there are, the empty one among them; all numbers are below it. */
  get count(): number {
    return this.#count;
  }

  get bytes(): number {
    return this.#slots.byteLength + this.#parents.byteLength + this.#letters.byteLength;
  }

  /** The term that is `parent` and `letter`; NO_TERM where it was never added. */
  find(parent: number, letter: number): number {
    if (parent === NO_TERM) return NO_TERM;
    const term = this.#slots[this.#slotOf(parent, letter)] as number;
    return term === 0 ? NO_TERM : term;
  }

  /** The same; added where it is new. */
  add(parent: number, letter: number): number {
    let slot = this.#slotOf(parent, letter);
    const known = this.#slots[slot] as number;
    if (known !== 0) return known;
    if (this.#count === this.#parents.length) {
      this.#grow();
      slot = this.#slotOf(parent, letter);
    }
    this.#slots[slot] = this.#count;
    this.#parents[this.#count] = parent;
    this.#letters[this.#count] = letter;
    return this.#count++;
  }

  /** The slot that holds the term, or the empty one where it belongs. */
  #slotOf(parent: number, letter: number): number {
    const mask = this.#slots.length - 1;
    let mixed = Math.imul(parent, 0x9e_37_79_b1) ^ Math.imul(letter, 0x85_eb_ca_6b);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c_1b_3c_6d);
    let slot = (mixed ^ (mixed >>> 13)) & mask;
    for (;;) {
      const term = this.#slots[slot] as number;
      if (term === 0 || (this.#parents[term] === parent && this.#letters[term] === letter)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  /** At most half of the slots are ever in use. */
  #grow(): void {
    this.#parents = doubled(this.#parents);
    this.#letters = doubled(this.#letters);
    this.#slots = new Uint32Array(2 * this.#slots.length);
    for (let term = 1; term < this.#count; term++) {
      this.#slots[this.#slotOf(this.#parents[term] as number, this.#letters[term] as number)] = term;
    }
  }
}

function doubled(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * array.length);
  larger.set(array);
  return larger;
}
