import { parseDate } from "../model/dates.ts";
import { freshStages, type Stages } from "../model/stages.ts";
import { LABEL_COLUMNS, type GivenLabel } from "../model/labels.ts";
import { readDossierCsv, type CsvRow } from "./read-dossier-csv.ts";

export const LABELS_FILE = "labels.csv";
// Why, and how the row was chosen, may be left out: an answer of one key has neither.
const REQUIRED = ["series", "number", "scheme", "label", "by", "on"];
const CSV = { file: LABELS_FILE, columns: LABEL_COLUMNS, required: REQUIRED };

/** The dossier's human labels, in the order of the file; none where it has no such file. */
export function readLabels(folder: string, stages: Stages = freshStages()): Promise<readonly GivenLabel[]> {
  return readDossierCsv(folder, CSV, labelOf, stages);
}

function labelOf({ cell, fail, locator }: CsvRow): GivenLabel | undefined {
  const on = parseDate(cell("on"));
  if (on === undefined) return fail("bad-date", `"${cell("on")}" is no date.`);
  const [series, number, scheme, label] = [cell("series"), cell("number"), cell("scheme"), cell("label")];
  return { series, number, scheme, label, by: cell("by"), on, basis: cell("basis"), sample: cell("sample"), locator };
}
