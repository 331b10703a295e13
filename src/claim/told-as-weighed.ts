import { daysOf, type Period } from "../model/dates.ts";
import { DERIVED, type Claim } from "./claim.ts";
import type { ClaimFinding } from "./finding.ts";
import type { Weighed } from "./weighing/weigh.ts";

/** So likely must it be what an undecided number is of before that is told instead of what grammar took it for. */
const TAKEN = 0.2;
/** The same of one that arithmetic, lists or figures have borne out already. */
const TAKEN_TOO = 0.4;

/** Is a number told as what it most likely is of, and not as what decided it? */
export function isToldAsWeighed(finding: ClaimFinding, weighed: Weighed, claim: Claim): boolean {
  const { probability } = weighed;
  if (finding.state === "open" || isUntied(finding)) return probability >= TAKEN;
  return probability >= TAKEN_TOO && (isBorneOut(finding, weighed, claim) || isOfPart(finding, weighed, claim));
}

/** A part that is larger than its whole is wrong whatever it is of. */
const isUntied = ({ state, right, reading, meant }: ClaimFinding): boolean =>
  state === "fails" && right === null && reading === null && (meant?.period ?? null) === null;

/**
 * What a number is computed from may leave open which of the two it is of; a figure that bears it out does not, and what a list bears out
 * is of a list.
 */
function isBorneOut({ state, meant, reading, operands }: ClaimFinding, { option }: Weighed, claim: Claim): boolean {
  const isListed = reading !== null && !DERIVED.has(claim.comparator);
  if (state !== "holds" || (meant?.period ?? null) !== null || (isListed && option.kind === "figure")) return false;
  return option.agree === "agrees" && !(operands.length > 1 && isNamedOther(claim, option.subject));
}

/** 照此算，珩鸟是燕鸥的4倍多: of two numbers that the text gives it is the one of whom stands beside it. */
function isNamedOther({ subjects }: Claim, subject: string): boolean {
  const own = subjects.filter(({ how }) => how === "own");
  return own.length > 0 && subject !== "" && !own.some(({ id }) => id === subject);
}

/** 今年开局不错：一季度301亿元，二季度334亿元: the figure that decided a number is of a part of the time that was read for it. */
function isOfPart({ state, meant }: ClaimFinding, { option }: Weighed, { time: { frame } }: Claim): boolean {
  if (state !== "holds" || !meant?.period || !frame || !option.period) return false;
  const isSame = option.agree === "agrees" && option.subject === meant.subject && option.measure === meant.measure;
  return isSame && isWithin({ start: daysOf(option.period.start).start, end: daysOf(option.period.end).end }, frame.period);
}

/** A part of it, and not all. */
const isWithin = (part: Period, whole: Period): boolean =>
  whole.start <= part.start && part.end <= whole.end && (whole.start !== part.start || whole.end !== part.end);
