import { createHash } from "node:crypto";

/** One match as a tool tells it: the name, and its first and one more than its last UTF-16 unit in the line. */
export interface Hit {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Of all matches, those that are leftmost-longest; the tools tell every match. */
export function leftmostLongest(hits: readonly Hit[]): Hit[] {
  const chosen: Hit[] = [];
  let free = 0;
  for (const hit of hits.toSorted((left, right) => left.start - right.start || right.end - left.end)) {
    if (hit.start < free) continue;
    chosen.push(hit);
    free = hit.end;
  }
  return chosen;
}

/** A number that is the same where the same names were found equally often; mentions-peer.py makes it too. */
export function fingerprint(counts: ReadonlyMap<string, number>): number {
  const lines = Array.from(counts, ([name, count]) => `${name}\t${count}\n`).map((line) => Buffer.from(line));
  const hash = createHash("sha256");
  for (const line of lines.toSorted(Buffer.compare)) hash.update(line);
  return hash.digest().readUIntBE(0, 6);
}
