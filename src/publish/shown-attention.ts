import type { AttentionKind } from "../model/attention-plan.ts";
import type { Locator } from "../model/locator.ts";
import type { Localized } from "../model/text.ts";

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

/** "47.0" of every 10,000: one place, and never a naught for something. */
export function shareText(share: number): string {
  return share > 0 && share < 0.05 ? "<0.1" : share.toFixed(1);
}

/** "+3.2", "−0.4", "±0.0". */
export function shareChange(change: number): string {
  const text = Math.abs(change).toFixed(1);
  if (text === "0.0") return "±0.0";
  return `${change > 0 ? "+" : "−"}${text}`;
}
