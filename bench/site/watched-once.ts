import { LiveSite } from "../../src/build/live/live-site.ts";
import type { PageChanges } from "../../src/build/live/live-pages.ts";
import { openSitePack } from "../../src/store/site-pack.ts";
import { currentBuild, openWorkspace } from "../../src/store/workspace.ts";
import { median, tell } from "../measure.ts";
import { CHANGES } from "./changes.ts";

/** `watched-once.ts DOSSIER OUT RUNS`: the site of a build kept in memory, after each kind of change RUNS times, and whether it is right. */

const [dossier = "", out = "", runs = "3"] = process.argv.slice(2);
const NOW = new Date().toISOString();
const pack = openSitePack(currentBuild(openWorkspace(out)) ?? "");
if (!pack) throw new Error(`Nothing is built in ${out}`);
const paths = pack.paths.filter((path) => !path.startsWith("assets/"));
const pages = new Map(paths.map((path) => [path, { key: pack.keyOf(path) ?? "" }]));
const site = new LiveSite({ dossier, program: "bench", out: pages });
const changed = new Map<string, { key: string; content: Uint8Array }>();

async function refresh(): Promise<PageChanges & { seconds: number; cpuSeconds: number }> {
  const since = process.cpuUsage();
  const start = performance.now();
  const changes = await site.refresh(NOW);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(since);
  for (const page of changes.changed) changed.set(page.path, page);
  for (const path of changes.removed) changed.delete(path);
  return { ...changes, seconds, cpuSeconds: (user + system) / 1e6 };
}

tell({ firstCpuSeconds: (await refresh()).cpuSeconds, unchangedCpuSeconds: (await refresh()).cpuSeconds });
for (const [kind, change] of Object.entries(CHANGES)) {
  const clock: number[] = [];
  const own: number[] = [];
  let drawn = 0;
  for (let run = 0; run < Number(runs); run++) {
    change(dossier, run);
    const { seconds, cpuSeconds, changed: some } = await refresh();
    clock.push(seconds);
    own.push(cpuSeconds);
    drawn = Math.max(drawn, some.length);
  }
  tell({ [`${kind}Seconds`]: median(clock), [`${kind}CpuSeconds`]: median(own), [`${kind}MostDrawn`]: drawn });
}
const memoryMB = process.memoryUsage().rss / 2 ** 20;

// All pages drawn anew from the dossier as it is now, and held against what is out.
const clean = await new LiveSite({ dossier, program: "bench", out: new Map() }).refresh(NOW);
const differing = clean.changed.filter(({ path, key, content }) => {
  const own = changed.get(path) ?? { key: pack.keyOf(path), content: pack.read(path) ?? new Uint8Array() };
  return own.key !== key || Buffer.compare(own.content, content) !== 0;
});
tell({ memoryMB, pages: clean.pages, pagesOut: site.out.size, differing: differing.length });
