import { CodePoints, type Span } from "../../text/code-points.ts";
import { DURATIONS } from "../../text/count-units.ts";
import { findQuantities } from "../../text/quantities/find-quantities.ts";
import { findTimes } from "../../text/times/find-times.ts";

/**
 * What stands in prose as a number that somebody could dispute and is bound to nothing: quantities, and digits that are
 * no part of a time or of a name (GPT-4, V3). Each as the text has it, in order.
 */
export function typedNumbers(prose: string): string[] {
  const points = new CodePoints(prose);
  const times = findTimes(points, { date: null });
  const quantities = findQuantities(points, times);
  // How long something took is nothing that a dossier could bind.
  const found = quantities.filter(({ unit }) => !DURATIONS.has(unit));
  const taken = [...times, ...quantities].toSorted((one, other) => one.start - other.start);
  const digits = outside(digitRuns(points), taken).filter(({ start, end }) => !isInName(points, start, end));
  return [...found, ...digits]
    .toSorted((one, other) => one.start - other.start)
    .map(({ start, end }) => points.slice(start, end));
}

/** Runs that begin in none of the spans; both in order. */
function outside(runs: readonly Span[], spans: readonly Span[]): Span[] {
  let next = 0;
  return runs.filter(({ start }) => {
    while ((spans[next]?.end ?? Infinity) <= start) next += 1;
    return (spans[next]?.start ?? Infinity) > start;
  });
}

const isDigit = (character: string): boolean => /^\p{Nd}$/u.test(character);

function digitRuns(points: CodePoints): Span[] {
  const runs: Span[] = [];
  for (let at = 0; at < points.length;) {
    if (!isDigit(points.at(at))) {
      at++;
      continue;
    }
    const start = at;
    while (isDigit(points.at(at)) || (/^[.,]$/.test(points.at(at)) && isDigit(points.at(at + 1)))) at++;
    runs.push({ start, end: at });
  }
  return runs;
}

/** Joined to a Latin letter, with at most a sign between: V3.1, GPT-4, H1. */
function isInName(points: CodePoints, start: number, end: number): boolean {
  const isLetter = (character: string) => /^[A-Za-z]$/.test(character);
  const beside = (at: number, step: number) =>
    isLetter(points.at(at)) || (/^[-.]$/.test(points.at(at)) && isLetter(points.at(at + step)));
  return beside(start - 1, -1) || isLetter(points.at(end));
}
