import { existsSync, readFileSync } from "node:fs";
import { cellsOf, readDocument } from "../../src/ingest/document.ts";

/** Labelled rows of one half; docs/labelling-companies.md has the rule by which they were labelled. */
export type GoldRow = Readonly<Record<string, string>>;

export const HALVES = ["tune", "held"] as const;

/** Rows of a labelled file that have a label; none where the file is not there. */
export async function readGold(path: string): Promise<GoldRow[]> {
  const rows: GoldRow[] = [];
  if (!existsSync(path)) return rows;
  for await (const row of readDocument(readFileSync(path))) {
    const cells = cellsOf(row);
    if ((cells["label"] ?? "") !== "") rows.push(cells);
  }
  return rows;
}

/** Precision, recall and F1 of what was found, from counts. */
export function scores({ right, wrong, missed }: { readonly right: number; readonly wrong: number; readonly missed: number }) {
  const share = (of: number) => (right + of === 0 ? null : round(right / (right + of)));
  const f1 = right === 0 ? 0 : round((2 * right) / (2 * right + wrong + missed));
  return { right, wrong, missed, precision: share(wrong), recall: share(missed), f1 };
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
