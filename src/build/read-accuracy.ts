import { ACCURACY_COLUMNS, type Accuracy } from "../model/accuracy.ts";
import { freshStages, type Stages } from "../model/stages.ts";
import { readDossierCsv, type CsvRow } from "./read-dossier-csv.ts";

const CSV = { file: "accuracy.csv", columns: ACCURACY_COLUMNS, required: ["id", "share", "from"] };

/** How right the dossier's rules were measured to be, in the order of the file; none where it has no such file. */
export function readAccuracy(folder: string, stages: Stages = freshStages()): Promise<readonly Accuracy[]> {
  return readDossierCsv(folder, CSV, accuracyOf, stages);
}

function accuracyOf({ cell, fail }: CsvRow): Accuracy | undefined {
  const [share, low, high] = [shareOf(cell("share")), shareOf(cell("low")), shareOf(cell("high"))];
  if (share === null || share === undefined || low === undefined || high === undefined)
    return fail("bad-number", "a share in it is no number from 0 to 1.");
  const of = cell("of") === "" ? null : Number(cell("of"));
  if (of !== null && (!Number.isSafeInteger(of) || of < 1)) return fail("bad-number", "`of` is no count.");
  const label = Object.fromEntries(["zh", "en"].flatMap((language) => (cell(language) ? [[language, cell(language)]] : [])));
  if (Object.keys(label).length === 0) return fail("missing-value", "it has no name in zh or en.");
  const isDetail = cell("detail") !== "";
  return {
    id: cell("id"),
    rule: cell("rule"),
    label,
    share,
    low,
    high,
    of,
    from: cell("from"),
    command: cell("command"),
    isDetail,
  };
}

/** null of nothing, undefined of what is no share. */
function shareOf(text: string): number | null | undefined {
  if (text === "") return null;
  const share = Number(text);
  return share >= 0 && share <= 1 ? share : undefined;
}
