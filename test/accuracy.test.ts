import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { accuracyCsv, commandOf, isLineOf, readLines, SHOWN_FIGURES } from "../scripts/accuracy/accuracy-rows.ts";
import { LEFT_OUT } from "../scripts/accuracy/left-out.ts";
import type { Line } from "../scripts/accuracy/shown-figure.ts";
import { readAccuracy } from "../src/build/read-accuracy.ts";
import { collectIssues } from "../src/model/issues.ts";
import { freshStages } from "../src/model/stages.ts";
import { scratchFolder } from "./scratch.ts";

const root = join(import.meta.dirname, "..");
const dossier = join(root, "dossiers/china-ai");
const npmScripts = (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> }).scripts;

test("the dossier says of its rules what was last measured (else: npm run dossier:accuracy)", async () => {
  expect(readFileSync(join(dossier, "accuracy.csv"), "utf8")).toBe(accuracyCsv(root));
  const { issues, report } = collectIssues();
  const read = await readAccuracy(dossier, freshStages(report));
  expect(issues).toEqual([]);
  expect(read).toHaveLength(SHOWN_FIGURES.length);
});

/** By these a line tells how right something was. */
const SAYS_HOW_RIGHT = new Set(
  "precision recall f1 clusterF1 right share accuracy accuracyOfDecided accuracyIfForced joined brand trade anyCut inTopFive meant asNear editsAtOne agreed caught kappa".split(
    " ",
  ),
);

/** Committed results of every benchmark, with those lines that tell how right something was. */
const results = readdirSync(join(root, "bench"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".jsonl"))
  .map((name) => `bench/${name}`)
  .map((file) => ({
    file,
    lines: readLines(root, file).filter((line) => Object.keys(line).some((key) => SAYS_HOW_RIGHT.has(key))),
  }))
  .filter(({ lines }) => lines.length > 0);

const isShown = (line: Line, file: string) => SHOWN_FIGURES.some((one) => one.file === file && isLineOf(line, one));

test.each(results)("every accuracy in $file is on the methods page, or it is said why not", ({ file, lines }) => {
  const missing = lines.filter((line) => !isShown(line, file) && !LEFT_OUT.some(({ is }) => is(line, file)));
  expect(missing).toEqual([]);
});

test("whatever measures how right a rule is has a figure on the methods page", () => {
  const silent = results.filter(({ file }) => !SHOWN_FIGURES.some((one) => one.file === file));
  expect(silent.map(({ file }) => file)).toEqual([]);
});

test("each reason to leave a figure out is there for some line, and what is shown is left out by none", () => {
  const all = results.flatMap(({ file, lines }) => lines.map((line) => ({ file, line })));
  expect(LEFT_OUT.filter(({ is }) => !all.some(({ file, line }) => is(line, file))).map(({ why }) => why)).toEqual([]);
  const twice = all.filter(({ file, line }) => isShown(line, file) && LEFT_OUT.some(({ is }) => is(line, file)));
  expect(twice).toEqual([]);
});

test("every figure has an id of its own, a name in both languages and a command that there is", () => {
  const ids = SHOWN_FIGURES.map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  expect(SHOWN_FIGURES.filter(({ zh, en }) => !/\p{Script=Han}/u.test(zh) || en === "" || /\p{Script=Han}/u.test(en))).toEqual(
    [],
  );
  const commands = [...new Set(SHOWN_FIGURES.map(({ file }) => commandOf(file)))];
  expect(commands.filter((command) => npmScripts[command.replace("npm run ", "")] === undefined)).toEqual([]);
});

test.each([
  { row: "a,,甲,,1.2,,,10,bench,,", code: "bad-number" },
  { row: "a,,甲,,0.5,x,,10,bench,,", code: "bad-number" },
  { row: "a,,甲,,0.5,,,0,bench,,", code: "bad-number" },
  { row: "a,,,,0.5,,,10,bench,,", code: "missing-value" },
])("$row is an error, and no row", async ({ row, code }) => {
  const folder = scratchFolder();
  writeFileSync(join(folder, "accuracy.csv"), `id,rule,zh,en,share,low,high,of,from,command,detail\n${row}\n`);
  const { issues, report } = collectIssues();
  expect(await readAccuracy(folder, freshStages(report))).toEqual([]);
  expect(issues.map((issue) => issue.code)).toEqual([code]);
});
