import type { Attention } from "../../model/attention.ts";
import { groupBy } from "../../model/group-by.ts";
import type { AttentionWindow, AttentionWindows } from "./attention-windows.ts";

/** Fewer titles than these, in both windows together, say nothing of who is named more. */
export const LEAST_TITLES = 30;
const OF = 10_000;

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
  /** null where the windows are not comparable. */
  readonly before: WindowCount | null;
  /** Titles of every 10,000, now less before; null where that cannot be told. */
  readonly change: number | null;
  /** By titles now, equal counts share a place; null where there are too few titles for a place. */
  readonly rank: number | null;
}

/** Who is named most in one list now: `rows` are of this list alone. Entities that neither window names are left out. */
export function attentionLeague(rows: readonly Attention[], windows: AttentionWindows): AttentionStanding[] {
  const counted = [...groupBy(rows, ({ entity }) => entity)].flatMap(([entity, own]) => {
    const now = countIn(own, windows.now);
    const before = windows.comparable ? countIn(own, windows.before) : null;
    const titles = now.titles + (before?.titles ?? 0);
    if (titles === 0) return [];
    const isEnough = titles >= LEAST_TITLES;
    const change = isEnough && before !== null ? difference(now.share, before.share) : null;
    return [{ entity, now, before, change, isEnough }];
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

const difference = (now: number | null, before: number | null): number | null =>
  now === null || before === null ? null : now - before;
