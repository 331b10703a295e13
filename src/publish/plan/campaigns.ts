import type { AttentionChange } from "../../measure/campaigns/attention-change.ts";
import type { CampaignFinding } from "../../measure/campaigns/analyse-campaigns.ts";
import { dateOf, dayOf } from "../../measure/campaigns/campaign-runs.ts";
import type { UsageSeries } from "../../measure/campaigns/usage-readings.ts";
import { downloadLine } from "../download-line.ts";
import { CAMPAIGNS } from "../addresses.ts";
import { campaignsPage, type CampaignsInputs, type ShownCampaign } from "../pages/campaigns.ts";
import type { ShownAttention } from "../shown/shown-campaign.ts";
import type { ShownUsage } from "../pages/campaign-usage.ts";
import { readingsCsv } from "../readings-csv.ts";
import { slugOf } from "../slugs.ts";
import { dailyFigure, placebosFigure } from "../figures/campaign-figures.ts";
import type { Desk, Plan } from "./desk.ts";
import { embedPlan } from "./embeds.ts";
import { eventShower } from "./shown-events.ts";

/** One page of all campaigns; the days and readings of each as CSV. */
export function* planCampaigns(desk: Desk): Iterable<Plan> {
  const { campaigns, eventPlan } = desk.data;
  const shown = campaigns.map((campaign) => shownCampaign(desk, campaign));
  const calendar = eventPlan?.calendar?.label ?? null;
  yield { address: CAMPAIGNS, render: campaignsPage, inputs: { campaigns: shown, calendar } satisfies CampaignsInputs } as Plan;
  for (const { attention, usage, usageCsv } of shown) {
    for (const one of attention) {
      yield { address: one.csv, render: daysCsv, inputs: one } as Plan;
      yield* embedPlan(dailyFigure, one);
      yield* embedPlan(placebosFigure, one);
    }
    const readings = usage.flatMap((series) => series.readings.map(({ reading }) => reading));
    if (usageCsv !== null) yield { address: usageCsv, render: readingsCsv, inputs: readings } as Plan;
  }
}

function shownCampaign(desk: Desk, campaign: CampaignFinding): ShownCampaign {
  const { data, groups } = desk;
  const show = eventShower(desk);
  const byId = new Map(data.events.map((event) => [event.id, event]));
  const shownOf = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []).map(show);
  const labels = new Map(data.campaigns.map(({ id, label }) => [id, label]));
  const group = campaign.group === null ? undefined : groups.get(campaign.group);
  const { id, label, budget, announced, start, end, window, rivals } = campaign;
  const usage = campaign.usage.flatMap((series) => shownUsage(desk, series) ?? []);
  return {
    id,
    label,
    group: group ? { id: group.id, name: group.name } : null,
    budget,
    announced,
    start,
    end,
    isMeasured: window !== null,
    events: shownOf(campaign.events),
    otherwise: shownOf(campaign.conflicts),
    rivals: rivals.map((rival) => labels.get(rival) ?? { en: rival }),
    attention: campaign.attention.map((change) => shownAttention(desk, campaign, change)),
    usage,
    usageCsv: usage.length > 0 ? `${CAMPAIGNS}${slugOf(id)}--usage.csv` : null,
  };
}

function shownAttention(desk: Desk, { id, label, window, group }: CampaignFinding, change: AttentionChange): ShownAttention {
  const { list, placebos } = change;
  const declared = desk.data.attentionPlan?.lists.find((one) => one.id === list);
  const [first, last] = [window?.first ?? 0, window?.last ?? 0];
  return {
    campaign: id,
    label,
    list,
    title: declared?.title ?? { en: list },
    address: declared?.address ?? null,
    tone: desk.tone(group ?? ""),
    start: dateOf(first),
    end: dateOf(last),
    state: change.state,
    segments: change.segments,
    change: change.change,
    lessEarlier: change.lessEarlier,
    earlier: change.earlier.map((year) => ({ first: dateOf(year.window.first), segments: year.segments, change: year.change })),
    placebos: placebos && {
      changes: placebos.changes.map(({ change: value }) => Math.round(value * 1000) / 1000),
      apart: placebos.apart,
      share: placebos.share,
    },
    days: change.days.map(({ date, appearances, listed }) => {
      const day = dayOf(date);
      return { date, appearances, listed, part: day < first ? "before" : day > last ? "after" : "during" };
    }),
    csv: `${CAMPAIGNS}${slugOf(id)}--${slugOf(list)}.csv`,
  };
}

function shownUsage({ readings }: Desk, series: UsageSeries): ShownUsage | undefined {
  const shown = series.readings.flatMap(({ observation, part, counts }) => {
    const reading = readings.get(observation.id)?.shown;
    return reading ? [{ reading, part, counts }] : [];
  });
  return shown.length === 0 ? undefined : { readings: shown, counted: series.counted, change: series.change };
}

function daysCsv({ list, days }: ShownAttention): string {
  const lines = days.map(({ date, part, appearances, listed }) =>
    downloadLine([list, date, part, String(appearances), String(listed)]),
  );
  return downloadLine(["list", "date", "part", "appearances", "listed"]) + lines.join("");
}
