import type { Correction } from "../model/corrections.ts";
import type { NumberChange } from "./changes-numbers.ts";
import { numberKey, type OpenRestatement, type State } from "./changes-state.ts";

/**
 * Published numbers that changed and whose change no correction explains: those of before that are still so, and the
 * ones found now. A number that has its old value again is restated no more, nor is one whose measure is gone. What is
 * not among the published counts is zero.
 */
export function openRestatements(
  before: readonly OpenRestatement[],
  found: readonly NumberChange[],
  after: Pick<State, "numbers">,
  corrections: readonly Correction[],
): NumberChange[] {
  const all = new Map(before.map((number) => [numberKey(number), number]));
  for (const { after: _after, ...number } of found) {
    const key = numberKey(number);
    if (!all.has(key)) all.set(key, number);
  }
  if (all.size === 0) return [];
  const measures = new Set(after.numbers.map(({ measure }) => measure));
  const now = new Map(after.numbers.map((number) => [numberKey(number), number.value]));
  const corrected = correctedValues(corrections);
  return [...all].flatMap(([key, number]) => {
    const value = now.get(key) ?? 0;
    const isOpen = measures.has(number.measure) && value !== number.before && !corrected.get(key)?.has(value);
    return isOpen ? { ...number, after: value } : [];
  });
}

/** True where a correction tells why this number has the value that it has now. */
export function isCorrected(change: NumberChange, corrections: readonly Correction[]): boolean {
  return correctedValues(corrections).get(numberKey(change))?.has(change.after) ?? false;
}

function correctedValues(corrections: readonly Correction[]): Map<string, Set<number | null>> {
  const values = new Map<string, Set<number | null>>();
  for (const correction of corrections) {
    const key = numberKey(correction);
    const known = values.get(key);
    if (known) known.add(correction.after);
    else values.set(key, new Set([correction.after]));
  }
  return values;
}
