import { expect, test } from "vitest";
import { drop, HEADER, ROWS } from "./arrival-fixture.ts";
import { copyTiny, optionsOf, pagesOf, runHere } from "./tiny-dossier.ts";

test("a cell of a megabyte is a finding with its place, and no page carries it whole", async () => {
  const tiny = copyTiny();
  const long = "长".repeat(1 << 20);
  const rows = ROWS.map((row, at) => (at === 1 ? row.with(7, long) : row));
  drop(tiny, "permits/permits-2026-06.csv", Buffer.from([HEADER, ...rows].map((row) => row.join(",")).join("\n")));
  expect((await runHere("build", ...optionsOf(tiny))).code).toBe(0);
  const asked = "SELECT message FROM issues WHERE code = 'long-cell'";
  const { out } = await runHere("query", asked, ...optionsOf(tiny), "--json");
  expect(out).toContain('documents/permits/permits-2026-06.csv, row 3: what stands under \\"备注\\"');
  const pages = [...pagesOf(tiny)].filter(([name]) => name.endsWith(".html"));
  expect(Math.max(...pages.map(([, { text }]) => text.length))).toBeLessThan(200_000);
  expect(pages.some(([, { text }]) => text.includes(`${long.slice(0, 4000)}…`))).toBe(true);
  const kept = await runHere(
    "query",
    `SELECT length(remark) AS size FROM filings WHERE remark LIKE '长%'`,
    ...optionsOf(tiny),
    "--json",
  );
  expect(kept.out).toBe('{"size":1048576}\n');
});
