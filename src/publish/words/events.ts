import type { ChangeState, LEAST } from "../../measure/campaigns/attention-change.ts";
import type { RunDay } from "../../measure/campaigns/campaign-runs.ts";
import type { LEAST_READINGS, ReadingPart } from "../../measure/campaigns/usage-readings.ts";
import type { Granularity } from "../../model/observations.ts";

/** Levels of the three segments, the change with its interval, as text. */
export interface ChangeTexts {
  readonly list: string;
  readonly before: string;
  readonly during: string;
  readonly after: string;
  readonly change: string;
  readonly low: string;
  readonly high: string;
}

/** Events on a timeline, and what changed during a campaign. "Change during", never "effect". */
export interface EventWords {
  readonly timeline: string;
  readonly timelineLede: (events: string, undated: string) => string;
  readonly timelineAlt: (kinds: string, from: string, to: string) => string;
  readonly ownKinds: Readonly<Record<"funding" | "cancellation" | "other", string>>;
  /** Kinds of event that the engine makes itself, in words. */
  readonly names: Readonly<Record<string, string>>;
  readonly undated: string;
  readonly when: string;
  readonly kind: string;
  readonly who: string;
  readonly what: string;
  readonly told: string;
  readonly sources: (count: number) => string;
  readonly precision: Readonly<Record<Granularity, string>>;
  readonly claimed: string;
  readonly announcedOn: (date: string) => string;
  readonly noEnd: string;
  readonly conflict: (count: number) => string;
  readonly all: string;
  /** The title of a timeline of which some is shown. */
  readonly chosen: (shown: string, all: string, choice: string) => string;
  readonly campaigns: string;
  readonly campaignsLede: string;
  readonly noCampaigns: string;
  readonly budget: string;
  readonly noBudget: string;
  readonly window: string;
  readonly noWindow: string;
  readonly basis: Readonly<Record<RunDay["basis"], string>>;
  readonly rivals: (names: string) => string;
  readonly noRivals: string;
  readonly events: string;
  readonly otherwise: string;
  readonly attention: string;
  readonly attentionNote: string;
  readonly noAttention: string;
  readonly segments: Readonly<Record<ReadingPart, string>>;
  readonly days: string;
  readonly appearances: string;
  readonly level: string;
  readonly earlier: (date: string) => string;
  readonly state: Readonly<Record<ChangeState, (texts: ChangeTexts) => string>>;
  readonly least: (least: typeof LEAST) => string;
  readonly lessEarlier: (calendar: string, change: string, low: string, high: string) => string;
  readonly noEarlier: (calendar: string) => string;
  readonly placebos: (share: string, dates: number, apart: number) => string;
  readonly noPlacebos: (dates: number) => string;
  readonly placeboAlt: (dates: number) => string;
  readonly placeboAxis: string;
  readonly dailyAlt: (from: string, to: string, start: string, end: string) => string;
  readonly daily: string;
  readonly usage: string;
  readonly usageNote: (least: typeof LEAST_READINGS) => string;
  readonly noUsage: string;
  readonly tooFewReadings: (counted: Readonly<Record<ReadingPart, number>>) => string;
  readonly usageChange: (change: string, low: string, high: string) => string;
  readonly part: string;
  readonly listSource: string;
  readonly eventsSource: string;
}
