import type { Finding } from "../check-claims.ts";
import { isInSentence, type Claim } from "../claim.ts";
import type { Basis, Frame } from "../reading.ts";

/** A number that was found to count one series at one time: what is told of places beside it is of the same. */
export interface Anchor {
  readonly index: number;
  readonly place: string | null;
  readonly series: string;
  readonly frame: Frame;
  readonly basis: Basis;
  /** It is right, so that its series and time are surely those that are meant. */
  readonly holds: boolean;
}

/** undefined where the number at an index was not tied to one count. */
export type Anchors = readonly (Anchor | undefined)[];

export function anchorsOf(findings: readonly (Finding | undefined)[]): Anchors {
  return findings.map((finding, index) => {
    const { reading } = finding ?? {};
    if (!finding || !reading?.frame || finding.state === "open" || reading.kind !== "count") return undefined;
    const { series, place, otherPlace, frame, basis } = reading;
    const [only, second] = series;
    if (only === undefined || second !== undefined || (place === null && otherPlace !== null)) return undefined;
    if (basis === "either" || basis === "added-by") return undefined;
    return { index, place, series: only, frame, basis, holds: finding.state === "holds" };
  });
}

/** How many numbers back an anchor may stand. */
const FAR = 12;

/**
 * The anchors of a claim's paragraph that stand before it, the last first, of the series that its sentence names, if it names one.
 */
export function anchorsBefore(claims: readonly Claim[], index: number, anchors: Anchors): Anchor[] {
  const claim = claims[index];
  const found: Anchor[] = [];
  if (!claim) return found;
  for (let at = index - 1; at >= Math.max(0, index - FAR); at -= 1) {
    if (claims[at]?.paragraph !== claim.paragraph) break;
    const anchor = anchors[at];
    if (anchor && mayCount(claim, anchor)) found.push(anchor);
  }
  return found;
}

/** A number of the paragraph before it is right for the same series and time, so that these are surely meant. */
export function isBorneOut({ series, frame, basis }: Anchor, before: readonly Anchor[]): boolean {
  return before.some(
    (other) => other.holds && other.series === series && other.basis === basis && other.frame.period.end === frame.period.end,
  );
}

/** The last number of an earlier paragraph that counts a series which the claim names beside it. */
export function anchorOfText(claims: readonly Claim[], index: number, anchors: Anchors): Anchor | undefined {
  const claim = claims[index];
  const said = claim?.series.filter(isInSentence) ?? [];
  if (!claim || said.length !== 1) return undefined;
  return anchors
    .slice(Math.max(0, index - FAR), index)
    .findLast((anchor) => anchor?.holds === true && anchor.series === said[0]?.id);
}

/** Does the claim leave it possible that it is of the anchor's series? */
export function mayCount({ series }: Claim, anchor: Anchor): boolean {
  const said = series.filter(isInSentence);
  return said.length === 0 || said.some(({ id }) => id === anchor.series);
}
