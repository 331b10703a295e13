import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildDocx, buildTable } from "../../test/docx-builder.ts";
import { copyTiny, filesOf, lastBuild, optionsOf, runHere } from "../../test/tiny-dossier.ts";
import { VIEWS } from "../build/tables.ts";
import { sha256 } from "../model/ids.ts";

const doc = readFileSync(join(import.meta.dirname, "../../docs/cli.md"), "utf8");

/** The keys of the object that docs/cli.md says a command prints, in order. */
function documentedKeys(command: string): string[] {
  const section = doc.split(/^## /m).find((part) => part.startsWith(`\`tidui ${command}`)) ?? "";
  const object = /`(\{"[^`]*\})`/.exec(section)?.[1] ?? "";
  return [...object.matchAll(/"([a-zA-Z]+)"/g)].map((match) => match[1] ?? "");
}

/** Keys of an object and of what is in it, in order. */
const keysOf = (value: unknown): string[] =>
  typeof value === "object" && value !== null ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]) : [];

test("build prints the object that is documented, once, with figures of this build", async () => {
  const tiny = copyTiny();
  const { code, out, err } = await runHere("build", "--json", ...optionsOf(tiny));
  expect({ code, err, lines: out.split("\n").length }).toEqual({ code: 0, err: "", lines: 2 });
  const told = JSON.parse(out) as Record<string, number>;
  expect(keysOf(told)).toEqual(documentedKeys("build"));
  expect(told).toMatchObject({ issues: { error: 0, warning: 3 }, rebuilt: told["pages"] });
  expect(told["seconds"]).toBeGreaterThan(0);
  expect(told["peakMB"]).toBeGreaterThan(20);
});

test("publish prints the object that is documented; the second time nothing is written", async () => {
  const tiny = copyTiny();
  const site = join(tiny.folder, "site");
  const run = async () =>
    JSON.parse((await runHere("publish", site, "--json", ...optionsOf(tiny))).out) as Record<string, number>;
  const first = await run();
  expect(keysOf(first)).toEqual(documentedKeys("publish"));
  expect(first["written"]).toBe(first["pages"]);
  // All but the ledger of the folder itself.
  expect(filesOf(site).size - 1).toBe(first["pages"]);
  expect(await run()).toMatchObject({ pages: first["pages"], written: 0 });
});

test("query prints one object a row, its keys in the order asked for", async () => {
  const { out } = await runHere(
    "query",
    "SELECT grp, count(*) AS n FROM filings WHERE grp IS NOT NULL GROUP BY grp ORDER BY n DESC, grp",
    "--json",
    ...optionsOf(copyTiny()),
  );
  expect(out).toBe('{"grp":"珩鸟科技","n":8}\n{"grp":"燕鸥物流","n":4}\n{"grp":"苍鹭自动化","n":2}\n');
});

test("query prints nothing at all for no rows", async () => {
  expect(await runHere("query", "SELECT 1 WHERE false", "--json", ...optionsOf(copyTiny()))).toEqual({
    code: 0,
    out: "",
    err: "",
  });
});

test.each([{ json: [] }, { json: ["--json"] }])(
  "read prints the object that is documented, with $json as without",
  async ({ json }) => {
    const { folder } = copyTiny();
    const bytes = buildDocx(buildTable(["序号", "名称"], ["1", "珩鸟"]));
    writeFileSync(join(folder, "list.docx"), bytes);
    const { out } = await runHere("read", join(folder, "list.docx"), ...json);
    expect(JSON.parse(out)).toEqual({
      cells: { 序号: "1", 名称: "珩鸟" },
      locator: { table: 1, row: 2 },
      snapshot: sha256(bytes),
    });
    expect(keysOf(JSON.parse(out)).filter((key) => !/[^a-z]/.test(key))).toEqual(documentedKeys("read"));
  },
);

test("without --json, build prints the league and what was done, and then that there was nothing to do", async () => {
  const tiny = copyTiny();
  const first = (await runHere("build", ...optionsOf(tiny))).out;
  expect(first).toContain("Delivery robots of Harbour City: Who leads, and who is falling behind?");
  expect(first).toMatch(/^ +1 {2}Plover +8 +44\.4% +2 +6 {2}\S/m);
  expect(first).toMatch(/\n(\d+) of \1 pages written · 3 warnings · 1 open question · [\d.]+ s\n$/);
  expect((await runHere("build", ...optionsOf(tiny))).out).toContain("\nnothing has changed; ");
});

test("without --json, query prints a table in which wide characters keep the columns straight", async () => {
  const { out } = await runHere(
    "query",
    "SELECT name, \"row\", grp FROM filings WHERE number IN ('港交许2025-001', '港交许2025-018') ORDER BY number",
    ...optionsOf(copyTiny()),
  );
  expect(out).toBe("name      row  grp\n────────  ───  ────────\n小珩一号  2    珩鸟科技\n鸻形      11\n");
});

test.each(["csv", "json", "parquet"])("export writes every view as %s, and tells how many rows each has", async (format) => {
  const tiny = copyTiny();
  const folder = join(tiny.folder, "tables");
  const { code, out } = await runHere("export", format, folder, ...optionsOf(tiny));
  expect(code).toBe(0);
  expect([...filesOf(folder).keys()]).toEqual(
    Object.keys(VIEWS)
      .map((view) => `${view}.${format}`)
      .toSorted(),
  );
  expect(out).toContain(`filings.${format}  19 rows\n`);
});

test("an exported table holds what a query gives", async () => {
  const tiny = copyTiny();
  await runHere("export", "json", join(tiny.folder, "tables"), ...optionsOf(tiny));
  const queried = await runHere("query", "FROM filings", "--json", ...optionsOf(tiny));
  const exported = JSON.parse(readFileSync(join(tiny.folder, "tables/filings.json"), "utf8")) as unknown[];
  expect(exported).toEqual(
    queried.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown),
  );
  expect(lastBuild(tiny)).toContain(tiny.out);
});
