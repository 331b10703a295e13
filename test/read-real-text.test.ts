import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { cellsOf, type DocumentRow, readDocument } from "../src/ingest/document.ts";
import { encodeText } from "./contract/encode-text.ts";

// The generative-AI list, as it would come in other encodings and as JSON. Rows one by one too: a short list has little to tell its
// encoding by.

const file = fileURLToPath(new URL("../../shared/data/registry/genai/filings.csv", import.meta.url));
const isHere = existsSync(file);
if (!isHere) console.log(`skipped: the official lists are not here (${file})`);

async function rowsOf(bytes: Uint8Array): Promise<DocumentRow[]> {
  const rows: DocumentRow[] = [];
  for await (const row of readDocument(bytes)) rows.push(row);
  return rows;
}

describe.runIf(isHere)("the generative-AI list", () => {
  const bytes = isHere ? readFileSync(file) : Buffer.alloc(0);
  const text = bytes.toString().replace(/^\ufeff/, "");

  test.each(["gb18030", "utf-16le", "utf-16be"])("in %s has the same 1,842 rows", async (encoding) => {
    const rows = await rowsOf(encodeText(text, encoding));
    expect(rows).toHaveLength(1_842);
    expect(rows).toEqual(await rowsOf(bytes));
  });

  test("in GB18030 is told by any single row of it", async () => {
    const [header = "", ...lines] = text.trimEnd().split(/\r?\n/);
    const single = lines.filter((line) => (line.match(/"/g)?.length ?? 0) % 2 === 0);
    const wrong: string[] = [];
    for (const line of single) {
      const row = `${header}\n${line}\n`;
      const [utf8, gb] = await Promise.all([rowsOf(Buffer.from(row)), rowsOf(encodeText(row, "gb18030"))]);
      if (JSON.stringify(utf8) !== JSON.stringify(gb)) wrong.push(line);
    }
    expect(single.length).toBeGreaterThan(1_000);
    expect(wrong).toEqual([]);
  });

  test("as JSON and as JSON lines has the same cells", async () => {
    const cells = (await rowsOf(bytes)).map(cellsOf);
    const lines = cells.map((row) => `${JSON.stringify(row)}\n`).join("");
    for (const content of [JSON.stringify({ data: { list: cells } }), JSON.stringify(cells, null, 2), lines])
      expect((await rowsOf(Buffer.from(content))).map(cellsOf)).toEqual(cells);
  });
});
