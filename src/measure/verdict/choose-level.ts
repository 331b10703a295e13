import { daysApart, overlaps } from "../figures/spans.ts";
import { isField, type Edition } from "./editions.ts";

/** Editions that tell the level of one measure in one scope, the one to go by first. */
export interface Level {
  readonly preferred: Edition;
  /** Others of about the same time, by the same measurer or another, the latest first. */
  readonly others: readonly Edition[];
}

export interface LevelRule {
  /** How many days before the latest edition begins another may end. */
  readonly window: number;
  /** Ids of measurers, the preferred one first. */
  readonly prefers: readonly string[];
}

/**
 * The level is read from the latest edition with at least three groups, or from one hardly older that reads more of them: it
 * is of no use to know the newest month of three small ones. Of those that read as many the latest counts; where several are
 * of its time, the preferred measurer decides, then plain values. null where no edition reads three groups.
 */
export function chooseLevel(editions: readonly Edition[], { window, prefers }: LevelRule): Level | null {
  const fields = editions.filter(isField);
  const latest = fields.reduce<Edition | undefined>(
    (best, one) => (!best || one.days.last > best.days.last ? one : best),
    undefined,
  );
  if (!latest) return null;
  const near = fields.filter(({ days }) => days.last >= latest.days.first || daysApart(days, latest.days) <= window);
  const most = Math.max(...near.map(({ readings }) => readings.size));
  const [last] = near.filter(({ readings }) => readings.size === most).toSorted(later);
  const placeOf = ({ measurer }: Edition) => (prefers.includes(measurer) ? prefers.indexOf(measurer) : prefers.length);
  const [preferred] = near
    .filter(({ readings, days }) => readings.size === most && last && overlaps(days, last.days))
    .toSorted((one, other) => placeOf(one) - placeOf(other) || plainValues(other) - plainValues(one) || later(one, other));
  if (!preferred) return null;
  return { preferred, others: near.filter((edition) => tellsMore(edition, preferred)).toSorted(later) };
}

/** What the same measurer read earlier of the same groups is no other reading of the level, but an older level. */
function tellsMore(edition: Edition, preferred: Edition): boolean {
  if (edition === preferred) return false;
  const isOther = edition.measurer !== preferred.measurer || overlaps(edition.days, preferred.days);
  return isOther || [...edition.readings.keys()].some((group) => !preferred.readings.has(group));
}

function later(one: Edition, other: Edition): number {
  return other.days.last - one.days.last || other.days.first - one.days.first || (one.measurer < other.measurer ? -1 : 1);
}

function plainValues({ readings }: Edition): number {
  return [...readings.values()].filter(({ interval: [low, high] }) => low === high).length;
}
