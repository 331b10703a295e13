import { daysOf, type Period } from "../model/dates.ts";
import type { AnnouncedTotal } from "../model/records.ts";
import type { Evidence } from "./checked-claim.ts";
import { HOW_ANNOUNCED, HOW_LATER, HOW_TOTALS, type KnownValue } from "./known.ts";

/** What was announced of one series: totals at dates, and increases between dates. */
export class AnnouncedTotals {
  readonly #totals = new Map<string, KnownValue[]>();
  readonly #entries: readonly AnnouncedTotal[];
  /** Days for which a total was announced, in order. */
  readonly days: readonly string[];

  constructor(announced: readonly AnnouncedTotal[]) {
    this.#entries = announced;
    for (const entry of announced) {
      this.#add(daysOf(entry.asOf).end, { value: entry.total, how: [HOW_ANNOUNCED], evidence: [evidenceOf(entry)] });
    }
    // An increase since a date says what the total was at that date, where nobody has said it outright.
    const derived = announced.filter(({ since }) => since !== null && !this.#totals.has(daysOf(since).end));
    for (const entry of derived) {
      if (entry.added === null || entry.since === null) continue;
      const value = entry.total - entry.added;
      this.#add(daysOf(entry.since).end, { value, how: [HOW_LATER], evidence: [evidenceOf(entry)] });
    }
    this.days = [...this.#totals.keys()].toSorted();
  }

  at(day: string): readonly KnownValue[] {
    return this.#totals.get(day) ?? [];
  }

  /** Of the days of a period, the last first. */
  within({ start, end }: Period): KnownValue[] {
    return this.days
      .filter((day) => start <= day && day <= end)
      .toReversed()
      .flatMap((day) => this.at(day));
  }

  /** New after one day and up to another. */
  increase(after: string, upTo: string): KnownValue[] {
    const differences = this.at(after).flatMap((from) =>
      this.at(upTo).map((to) => ({
        value: to.value - from.value,
        how: [HOW_TOTALS],
        evidence: [...to.evidence, ...from.evidence],
      })),
    );
    return [...this.addedBy(upTo, after), ...differences];
  }

  /** Announced as new by a day, since the given day or since whenever. */
  addedBy(upTo: string, since?: string): KnownValue[] {
    return this.#entries.flatMap((entry): KnownValue[] => {
      if (entry.added === null || daysOf(entry.asOf).end !== upTo) return [];
      if (since !== undefined && (entry.since === null || daysOf(entry.since).end !== since)) return [];
      return [{ value: entry.added, how: [HOW_ANNOUNCED], evidence: [evidenceOf(entry)] }];
    });
  }

  #add(day: string, value: KnownValue): void {
    const values = this.#totals.get(day);
    if (values) values.push(value);
    else this.#totals.set(day, [value]);
  }
}

function evidenceOf({ id, address, origin }: AnnouncedTotal): Evidence {
  return { observation: id, source: address, locator: origin.locator };
}
