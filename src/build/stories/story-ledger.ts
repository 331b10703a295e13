import { parseDate } from "../../model/dates.ts";
import { groupBy } from "../../model/group-by.ts";
import { freshStages, type Stages } from "../../model/stages.ts";
import {
  LEDGER_COLUMNS,
  type LedgerEntry,
  type NumberChange,
  type PrintedNumber,
  type StoryCorrection,
} from "../../model/story.ts";
import { readDossierCsv, type CsvRow } from "../read-dossier-csv.ts";

export const STORY_LEDGER = "stories/ledger.csv";
const CSV = { file: STORY_LEDGER, columns: LEDGER_COLUMNS, required: ["story", "language", "binding", "published_on"] };

/** What stories said when they were published, in the order of the file; none where nothing ever was. */
export function readLedger(folder: string, stages: Stages = freshStages()): Promise<readonly LedgerEntry[]> {
  return readDossierCsv(folder, CSV, entryOf, stages);
}

function entryOf({ cell, fail }: CsvRow): LedgerEntry | undefined {
  const publishedOn = parseDate(cell("published_on"));
  if (publishedOn === undefined || publishedOn.length !== 10) return fail("bad-date", `"${cell("published_on")}" is no day.`);
  return {
    story: cell("story"),
    language: cell("language"),
    binding: cell("binding"),
    printed: cell("printed"),
    publishedOn,
    reason: cell("reason"),
  };
}

/** Numbers of one story that are not what was last published of it; none of a story that never was. */
export function changedNumbers(own: readonly LedgerEntry[], numbers: readonly PrintedNumber[]): NumberChange[] {
  if (own.length === 0) return [];
  const last = new Map(own.map(({ binding, printed }) => [binding, printed]));
  const now = new Map(numbers.map(({ binding, printed }) => [binding, printed]));
  const changed = [...now].map(([binding, after]) => ({ binding, before: last.get(binding) ?? "", after }));
  const gone = [...last].filter(([binding]) => !now.has(binding)).map(([binding, before]) => ({ binding, before, after: "" }));
  return [...changed, ...gone].filter(({ before, after }) => before !== after);
}

/** Every later publication of one story, the newest first: rows of one day and reason belong together. */
export function correctionsOf(own: readonly LedgerEntry[]): StoryCorrection[] {
  const last = new Map<string, string>();
  const changes: { readonly key: string; readonly entry: LedgerEntry; readonly change: NumberChange }[] = [];
  for (const entry of own) {
    const { binding, printed, publishedOn, reason } = entry;
    const before = last.get(binding) ?? "";
    last.set(binding, printed);
    if (reason !== "" && before !== printed)
      changes.push({ key: JSON.stringify([publishedOn, reason]), entry, change: { binding, before, after: printed } });
  }
  return [...groupBy(changes, ({ key }) => key).values()]
    .map((rows) => ({
      date: rows[0]?.entry.publishedOn ?? "",
      reason: rows[0]?.entry.reason ?? "",
      changes: rows.map(({ change }) => change),
    }))
    .toReversed();
}
