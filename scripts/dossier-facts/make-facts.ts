import { join } from "node:path";
import {
  ATTENTION_COLUMNS,
  ATTENTION_DAY_COLUMNS,
  ATTENTION_VOLUME_COLUMNS,
  attentionFacts,
  readAttentionPlan,
} from "./attention.ts";
import { toCsv } from "./csv-out.ts";
import { GENAI_COLUMNS, genaiLists } from "./genai-lists.ts";
import { ALGORITHM_COLUMNS, ATTACHMENT_COLUMNS, docxLists } from "./lists.ts";
import {
  announcedTotals,
  CANCELLATION_COLUMNS,
  cancellations,
  csvRows,
  STATEMENT_COLUMNS,
  statements,
  TOTAL_COLUMNS,
} from "./market.ts";
import type { Row } from "./tables.ts";

/** What is looked for in titles is declared there. */
const DOSSIER = join(import.meta.dirname, "../../dossiers/china-ai");
const CELL_COLUMNS = ["attachment", "table", "field", "cell"];

/** One facts file of a dossier: its name, its text, and how many rows it holds. */
export interface FactsFile {
  readonly name: string;
  readonly csv: string;
  readonly rows: number;
}

/** The facts of china-ai from the originals in a folder; `firstSeen` tells for each attachment what no original can. */
export async function makeFacts(data: string, firstSeen: (attachment: Row) => string): Promise<FactsFile[]> {
  const totals = csvRows(join(data, "registry/genai/official-totals.csv"));
  const algorithm = await docxLists(join(data, "registry/algorithm"), "algorithm");
  const deepSynthesis = await docxLists(join(data, "registry/deep-synthesis"), "deep-synthesis");
  const genai = await genaiLists(join(data, "registry/genai-pdf"), csvRows(join(data, "registry/genai/filings.csv")), totals);
  const lists = [algorithm, deepSynthesis, genai];
  const attachments = lists.flatMap((list) => list.attachments);
  const attention = attentionFacts(data, readAttentionPlan(DOSSIER));
  return [
    factsFile(
      "attachments.csv",
      ATTACHMENT_COLUMNS,
      attachments.map((row) => ({ ...row, first_seen: firstSeen(row) })),
    ),
    factsFile(
      "cells.csv",
      CELL_COLUMNS,
      lists.flatMap((list) => list.cells),
    ),
    factsFile("algorithm.csv", ALGORITHM_COLUMNS, algorithm.filings),
    factsFile("deep-synthesis.csv", ALGORITHM_COLUMNS, deepSynthesis.filings),
    factsFile("genai.csv", GENAI_COLUMNS, genai.filings),
    factsFile("totals.csv", TOTAL_COLUMNS, announcedTotals(totals)),
    factsFile("statements.csv", STATEMENT_COLUMNS, statements(csvRows(join(data, "market/statements.csv")))),
    factsFile("cancellations.csv", CANCELLATION_COLUMNS, cancellations(join(data, "registry/cancellations.json"))),
    factsFile("attention.csv", ATTENTION_COLUMNS, attention.attention),
    factsFile("attention-volume.csv", ATTENTION_VOLUME_COLUMNS, attention.volume),
    factsFile("attention-days.csv", ATTENTION_DAY_COLUMNS, attention.days),
  ];
}

/** The days that a committed attachments.csv tells, by the attachment's content and id; undefined for a new one. */
export function knownFirstSeen(attachments: readonly Row[]): (attachment: Row) => string | undefined {
  const key = ({ snapshot, id }: Row) => JSON.stringify([snapshot, id]);
  const days = new Map(attachments.map((row) => [key(row), row["first_seen"]]));
  return (attachment) => days.get(key(attachment));
}

function factsFile(name: string, columns: readonly string[], rows: readonly Row[]): FactsFile {
  return { name, csv: toCsv(columns, rows), rows: rows.length };
}
