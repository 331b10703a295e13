import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuild } from "../../src/build/ensure-build.ts";
import { machine, measureProcess, printResult } from "../measure.ts";
import { readLabelledTexts } from "./labels.ts";
import { DEV, DOSSIER } from "./measure-accuracy.ts";

/** Measures how long the checker takes for an article; see README.md. Prints one JSON line a result. */

const CHARACTERS = 4000;
const RUNS = 5;
const WARM_TIMES = 40;

const script = fileURLToPath(new URL("check-once.ts", import.meta.url));
const command = fileURLToPath(new URL("command-once.ts", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "tidui-bench-claims-"));

printResult({ what: "machine", ...machine() });
try {
  const out = join(scratch, "build");
  await ensureBuild({ dossier: DOSSIER, out, progress: () => undefined });
  for (const language of ["zh", "en"] as const) await measure(language, out);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function measure(language: "zh" | "en", out: string): Promise<void> {
  const file = join(scratch, `article.${language}.md`);
  writeFileSync(file, article(language));
  const warm = await measureProcess([script, file, language, out, String(WARM_TIMES)], { runs: RUNS });
  printResult({ what: "check, warm", language, ...warm.told, peakMB: warm.peakMB });
  const args = [command, "check", file, "--json", "--dossier", DOSSIER, "--out", out];
  const cold = await measureProcess(args, { runs: RUNS });
  printResult({ what: "tidui check, cold", language, characters: CHARACTERS, seconds: cold.seconds, peakMB: cold.peakMB });
}

/** The labelled texts of a language one after another, cut to the length of a long article. */
function article(language: "zh" | "en"): string {
  const bodies = readLabelledTexts(DEV).filter((text) => text.language === language);
  return Array.from(bodies.map(({ body }) => body).join("\n"))
    .slice(0, CHARACTERS)
    .join("");
}
