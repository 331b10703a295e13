import type { MethodsRules, ReadingRule } from "../methods/method.ts";
import { methodsPage, type MethodsPageInputs } from "../pages/methods.ts";
import type { Desk, Plan } from "./desk.ts";

/** The page of methods. */
export function planMethods(desk: Desk): Plan<MethodsPageInputs>[] {
  return [{ address: "methods/", render: methodsPage, inputs: { rules: methodsRules(desk), accuracy: desk.data.accuracy } }];
}

/** How the reading of filings came about, for whichever page tells it. */
export function readingRule({ data: { league, head, rules }, measures }: Desk): ReadingRule {
  const { halfYears, growth, peersNew, peersThen } = league;
  return {
    halfYears,
    growth,
    peersNew,
    peersThen,
    leastTotal: head.league.least_total,
    measure: measures.get(league.measure)?.label ?? {},
    chance: rules.pace.chance,
  };
}

function methodsRules(desk: Desk): MethodsRules {
  const { rules, verdict, schemes, attentionPlan, questions } = desk.data;
  const near = attentionPlan?.near_duplicates;
  return {
    reading: readingRule(desk),
    settings: rules,
    verdict: verdict && {
      levelDays: verdict.declared.window.level_days,
      changeDays: verdict.declared.window.change_days,
      variants: verdict.composite?.set.variants.length ?? null,
    },
    schemes: schemes.map(({ name, target }) => ({ name, target })),
    nearDuplicates: near ? { days: near.days, leastLength: near.least_length } : null,
    openQuestions: questions.length,
  };
}
