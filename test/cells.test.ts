import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { textAt } from "../src/ingest/document.ts";
import { sha256 } from "../src/model/ids.ts";
import { parseLocator } from "../src/model/locator.ts";
import { queryDatabase } from "../src/store/database.ts";
import { build, copyTiny, lastBuild } from "./tiny-dossier.ts";

test("every cell that the database tells of a filing holds its value in the document", async () => {
  const tiny = copyTiny();
  await build(tiny);
  const folder = join(tiny.dossier, "documents");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".docx"));
  const documents = new Map(names.map((name) => readFileSync(join(folder, name))).map((bytes) => [sha256(bytes), bytes]));
  const { rows } = await queryDatabase(
    join(lastBuild(tiny), "tidui.duckdb"),
    `SELECT c.field, c.snapshot, c.locator, f.number, f.name, f.filer FROM cells c JOIN filings f ON f.number = c.number
      WHERE c.field IN ('number', 'name', 'filer') AND c.attachment = f.attachment`,
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.length % 3).toBe(0);
  for (const row of rows) {
    const document = documents.get(String(row["snapshot"]));
    const locator = parseLocator(String(row["locator"]));
    expect(locator?.cell).toBeGreaterThan(0);
    const text = document && locator && (await textAt(document, locator));
    expect(text?.trim(), String(row["locator"])).toBe(row[String(row["field"])]);
  }
});
