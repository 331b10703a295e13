import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { ensureBuild } from "../src/build/ensure-build.ts";
import { kept } from "../src/build/history.ts";
import { publishSite } from "../src/build/publish-site.ts";
import { queryDatabase } from "../src/store/database.ts";
import { withLock } from "../src/store/lock.ts";
import { openWorkspace } from "../src/store/workspace.ts";
import {
  copyTiny,
  editDocument,
  editText,
  filesOf,
  lastBuild,
  optionsOf,
  pagesOf,
  PROGRAM,
  tidui,
  type Tiny,
} from "./tiny-dossier.ts";

const SECOND = "documents/permits-2025-12.docx";
const addRow = (tiny: Tiny) =>
  editDocument(tiny, SECOND, (rows) => [
    ...rows,
    ["12", "苍鹭巡检二号", "苍鹭自动化（港城）有限公司", "港交许2025-019", "2025/12/20", "西区", "", ""],
  ]);
const buildHere = ({ dossier, out }: Tiny) => ensureBuild({ dossier, out, progress: () => undefined });

// A build killed and a build made for each of its writes.
test(
  "killed at any of its writes, a build leaves the last good one whole, and the next ends well",
  { timeout: 240_000 },
  async () => {
    const tiny = copyTiny();
    await buildHere(tiny);
    const old = await stateOf(tiny);
    addRow(tiny);
    const clean = { ...tiny, out: join(tiny.folder, "clean") };
    await buildHere(clean);
    const wanted = await stateOf(clean);
    expect(wanted).not.toEqual(old);

    let write = 0;
    let swapped = 0;
    for (let code: number | null = null; code === null;) {
      write++;
      const cut = { ...tiny, out: join(tiny.folder, `cut-${write}`) };
      cpSync(tiny.out, cut.out, { recursive: true });
      ({ code } = tidui(["build", ...optionsOf(cut)], { env: dyingAt(write) }));
      const found = await stateOf(cut);
      if (found.rows === wanted.rows) swapped++;
      expect(found, `killed at write ${write}`).toEqual(swapped > 0 ? wanted : old);
      await buildHere(cut);
      expect(await stateOf(cut), `built again after write ${write}`).toEqual(wanted);
      expect(kept({ root: cut.out }), `states after write ${write}`).toHaveLength(2);
      expect([...filesOf(cut.out).keys()].filter((path) => path.endsWith(".unfinished"))).toEqual([]);
      rmSync(cut.out, { recursive: true });
    }
    // The build was seen to die before its swap and after it.
    expect(write).toBeGreaterThan(15);
    expect(swapped).toBeGreaterThan(1);
  },
);

const dyingAt = (write: number): Record<string, string> => ({
  NODE_OPTIONS: `--import=${join(import.meta.dirname, "die-at-write.ts")}`,
  TIDUI_DIE_AT: String(write),
});

test(
  "killed at fifteen moments of its time, a build leaves one that can be queried and published",
  { timeout: 240_000 },
  async () => {
    const tiny = copyTiny();
    const started = performance.now();
    expect(tidui(["build", ...optionsOf(tiny)]).code).toBe(0);
    const whole = performance.now() - started;
    const kills = 15;
    for (let kill = 0; kill < kills; kill++) {
      // Something new to build, whether or not the last one came to its end.
      editText(tiny, "stories/first-year.en.md", (text) => `${text}\nRound ${kill}.\n`);
      const child = spawn(process.execPath, [...PROGRAM, "build", ...optionsOf(tiny)], { stdio: "ignore" });
      const ended = once(child, "exit");
      await setTimeout((whole * (kill + 0.5)) / kills);
      child.kill("SIGKILL");
      await ended;
      const { rows } = await stateOf(tiny);
      expect(rows).toBe(19);
      const site = join(tiny.folder, `site-${kill}`);
      const { pages, written } = publishSite(lastBuild(tiny), site);
      expect(written).toBe(pages);
      rmSync(site, { recursive: true });
    }
    expect(tidui(["query", "SELECT count(*) AS n FROM filings", "--json", ...optionsOf(tiny)])).toEqual({
      code: 0,
      out: '{"n":19}\n',
      err: "",
    });
    expect(readdirSync(join(tiny.out, "builds"))).toHaveLength(1);
    expect(pagesOf(tiny).get("en/stories/first-year/index.html")?.text).toContain(`Round ${kills - 1}.`);
  },
);

test("a second build of the same dossier is told of the first, and the last good build answers meanwhile", async () => {
  const tiny = copyTiny();
  await buildHere(tiny);
  await withLock(openWorkspace(tiny.out), async () => {
    // With nothing to build nobody waits for anybody.
    expect(tidui(["query", "SELECT 1 AS n", "--json", ...optionsOf(tiny)]).out).toBe('{"n":1}\n');
    addRow(tiny);
    const second = tidui(["build", ...optionsOf(tiny)]);
    expect(second.code).toBe(1);
    expect(second.err).toBe(`Another build of this dossier is running (process ${process.pid}). Wait for it, or end it.\n`);
  });
});

/** What a reader finds in the last good build: a query's answer, every page, and the newest state that was kept. */
async function stateOf(tiny: Tiny): Promise<{ rows: unknown; pages: Map<string, string>; kept: string | undefined }> {
  const { rows } = await queryDatabase(join(lastBuild(tiny), "tidui.duckdb"), "SELECT count(*) AS n FROM filings");
  const pages = new Map([...pagesOf(tiny)].map(([path, { text }]) => [path, text]));
  return { rows: rows[0]?.["n"], pages, kept: kept({ root: tiny.out }).at(-1)?.fingerprint };
}
