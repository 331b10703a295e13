/** Pairs with their weights, as they are found; memory grows with what is kept, four bytes a number. */
export class Edges {
  #length = 0;
  left: Uint32Array = new Uint32Array(1024);
  right: Uint32Array = new Uint32Array(1024);
  bits: Float32Array = new Float32Array(1024);

  get length(): number {
    return this.#length;
  }

  add(left: number, right: number, bits: number): void {
    if (this.#length === this.left.length) this.#grow();
    this.left[this.#length] = left;
    this.right[this.#length] = right;
    this.bits[this.#length++] = bits;
  }

  #grow(): void {
    const size = 2 * this.left.length;
    const [left, right, bits] = [new Uint32Array(size), new Uint32Array(size), new Float32Array(size)];
    left.set(this.left);
    right.set(this.right);
    bits.set(this.bits);
    this.left = left;
    this.right = right;
    this.bits = bits;
  }
}
