import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { scratchFolder } from "../../../test/scratch.ts";
import { verifyAttention } from "./verify-attention.ts";

/** A build with one month of one list: `named` of 400 titles name somebody, and `published` is what stands in the observations. */
async function buildWith(published: { readonly appearances: number; readonly share: number }): Promise<string> {
  const build = scratchFolder();
  const instance = await DuckDBInstance.create(join(build, "tidui.duckdb"));
  const connection = await instance.connect();
  const cells = (fields: Record<string, string>) => JSON.stringify({ list: "hot", month: "2025-03", ...fields });
  await connection.run(`CREATE TABLE record (id VARCHAR, source VARCHAR, cells VARCHAR);
    INSERT INTO record VALUES ('a', 'attention', '${cells({ appearances: "7", titles: "6" })}'),
      ('v', 'attention-volume', '${cells({ appearances: "500", titles: "400" })}');
    CREATE TABLE observation (measure VARCHAR, scope VARCHAR, "end" VARCHAR, value DOUBLE);
    INSERT INTO observation VALUES ('hot-search', 'hot', '2025-03', ${published.appearances}),
      ('hot-search-share', 'hot', '2025-03', ${published.share})`);
  connection.closeSync();
  instance.closeSync();
  return build;
}

test("appearances and their share of titles agree with the rows they come from", async () => {
  expect((await verifyAttention(await buildWith({ appearances: 7, share: 150 }))).summary()).toMatchObject({
    equal: 2,
    different: 0,
  });
});

test("a count and a share that the rows do not give are found", async () => {
  const { mismatches } = await verifyAttention(await buildWith({ appearances: 8, share: 151 }));
  expect(mismatches.map(({ published, derived }) => [published, derived])).toEqual(
    expect.arrayContaining([
      ["8", "7"],
      ["151", "150"],
    ]),
  );
});
