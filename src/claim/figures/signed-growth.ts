import type { Claim } from "../claim.ts";
import type { Said } from "../said.ts";
import type { FigureKnowledge } from "./figure-knowledge.ts";
import { openFigure, type FigureOutcome } from "./figure-outcome.ts";
import { isToldIn, type Meaning } from "./meaning.ts";

/** A change that figures tell with its sign: 环比下降9.6% is held against −9.6%. Other claims as they are. */
export function signed(claim: Claim, knowledge: FigureKnowledge): Claim {
  return isChange(claim, knowledge) && claim.direction === "down" ? turned(claim) : claim;
}

/** Is it told of a measure that is a growth? */
export function isChange({ comparator, measures, quantity }: Claim, knowledge: FigureKnowledge): boolean {
  const first = measures.find(({ id }) => isToldIn(quantity, knowledge.measure(id)));
  const isGrowth = first !== undefined && knowledge.measure(first.id)?.kind === "growth";
  return comparator === "growth" && isGrowth && typeof quantity.value === "string" && quantity.approx === null;
}

/** The same number with the other sign. */
export function turned(claim: Claim): Claim {
  const { quantity } = claim;
  if (typeof quantity.value !== "string") return claim;
  const value = quantity.value.startsWith("-") ? quantity.value.slice(1) : `-${quantity.value}`;
  return { ...claim, quantity: { ...quantity, value } };
}

/** The digits are right and the direction is not: refuted, if all else is said in the sentence. */
export function wrongWay(
  { subjectFirm, measureFirm, timeFirm, rivals }: Meaning,
  other: FigureOutcome,
  direction: "up" | "down",
): FigureOutcome {
  const turnedOne = turnedRound(other, direction);
  return !subjectFirm || !measureFirm || !timeFirm || rivals.length > 0 ? openFigure(turnedOne.reason) : turnedOne;
}

/** Told in the direction that is not the figure's, which bears out the other. */
export function turnedRound(other: FigureOutcome, direction: "up" | "down"): FigureOutcome {
  const told = { zh: other.reason.zh.replace(/^与此一致：/u, ""), en: other.reason.en.replace(/^Agrees with /u, "") };
  const way: Said =
    direction === "down"
      ? {
          zh: `数字相同，但方向相反，是上升：${told.zh}`,
          en: `The digits are right and the direction is not, it rose: ${told.en}`,
        }
      : {
          zh: `数字相同，但方向相反，是下降：${told.zh}`,
          en: `The digits are right and the direction is not, it fell: ${told.en}`,
        };
  return { ...other, state: "fails", reason: way };
}
