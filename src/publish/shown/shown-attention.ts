import type { AttentionStanding } from "../../measure/attention/attention-league.ts";
import type { AttentionWindows } from "../../measure/attention/attention-windows.ts";
import type { AttentionKind } from "../../model/attention-plan.ts";
import type { Locator } from "../../model/locator.ts";
import type { Localized } from "../../model/text.ts";
import type { AttentionPart } from "../words/attention.ts";

// Hot-search appearances as pages show them.

/** Whose name is looked for. */
export interface ShownNamed {
  readonly slug: string;
  readonly name: Localized;
  readonly kind: AttentionKind;
  readonly group: { readonly id: string; readonly name: Localized } | null;
}

export interface ShownList {
  readonly slug: string;
  readonly title: Localized;
  readonly address: string | null;
  /** Id of the source of what the list held. */
  readonly volumeSource: string | null;
}

/** What a list held in a month, and the row that says so. */
export interface ShownVolume {
  readonly appearances: number;
  readonly titles: number;
  readonly days: number;
  /** SHA-256 of the file counted. */
  readonly counted: string | null;
  readonly at: Locator;
}

export interface ShownListMonth {
  /** "2026-02". */
  readonly month: string;
  /** Days of the month in the calendar. */
  readonly of: number;
  /** null where the list has nothing of this month. */
  readonly volume: ShownVolume | null;
}

/** How often a name was given in a month of a list, 0 where the list has the month and no row names it. */
export interface ShownNamedMonth extends ShownListMonth {
  readonly appearances: number;
  readonly titles: number;
  /** Titles of every 10,000; null where nothing tells what the list held. */
  readonly share: number | null;
  /** The row that was counted; null where there is none. */
  readonly row: { readonly source: string; readonly at: Locator } | null;
}

export interface AttentionList extends ShownList {
  /** null where no month is whole. */
  readonly windows: AttentionWindows | null;
  readonly parts: readonly ShownPart[];
  readonly months: readonly ShownListMonth[];
}

/** Firms, apps or investors in one list: who was named most, and some of them by the month. */
export interface ShownPart {
  readonly part: AttentionPart;
  readonly rows: readonly ShownStanding[];
  /** null where too few titles are there to be drawn. */
  readonly drawn: ShownStrips | null;
}

/** One part of a list, drawn by the month. */
export interface ShownStrips {
  readonly part: AttentionPart;
  readonly list: ShownList;
  readonly months: readonly ShownListMonth[];
  readonly strips: readonly NamedStrip[];
}

/** A list that named one name at least once, from its first month to its last. */
export interface NamedList extends ShownList {
  readonly months: readonly ShownNamedMonth[];
}

export interface ShownStanding extends Omit<AttentionStanding, "entity"> {
  readonly named: ShownNamed;
  /** The first day on which its names mean it; null where one always did. */
  readonly since: string | null;
}

export interface NamedStrip {
  readonly named: ShownNamed;
  readonly tone: number;
  readonly shares: readonly (number | null)[];
}

/** A month as a chart's ground: grey where days are missing. */
export const stripMonth = ({ month, of, volume }: ShownListMonth): { month: string; whole: boolean } => ({
  month,
  whole: volume?.days === of,
});

/** "47.0" of every 10,000: one place, and never a naught for something. */
export function shareText(share: number): string {
  if (share === 0) return "0";
  return share < 0.05 ? "<0.1" : share.toFixed(1);
}

/** "+3.2", "−0.4", "±0.0". */
export function shareChange(change: number): string {
  const text = Math.abs(change).toFixed(1);
  if (text === "0.0") return "±0.0";
  return `${change > 0 ? "+" : "−"}${text}`;
}
