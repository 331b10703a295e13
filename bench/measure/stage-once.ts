import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadDossier } from "../../src/build/load-dossier.ts";
import { loadSiteData } from "../../src/build/site-data.ts";
import { runComposite } from "../../src/measure/composite/run-composite.ts";
import { buildVerdict } from "../../src/measure/verdict/build-verdict.ts";
import { openWorkspace } from "../../src/store/workspace.ts";
import { tell } from "../measure.ts";

/**
 * A process of its own: the stage of standings, index and verdict on a dossier. The data are made from a copy that declares
 * no verdict, so that the first run is as cold as in a build.
 */
const [, , folder = "dossiers/china-ai"] = process.argv;
const scratch = mkdtempSync(join(tmpdir(), "tidui-bench-"));
const without = join(scratch, "dossier");
cpSync(folder, without, { recursive: true, filter: (path) => !path.endsWith("/.build") && !path.endsWith("/verdict.yml") });
const { verdict, figures } = loadDossier(folder);
const { observations } = await loadSiteData(without, openWorkspace(join(scratch, "out")));
rmSync(scratch, { recursive: true });
if (!verdict || !figures) throw new Error(`${folder} declares no verdict.`);

const timed = <T>(run: () => T): [T, number] => {
  const start = performance.now();
  const result = run();
  return [result, (performance.now() - start) / 1000];
};
const [result, stageCold] = timed(() => buildVerdict(verdict, figures, observations));
const [, stageWarm] = timed(() => buildVerdict(verdict, figures, observations));
const [, indexWarm] = timed(() => runComposite(result.input));
const [, weighAgain] = timed(() => result.composite?.scoreWith({}));
const variants = result.composite?.set.variants.length ?? 0;
tell({ stageCold, stageWarm, indexWarm, weighAgain, variants, observations: observations.length });
