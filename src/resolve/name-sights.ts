import type { NamedFiling } from "./named-filing.ts";
import { nameKey } from "../text/normalise.ts";

/** When and where a name was seen. */
export interface NameSight {
  /** As it was first written. */
  readonly spelling: string;
  /** Place in the order in which names were first seen. */
  readonly order: number;
  /** The first and the last row that it files; null where it is only stated as a former name. */
  readonly first: NamedFiling | null;
  readonly last: NamedFiling | null;
}

export type NameSights = ReadonlyMap<string, NameSight>;

/**
 * Every filer and former name by its key, in the order of the lists' dates; in one row the former name comes before the present one.
 * A list that is revised in place, old name out and new name in, so leaves the old one the first seen.
 */
export function seeNames(filings: readonly NamedFiling[]): NameSights {
  const sights = new Map<string, NameSight>();
  const byDate = filings.toSorted((one, other) => compareText(one.listedAsOf, other.listedAsOf));
  const see = (name: string, filing: NamedFiling | null) => {
    const key = nameKey(name);
    const known = sights.get(key) ?? { spelling: name, order: sights.size, first: null, last: null };
    sights.set(key, filing ? { ...known, first: known.first ?? filing, last: filing } : known);
  };
  for (const filing of byDate) {
    if (filing.renamedFrom !== null) see(filing.renamedFrom, null);
    see(filing.repairedFiler, filing);
  }
  return sights;
}

/** Keys in the order in which they were first seen; those never seen come last, in the order of their letters. */
export function inOrderSeen(keys: Iterable<string>, sights: NameSights): string[] {
  const order = (key: string) => sights.get(key)?.order ?? Number.POSITIVE_INFINITY;
  return [...keys].toSorted((one, other) => {
    const [left, right] = [order(one), order(other)];
    return left === right ? compareText(one, other) : left - right;
  });
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
