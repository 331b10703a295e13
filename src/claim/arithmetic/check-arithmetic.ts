import type { Claim } from "../claim.ts";
import type { Said } from "../said.ts";
import { checkContainedTimes } from "./contained-times.ts";
import { checkPair, type Beside } from "./derived.ts";
import { listWholes } from "./list-wholes.ts";
import { namedNumbers } from "./named-numbers.ts";
import { checkSaidParts, type PartFinding } from "./parts.ts";
import { checkRank } from "./ranks.ts";
import { checkShareOfSum } from "./share-of-sum.ts";
import { findSelfConflicts } from "./self-conflicts.ts";
import { checkRest } from "./rest.ts";
import { openResult } from "./results.ts";
import { NOT_DERIVED, NOT_JUDGED } from "./sentences.ts";
import { checkTotal } from "./totals.ts";
import { checkShares, checkUnsaidParts } from "./unsaid-parts.ts";
import { isJudged, NOTHING_KNOWN, type ArithmeticResult, type Surroundings } from "./values.ts";

export type { ArithmeticResult, ArithmeticState, KnownNumber, Surroundings, ValueOf } from "./values.ts";

/** A claim carries at most so many remarks and conflicts: a thousand parts of one whole are told once. */
const MOST = 8;

/**
 * What a text's numbers say of one another: each derived number recomputed, parts held against wholes, and everything that
 * is told twice against itself. One result a claim, in their order; work grows in line with the number of claims.
 */
export function checkArithmetic(claims: readonly Claim[], around: Surroundings = NOTHING_KNOWN): ArithmeticResult[] {
  const parts = new Map<number, PartFinding[]>();
  const note = (claim: number, finding: PartFinding): void => {
    const findings = parts.get(claim) ?? [];
    if (findings.length < MOST || finding.state !== null) findings.push(finding);
    parts.set(claim, findings);
  };
  checkSaidParts(claims, around, note);
  checkContainedTimes(claims, around, note);
  checkUnsaidParts(claims, around, note);
  checkShares(claims, around, note);
  const conflicts = findSelfConflicts(claims, around);
  const beside: Beside = { around, named: namedNumbers(claims), wholes: listWholes(claims) };
  return claims.map((claim, index) => {
    if (!isJudged(claim)) return openResult(NOT_JUDGED);
    const computed = checkOne(claims, index, beside);
    const { with: others = [], remarks = [] } = conflicts[index] ?? {};
    const held = withParts(computed, parts.get(index) ?? []);
    const against = new Set([...held.conflicts, ...others].filter((other) => other !== index));
    return { ...held, conflicts: [...against].slice(0, MOST), remarks: distinct([...held.remarks, ...remarks]) };
  });
}

function checkOne(claims: readonly Claim[], index: number, beside: Beside): ArithmeticResult {
  const claim = claims[index];
  const isOfTwo = (claim?.against.claims.length ?? 0) > 0;
  if (claim?.against.isRest && !isOfTwo && REST.has(claim.comparator)) return checkRest(claims, index, beside.around);
  if (claim?.against.together) return checkShareOfSum(claims, index, beside);
  switch (claim?.comparator) {
    case "growth":
    case "difference":
    case "share":
    case "multiple":
    case "points":
      return checkPair(claims, index, beside);
    case "sum":
    case "mean":
      return checkTotal(claims, index, beside.around);
    case "rank":
      return checkRank(claims, index, beside.around);
    default:
      return openResult(NOT_DERIVED);
  }
}

const REST: ReadonlySet<Claim["comparator"]> = new Set(["value", "share"]);

/** A number that cannot be right beside another one fails for that, unless it was computed right. */
function withParts(result: ArithmeticResult, findings: readonly PartFinding[]): ArithmeticResult {
  const wrong = findings.find(({ state }) => state === "fails");
  const conflicts = [...result.conflicts, ...findings.map(({ other }) => other)];
  const notes = findings.map(({ said }) => said);
  if (!wrong || result.state === "holds") return { ...result, conflicts, remarks: distinct([...result.remarks, ...notes]) };
  const remarks = distinct([...result.remarks, ...notes.filter((said) => said !== wrong.said)]);
  return {
    ...result,
    state: "fails",
    reason: wrong.said,
    right: null,
    operands: [wrong.other],
    conflicts,
    remarks,
    isPart: true,
  };
}

function distinct(remarks: readonly Said[]): Said[] {
  return [...new Map(remarks.map((said) => [said.en, said])).values()].slice(0, MOST);
}
