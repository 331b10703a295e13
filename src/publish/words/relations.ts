import type { RelationStatus } from "../../model/records.ts";

export interface MapSizeWords {
  readonly label: string;
  readonly investments: string;
  readonly legend: (measure: string) => string;
  readonly hollow: string;
  /** `{name}` stands for what the address says. */
  readonly unknown: string;
  readonly table: string;
  readonly tableLede: string;
}

/** Who backs whom, the map of it, and each statement. */
export interface RelationWords {
  readonly map: string;
  readonly mapLede: (investments: number, statements: number, open: number) => string;
  /** The finding in one sentence; `more` is how many share it. */
  readonly finding: (backer: string, count: number, of: number) => string;
  readonly findingMany: (backers: string, count: number, of: number) => string;
  readonly sharing: (left: string, right: string, count: number) => string;
  readonly nothing: string;
  readonly nothingLede: string;
  readonly mapAlt: (backers: number, companies: number, lines: number) => string;
  readonly how: string;
  readonly legend: Readonly<Record<"one" | "several" | "open" | "group" | "year", string>>;
  /** How the dots of the map are sized. */
  readonly size: MapSizeWords;
  readonly per10000: (start: string, end: string) => string;
  readonly mapSource: (publishers: number) => string;
  readonly asOf: (date: string) => string;
  readonly notDrawn: (count: number) => string;
  readonly table: string;
  readonly explore: string;
  readonly all: string;
  readonly allLede: (investments: number, statements: number, open: number) => string;
  readonly orders: Readonly<Record<"backer" | "company" | "date", string>>;
  readonly ordered: string;
  readonly download: string;
  readonly kinds: Readonly<Record<"backer" | "company" | "both", string>>;
  readonly backedBy: string;
  readonly backs: string;
  readonly backedByLede: (backers: number) => string;
  readonly backsLede: (companies: number) => string;
  /** "first evidenced in February 2024, last by January 2026". */
  readonly evidenced: (first: string, last: string) => string;
  readonly evidencedOnce: (when: string) => string;
  /** How a table of them is ordered. */
  readonly mostToldFirst: string;
  readonly others: (count: number) => string;
  readonly notCounted: (count: number) => string;
  readonly onlyOpen: string;
  readonly semicolon: string;
  readonly stop: string;
  readonly caution: string;
  readonly backer: string;
  readonly company: string;
  readonly first: string;
  readonly last: string;
  readonly status: string;
  readonly share: string;
  readonly shareUnknown: string;
  readonly evidence: string;
  readonly statements: (count: number) => string;
  readonly told: string;
  readonly named: string;
  readonly publisher: string;
  readonly row: string;
  readonly noAddress: string;
  readonly undated: string;
  readonly statuses: Readonly<Record<RelationStatus, string>>;
  readonly statusNotes: Readonly<Record<"stated" | "unverified" | "claimed" | "talks", string>>;
  readonly roles: Readonly<Record<string, string>>;
  readonly sharesBackers: string;
  readonly sharesCompanies: string;
  readonly inCommon: string;
  readonly backing: string;
  readonly backingTitle: (backer: string, company: string) => string;
  readonly untilYear: (year: string, count: number) => string;
}
