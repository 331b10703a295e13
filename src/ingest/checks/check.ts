import type { CheckCode, CheckUnit, Repair } from "../../model/checks.ts";
import type { IssueLevel } from "../../model/issues.ts";
import type { Attachment, Filing } from "../../model/records.ts";

/** A row of a list, with the source it came from and its fields before they were typed. */
export interface CheckedRow {
  readonly filing: Filing;
  readonly source: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** A place that the dossier knows. */
export interface KnownPlace {
  readonly name: string;
  readonly en: string;
  readonly kind: string;
}

/** All that arrived, as the checks see it: rows in the order of their documents. */
export interface CheckInput {
  readonly rows: readonly CheckedRow[];
  readonly attachments: readonly Attachment[];
  readonly places: readonly KnownPlace[];
  /** How many rows of each attachment are kept as records only, because they name nothing that could count. */
  readonly unfiled?: ReadonlyMap<string, number>;
}

/** One thing that a check found. `at` is the row it is about, or the attachment as a whole. */
export interface Found {
  readonly level: IssueLevel;
  readonly at: CheckedRow | Attachment;
  readonly field: string;
  readonly value: string;
  readonly expected?: string;
  /** One English sentence that names the value. */
  readonly message: string;
  readonly repairs?: readonly Repair[];
}

export interface CheckResult {
  readonly examined: number;
  readonly found: readonly Found[];
}

/** One rule that every arrival is held to. What is usual is learnt from the rows themselves; nothing knows an industry. */
export interface Check {
  readonly code: CheckCode;
  readonly unit: CheckUnit;
  readonly run: (input: CheckInput) => CheckResult;
}

/** Fewest values that a habit is learnt from: below it, one odd row and a habit look alike. */
export const FEWEST_TO_LEARN = 50;
