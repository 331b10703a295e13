import type { Attention } from "../../model/attention.ts";
import { groupBy } from "../../model/group-by.ts";
import type { AttentionWindow, AttentionWindows } from "./attention-windows.ts";

/** Fewer titles than these, in both windows together, say nothing of who is named more. */
export const LEAST_TITLES = 30;
/** Shares are titles of every so many. */
export const OF = 10_000;
const MONTH = "2026-02".length;
const NORMAL_95 = 1.96;

/** How often one entity was named in one window of a list. */
export interface WindowCount {
  readonly titles: number;
  readonly appearances: number;
  /** Titles of every 10,000 that the list held in the window; null where it held none. */
  readonly share: number | null;
}

export interface AttentionStanding {
  readonly entity: string;
  readonly now: WindowCount;
  /** null where the windows are not comparable, or its names mean it only since some day in or after the earlier one. */
  readonly before: WindowCount | null;
  readonly change: AttentionChange | null;
  /** By titles now, equal counts share a place; null where there are too few titles for a place. */
  readonly rank: number | null;
}

export interface AttentionChange {
  /** Titles of every 10,000, now less before. */
  readonly shares: number;
  /**
   * Is it more than chance makes of as many titles, 95% of the time, if each came by itself? They come in bursts, so true is
   * no proof of a trend; false says that there is nothing to see.
   */
  readonly clear: boolean;
}

/** The first day on which an entity could be named; null where its names always meant it. */
export type NamedSince = (entity: string) => string | null;

/** Who is named most in one list now: `rows` are of this list alone. Entities that neither window names are left out. */
export function attentionLeague(
  rows: readonly Attention[],
  windows: AttentionWindows,
  since: NamedSince = () => null,
): AttentionStanding[] {
  const counted = [...groupBy(rows, ({ entity }) => entity)].flatMap(([entity, own]) => {
    const now = countIn(own, windows.now);
    const isNew = (since(entity) ?? "").slice(0, MONTH) > windows.before.start;
    const before = windows.comparable && !isNew ? countIn(own, windows.before) : null;
    const titles = now.titles + (before?.titles ?? 0);
    if (titles === 0) return [];
    const isEnough = titles >= LEAST_TITLES;
    return [{ entity, now, before, change: isEnough && before ? changeOf(now, before, windows) : null, isEnough }];
  });
  const ordered = counted.toSorted(
    (left, right) =>
      Number(right.isEnough) - Number(left.isEnough) ||
      right.now.titles - left.now.titles ||
      (left.entity < right.entity ? -1 : 1),
  );
  return ordered.map(({ isEnough, ...one }) => ({ ...one, rank: isEnough ? placeOf(one.now.titles, ordered) : null }));
}

function placeOf(titles: number, all: readonly { readonly isEnough: boolean; readonly now: WindowCount }[]): number {
  return 1 + all.filter((other) => other.isEnough && other.now.titles > titles).length;
}

function countIn(rows: readonly Attention[], { start, end, titles: all }: AttentionWindow): WindowCount {
  const own = rows.filter(({ month, volume }) => volume !== null && month >= start && month <= end);
  const titles = own.reduce((sum, row) => sum + row.titles, 0);
  const appearances = own.reduce((sum, row) => sum + row.appearances, 0);
  return { titles, appearances, share: all === 0 ? null : (titles / all) * OF };
}

/** The difference of two shares, held against the standard error that both have together if no share had changed. */
function changeOf(now: WindowCount, before: WindowCount, windows: AttentionWindows): AttentionChange | null {
  if (now.share === null || before.share === null) return null;
  const [held, heldBefore] = [windows.now.titles, windows.before.titles];
  const pooled = (now.titles + before.titles) / (held + heldBefore);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / held + 1 / heldBefore)) * OF;
  const shares = now.share - before.share;
  return { shares, clear: Math.abs(shares) > NORMAL_95 * error };
}
