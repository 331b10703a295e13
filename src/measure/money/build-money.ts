import type { Report } from "../../model/issues.ts";
import type { MoneyPlan } from "../../model/money-plan.ts";
import type { Disagreement } from "../../model/observations.ts";
import { fundingTotals, type DefinitionTotals } from "./funding-totals.ts";
import { newFirms, type NewFirms } from "./new-firms.ts";
import { portfolioCounts, type Portfolio, type PortfolioInputs } from "./portfolio-counts.ts";

/** Money and newcomers of a dossier, and what it declares of them. */
export interface Money {
  readonly plan: MoneyPlan;
  readonly totals: readonly DefinitionTotals[];
  readonly newFirms: readonly NewFirms[];
  readonly portfolios: readonly Portfolio[];
}

export function buildMoney(
  plan: MoneyPlan | null,
  inputs: PortfolioInputs & { readonly disagreements: readonly Disagreement[] },
  report: Report,
): Money | null {
  if (!plan) return null;
  return {
    plan,
    totals: fundingTotals(plan, inputs, report),
    newFirms: newFirms(plan.new_firms, inputs.figures),
    portfolios: portfolioCounts(plan.portfolio, inputs),
  };
}
