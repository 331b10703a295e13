import type { CheckOutcome, Finding } from "../../model/checks.ts";
import type { Report } from "../../model/issues.ts";
import { fieldLocator, type Attachment } from "../../model/records.ts";
import { repairKey, type Repairs } from "../repairs.ts";
import { ROW_CHECKS } from "./catalogue.ts";
import type { Stages } from "../../model/stages.ts";
import {
  withoutWords,
  type Check,
  type CheckedRow,
  type CheckInput,
  type CheckResult,
  type Found,
  type WordedRow,
} from "./check.ts";

export interface Checked {
  readonly outcomes: readonly CheckOutcome[];
  /** Keys of the editor's decisions that settled a finding. */
  readonly settled: ReadonlySet<string>;
}

/** Holds the rows against every check, reports what each finds, and says how much it looked at. */
export function runChecks(input: CheckInput<WordedRow>, decisions: Repairs, stages: Stages): Checked {
  const rows = stages.run("rows without words", [input.rows], (worded) => worded.map(withoutWords));
  const plain = stages.of("what is checked without words", { ...input, rows }, (all) => all);
  const worded = stages.of("what is checked with words", { ...input }, (all) => all);
  const results = ROW_CHECKS.map((check): CheckedOnce => {
    const name = `check of ${check.code}`;
    return {
      check,
      result:
        "run" in check
          ? stages.run(name, [plain], check.run)
          : stages.run(name, [worded], (all) => check.runOnWords(all, stages)),
    };
  });
  return tellFindings(results, decisions, stages.report);
}

interface CheckedOnce {
  readonly check: Pick<Check, "code" | "unit">;
  readonly result: CheckResult;
}

function tellFindings(results: readonly CheckedOnce[], decisions: Repairs, report: Report): Checked {
  const settled = new Set<string>();
  const outcomes = results.map(({ check: { code, unit }, result: { examined, found } }): CheckOutcome => {
    for (const one of found) {
      const { source, locator, attachment, number, row } = placeOf(one);
      const key = repairKey(attachment, number, one.field, one.value);
      const decision = decisions.get(key);
      if (decision) settled.add(key);
      const { field, value, expected = "", repairs = [] } = one;
      const finding: Finding = {
        attachment,
        row,
        number,
        field,
        value,
        expected,
        repairs,
        settled: decision ? { code: decision.reason, reason: {} } : null,
      };
      report({ code, level: one.level, source, locator, message: one.message, finding });
    }
    return { check: code, examined, unit };
  });
  return { outcomes, settled };
}

/** Fields of a list as a whole: a finding about them stands at a row only to be found, and names no identifier. */
const ABOUT_LIST: ReadonlySet<string> = new Set(["serial", "rows", "listed_as_of", "published_on"]);

function placeOf({ at, field }: Found) {
  if (!isRow(at)) return { source: at.source, locator: null, attachment: at.id, number: "", row: null };
  const { origin, id } = at.filing;
  const number = ABOUT_LIST.has(field) ? "" : at.filing.number;
  return { source: at.source, locator: fieldLocator(origin, field), attachment: origin.attachment, number, row: id };
}

function isRow(at: CheckedRow | Attachment): at is CheckedRow {
  return "filing" in at;
}
