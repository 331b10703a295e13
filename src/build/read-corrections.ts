import { CORRECTION_COLUMNS, type Correction } from "../model/corrections.ts";
import { parseDate } from "../model/dates.ts";
import type { Report } from "../model/issues.ts";
import { freshStages, type Stages } from "../model/stages.ts";
import { CLOCKS, type Clock } from "../model/observations.ts";
import { readDossierCsv, type CsvRow } from "./read-dossier-csv.ts";

export const CORRECTIONS_FILE = "corrections.csv";
const CSV = { file: CORRECTIONS_FILE, columns: CORRECTION_COLUMNS, required: ["date", "measure", "before"] };

/** The dossier's corrections, in the order of the file; none where it has no such file. */
export function readCorrections(folder: string, stages: Stages = freshStages()): Promise<readonly Correction[]> {
  return readDossierCsv(folder, CSV, correctionOf, stages);
}

function correctionOf({ cell, fail }: CsvRow): Correction | undefined {
  const [date, start, end] = [dateOf(cell("date")), dateOf(cell("start")), dateOf(cell("as_of"))];
  if (date === undefined || start === undefined || end === undefined) return fail("bad-date", "a date in it is none.");
  const before = numberOf(cell("before"));
  const after = numberOf(cell("after"));
  if (before === null || before === undefined || after === undefined) return fail("bad-number", "before or after is no number.");
  const clock = clockOf(cell("clock"));
  if (clock === undefined) return fail("unknown-clock", `"${cell("clock")}" is no clock. Known: ${CLOCKS.join(", ")}.`);
  const reason = Object.fromEntries(["zh", "en"].flatMap((language) => (cell(language) ? [[language, cell(language)]] : [])));
  if (Object.keys(reason).length === 0) return fail("missing-value", "it gives no reason in zh or en.");
  return {
    date: date ?? "",
    measure: cell("measure"),
    scope: cell("scope"),
    group: cell("group") || null,
    clock,
    start,
    end,
    figure: cell("figure"),
    before,
    after,
    reason,
    address: cell("address") || null,
  };
}

/** A correction of a measure that has no number explains nothing, in silence; unless the number is gone with it. */
export function checkCorrections(corrections: readonly Correction[], measures: ReadonlySet<string>, report: Report): void {
  const unknown = new Set(
    corrections.filter(({ after, measure }) => after !== null && !measures.has(measure)).map(({ measure }) => measure),
  );
  for (const measure of unknown) {
    const message = `${CORRECTIONS_FILE} corrects the measure "${measure}", of which no number is published.`;
    report({ code: "unknown-measure", level: "warning", source: CORRECTIONS_FILE, locator: null, message });
  }
}

/** null where empty, undefined where it is something else. */
function dateOf(text: string): string | null | undefined {
  return text === "" ? null : parseDate(text);
}

function numberOf(text: string): number | null | undefined {
  if (text === "") return null;
  return /^-?\d{1,15}(?:\.\d{1,12})?(?:e[+-]?\d{1,3})?$/.test(text) ? Number(text) : undefined;
}

function clockOf(text: string): Clock | null | undefined {
  return text === "" ? null : CLOCKS.find((clock) => clock === text);
}
