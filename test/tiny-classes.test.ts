import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadSiteData } from "../src/build/site-data.ts";
import { openWorkspace } from "../src/store/workspace.ts";
import { copyTiny } from "./tiny-dossier.ts";
import { scratchFolder } from "./scratch.ts";

const load = (folder: string) => loadSiteData(folder, openWorkspace(scratchFolder()));

test("the smallest dossier has classes: a person's, and those that the words of a name decide", async () => {
  const site = await load(copyTiny().dossier);
  const of = (number: string) => site.labels.find((label) => label.number === number);
  expect(of("港交许2025-001")).toMatchObject({ label: "meals", by: "reader-a", probability: 1 });
  expect(of("港交许2025-007")).toMatchObject({ label: "medicine", by: "rule" });
  expect(site.labels.every(({ label }) => label !== "unclear")).toBe(true);
  expect(site.classQuestions).toEqual([]);
});

test("a label that is taken out opens its question, and one that names nothing is told and left out", async () => {
  const { dossier: folder } = copyTiny();
  const file = join(folder, "labels.csv");
  const rows = readFileSync(file, "utf8").split("\n");
  writeFileSync(file, rows.filter((row) => !row.includes("2025-001")).join("\n"));
  appendFileSync(file, "permits,港交许2025-999,use,meals,reader-a,2026-11-29,,\n");
  const site = await load(folder);
  expect(site.classQuestions).toMatchObject([{ number: "港交许2025-001", scheme: "use" }]);
  expect(site.issues.filter(({ source }) => source === "labels.csv")).toMatchObject([
    { code: "unknown-number", level: "warning" },
  ]);
});

test("a scheme over a series that is not declared stops the build", async () => {
  const { dossier: folder } = copyTiny();
  const file = join(folder, "classes.yml");
  writeFileSync(file, readFileSync(file, "utf8").replace("[permits]", "[permit]"));
  await expect(load(folder)).rejects.toMatchObject({ code: "unknown-series" });
});
