import { isEarlier } from "./arithmetic/likeness.ts";
import { isOperand } from "./arithmetic/pairs.ts";
import { isClose, PAIRED, type Claim, type ClaimTime, type Comparator, type Link } from "./claim.ts";
import type { ClaimFinding } from "./finding.ts";
import type { Frame } from "./reading.ts";

/**
 * 18 firms last year, an eighth of the 174 of 2023; 规模是甲的1.3倍、乙的6.8倍: what tells the number before it again is of whom and when that is, and not of what it
 * is held against. `resolved` has the claims before it as what they were found to be of.
 */
export function ofItsOwn(claim: Claim, finding: ClaimFinding, before: Before): Claim {
  const read = before.claims[before.index];
  if (!read || !PAIRED.has(read.comparator) || (finding.meant?.period ?? null) !== null) return claim;
  const { own, isComputed } = ownOf(read, finding, before) ?? {};
  if (!own || isEarlier(own.time.frame, claim.time.frame) === true) return claim;
  const isRivals = ([link]: readonly Link[]): boolean => read.against.subjects.some(({ id }) => id === link?.id);
  const isLater = isBefore(claim.time.frame, own.time.frame) && (isComputed === true || RATIOS.has(read.comparator));
  return {
    ...claim,
    ...(isRivals(claim.subjects) && own.subjects.length > 0 && { subjects: own.subjects }),
    ...(isRivals(claim.places) && own.places.length > 0 && { places: own.places }),
    ...(isLater && !isOfOwnTime(read) && { time: own.time }),
  };
}

/** A claim with all of its text, and those before it as what they were found to be of. */
export interface Before {
  readonly index: number;
  readonly claims: readonly Claim[];
  readonly resolved: readonly Claim[];
}

interface Own {
  readonly own: Claim | undefined;
  /** It was computed from that. */
  readonly isComputed: boolean;
}

/** What it was computed from, or stands right behind, in its sentence. */
function ownOf(read: Claim, { state, operands }: ClaimFinding, { index, claims, resolved }: Before): Own | undefined {
  const [, own] = operands;
  if (own === undefined || operands.length > 2 || state === "open")
    return { own: resolved[ownBefore(read, index, claims) ?? -1], isComputed: false };
  return claims[own]?.sentence === read.sentence ? { own: resolved[own], isComputed: true } : undefined;
}

const RATIOS: ReadonlySet<Comparator> = new Set(["share", "multiple"]);

/** So many numbers back it may stand, shares and multiples of it between. */
const BACK = 8;

function ownBefore(claim: Claim, index: number, claims: readonly Claim[]): number | undefined {
  let at = index - 1;
  while (at > index - BACK && RATIOS.has(claims[at]?.comparator ?? "value") && claims[at]?.sentence === claim.sentence) at -= 1;
  const own = claims[at];
  if (!own || own.sentence !== claim.sentence || claim.against.claims[0] === at) return undefined;
  return isOperand(own, claim) && claim.clause - own.clause <= index - at ? at : undefined;
}

/** Its own time is said beside it, and is not that of what it is held against. */
const isOfOwnTime = ({ time, against }: Claim): boolean => isClose(time) && !isOne(time.frame, against.frame);

const isOne = (a: Frame | null, b: Frame | null): boolean =>
  a?.period.start === b?.period.start && a?.period.end === b?.period.end;

/** All of it, and no part of a longer time. */
function isBefore(a: ClaimTime["frame"], b: ClaimTime["frame"]): boolean {
  if (!a || !b) return false;
  return a.period.end < b.period.start || (a.asOf && b.asOf && a.period.end < b.period.end);
}
