import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { cellsOf } from "../src/ingest/document.ts";
import { readDocx } from "../src/ingest/docx.ts";
import { buildDocx } from "./docx-builder.ts";

// A case is a folder: input.xml is the body of a document, expected.jsonl its rows as `tidui read` tells them, without
// the snapshot. Where they differ the rows are left beside as expected.jsonl-changed; a change that is meant is kept by
// renaming that file.

const cases = fileURLToPath(new URL("golden/read-docx/", import.meta.url));

test.each(readdirSync(cases).toSorted())("%s is read as expected", (name) => {
  const folder = `${cases}${name}/`;
  const changed = `${folder}expected.jsonl-changed`;
  rmSync(changed, { force: true });
  const rows = [...readDocx(buildDocx(readFileSync(`${folder}input.xml`, "utf8")))];
  const lines = rows.map((row) => `${JSON.stringify({ cells: cellsOf(row), locator: row.locator })}\n`).join("");
  const expected = existsSync(`${folder}expected.jsonl`) ? readFileSync(`${folder}expected.jsonl`, "utf8") : "";
  if (lines !== expected) writeFileSync(changed, lines);
  expect(lines).toBe(expected);
});
