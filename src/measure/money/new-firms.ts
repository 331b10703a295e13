import { groupBy } from "../../model/group-by.ts";
import type { MoneyPlan } from "../../model/money-plan.ts";
import type { Observation } from "../../model/observations.ts";
import type { MoneyFigure } from "./money-figure.ts";

/** New firms of one year as one edition of one measurer counted them. */
export interface NewFirmsYear {
  readonly figure: string;
  readonly observation: Observation;
  readonly year: number;
  /** True where firms of the year were still being recorded, or nothing tells when it was counted: the number will grow. */
  readonly isLate: boolean;
}

/** What one measurer published at one time. */
export interface NewFirmsEdition {
  readonly measurer: string;
  readonly publisher: string;
  readonly attributedTo: string;
  readonly pageDate: string;
  readonly address: string | null;
  readonly years: readonly NewFirmsYear[];
}

/** One year, counted twice by one measurer: how the count moved as firms were recorded. */
export interface Revision {
  readonly year: number;
  readonly measurer: string;
  readonly before: NewFirmsYear;
  readonly after: NewFirmsYear;
}

export interface NewFirms {
  readonly subject: string;
  readonly editions: readonly NewFirmsEdition[];
  /** Empty where no year is held in two editions: then nobody can say by how much the newest years will grow. */
  readonly revisions: readonly Revision[];
}

/** Newly founded firms by subject and edition; editions and subjects are never joined into one line. */
export function newFirms(plan: MoneyPlan["new_firms"], figures: readonly MoneyFigure[]): NewFirms[] {
  if (!plan) return [];
  const own = figures.filter(({ observation, address }) => observation?.measure === plan.measure && address !== null);
  return [...groupBy(own, ({ subject }) => subject)].map(([subject, rows]) => {
    const editions = [...groupBy(rows, editionKey).values()].flatMap((edition) => editionOf(edition, plan.late_years) ?? []);
    const ordered = editions.toSorted((left, right) =>
      left.pageDate < right.pageDate ? -1 : left.pageDate > right.pageDate ? 1 : 0,
    );
    return { subject, editions: ordered, revisions: revisionsOf(ordered) };
  });
}

const editionKey = ({ attributedTo, pageDate, address, observation }: MoneyFigure): string =>
  JSON.stringify([observation?.figure?.measurer || attributedTo, pageDate, pageDate === "" ? address : ""]);

function editionOf(rows: readonly MoneyFigure[], lateYears: number): NewFirmsEdition | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const { attributedTo, pageDate, address, observation } = first;
  const counted = Number(/^\d{4}/u.exec(pageDate)?.[0] ?? NaN);
  const years = rows.flatMap(({ id, observation: one }): NewFirmsYear[] => {
    const start = one?.start ?? "";
    if (!one || start.length !== "2021".length || start !== one.end || one.value === null) return [];
    const year = Number(start);
    return [{ figure: id, observation: one, year, isLate: !(year < counted - lateYears) }];
  });
  if (years.length === 0) return undefined;
  return {
    measurer: observation?.figure?.measurer || attributedTo,
    publisher: observation?.publisher ?? "",
    attributedTo,
    pageDate,
    address,
    years: years.toSorted((left, right) => left.year - right.year),
  };
}

function revisionsOf(editions: readonly NewFirmsEdition[]): Revision[] {
  const found: Revision[] = [];
  for (const [at, after] of editions.entries()) {
    // Without its date nobody knows which of two editions is the later one.
    const earlier = editions.slice(0, at).filter(({ measurer, pageDate }) => measurer === after.measurer && pageDate !== "");
    const before = earlier.at(-1);
    if (!before || measurerless(after.measurer)) continue;
    for (const year of after.years) {
      const then = before.years.find((one) => one.year === year.year);
      if (then) found.push({ year: year.year, measurer: after.measurer, before: then, after: year });
    }
  }
  return found;
}

const measurerless = (measurer: string): boolean => measurer === "";
