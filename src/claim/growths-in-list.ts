import { isSaidNear, type Claim } from "./claim.ts";
import type { FigureOutcome } from "./figures/figure-outcome.ts";

/**
 * Growths that one sentence lists are of one measure and time: 甲跌74.3%，乙跌42.6%，只有丙涨35.2%. Each that is open and says no measure of its own, as
 * one of that of another which a figure bears out; undefined where there is none, or where two of them differ.
 */
export function growthsInList(claims: readonly Claim[], outcomes: readonly FigureOutcome[]): (Claim | undefined)[] {
  const bySentence = new Map<number, Set<string>>();
  claims.forEach((claim, index) => {
    const { state, meant } = outcomes[index] ?? {};
    if (!isRate(claim) || state !== "holds" || !meant) return;
    bySentence.set(claim.sentence, (bySentence.get(claim.sentence) ?? new Set()).add(meant.measure));
  });
  return claims.map((claim, index) => {
    const [measure, ...others] = bySentence.get(claim.sentence) ?? [];
    const isOpen = isRate(claim) && outcomes[index]?.state === "open" && claim.against.claims.length === 0;
    const isSaid = claim.measures.some(({ how }) => isSaidNear(how));
    if (measure === undefined || others.length > 0 || !isOpen || isSaid || claim.subjects[0]?.how !== "own") return undefined;
    return { ...claim, measures: [{ id: measure, how: "sentence", start: claim.quantity.start, end: claim.quantity.end }] };
  });
}

const isRate = ({ comparator, quantity }: Claim): boolean => comparator === "growth" && quantity.kind === "percent";
