import type { CampaignPlan } from "../../model/event-plan.ts";
import type { Report } from "../../model/issues.ts";
import type { Observation } from "../../model/observations.ts";
import type { DatedEvent, Reported } from "../../model/records.ts";
import type { Localized } from "../../model/text.ts";
import type { DayWindow } from "./interrupted-series.ts";

/** A day on which a campaign began or ended, and how that is known. */
export interface RunDay {
  readonly date: string;
  /** told by a source; announced: nothing tells when it began but the day of its announcement; set by an editor, with the reason. */
  readonly basis: "told" | "announced" | "set";
  readonly why: Localized | null;
  readonly address: string | null;
}

/** A campaign as its events and its declaration tell it. */
export interface CampaignRun {
  readonly id: string;
  readonly label: Localized;
  readonly group: string | null;
  /** Ids of the events that tell it, and of others that tell it otherwise. */
  readonly events: readonly string[];
  readonly conflicts: readonly string[];
  /** What it was announced to cost, as stated; null where nothing tells. */
  readonly budget: { readonly value: number; readonly unit: string } | null;
  readonly announced: string | null;
  readonly start: RunDay | null;
  readonly end: RunDay | null;
  /** null where its first or last day is not known. */
  readonly window: DayWindow | null;
  /** Ids of campaigns that ran on one of its days: none of them can be its control. */
  readonly rivals: readonly string[];
}

const DAY = 86_400_000;
export const dayOf = (date: string): number => Date.parse(date) / DAY;
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** Events, and the figures that tell them with what was observed. */
export interface RunInputs {
  readonly events: readonly DatedEvent[];
  readonly reported: readonly (Reported & { readonly observation: Pick<Observation, "figure"> | null })[];
}

/** Declared campaigns with budget and window. One without is reported and kept: it is shown, and nothing is measured of it. */
export function campaignRuns(plans: readonly CampaignPlan[], { events, reported }: RunInputs, report: Report): CampaignRun[] {
  const runs = plans.map((plan) => {
    const figures = new Set(
      reported
        .filter(
          ({ kind, subject, predicate }) =>
            kind === "event" && plan.subjects.includes(subject) && plan.predicates.includes(predicate),
        )
        .map(({ id }) => id),
    );
    return runOf(
      plan,
      events.filter(({ told }) => told.some(({ figure }) => figure !== null && figures.has(figure))),
      report,
    );
  });
  return runs.map((run) => ({
    ...run,
    rivals: runs.flatMap((other) => (other.id !== run.id && overlaps(run.window, other.window) ? [other.id] : [])),
  }));
}

function overlaps(left: DayWindow | null, right: DayWindow | null): boolean {
  return left !== null && right !== null && left.first <= right.last && right.first <= left.last;
}

/** What most sources tell stands first; others stay beside it as events of the campaign. */
function runOf(plan: CampaignPlan, own: readonly DatedEvent[], report: Report): Omit<CampaignRun, "rivals"> {
  const tell = (code: string, what: string) => {
    const message = `events.yml: campaign "${plan.id}" ${what}; it is shown, and nothing is measured of it.`;
    report({ code, level: "warning", source: "events.yml", locator: null, message });
  };
  const ordered = own.toSorted((left, right) => right.told.length - left.told.length);
  const [main] = ordered;
  if (!main) tell("campaign-without-event", "is told by no event of these subjects and predicates");
  const start = startOf(plan, main);
  const end = endOf(plan, main);
  const window = start && end && start.date <= end.date ? { first: dayOf(start.date), last: dayOf(end.date) } : null;
  if (main && !window) tell("campaign-without-window", "has no first and last day, to the day and in this order");
  const ids = new Set(own.map(({ id }) => id));
  const priced = ordered.find(({ value, unit }) => value !== null && unit !== null);
  return {
    id: plan.id,
    label: plan.label,
    group: main?.group ?? null,
    events: [...ids],
    conflicts: [...new Set(own.flatMap(({ conflicts }) => conflicts))].filter((id) => !ids.has(id)),
    budget: priced?.value != null && priced.unit !== null ? { value: priced.value, unit: priced.unit } : null,
    announced: main?.announced ?? null,
    start,
    end,
    window,
  };
}

function startOf({ start: set }: CampaignPlan, event: DatedEvent | undefined): RunDay | null {
  if (set) return { date: set.date, basis: "set", why: set.why, address: set.address ?? null };
  const date = event?.start ?? null;
  if (date === null || date.length !== "2026-02-01".length || event?.about) return null;
  return { date, basis: date === event?.announced ? "announced" : "told", why: null, address: null };
}

function endOf({ end: set }: CampaignPlan, event: DatedEvent | undefined): RunDay | null {
  const date = event?.end ?? null;
  const isDay = date !== null && date.length === "2026-03-12".length && !event?.about;
  if (isDay) return { date, basis: "told", why: null, address: null };
  return set ? { date: set.date, basis: "set", why: set.why, address: set.address ?? null } : null;
}
