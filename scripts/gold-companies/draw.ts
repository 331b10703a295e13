import { createHash } from "node:crypto";

/** Something that may be drawn into a stratum; at most so many of one `theme` are (a brand, a product, a group). */
export interface Candidate<T> {
  readonly value: T;
  readonly id: readonly string[];
  readonly theme: string;
}

export interface Quota {
  readonly stratum: string;
  readonly size: number;
  readonly perTheme: number;
}

/** SHA-256 of a purpose and an id: the order of the draw, the halves and the second reading each have a purpose of their own. */
export function hashOf(purpose: string, id: readonly string[]): string {
  // JSON, not a joined string: "a" + "bc" and "ab" + "c" must stay two ids.
  return createHash("sha256")
    .update(JSON.stringify([purpose, ...id]))
    .digest("hex");
}

/** The candidates of the lowest hash that `accept` takes, as many as the quota says, no theme more often than it says. */
export function draw<T>(candidates: readonly Candidate<T>[], quota: Quota, accept: (value: T) => boolean): T[] {
  const ordered = candidates
    .map((candidate) => ({ candidate, hash: hashOf(quota.stratum, candidate.id) }))
    .toSorted((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0));
  const themes = new Map<string, number>();
  const drawn: T[] = [];
  for (const { candidate } of ordered) {
    if (drawn.length === quota.size) break;
    const seen = themes.get(candidate.theme) ?? 0;
    if (seen === quota.perTheme || !accept(candidate.value)) continue;
    themes.set(candidate.theme, seen + 1);
    drawn.push(candidate.value);
  }
  return drawn;
}

export function halfOf(id: readonly string[]): "tune" | "held" {
  return Number.parseInt(hashOf("half", id).slice(0, 8), 16) % 2 === 0 ? "tune" : "held";
}

/** Of the tuning half, the so many of the lowest hash that a second reader labels too. */
export function forBoth(ids: readonly (readonly string[])[], size: number): ReadonlySet<string> {
  const hashes = ids.filter((id) => halfOf(id) === "tune").map((id) => ({ key: JSON.stringify(id), hash: hashOf("both", id) }));
  hashes.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  return new Set(hashes.slice(0, size).map(({ key }) => key));
}
