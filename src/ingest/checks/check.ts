import type { CheckCode, CheckUnit, Repair } from "../../model/checks.ts";
import type { IssueLevel } from "../../model/issues.ts";
import { memo } from "../../model/memo.ts";
import type { Attachment, Filing } from "../../model/records.ts";
import type { Stages } from "../../model/stages.ts";

/** What a row says in words. Most checks look at identifiers, dates and places alone, and need not be run where only words changed. */
const WORDS = [
  "name",
  "filer",
  "repairedName",
  "repairedFiler",
  "repairReason",
  "class",
  "product",
  "remark",
  "renamedFrom",
  "namedBefore",
] as const satisfies readonly (keyof Filing)[];

/** A row of a list without its words, with the source it came from and the code of its district, "" where it gives none. */
export interface CheckedRow {
  readonly filing: Omit<Filing, (typeof WORDS)[number]>;
  readonly source: string;
  readonly district: string;
}

/** The same with its words. */
export interface WordedRow extends CheckedRow {
  readonly filing: Filing;
}

/** Without its words indeed: a check that wants them gets none. */
export const withoutWords = memo(({ filing, source, district }: WordedRow): CheckedRow => {
  const plain: Partial<Filing> = { ...filing };
  for (const word of WORDS) delete plain[word];
  return { filing: plain as CheckedRow["filing"], source, district };
});

/** A place that the dossier knows. */
export interface KnownPlace {
  readonly name: string;
  readonly en: string;
  readonly kind: string;
}

/** All that arrived, as the checks see it: rows in the order of their documents. */
export interface CheckInput<R extends CheckedRow = CheckedRow> {
  readonly rows: readonly R[];
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

/** One that looks at words. */
export interface WordCheck extends Pick<Check, "code" | "unit"> {
  /** What is learnt from all rows may be a stage of its own: where it is as it was, rows that are what they were need not be looked at again. */
  readonly runOnWords: (input: CheckInput<WordedRow>, stages?: Stages) => CheckResult;
}

/** Fewest values that a habit is learnt from: below it, one odd row and a habit look alike. */
export const FEWEST_TO_LEARN = 50;
