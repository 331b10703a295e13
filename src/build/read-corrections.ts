import { existsSync } from "node:fs";
import { join } from "node:path";
import { cellsOf, readDocument } from "../ingest/document.ts";
import { CORRECTION_COLUMNS, type Correction } from "../model/corrections.ts";
import { parseDate } from "../model/dates.ts";
import { UserError, type Report } from "../model/issues.ts";
import { describeLocator, type Locator } from "../model/locator.ts";
import { CLOCKS, type Clock } from "../model/observations.ts";
import { readInside } from "./read-inside.ts";

export const CORRECTIONS_FILE = "corrections.csv";
const LARGEST = 64 * 1024 * 1024;
const REQUIRED: readonly string[] = ["date", "measure", "before"];

type Cells = Readonly<Record<string, string>>;

/** The dossier's corrections, in the order of the file; none where it has no such file. */
export async function readCorrections(folder: string, report: Report): Promise<Correction[]> {
  if (!existsSync(join(folder, CORRECTIONS_FILE))) return [];
  const bytes = readInside(folder, CORRECTIONS_FILE, { largest: LARGEST });
  // A file that holds its header alone is one without corrections, not a broken one.
  if (bytes.toString().trim() === CORRECTION_COLUMNS.join(",")) return [];
  const corrections: Correction[] = [];
  try {
    for await (const row of readDocument(bytes)) {
      checkHeader(row.header);
      const correction = correctionOf(cellsOf(row), row.locator, report);
      if (correction) corrections.push(correction);
    }
  } catch (error) {
    if (!(error instanceof UserError) || error.message.startsWith(CORRECTIONS_FILE)) throw error;
    throw new UserError(error.code, `${CORRECTIONS_FILE}: ${error.message}`, { cause: error });
  }
  return corrections;
}

function checkHeader(header: readonly string[]): void {
  const known: readonly string[] = CORRECTION_COLUMNS;
  const unknown = header.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new UserError("unknown-column", `${CORRECTIONS_FILE}: there is no column "${unknown}". Known: ${known.join(", ")}.`);
  }
  const missing = REQUIRED.filter((name) => !header.includes(name));
  if (missing.length > 0) throw new UserError("missing-column", `${CORRECTIONS_FILE} needs the columns ${missing.join(", ")}.`);
}

function correctionOf(cells: Cells, locator: Locator, report: Report): Correction | undefined {
  const cell = (name: string) => (cells[name] ?? "").trim();
  const fail = (code: string, what: string) =>
    report({
      code,
      level: "error",
      source: CORRECTIONS_FILE,
      locator,
      message: `${CORRECTIONS_FILE}, ${describeLocator(locator)}: ${what}`,
    });
  const empty = REQUIRED.filter((name) => cell(name) === "");
  if (empty.length > 0) return fail("missing-value", `${empty.join(" and ")} is empty.`);
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
