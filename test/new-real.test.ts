import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { made, mapping } from "./new-fixture.ts";

const registry = join(import.meta.dirname, "../../shared/data/registry");
const isHere = existsSync(registry);
if (!isHere) console.log(`skipped: the official documents are not here (${registry})`);

test.skipIf(!isHere)("three official lists are read whole: every number counts", async () => {
  const files = readdirSync(join(registry, "algorithm"))
    .toSorted()
    .slice(0, 3)
    .map((name) => join(registry, "algorithm", name));
  const dossier = await made(files);
  expect(dossier.sources).toHaveLength(1);
  expect(dossier.headline.all).toBe(dossier.sources[0]?.rows);
  expect(mapping(dossier)).toMatchObject({
    序号: "serial",
    算法名称: "name",
    主体名称: "filer",
    备案编号: "number",
    算法类别: "class",
  });
});

test.skipIf(!isHere)("two official PDFs, each with two tables, give two series", async () => {
  const dossier = await made(["genai-2025-06.pdf", "genai-2025-08.pdf"].map((name) => join(registry, "genai-pdf", name)));
  expect(dossier.sources.map(({ series }) => series)).toEqual([["genai", "genai-2"]]);
  expect(mapping(dossier)).toMatchObject({
    大模型名称: "name",
    备案单位: "filer",
    备案编号: "number",
    备案时间: "filed_on",
    属地: "place",
  });
});
