import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadDossier } from "../../src/build/load-dossier.ts";
import { readLabels } from "../../src/build/read-labels.ts";
import { RANDOM_SAMPLE } from "../../src/model/labels.ts";
import { loadSiteData } from "../../src/build/site-data.ts";
import { classify, classReader, classSubjects } from "../../src/classify/classify.ts";
import { crossValidate } from "../../src/classify/cross-validate.ts";
import { evaluate, type Judged } from "../../src/classify/evaluate.ts";
import { fit } from "../../src/classify/fit.ts";
import { wilson } from "../../src/classify/intervals.ts";
import { thresholdOptions } from "../../src/classify/learn.ts";
import { classRows } from "../../src/measure/classes/half-years.ts";
import type { Scheme } from "../../src/model/classes.ts";
import { openWorkspace } from "../../src/store/workspace.ts";
import { machine, median, printResult } from "../measure.ts";
import { freshStages } from "../../src/model/stages.ts";
import { examplesOf, type LabelledExample } from "./examples.ts";
import { tellAgreement } from "./passes.ts";
import { peerScores } from "./peer.ts";

/** Measures the classes of china-ai's filed models; see README.md. Prints one JSON line a result. */

const dossier = fileURLToPath(new URL("../../dossiers/china-ai", import.meta.url));
const gold = fileURLToPath(new URL("../../test/gold", import.meta.url));
const RUNS = 3;
const BARS: Readonly<Record<string, number>> = { kind: 0.9, sector: 0.85 };

const scratch = mkdtempSync(join(tmpdir(), "tidui-bench-"));
const site = await loadSiteData(dossier, openWorkspace(scratch));
rmSync(scratch, { recursive: true });
const { schemes } = loadDossier(dossier);
// What is measured is measured on the random sample.
const given = (await readLabels(dossier)).filter(({ sample }) => sample === RANDOM_SAMPLE);

printResult({ what: "machine", ...machine() });
if (given.length === 0) console.log("skipped: the dossier has no labels.csv");
for (const scheme of given.length === 0 ? [] : schemes) await tellScheme(scheme, examplesOf(scheme, site, given));
if (given.length > 0) tellStage();
await tellAgreement(gold);

async function tellScheme(scheme: Scheme, examples: readonly LabelledExample[]): Promise<void> {
  const labels = scheme.labels.map(({ id }) => id);
  const options = thresholdOptions(scheme);
  printResult({
    what: `${scheme.id}, training with its own cross-validation`,
    size: examples.length,
    ...timed(() => fit(examples, options)),
  });
  tellEvaluation(scheme, crossValidate(examples, labels, options));
  const counts = labels.map((label) => examples.filter((one) => labels[one.label] === label).length);
  const most = counts.indexOf(Math.max(...counts));
  const right = wilson(counts[most] ?? 0, examples.length);
  printResult({ what: `${scheme.id}, always ${labels[most]}`, size: examples.length, accuracy: right });
  const peer = await peerScores(examples, labels);
  if (peer === undefined) console.log("skipped: no scikit-learn in the folder of peers");
  else printResult({ what: `${scheme.id}, scikit-learn's logistic regression on n-grams`, size: examples.length, ...peer });
}

function tellEvaluation({ id, labels }: Scheme, judged: readonly Judged[]): void {
  const ids = labels.map((label) => label.id);
  const { labels: byLabel, confusion, reliability, ...scores } = evaluate(judged, ids);
  printResult({ what: `${id}, nested cross-validation by filer`, bar: BARS[id], ...scores });
  for (const one of byLabel) printResult({ what: `${id} ${one.label}`, bar: BARS[id], ...one });
  printResult({ what: `${id}, truth by what was given`, confusion });
  printResult({ what: `${id}, reliability`, reliability });
}

/** The whole stage as the build runs it. */
function tellStage(): void {
  const { filings, groups } = site;
  const inputs = () => ({ schemes, subjects: classSubjects(schemes, filings, groups), reader: classReader(schemes), given });
  const { labels } = classify(inputs(), freshStages());
  printResult({
    what: "the stage: features, training, all labels",
    size: labels.length,
    ...timed(() => classify(inputs(), freshStages())),
  });
  const rows = classRows(schemes, filings, labels);
  printResult({ what: "counts by half-year and slice", size: rows.length, ...timed(() => classRows(schemes, filings, labels)) });
  const isWhole = (row: (typeof rows)[number]) => row.clock === "filed_on" && row.place === null && row.group === null;
  for (const row of rows.filter((one) => isWhole(one) && one.scheme === "kind")) {
    const { halfYear, label, total, byHand, labelled, count, share, most } = row;
    printResult({
      what: "kind by half-year of filing",
      halfYear: halfYear ?? "all",
      label,
      total,
      byHand,
      labelled,
      count,
      share,
      most,
    });
  }
}

/** Seconds on the clock and of the processor, medians; on a shared machine the second is the one to compare. */
function timed(act: () => unknown): { readonly seconds: number; readonly cpuSeconds: number } {
  const all = Array.from({ length: RUNS }, () => {
    const [before, start] = [process.cpuUsage(), performance.now()];
    act();
    const { user, system } = process.cpuUsage(before);
    return { seconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6 };
  });
  return { seconds: median(all.map(({ seconds }) => seconds)), cpuSeconds: median(all.map(({ cpuSeconds }) => cpuSeconds)) };
}
