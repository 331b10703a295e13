import type { SegmentLevel } from "../../measure/campaigns/attention-change.ts";
import type { Chrome } from "../page.ts";
import type { ShownAttention } from "./shown-campaign.ts";

/** Two figures after the point, and a sign: "+2.70", "−0.05". */
export const changeText = (value: number): string => (value > 0 ? "+" : value < 0 ? "−" : "") + Math.abs(value).toFixed(2);

export const levelText = (segment: SegmentLevel): string => (segment.level === null ? "–" : segment.level.toFixed(2));

/** What can be told of attention around a campaign in one list. */
export function stateText({ words }: Chrome, { state, segments, change }: ShownAttention, list: string): string {
  return words.events.state[state]({
    list,
    before: levelText(segments.before),
    during: levelText(segments.during),
    after: levelText(segments.after),
    change: changeText(change?.change ?? 0),
    low: changeText(change?.low ?? 0),
    high: changeText(change?.high ?? 0),
  });
}
