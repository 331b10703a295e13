import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { agreementOf } from "../../src/classify/agreement.ts";
import { cellsOf, readDocument } from "../../src/ingest/document.ts";
import { printResult } from "../measure.ts";

/** How far two passes over the same rows agree. Two readers of the same names may be wrong alike. */
export async function tellAgreement(folder: string): Promise<void> {
  const [first, second] = [await readPass(join(folder, "classes-first.csv")), await readPass(join(folder, "classes-second.csv"))];
  if (first.size === 0 || second.size === 0) return console.log("skipped: there are no two passes of labels");
  for (const scheme of ["kind", "sector"]) {
    const both = [...first].flatMap(([key, row]) => {
      const other = second.get(key);
      const [one, two] = [row[scheme] ?? "", other?.[scheme] ?? ""];
      return other && one !== "" && two !== "" ? [{ first: one, second: two, group: key }] : [];
    });
    printResult({ what: `agreement of two passes, ${scheme}`, size: both.length, ...agreementOf(both) });
  }
}

async function readPass(path: string): Promise<Map<string, Readonly<Record<string, string>>>> {
  const rows = new Map<string, Readonly<Record<string, string>>>();
  if (!existsSync(path)) return rows;
  for await (const row of readDocument(readFileSync(path))) {
    const cells = cellsOf(row);
    rows.set(JSON.stringify([cells["series"], cells["number"]]), cells);
  }
  return rows;
}
