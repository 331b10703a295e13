import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { accuracyCsv } from "../scripts/accuracy-rows.ts";
import { readAccuracy } from "../src/build/read-accuracy.ts";
import { collectIssues } from "../src/model/issues.ts";
import { scratchFolder } from "./scratch.ts";
import { freshStages } from "../src/model/stages.ts";

const root = join(import.meta.dirname, "..");
const dossier = join(root, "dossiers/china-ai");

test("the dossier says of its rules what was last measured (else: npm run dossier:accuracy)", async () => {
  expect(readFileSync(join(dossier, "accuracy.csv"), "utf8")).toBe(accuracyCsv(root));
  const { issues, report } = collectIssues();
  const read = await readAccuracy(dossier, freshStages(report));
  expect(issues).toEqual([]);
  expect(read.length).toBeGreaterThanOrEqual(12);
});

test.each([
  { row: "a,甲,,1.2,,,10,bench", code: "bad-number" },
  { row: "a,甲,,0.5,x,,10,bench", code: "bad-number" },
  { row: "a,甲,,0.5,,,0,bench", code: "bad-number" },
  { row: "a,,,0.5,,,10,bench", code: "missing-value" },
])("$row is an error, and no row", async ({ row, code }) => {
  const folder = scratchFolder();
  writeFileSync(join(folder, "accuracy.csv"), `id,zh,en,share,low,high,of,from\n${row}\n`);
  const { issues, report } = collectIssues();
  expect(await readAccuracy(folder, freshStages(report))).toEqual([]);
  expect(issues.map((issue) => issue.code)).toEqual([code]);
});
