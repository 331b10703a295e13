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
const RUNS = 9;
const WARM_TIMES = 40;
/** Bytes of a text that is longer than any article. */
const MUCH = 1_000_000;
const MUCH_RUNS = 3;

const script = fileURLToPath(new URL("check-once.ts", import.meta.url));
const command = fileURLToPath(new URL("command-once.ts", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "tidui-bench-claims-"));

printResult({ what: "machine", ...machine() });
try {
  const out = join(scratch, "build");
  await ensureBuild({ dossier: DOSSIER, out, progress: () => undefined });
  for (const language of ["zh", "en"] as const) await measure(language, out);
  await measureMuch(out);
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

/** All labelled texts again and again: as dense in numbers as a text can well be. */
async function measureMuch(out: string): Promise<void> {
  const all = readLabelledTexts(DEV)
    .map(({ body }) => body)
    .join("\n\n");
  const text = all.repeat(Math.ceil(MUCH / Buffer.byteLength(all)));
  const file = join(scratch, "much.md");
  writeFileSync(file, text);
  const { told, peakMB } = await measureProcess([script, file, "en", out, "1"], { runs: MUCH_RUNS });
  const bytes = Buffer.byteLength(text);
  const seconds = (told["firstMs"] ?? Number.NaN) / 1000;
  printResult({ what: "check, 1 MB", bytes, claims: told["claims"], seconds, MBperSecond: bytes / 1e6 / seconds, peakMB });
}

/** The labelled texts of a language one after another, cut to the length of a long article. */
function article(language: "zh" | "en"): string {
  const bodies = readLabelledTexts(DEV).filter((text) => text.language === language);
  return Array.from(bodies.map(({ body }) => body).join("\n"))
    .slice(0, CHARACTERS)
    .join("");
}
