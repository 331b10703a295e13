import { GAP, IN_WORD, letterClass } from "../../text/similarity/letter-class.ts";
import type { ValueTable } from "./value-table.ts";

/**
 * Calls `take` with where each word of a value begins and ends: runs of letters and digits; each letter of a script that writes no
 * spaces by itself.
 */
export function eachWord(values: ValueTable, value: number, take: (from: number, to: number) => void): void {
  const length = values.lengthOf(value);
  let start = -1;
  for (let at = 0; at < length; at++) {
    const found = letterClass(values.pointAt(value, at));
    if (found === IN_WORD) {
      if (start === -1) start = at;
      continue;
    }
    if (start !== -1) take(start, at);
    start = -1;
    if (found !== GAP) take(at, at + 1);
  }
  if (start !== -1) take(start, length);
}
