import { parseDate } from "../model/dates.ts";
import { freshStages, type Stages } from "../model/stages.ts";
import { JUDGEMENT_COLUMNS, JUDGEMENT_KINDS, JUDGEMENTS } from "../model/judgements.ts";
import type { GivenJudgement } from "../resolve/judged.ts";
import { readDossierCsv, type CsvRow } from "./read-dossier-csv.ts";

export const JUDGEMENTS_FILE = "judgements.csv";
// The reason may be left out: an answer of one key has none.
const REQUIRED = ["kind", "left", "right", "judgement", "by", "on"];
const CSV = { file: JUDGEMENTS_FILE, columns: JUDGEMENT_COLUMNS, required: REQUIRED };

/** The dossier's judgements, in the order of the file; none where it has no such file. */
export function readJudgements(folder: string, stages: Stages = freshStages()): Promise<readonly GivenJudgement[]> {
  return readDossierCsv(folder, CSV, judgementOf, stages);
}

function judgementOf({ cell, fail, locator }: CsvRow): GivenJudgement | undefined {
  const kind = JUDGEMENT_KINDS.find((known) => known === cell("kind"));
  if (kind === undefined) return fail("unknown-kind", `"${cell("kind")}" is no kind. Known: ${JUDGEMENT_KINDS.join(", ")}.`);
  const judgement = JUDGEMENTS.find((known) => known === cell("judgement"));
  if (judgement === undefined) {
    return fail("unknown-judgement", `"${cell("judgement")}" is no judgement. Known: ${JUDGEMENTS.join(", ")}.`);
  }
  const on = parseDate(cell("on"));
  if (on === undefined) return fail("bad-date", `"${cell("on")}" is no date.`);
  return { kind, left: cell("left"), right: cell("right"), judgement, by: cell("by"), on, why: cell("why"), locator };
}
