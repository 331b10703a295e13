import { endianness } from "node:os";
import { MATCH_SIZE, matchSymbols } from "./match-symbols.ts";
import type { NameDictionary } from "./name-dictionary.ts";

/** Bytes that are read at once: what is at hand stays in the processor's nearer caches. */
const BLOCK = 16_384;

/**
 * Counts mentions in a text that comes as UTF-8 bytes, in pieces cut anywhere; finds what `findMentions` finds in the text
 * as a whole. What is held does not grow with the text, whatever its lines. Bytes that are no UTF-8 are part of no name.
 */
export class MentionCounter {
  /** Mentions by index of the name given; those of names that are the same after folding stand at the first. */
  readonly counts: Float64Array;
  bytes = 0;
  matches = 0;
  readonly #dictionary: NameDictionary;
  readonly #block = Buffer.alloc(BLOCK);
  #blockLength = 0;
  /** The block as UTF-16: Node's own reading of UTF-8 is twice as fast as one written here. */
  readonly #units = new Uint16Array(BLOCK);
  readonly #unitBytes = Buffer.from(this.#units.buffer);
  /** One symbol stands before those that were not looked at yet, and a 0 after the last of the text. */
  readonly #symbols: Uint16Array;
  #held = 1;
  readonly #found: Int32Array;

  constructor(dictionary: NameDictionary) {
    this.#dictionary = dictionary;
    this.counts = new Float64Array(dictionary.firstOf.length);
    this.#symbols = new Uint16Array(1 + dictionary.longest + BLOCK + 1);
    this.#found = new Int32Array(MATCH_SIZE * this.#symbols.length);
  }

  add(bytes: Uint8Array): void {
    this.bytes += bytes.length;
    for (let from = 0; from < bytes.length;) {
      const taken = Math.min(bytes.length - from, BLOCK - this.#blockLength);
      this.#block.set(bytes.subarray(from, from + taken), this.#blockLength);
      this.#blockLength += taken;
      from += taken;
      if (this.#blockLength < BLOCK) continue;
      this.#read(wholeCharacters(this.#block));
      this.#match(Math.max(1, this.#held - this.#dictionary.longest));
    }
  }

  /** Says that the text has ended; what comes after is another text. */
  end(): void {
    this.#read(this.#blockLength);
    this.#symbols[this.#held] = 0;
    this.#match(this.#held);
    this.#symbols[0] = 0;
  }

  /** Turns so many bytes of the block into symbols and keeps the rest. */
  #read(length: number): void {
    const { symbolOf } = this.#dictionary;
    const [symbols, units] = [this.#symbols, this.#units];
    const size = this.#unitBytes.write(this.#block.toString("utf8", 0, length), 0, "utf16le");
    if (IS_BIG_ENDIAN) this.#unitBytes.subarray(0, size).swap16();
    let held = this.#held;
    for (let at = 0; at < size >>> 1; at++) {
      let point = units[at]!;
      // Decoded text holds whole pairs only.
      if ((point & 0xf800) === 0xd800) point = 0x10000 + ((point & 0x3ff) << 10) + (units[++at]! & 0x3ff);
      symbols[held++] = symbolOf[point]!;
    }
    this.#held = held;
    this.#block.copyWithin(0, length, this.#blockLength);
    this.#blockLength -= length;
  }

  #match(to: number): void {
    const [symbols, found, counts] = [this.#symbols, this.#found, this.counts];
    const { written, next } = matchSymbols(this.#dictionary, { symbols, from: 1, to }, found);
    for (let at = 0; at < written; at += MATCH_SIZE) counts[found[at]!]!++;
    this.matches += written / MATCH_SIZE;
    symbols.copyWithin(0, next - 1, this.#held);
    this.#held -= next - 1;
  }
}

const IS_BIG_ENDIAN = endianness() === "BE";

/** Bytes of a block before its last character, which may not be whole, unless that is one of ASCII. */
function wholeCharacters(block: Uint8Array): number {
  let length = block.length;
  while (length > block.length - 3 && (block[length - 1]! & 0xc0) === 0x80) length--;
  return block[length - 1]! >= 0xc0 ? length - 1 : block.length;
}
