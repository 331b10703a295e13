import type { Claim } from "../claim.ts";
import type { Said } from "../said.ts";
import type { Computation } from "./compute.ts";
import { HUNDRED, UNITY, type Rational } from "./rational.ts";
import { cameTo } from "./said-number.ts";

/** What a derived claim is computed to. */
export interface Question {
  /** More than one where the wording is used for both. */
  readonly ways: readonly [Computation, ...Computation[]];
  /** 100 where the claim counts in hundredths. */
  readonly scale: Rational;
  /** What an editor should know of the wording itself. */
  readonly remarks: readonly Said[];
}

const TIMES_MORE: Said = {
  zh: "“times more”一类说法有两种读法（是其几倍，或多出几倍），两种都算对。",
  en: "“Times more” is read in two ways (so many times as much, or so many times on top); both are taken as right.",
};

const TIMES_LESS: Said = {
  zh: "减少一倍以上没有意义：减少最多到零。",
  en: "Nothing can fall by more than all of it: a fall is not told in multiples.",
};

/** What is asked by the wording; a sentence where it asks for nothing that could be computed. */
export function questionOf(claim: Claim): Question | Said {
  const { quantity, comparator } = claim;
  const direction = quantity.change ?? claim.direction;
  if (quantity.kind === "points" || comparator === "points" || (comparator === "difference" && quantity.kind === "count")) {
    return asked(direction === null ? ["distance"] : [direction === "up" ? "gain" : "loss"], UNITY);
  }
  if (cameTo(quantity)) return asked(["ratio"], UNITY);
  if (quantity.kind === "count")
    return asked(direction === "down" ? ["loss"] : direction === "up" ? ["gain"] : ["distance"], UNITY);
  if (comparator === "share") return asked(["ratio"], scaleOf(claim));
  if (quantity.kind === "multiple") return timesAsked(claim);
  if (comparator === "multiple" && quantity.change === null) return asked(["ratio"], scaleOf(claim));
  return asked(direction === null ? ["rise", "fall"] : [direction === "up" ? "rise" : "fall"], scaleOf(claim));
}

export const isQuestion = (question: Question | Said): question is Question => "ways" in question;

const asked = (ways: Question["ways"], scale: Rational, remarks: readonly Said[] = []): Question => ({ ways, scale, remarks });

const scaleOf = ({ quantity }: Claim): Rational => (quantity.kind === "percent" ? HUNDRED : UNITY);

/** 增长6倍 is to seven times, 是其6倍 to six; in English nobody can tell. */
function timesAsked({ quantity, comparator, direction, language }: Claim): Question | Said {
  const change = quantity.change ?? (comparator === "multiple" ? null : direction);
  if (change === "down") return TIMES_LESS;
  if (change === null) return asked(["ratio"], UNITY);
  return language === "zh" ? asked(["rise"], UNITY) : asked(["ratio", "rise"], UNITY, [TIMES_MORE]);
}
