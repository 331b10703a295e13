import { significantDigits } from "../../measure/figures/round-alike.ts";
import type { Finding } from "../check-claims.ts";
import { isSaidNear as isNear, type Claim } from "../claim.ts";
import { dayFrame, type Frame } from "../reading.ts";
import { candidatesOf, mayCount, MOST_FRAMES, sameDays, spokenSeries, type Candidate, type Spoken } from "./count-candidates.ts";
import { outcomeOf, readingOf, type KnownLists } from "./known-lists.ts";
import { refuteListed } from "./refute-listed.ts";

/**
 * A number that was left open for want of a series or a date of its own, and that is the count of one series that the text speaks of,
 * at a time that it names: that is meant. Where numbers beside it in a list are right so, one that is not is wrong.
 */
export function fitCounts(
  claims: readonly Claim[],
  found: readonly (Finding | undefined)[],
  known: KnownLists,
): (Finding | undefined)[] {
  const series = spokenSeries(claims);
  let frames: readonly Frame[] = latest(series, known);
  const fitted = claims.map((claim, index) => {
    const { frame } = claim.time;
    if (frame) frames = [frame, ...frames.filter((other) => !sameDays(other, frame))].slice(0, MOST_FRAMES);
    const finding = found[index];
    const spoken = { series, frames, words: known.words, counters: known.counters };
    if ((finding && finding.state !== "open") || !mayCount(claim, spoken)) return finding;
    return fitOf(claim, spoken, known) ?? withContext(finding, claim, spoken);
  });
  return refuteListed(claims, fitted, known);
}

/** What an open number is most likely of: the one series spoken of, at the last time that was told. */
function withContext(finding: Finding | undefined, claim: Claim, spoken: Spoken): Finding | undefined {
  const { reading } = finding ?? {};
  const isClear = reading?.frame && reading.series.length === 1;
  if (!finding || isClear || claim.quantity.kind !== "count" || claim.quantity.unit === "") return finding;
  const own = reading?.series.length === 1 ? reading.series : spoken.series.slice(0, 1);
  const [first] = candidatesOf(claim, { ...spoken, series: own });
  return first ? { ...finding, reading: readingOf(first) } : finding;
}

/** Where a text names no time, it speaks of the newest list that there was. */
function latest(series: readonly string[], { dayOf }: KnownLists): Frame[] {
  const days = [...new Set(series.flatMap((id) => dayOf(id) ?? []))].slice(0, 1);
  return days.map(dayFrame);
}

function fitOf(claim: Claim, spoken: Spoken, known: KnownLists): Finding | undefined {
  const candidates = candidatesOf(claim, spoken);
  if (!isTelling(claim, candidates)) return undefined;
  const fits = candidates.flatMap((one) => {
    const outcome = outcomeOf(claim, one, known);
    return outcome?.state === "holds" ? [{ outcome, one }] : [];
  });
  const [first] = fits;
  if (!first || new Set(fits.map(({ one }) => one.series)).size > 1) return undefined;
  return { ...first.outcome, reading: readingOf(first.one) };
}

/** Smaller numbers agree by chance with one of so many counts: the more is said near, the smaller a number may be. */
function isTelling({ quantity, series, time, places, unknown }: Claim, candidates: readonly Candidate[]): boolean {
  const said = [series.some(({ how }) => isNear(how)), isNear(time.how), places.some(({ how }) => isNear(how))];
  const few = said.filter(Boolean).length + (candidates.length <= FEW ? 1 : 0);
  // A share of one list is easily one of another.
  if (quantity.kind === "percent" && !said[0]) return false;
  if (quantity.kind === "percent") return significantDigits(quantity.text.replace(/[^\d.]/gu, "")) >= (few >= 3 ? 2 : 3);
  if (!/^\d+$/u.test(String(quantity.value))) return false;
  return Number(quantity.value) >= (LEAST[Math.max(0, few - (unknown === "" ? 0 : 2))] ?? 0);
}

const FEW = 4;
/** By how many of series, time and place are said, and whether few counts can be meant. */
const LEAST = [150, 100, 60, 30, 20] as const;
