import { memo } from "../../model/memo.ts";
import type { Network } from "./network.ts";

/**
 * Typed arrays that one question after another works in. Made anew for each they are tens of megabytes, for which the collector of
 * memory goes through everything; the same ones cost it nothing. Whoever takes an array has it until the name is taken again, and no
 * longer: what is to be kept must be copied.
 */
export class Scratch {
  readonly #ints = new Map<string, Int32Array>();
  readonly #floats = new Map<string, Float64Array>();
  readonly #bytes = new Map<string, Uint8Array>();

  /** All zero, as a new one would be. */
  ints(name: string, length: number): Int32Array {
    return taken(this.#ints, { name, length }, (most) => new Int32Array(most));
  }

  floats(name: string, length: number): Float64Array {
    return taken(this.#floats, { name, length }, (most) => new Float64Array(most));
  }

  bytes(name: string, length: number): Uint8Array {
    return taken(this.#bytes, { name, length }, (most) => new Uint8Array(most));
  }
}

/** What questions about a network work in; forgotten with it. */
export const scratchOf: (network: Network) => Scratch = memo(() => new Scratch());

interface Cut<T> {
  readonly length: number;
  fill(value: number): unknown;
  subarray(begin: number, end: number): T;
}

function taken<T extends Cut<T>>(
  known: Map<string, T>,
  { name, length }: { readonly name: string; readonly length: number },
  make: (length: number) => T,
): T {
  const before = known.get(name);
  if (!before || before.length < length) {
    const made = make(length);
    known.set(name, made);
    return made;
  }
  const own = before.subarray(0, length);
  own.fill(0);
  return own;
}
