import { NEARLY, scoreAt, type Tell } from "./found.ts";
import type { Letters } from "./letters.ts";

/** Longer patterns do not fit the bits of a number. */
const MOST_LETTERS = 31;

/**
 * Texts that hold the pattern with at most so many errors: a letter wrong, missing or too many, or two neighbours changed about.
 * Bit-parallel (Wu and Manber 1992, with Navarro's transpositions): bit i of `states[e]` says that the first i + 1 letters of the
 * pattern end here with at most e errors. Some four operations a letter and error.
 */
export function findNearly(letters: Letters, pattern: Uint16Array, errors: 1 | 2, tell: Tell): void {
  const length = pattern.length;
  if (length === 0 || length > MOST_LETTERS) return;
  const masks = masksOf(letters, pattern);
  const goal = 1 << (length - 1);
  for (let text = 0; text < letters.firstNumber; text++) {
    const { end, error } = bestEnd(letters, text, { masks, goal, errors });
    if (end < 0) continue;
    const from = Math.max(letters.begin[text] ?? 0, end - length + 1);
    tell(text, scoreAt(letters, { text, at: from, length }, NEARLY) - 8 * error, false);
  }
}

interface Machine {
  readonly masks: Int32Array;
  readonly goal: number;
  readonly errors: 1 | 2;
}

// Hot: every letter of every name passes here, so the loop makes nothing and keeps its states in plain variables.
function bestEnd({ row, begin }: Letters, text: number, { masks, goal, errors }: Machine): { end: number; error: number } {
  const to = begin[text + 1] ?? 0;
  let zero = 0;
  let one = 1;
  let two = 3;
  let zeroBefore = 0;
  let oneBefore = 0;
  let maskBefore = 0;
  let end = -1;
  let error = 3;
  for (let at = begin[text] ?? 0; at < to; at++) {
    const mask = masks[row[at] ?? 0] ?? 0;
    const crossed = (mask << 1) & maskBefore;
    const nextZero = ((zero << 1) | 1) & mask;
    const nextOne = (((one << 1) | 1) & mask) | zero | (zero << 1) | 1 | (nextZero << 1) | (((zeroBefore << 2) | 2) & crossed);
    let nextTwo = 0;
    if (errors === 2)
      nextTwo = (((two << 1) | 1) & mask) | one | (one << 1) | 3 | (nextOne << 1) | (((oneBefore << 2) | 2) & crossed);
    if (((nextZero | nextOne | nextTwo) & goal) !== 0) {
      const found = (nextZero & goal) === 0 ? ((nextOne & goal) === 0 ? 2 : 1) : 0;
      if (found < error) {
        error = found;
        end = at;
      }
    }
    zeroBefore = zero;
    oneBefore = one;
    maskBefore = mask;
    zero = nextZero;
    one = nextOne;
    two = nextTwo;
  }
  return { end, error };
}

/** For each letter the places of the pattern that it stands at. */
function masksOf({ numbers }: Letters, pattern: Uint16Array): Int32Array {
  const masks = new Int32Array(numbers.size + 2);
  for (const [at, letter] of pattern.entries()) if (letter !== 0) masks[letter] = (masks[letter] ?? 0) | (1 << at);
  return masks;
}
