import { scoreAt, WRITTEN, type Tell } from "./found.ts";
import type { Letters } from "./letters.ts";

/** Texts that hold the pattern letter by letter, each once with its best place. */
export function findWritten(letters: Letters, pattern: Uint16Array, tell: Tell, withNumbers: boolean): void {
  const { row, begin, firstNumber } = letters;
  const texts = withNumbers ? begin.length - 1 : firstNumber;
  const [first = 0, length] = [pattern[0], pattern.length];
  // 0 is a letter that occurs nowhere.
  if (length === 0 || pattern.includes(0)) return;
  for (let text = 0; text < texts; text++) {
    const end = (begin[text + 1] ?? 0) - length;
    let best = -1;
    for (let at = begin[text] ?? 0; at <= end; at++) {
      if (row[at] !== first || !standsAt(row, at, pattern)) continue;
      best = Math.max(best, scoreAt(letters, { text, at, length }, WRITTEN));
    }
    if (best >= 0) tell(text, best, true);
  }
}

function standsAt(row: Uint16Array, at: number, pattern: Uint16Array): boolean {
  for (let index = 1; index < pattern.length; index++) if (row[at + index] !== pattern[index]) return false;
  return true;
}
