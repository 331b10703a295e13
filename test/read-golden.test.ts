import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { cellsOf, readDocument } from "../src/ingest/document.ts";
import { buildDocx, buildNumberedDocx } from "./docx-builder.ts";

// A case is a folder: its input is a document, or input.xml the body of one, with numbering.xml and styles.xml where it
// has lists; expected.jsonl are its rows as `tidui read`
// tells them, without the snapshot. Where they differ the rows are left beside as expected.jsonl-changed; a change that
// is meant is kept by renaming that file. The PDFs, workbooks and pages were made by the programs they are named for.

const golden = fileURLToPath(new URL("golden/", import.meta.url));
const cases = ["read-docx", "read-html", "read-pdf", "read-xlsx"].flatMap((folder) =>
  readdirSync(golden + folder).map((name) => `${folder}/${name}`),
);

test.each(cases.toSorted())("%s is read as expected", async (name) => {
  const folder = `${golden}${name}/`;
  const changed = `${folder}expected.jsonl-changed`;
  rmSync(changed, { force: true });
  const whole = ["input.html", "input.pdf", "input.xlsx"].find((file) => existsSync(folder + file));
  const input = whole ? readFileSync(folder + whole) : docxOf(folder);
  let lines = "";
  for await (const row of readDocument(input)) lines += `${JSON.stringify({ cells: cellsOf(row), locator: row.locator })}\n`;
  const expected = existsSync(`${folder}expected.jsonl`) ? readFileSync(`${folder}expected.jsonl`, "utf8") : "";
  if (lines !== expected) writeFileSync(changed, lines);
  expect(lines).toBe(expected);
});

function docxOf(folder: string): Uint8Array {
  const part = (name: string) => readFileSync(`${folder}${name}.xml`, "utf8");
  if (!existsSync(`${folder}numbering.xml`)) return buildDocx(part("input"));
  return buildNumberedDocx(part("numbering"), part("styles"), part("input"));
}
