import type { Finding } from "./check-claims.ts";
import { DERIVED, isClose, type Claim } from "./claim.ts";
import type { ArithmeticResult } from "./arithmetic/check-arithmetic.ts";
import type { FigureOutcome } from "./figures/figure-outcome.ts";
import type { ClaimFinding } from "./finding.ts";
import type { Said } from "./said.ts";

/** What each of the three ways of checking says to one claim. */
export interface Ways {
  readonly counted: Finding | undefined;
  readonly reported: FigureOutcome;
  readonly computed: ArithmeticResult;
}

/**
 * One finding of a claim. What bears it out anywhere wins: a wrong "refuted" is the worst error. Then sources that differ, then what
 * refutes it; of two that say the same, the way that fits the number: what is told is held against lists and figures first, what is
 * computed against its operands.
 */
export function combine(claim: Claim, { counted, reported, computed }: Ways): ClaimFinding {
  const lists = counted && withoutRoom(counted, reported, claim);
  const byDossier = [lists, reported].filter((way) => way !== undefined);
  const ways = DERIVED.has(claim.comparator) ? [computed, ...byDossier] : [...byDossier, computed];
  const said = (["holds", "differs", "fails"] as const).map((state) => ways.find((way) => way.state === state)).find(Boolean);
  const { conflicts } = computed;
  const isMeasured = claim.measures.some(({ how }) => how !== "paragraph" && how !== "text");
  const reading = said !== reported && (!isMeasured || said === lists) ? (counted?.reading ?? null) : null;
  if (said) {
    const remarks = [
      ...(said === reported ? [] : notes(said)),
      ...(said === reported ? reported.remarks : []),
      ...onlyNew(said, computed),
    ];
    const meant = said === lists ? null : reported.meant;
    return {
      state: said.state,
      reason: said.reason,
      right: said.right,
      evidence: evidenceOf(said),
      remarks,
      conflicts,
      reading,
      meant,
      weighed: null,
      operands: computed.operands,
    };
  }
  const reason = openReason(claim, { counted, reported, computed });
  return {
    state: "open",
    reason,
    right: null,
    evidence: [],
    remarks: [...reported.remarks, ...computed.remarks],
    conflicts,
    reading,
    meant: reading && !isMeasured ? null : reported.meant,
    weighed: null,
    operands: computed.operands,
  };
}

type Way = Finding | FigureOutcome | ArithmeticResult;

const evidenceOf = (way: Way): ClaimFinding["evidence"] => ("evidence" in way ? way.evidence : []);
const notes = (way: Way): readonly Said[] => ("remarks" in way ? way.remarks : []);

function onlyNew(said: Way, computed: ArithmeticResult): readonly Said[] {
  return said === computed ? [] : computed.remarks;
}

/** A number that is told of an entity's figure is no count of a list that its sentence happens to speak of. */
function withoutRoom(counted: Finding, reported: FigureOutcome, claim: Claim): Finding | undefined {
  const named = claim.subjects.some(isClose);
  return counted.state === "fails" && named && reported.state !== "open" ? undefined : counted;
}

/** What would be needed, by the way that came nearest to an answer. */
function openReason(claim: Claim, { counted, reported, computed }: Ways): Said {
  if (DERIVED.has(claim.comparator)) return computed.reason;
  const measured = claim.measures.length > 0 && claim.subjects.length > 0;
  if (measured || !counted) return reported.reason;
  return claim.series.length > 0 || counted.reading !== null ? counted.reason : reported.reason;
}
