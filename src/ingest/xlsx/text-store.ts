const SPACE = 0x20;

/** Many texts as UTF-8 bytes end to end, a third of what as many strings would take; made into strings when asked for. */
export class TextStore {
  #bytes: Buffer;
  /** Where each text ends. */
  #ends: Uint32Array;
  #length = 0;
  #count = 0;

  /** Room for bytes and texts to begin with; it doubles when it is used up. */
  constructor(bytes: number, texts: number) {
    this.#bytes = Buffer.allocUnsafe(bytes);
    this.#ends = new Uint32Array(texts);
  }

  get count(): number {
    return this.#count;
  }

  /** Bytes of memory that it takes. */
  get size(): number {
    return this.#bytes.length + this.#ends.byteLength;
  }

  at(index: number): string {
    return this.#bytes.toString("utf8", this.#start(index), this.#ends[index]);
  }

  /** Bytes of a text. */
  lengthOf(index: number): number {
    return (this.#ends[index] as number) - this.#start(index);
  }

  /** True for a text that shows nothing: white space of any script, or none. */
  isBlank(index: number): boolean {
    const first = this.#bytes[this.#start(index)] as number;
    const isPlain = this.lengthOf(index) > 0 && first > SPACE && first < 0x7f;
    return !isPlain && this.at(index).trim() === "";
  }

  /** Adds to the text that `end` has not ended. */
  appendBytes(bytes: Buffer, from: number, to: number): void {
    this.#need(to - from);
    bytes.copy(this.#bytes, this.#length, from, to);
    this.#length += to - from;
  }

  append(text: string): void {
    this.#need(text.length * 3);
    this.#length += this.#bytes.write(text, this.#length);
  }

  /** Ends a text and gives its number. */
  end(): number {
    if (this.#count === this.#ends.length) {
      const larger = new Uint32Array(this.#ends.length * 2);
      larger.set(this.#ends);
      this.#ends = larger;
    }
    this.#ends[this.#count] = this.#length;
    return this.#count++;
  }

  #start(index: number): number {
    return index === 0 ? 0 : (this.#ends[index - 1] as number);
  }

  #need(more: number): void {
    const length = this.#length + more;
    if (length <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(length, this.#bytes.length * 2));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
