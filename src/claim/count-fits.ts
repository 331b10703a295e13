import { answersTo } from "./answers.ts";
import type { Finding } from "./check-claims.ts";
import { isSaidNear as isNear, type Claim, type Link } from "./claim.ts";
import { describeAsked } from "./describe-asked.ts";
import type { Counts } from "./known-counts.ts";
import { compare } from "./outcome.ts";
import type { Basis, Frame, Reading } from "./reading.ts";
import type { Said } from "./said.ts";

interface Known {
  readonly counts: Counts;
  /** Of series, by id. */
  readonly names: ReadonlyMap<string, Said>;
}

/** Smaller numbers agree by chance with one of so many counts. */
const LEAST = 100;
const LEAST_OF_PLACE = 30;
const MOST_FRAMES = 6;
const MOST_SERIES = 4;

/**
 * A number that was left open for want of a series or a date of its own, and that is the count of one series that the text speaks of,
 * at a time that it names: that is meant. A number that fits nothing stays open: what it is of was not understood.
 */
export function fitCounts(
  claims: readonly Claim[],
  found: readonly (Finding | undefined)[],
  known: Known,
): (Finding | undefined)[] {
  const series = spokenOf(claims);
  let frames: readonly Frame[] = [];
  return claims.map((claim, index) => {
    const { frame, how } = claim.time;
    if (frame && isNear(how)) frames = [frame, ...frames.filter((other) => !sameDays(other, frame))].slice(0, MOST_FRAMES);
    const finding = found[index];
    if ((finding && finding.state !== "open") || !mayCount(claim)) return finding;
    return fitOf(claim, series, frame && isNear(how) ? [frame] : frames, known) ?? finding;
  });
}

/** Series that the text names anywhere, by themselves. */
function spokenOf(claims: readonly Claim[]): string[] {
  const named = claims.flatMap(({ series: [only, second] }) => (only && !second && isNear(only.how) ? [only.id] : []));
  return [...new Set(named)].slice(0, MOST_SERIES);
}

function mayCount({ comparator, quantity, stance, subjects, measures, places, unknown }: Claim): boolean {
  if (comparator !== "value" && comparator !== "part") return false;
  if (quantity.kind !== "count" || typeof quantity.value !== "string" || stance !== "asserted" || unknown !== "") return false;
  const least = places.some(({ how }) => isNear(how)) ? LEAST_OF_PLACE : LEAST;
  const isWhole = /^\d+$/u.test(quantity.value) && Number(quantity.value) >= least;
  return isWhole && !/元|dollar|yuan|[$€£¥]|token/iu.test(quantity.unit) && !subjects.some(isClose) && !measures.some(isClose);
}

const isClose = ({ how }: Link): boolean => isNear(how);

function sameDays(a: Frame, b: Frame): boolean {
  return a.period.start === b.period.start && a.period.end === b.period.end;
}

function fitOf(claim: Claim, spoken: readonly string[], frames: readonly Frame[], known: Known): Finding | undefined {
  const near = claim.series.filter(({ how }) => isNear(how)).map(({ id }) => id);
  const place = claim.places.find(({ how }) => isNear(how))?.id ?? null;
  const bases: readonly Basis[] = claim.basis === "added" ? ["added"] : claim.basis === "total" ? ["total"] : ["total", "added"];
  const fits = (near.length > 0 ? near : spoken).flatMap((series) =>
    frames.flatMap((frame) => bases.flatMap((basis) => fit(claim, { series, frame, basis, place }, known) ?? [])),
  );
  const [first] = fits;
  return new Set(fits.map(({ reading }) => reading?.series[0])).size === 1 ? first : undefined;
}

interface Context {
  readonly series: string;
  readonly frame: Frame;
  readonly basis: Basis;
  readonly place: string | null;
}

function fit({ quantity }: Claim, { series, frame, basis, place }: Context, { counts, names }: Known): Finding | undefined {
  const known = counts(series);
  if (!known) return undefined;
  const isState = basis === "total" && frame.period.start !== frame.period.end;
  const asked = isState ? { ...frame, period: { start: frame.period.end, end: frame.period.end }, asOf: true } : frame;
  const question = { kind: "count", basis, base: null, place, frame: asked } as const;
  const name = names.get(series) ?? { zh: series, en: series };
  const outcome = compare(quantity, answersTo(question, known), describeAsked(question, name));
  if (outcome.state !== "holds") return undefined;
  const reading: Reading = {
    kind: "count",
    series: [series],
    place,
    otherPlace: null,
    basis,
    frame: asked,
    base: null,
    contexts: [],
    trust: "weak",
    doubt: null,
    backing: "sentence",
  };
  return { ...outcome, reading };
}
