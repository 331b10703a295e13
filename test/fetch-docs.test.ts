import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { watch } from "../src/model/watch.ts";

const root = join(import.meta.dirname, "..");
const page = readFileSync(join(root, "docs/fetching.md"), "utf8");

test("docs/fetching.md tells every key of watch:, and so does docs/dossier.md", () => {
  const row = readFileSync(join(root, "docs/dossier.md"), "utf8")
    .split("\n")
    .find((line) => line.startsWith("| `watch` |"));
  for (const key of Object.keys(watch.shape)) {
    expect(page).toContain(`\n| \`${key}\` |`);
    expect(row).toContain(`\`${key}\``);
  }
});

test("docs/fetching.md tells every code of a failure, and none that does not exist", () => {
  const folder = join(root, "src/ingest/fetch");
  const sources = readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  const codes = sources.flatMap((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    return [...text.matchAll(/new FetchError\(\s*"([a-z-]+)"/g)].map((match) => match[1] ?? "");
  });
  const table = page.slice(page.indexOf("## Failures"), page.indexOf("## The dossier of"));
  const told = [...table.matchAll(/^\| (`[^|]*`) \|/gm)].flatMap((match) =>
    [...(match[1] ?? "").matchAll(/`([a-z-]+)`/g)].map((code) => code[1]),
  );
  expect(told.toSorted()).toEqual([...new Set(codes)].toSorted());
});
