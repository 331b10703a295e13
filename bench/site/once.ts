import { loadSiteData } from "../../src/build/site-data.ts";
import { writeSite } from "../../src/build/write-site.ts";
import { frameOf, planSite } from "../../src/publish/plan-site.ts";
import { renderPage } from "../../src/publish/page.ts";
import { currentBuild, finishBuild, openWorkspace, startBuild } from "../../src/store/workspace.ts";
import { tell } from "../measure.ts";

/** `once.ts DOSSIER OUT`: the data, then all pages drawn into nothing, then the pack as a build writes it, page by page or from the last. */

const [dossier = "", out = ""] = process.argv.slice(2);
const workspace = openWorkspace(out);
let since = process.cpuUsage();
/** Processor time, all threads, since the last call: on a machine that others use it says more than the clock. */
const lap = (): number => {
  const { user, system } = process.cpuUsage(since);
  since = process.cpuUsage();
  return (user + system) / 1e6;
};

const data = await loadSiteData(dossier, workspace);
const dataCpuSeconds = lap();
const dataMB = process.memoryUsage().rss / 2 ** 20;
const last = currentBuild(workspace);
let [drawCpuSeconds, planCpuSeconds, bytes] = [0, 0, 0];
if (last === undefined) {
  let planned = 0;
  for (const { path } of planSite(data)) planned += path.length > 0 ? 1 : 0;
  planCpuSeconds = planned > 0 ? lap() : 0;
  const frame = frameOf(data);
  for (const page of planSite(data)) bytes += Buffer.byteLength(renderPage(page, frame));
  drawCpuSeconds = lap();
}
const folder = startBuild(workspace);
const { pages, rebuilt } = writeSite(data, folder, last, "bench");
const writeCpuSeconds = lap();
finishBuild(workspace, folder);
tell({ dataCpuSeconds, dataMB, planCpuSeconds, drawCpuSeconds, writeCpuSeconds, pages, rebuilt, siteMB: bytes / 2 ** 20 });
