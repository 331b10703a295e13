import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { loadCheckFacts } from "../../src/build/check-facts.ts";
import { printResult } from "../measure.ts";
import { DOSSIER, LABELLED, resultsOf, scoreFolder } from "./measure-accuracy.ts";
import { areSamplesHere, SAMPLES, scoreSamples } from "./samples.ts";
import { misses } from "./tally.ts";

/** `accuracy.ts [FOLDER…] [--list]`: how right the checker of texts is; see README.md. One JSON line a result, misses after them. */

const isListed = process.argv.includes("--list");
const given = process.argv.slice(2).filter((one) => !one.startsWith("--"));

const scratch = mkdtempSync(join(tmpdir(), "tidui-claims-"));
try {
  const facts = await loadCheckFacts(DOSSIER, scratch);
  for (const folder of given.length > 0 ? given : LABELLED) {
    const texts = scoreFolder(folder, facts);
    for (const result of resultsOf(texts, basename(folder))) printResult(result);
    if (isListed) for (const text of texts) for (const miss of misses(text)) console.log(miss);
  }
  if (!areSamplesHere()) console.log(`skipped: the sample stories are not here (${SAMPLES})`);
  else {
    const samples = scoreSamples(facts);
    printResult(samples.result);
    if (isListed) for (const miss of samples.misses) console.log(miss);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
