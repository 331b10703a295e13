import type { ChangeState, Segments } from "../../measure/campaigns/attention-change.ts";
import type { ChangeEstimate } from "../../measure/campaigns/interrupted-series.ts";
import type { Localized } from "../../model/text.ts";

export interface ShownDay {
  readonly date: string;
  readonly appearances: number;
  readonly listed: number;
  readonly part: "before" | "during" | "after";
}

/** Attention around a campaign in one list, as its page shows it. */
export interface ShownAttention {
  /** Id of the campaign, and what it is called. */
  readonly campaign: string;
  readonly label: Localized;
  readonly list: string;
  readonly title: Localized;
  readonly address: string | null;
  readonly tone: number;
  readonly start: string;
  readonly end: string;
  readonly state: ChangeState;
  readonly segments: Segments;
  readonly change: ChangeEstimate | null;
  readonly lessEarlier: ChangeEstimate | null;
  readonly earlier: readonly { readonly first: string; readonly segments: Segments; readonly change: number | null }[];
  readonly placebos: { readonly changes: readonly number[]; readonly apart: number; readonly share: number } | null;
  readonly days: readonly ShownDay[];
  readonly csv: string;
}
