import { join } from "node:path";
import { expect, test } from "vitest";
import { queryDatabase } from "../src/store/database.ts";
import { build, lastBuild, runHere } from "./tiny-dossier.ts";
import { fetchHere, permitsDocx, watchTiny, type Watched } from "./watched-dossier.ts";

// From a server's page to the numbers of a build.

const TITLE = "送货机器人上路许可清单（2026年6月）";

const numbersOf = async ({ tiny }: Watched): Promise<unknown[]> => {
  const { rows } = await queryDatabase(join(lastBuild(tiny), "tidui.duckdb"), "SELECT number, round, first_seen FROM filings");
  return rows.filter(({ number }) => String(number).startsWith("港交许2026-"));
};

test("the rows of a fetched document are counted, and those of its changed version instead of them", async () => {
  const watched = await watchTiny();
  await build(watched.tiny);
  expect(await numbersOf(watched)).toEqual([]);
  watched.server.hub("/hub.htm", { "/list": TITLE });
  watched.server.document("/list", permitsDocx("苍鹭一号"));
  await fetchHere(watched);
  await build(watched.tiny);
  expect(await numbersOf(watched)).toEqual([{ number: "港交许2026-001", round: "2026-06", first_seen: "2026-11-24" }]);
  watched.clock.pass(86_400_000);
  watched.server.document("/list", permitsDocx("苍鹭一号", "苍鹭二号"));
  await fetchHere(watched);
  await build(watched.tiny);
  expect(await numbersOf(watched)).toHaveLength(2);
});

test("a run that finds nothing new makes no build necessary on the same day", async () => {
  const watched = await watchTiny();
  watched.server.hub("/hub.htm", { "/list": TITLE });
  watched.server.document("/list", permitsDocx("苍鹭一号"));
  await fetchHere(watched);
  const { dossier, out } = watched.tiny;
  const options = ["--dossier", dossier, "--out", out];
  await runHere("build", ...options);
  await fetchHere(watched);
  expect((await runHere("build", ...options)).out).toContain("nothing has changed");
});
