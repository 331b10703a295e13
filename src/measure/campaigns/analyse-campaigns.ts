import type { Attention, AttentionDay } from "../../model/attention.ts";
import type { EventPlan } from "../../model/event-plan.ts";
import type { Report } from "../../model/issues.ts";
import type { Observation } from "../../model/observations.ts";
import type { Entity } from "../../model/records.ts";
import { attentionChanges, type AttentionChange } from "./attention-change.ts";
import { campaignRuns, dayOf, type CampaignRun, type RunInputs } from "./campaign-runs.ts";
import { usageSeries, type UsageSeries } from "./usage-readings.ts";

/** A campaign with what changed during it. Never an effect: nothing here tells what would have happened without it. */
export interface CampaignFinding extends CampaignRun {
  readonly attention: readonly AttentionChange[];
  readonly usage: readonly UsageSeries[];
}

export interface CampaignInputs extends RunInputs {
  readonly plan: EventPlan | null;
  readonly entities: readonly Entity[];
  readonly observations: readonly Observation[];
  readonly days: readonly AttentionDay[];
  readonly months: readonly Attention[];
  /** Measures whose readings are looked at. */
  readonly usageMeasures: ReadonlySet<string>;
}

/** Every declared campaign, in the order of its declaration. */
export function analyseCampaigns(inputs: CampaignInputs, report: Report): CampaignFinding[] {
  const { plan, entities, observations, days, months, usageMeasures } = inputs;
  if (!plan) return [];
  const firstDays = plan.calendar?.first_days.map(dayOf).toSorted((left, right) => left - right) ?? [];
  const planOf = new Map(plan.campaigns.map((campaign) => [campaign.id, campaign]));
  return campaignRuns(plan.campaigns, inputs, report).map((run) => {
    const { attention: named, products = [] } = planOf.get(run.id) ?? {};
    const { window } = run;
    if (!window) return { ...run, attention: [], usage: [] };
    const ids = new Set(entities.filter(({ caption }) => products.includes(caption)).map(({ id }) => id));
    const own = observations.filter(({ entity, measure }) => usageMeasures.has(measure) && entity !== null && ids.has(entity));
    const ofEntity = ({ entity }: { readonly entity: string }) => entity === named;
    return {
      ...run,
      attention: attentionChanges(window, { days: days.filter(ofEntity), months: months.filter(ofEntity), firstDays }),
      usage: usageSeries(own, window),
    };
  });
}
