import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CodePoints } from "../../src/text/code-points.ts";
import { findQuantities } from "../../src/text/quantities/find-quantities.ts";
import { findPeer, machine, type Measured, measureProcess, peersFolder, printResult } from "../measure.ts";
import { readGold } from "./gold.ts";
import { loadRecognizers, RECOGNIZERS, recognizedNumbers } from "./recognizers.ts";
import { type FoundNumber, type Score, scoreOf } from "./score.ts";

/** Scores and measures finding quantities; see README.md. Prints one JSON line a result. */

const RUNS = 5;
const PEER_RUNS = 1;
const MEGABYTES = 100;
/** Enough for the code of either to be made fast before most of it; the peer is as slow on less. */
const PEER_MEGABYTES = 3;
const TARGET = { mbPerCore: 20, ratio: 20 };

const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const python = ["venv/bin/python", "bin/python"].map((path) => join(peersFolder(), path)).find((path) => existsSync(path));

const gold = readGold();
const hasRecognizers = findPeer(RECOGNIZERS) !== undefined;

printResult({ what: "machine", ...machine() });
for (const language of ["zh", "en", "mixed"] as const) {
  const cases = gold.filter((one) => one.language === language);
  printScore(`tidui, ${language}`, cases.length, scoreOf(cases, ours));
  if (!hasRecognizers) continue;
  const suite = await loadRecognizers();
  printScore(
    `recognizers-text, ${language}`,
    cases.length,
    scoreOf(cases, (sentence) => recognizedNumbers(suite, sentence, language)),
  );
}
scoreChineseNumerals();
await measureSpeed();

function ours(sentence: string): FoundNumber[] {
  const offsets = [0];
  for (const point of sentence) offsets.push((offsets.at(-1) ?? 0) + point.length);
  return findQuantities(new CodePoints(sentence)).map(({ start, end, value }) => ({
    start: offsets[start] ?? 0,
    end: offsets[end] ?? 0,
    values: [value].flat(),
  }));
}

function printScore(what: string, sentences: number, { expected, right, wrongPlaces }: Score): void {
  printResult({ what, size: sentences, numbers: expected, right, share: right / expected, wrongPlaces });
}

/** A converter finds nothing by itself: how many of the numbers in Chinese characters alone stand as digits in what it makes of a sentence. */
function scoreChineseNumerals(): void {
  const cases = gold
    .map((one) => ({ ...one, expected: one.expected.filter(({ text, value }) => !/\d/.test(text) && typeof value === "string") }))
    .filter(({ language, expected }) => language === "zh" && expected.length > 0);
  const { expected, right } = scoreOf(cases, ours);
  printResult({ what: "tidui, Chinese characters alone", size: cases.length, numbers: expected, right, share: right / expected });
  const made = python === undefined ? undefined : converted(cases.map(({ sentence }) => sentence));
  if (!made) {
    console.log(`skipped: cn2an is not in ${peersFolder()} (pip install cn2an)`);
    return;
  }
  const shown = cases.map(
    (one, index) => one.expected.filter(({ value }) => numbersIn(made[index] ?? "").has(String(value))).length,
  );
  const sum = shown.reduce((all, one) => all + one, 0);
  printResult({
    what: "cn2an, Chinese characters alone",
    size: cases.length,
    numbers: expected,
    right: sum,
    share: sum / expected,
  });
}

function converted(sentences: readonly string[]): (string | null)[] | undefined {
  const { status, stdout } = spawnSync(python ?? "", [script("peers/cn2an_values.py")], {
    input: JSON.stringify(sentences),
    encoding: "utf8",
    stdio: ["pipe", "pipe", "ignore"],
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1" },
  });
  return status === 0 ? (JSON.parse(stdout) as (string | null)[]) : undefined;
}

/** Numbers as written there, and what a following 万 or 亿 makes of them; halves and fractions as ours are written. */
function numbersIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, digits = "", scale = ""] of text.matchAll(/(\d+(?:\.\d+)?(?:\/\d+)?)(万|亿)?/g)) {
    const [part = "", whole] = digits.split("/");
    found.add(digits);
    found.add(String(Number(part) * ({ 万: 1e4, 亿: 1e8 }[scale] ?? 1)));
    if (whole !== undefined) found.add(String(Number(part) / Number(whole)));
  }
  return found;
}

async function measureSpeed(): Promise<void> {
  const own = await measureProcess([script("kernel-once.ts"), String(MEGABYTES)], { runs: RUNS });
  printSpeed("tidui", own);
  printResult({ what: "bar", mbPerCore: mbPerCore(own), target: TARGET.mbPerCore, isMet: mbPerCore(own) >= TARGET.mbPerCore });
  if (!hasRecognizers) {
    console.log(`skipped: ${RECOGNIZERS} is not in ${peersFolder()} (npm install --prefix)`);
    return;
  }
  for (const [mode, megabytes] of [
    ["alone", PEER_MEGABYTES],
    ["same", PEER_MEGABYTES / 10],
  ] as const) {
    const peer = await measureProcess([script("recognizers-once.ts"), String(megabytes), mode], { runs: PEER_RUNS });
    printSpeed(`recognizers-text, ${mode === "alone" ? "numbers alone" : "the same question"}`, peer);
    const ratio = mbPerCore(own) / mbPerCore(peer);
    printResult({ what: "bar", timesRecognizers: ratio, mode, target: TARGET.ratio, isMet: ratio >= TARGET.ratio });
  }
}

function printSpeed(what: string, measured: Measured): void {
  const { textMB = Number.NaN, seconds = Number.NaN, found } = measured.told;
  printResult({
    what,
    textMB,
    seconds,
    mbPerSecond: textMB / seconds,
    mbPerCore: mbPerCore(measured),
    found,
    peakMB: measured.peakMB,
  });
}

/** By the time that a core was at work; on a machine with nothing else to do it is that of the clock. */
function mbPerCore({ told }: Measured): number {
  return (told["textMB"] ?? Number.NaN) / (told["core"] ?? Number.NaN);
}
