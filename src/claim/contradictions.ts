import type { Finding } from "./check-claims.ts";
import type { Claim, Reading } from "./reading.ts";

/** A number is set against at most so many others: a text that names one measure a thousand times is no thousand conflicts. */
const MOST = 8;

/** For each claim, the first claims of the text that give the same series, place and time another value. */
export function findContradictions(claims: readonly Claim[], findings: readonly Finding[]): number[][] {
  const groups = new Map<string, Map<string, number[]>>();
  claims.forEach(({ quantity }, index) => {
    const finding = findings[index];
    const key = finding && keyOf(finding);
    if (!key || quantity.approx !== null || typeof quantity.value !== "string") return;
    const byValue = groups.get(key) ?? new Map<string, number[]>();
    groups.set(key, byValue.set(quantity.value, [...(byValue.get(quantity.value)?.slice(0, MOST) ?? []), index]));
  });
  const conflicts = claims.map((): number[] => []);
  for (const byValue of groups.values()) note(byValue, conflicts);
  return conflicts;
}

function note(byValue: ReadonlyMap<string, readonly number[]>, conflicts: number[][]): void {
  const firsts = [...byValue.values()].slice(0, MOST + 1).flatMap(([first]) => first ?? []);
  if (firsts.length < 2) return;
  for (const indexes of byValue.values()) {
    for (const index of indexes) conflicts[index] = firsts.filter((first) => first !== indexes[0]).slice(0, MOST);
  }
}

/** The measure and time a claim is of; undefined where the reading leaves that open. */
function keyOf({ reading, state, ratio }: Finding): string | undefined {
  if (!reading?.frame || reading.kind !== "count" || reading.series.length !== 1) return undefined;
  if (reading.trust === "weak" || (reading.trust === "inherited" && state === "open")) return undefined;
  // What was too far from the count to be a slip was probably told of something else.
  if (state === "open" && ratio !== 1) return undefined;
  if (reading.basis !== "total" && reading.basis !== "added") return undefined;
  return JSON.stringify([reading.series[0], reading.place, reading.basis, timeOf(reading)]);
}

function timeOf({ basis, frame }: Reading): readonly (string | undefined)[] {
  return basis === "total" && frame?.grain === "day" ? [frame.period.end] : [frame?.period.start, frame?.period.end];
}
