import type { CodePoints } from "../text/code-points.ts";
import { significantDigits } from "../measure/figures/round-alike.ts";
import { sameMeasure, sameUnit } from "./arithmetic/likeness.ts";
import { isClose, type Claim } from "./claim.ts";
import { digitsSaid } from "./figures/agreement.ts";
import type { ClaimFinding } from "./finding.ts";
import { slipsBetween } from "./weighing/slips.ts";

/** 那898款, the 1,150 services: words right before a number that take up one that was told. */
const TAKING_UP = /(?:那|这|该|上述|前述|the|those|these|that|its|their|’s|'s) ?$/iu;
/** So many characters before a number are looked at. */
const BEFORE = 8;
/** Fewer digits in another order are another number. */
const TELLING = 3;
/** So many numbers of a text may be taken up. */
const MOST = 400;

/**
 * A number that is open and that its words take up as one that was told, though no other number of the text is the same: the one that differs
 * from it by a slip of the pen is told beside it. It refutes nothing, as the words may take up something that nobody told.
 */
export function withTakenUp(
  claims: readonly Claim[],
  found: readonly ClaimFinding[],
  points: CodePoints,
): readonly ClaimFinding[] {
  const told = claims.flatMap((claim, index) => (isBorneOut(claim, found[index]) ? [{ claim, index }] : [])).slice(0, MOST);
  const values = new Map<string, number>();
  for (const { quantity } of claims) values.set(String(quantity.value), (values.get(String(quantity.value)) ?? 0) + 1);
  return found.map((finding, at) => {
    const claim = claims[at];
    if (!claim || finding.state !== "open" || finding.conflicts.length > 0 || values.get(String(claim.quantity.value)) !== 1)
      return finding;
    if (!isTelling(claim) || (isClose(claim.time) && claim.time.frame !== null) || !isTakenUp(claim, points)) return finding;
    const meant = told.filter((one) => isMeant(claim, one.claim));
    const [first] = meant;
    if (!first || new Set(meant.map((one) => one.claim.quantity.value)).size > 1) return finding;
    const text = first.claim.quantity.text.trim();
    const remark = {
      zh: `文中别处给出的是${text}，可能是笔误。`,
      en: `The text itself also gives ${text}: perhaps a slip of the pen.`,
    };
    return { ...finding, conflicts: [first.index], remarks: [...finding.remarks, remark] };
  });
}

function isTelling({ quantity }: Claim): boolean {
  return quantity.kind === "count" && quantity.change === null && significantDigits(digitsSaid(quantity)) >= TELLING;
}

const isBorneOut = (claim: Claim, finding: ClaimFinding | undefined): boolean => finding?.state === "holds" && isTelling(claim);

const isTakenUp = ({ quantity: { start } }: Claim, points: CodePoints): boolean =>
  TAKING_UP.test(points.slice(Math.max(0, start - BEFORE), start));

/** In another sentence, of one unit and as far as is said one measure, and one slip of the pen away. */
function isMeant(claim: Claim, other: Claim): boolean {
  if (claim.sentence === other.sentence || sameMeasure(claim, other) === false) return false;
  const isBare = claim.quantity.unit === "" || other.quantity.unit === "";
  if (!isBare && !sameUnit(claim.quantity, other.quantity)) return false;
  return slipsBetween(Number(claim.quantity.value), Number(other.quantity.value)).some((slip) => slip !== "power of ten");
}
