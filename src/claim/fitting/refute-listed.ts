import type { Finding } from "../check-claims.ts";
import { isClose, type Claim } from "../claim.ts";
import type { Reading } from "../reading.ts";
import { outcomeOf, readingOf, type KnownLists } from "./known-lists.ts";

/** So many numbers around one are looked at, and so many of them must be right in one way. */
const AROUND = 8;
const ENOUGH = 2;
/** What is farther off is told of something else. */
const SLIP = 2;

/**
 * 北京294款 … 广东192款 … 上海168款: a number of a place amid others of which most are right for one series and time, and that is
 * near what it should be and right for nothing else.
 */
export function refuteListed(
  claims: readonly Claim[],
  found: readonly (Finding | undefined)[],
  known: KnownLists,
): (Finding | undefined)[] {
  return found.map((finding, index) => {
    const claim = claims[index];
    const place = claim && ownPlace(claim);
    if (!claim || place === undefined || (finding && finding.state !== "open")) return finding;
    if (claim.stance !== "asserted" || claim.comparator !== "value" || claim.unknown !== "" || claim.quantity.approx !== null)
      return finding;
    const context = contextAround(claims, found, index);
    if (!context) return finding;
    const [series = ""] = context.series;
    if (!context.frame || !mayBe(claim, series, context)) return finding;
    const candidate = { series, asked: { ...context, place, frame: context.frame } };
    const outcome = outcomeOf(claim, candidate, known);
    const isNear = outcome?.state === "fails" && outcome.ratio <= SLIP && outcome.ratio >= 1 / SLIP;
    return outcome && isNear ? { ...outcome, reading: readingOf(candidate) } : finding;
  });
}

function ownPlace({ places, quantity }: Claim): string | undefined {
  const own = places.filter(({ how }) => how === "own");
  return own.length === 1 && quantity.kind === "count" ? own[0]?.id : undefined;
}

/** Neither its own words nor its own time speak of another. */
function mayBe({ series, time }: Claim, id: string, { frame }: Reading): boolean {
  // Rose from 138 to 158: of which time the first is, nobody says.
  if (time.how === "unclear") return false;
  const near = series.filter(isClose);
  const isTimed = time.frame !== null && (time.how === "own" || time.how === "clause");
  if (isTimed && time.frame?.period.end !== frame?.period.end) return false;
  return near.every((link) => link.id === id);
}

/** The one series, time and way of counting under which the numbers of places around it are right. */
function contextAround(claims: readonly Claim[], found: readonly (Finding | undefined)[], index: number): Reading | undefined {
  const tally = new Map<string, { readonly reading: Reading; right: number }>();
  for (let at = Math.max(0, index - AROUND); at <= index + AROUND; at += 1) {
    const [claim, finding] = [claims[at], found[at]];
    if (at === index || !claim || !isBeside(claim, claims[index]) || finding?.state !== "holds") continue;
    const { reading } = finding;
    if (reading?.kind !== "count" || reading.place === null || !reading.frame || reading.series.length !== 1) continue;
    const key = JSON.stringify([reading.series[0], reading.basis, reading.frame.period.end]);
    const one = tally.get(key) ?? { reading, right: 0 };
    one.right += 1;
    tally.set(key, one);
  }
  const [best, second] = [...tally.values()].toSorted((a, b) => b.right - a.right);
  return best && best.right >= ENOUGH && best.right > (second?.right ?? 0) ? best.reading : undefined;
}

const APART = 4;

/** Of one paragraph, or of items of one list: paragraphs that follow on one another. */
function isBeside(other: Claim, claim: Claim | undefined): boolean {
  return claim !== undefined && other.language === claim.language && Math.abs(other.paragraph - claim.paragraph) <= APART;
}
