import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { fetchSources } from "../src/build/fetch-sources.ts";
import { loadSiteData } from "../src/build/site-data.ts";
import { openWorkspace } from "../src/store/workspace.ts";
import { RegulatorServer, ShortClock } from "./regulator-server.ts";
import { scratchFolder } from "./scratch.ts";

// The regulator's own documents, served as the regulator serves them. A user's clone does not have these.
const root = join(import.meta.dirname, "..");
const registry = join(root, "../shared/data/registry");
const isHere = existsSync(registry);
if (!isHere) console.log(`skipped: the originals are not here (${registry})`);

/** Folder of the originals, and the page that the dossier's source reads for them. */
const LISTS = [
  { folder: "algorithm", hub: "/2022-08/12/c_1661927474338504.htm", pages: "" },
  { folder: "deep-synthesis", hub: "/2026-05/06/c_1779809434590762.htm", pages: "/wxzw/wxfb/A093702index_1.htm" },
];

/** dossiers/china-ai whose sources watch a server of this machine in place of the regulator's. */
async function watchRegistry() {
  const server = await RegulatorServer.start();
  onTestFinished(() => server.stop());
  const dossier = join(scratchFolder(), "china-ai");
  cpSync(join(root, "dossiers/china-ai"), dossier, { recursive: true, filter: (path) => !/\/(?:\.build|snapshots)$/.test(path) });
  for (const { folder, hub, pages } of LISTS) {
    const file = join(dossier, "sources", `${folder}.yml`);
    const [head = "", watch = ""] = readFileSync(file, "utf8").split(/^watch:/m);
    writeFileSync(
      file,
      `${head}watch:${watch.replaceAll("https://www.cac.gov.cn", server.at("")).replaceAll("www.cac.gov.cn", server.host)}`,
    );
    const names = readdirSync(join(registry, folder));
    const links = names.map((name, at) => [
      `/cms/pub/interact/downloadfile.jsp?filepath=${folder}${at}`,
      `附件：${name.replace(/(?: \(\d\))?\.docx$/, "")}`,
    ]);
    server.hub(hub, Object.fromEntries(links) as Record<string, string>);
    if (pages !== "") server.hub(pages, { [hub]: "关于发布深度合成服务算法备案信息的公告" });
    for (const [at, name] of names.entries()) {
      const path = `/cms/pub/interact/downloadfile.jsp?filepath=${folder}${at}`;
      server.document(path, readFileSync(join(registry, folder, name)), `"${folder}-${at}"`);
    }
  }
  const effects = {
    network: server.network,
    clock: new ShortClock(),
    signal: new AbortController().signal,
    progress: () => undefined,
  };
  const fetch = (source: string) => fetchSources({ dossier, source }, effects);
  const count = async () => (await loadSiteData(dossier, openWorkspace(join(dossier, "../out")))).filings.length;
  return { server, fetch, count };
}

describe.skipIf(!isHere)("the 35 lists of the regulator", () => {
  test("are found, fetched once, asked for by their ETag afterwards, and add no row to what is known of them", async () => {
    const { server, fetch, count } = await watchRegistry();
    const before = await count();
    const first = [await fetch("algorithm"), await fetch("deep-synthesis")].flatMap(({ sources }) => sources);
    expect(first.map((source) => [source.new.length, source.failed])).toEqual([
      [18, []],
      [17, []],
    ]);
    expect(first.map(({ requests }) => requests)).toEqual([1 + 1 + 18, 1 + 2 + 17]);
    server.takePaths();
    const second = [await fetch("algorithm"), await fetch("deep-synthesis")].flatMap(({ sources }) => sources);
    expect(second.map(({ unchanged }) => unchanged)).toEqual([18, 17]);
    expect(server.seen.filter(({ headers }) => headers["if-none-match"])).toHaveLength(35);
    expect(await count()).toBe(before);
  });
});
