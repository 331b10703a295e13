import { readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { MentionCounter } from "../../src/text/mentions/count-mentions.ts";
import { findMentions } from "../../src/text/mentions/find-mentions.ts";
import { buildNameDictionary, type NameDictionary } from "../../src/text/mentions/name-dictionary.ts";
import { tell } from "../measure.ts";
import { fingerprint } from "./fingerprint.ts";

// One measured process: `mentions-once.ts FOLDER NAMES TEXT HOW`. HOW is `any` (letters may stand beside: as the others find),
// `whole` (as by default), or `lines` (whole words, each line by itself, with the places).

const [folder = "", namesFile = "", textFile = "", how = ""] = process.argv.slice(2);
const PIECE = 65_536;

const names = readFileSync(join(folder, namesFile), "utf8").split("\n");
const bytes = readFileSync(join(folder, textFile));
const lines = how === "lines" ? bytes.toString().split("\n") : [];
const start = performance.now();
const dictionary = buildNameDictionary(names, { wholeWords: how !== "any" });
const built = performance.now();
const counts = how === "lines" ? countLines(dictionary) : countBytes(dictionary);
const done = performance.now();
let matches = 0;
const found = new Map<string, number>();
for (const [index, count] of counts.entries()) {
  matches += count;
  if (count > 0) found.set(names[index] ?? "", count);
}
tell({
  names: names.length,
  textMB: bytes.length / 1e6,
  buildSeconds: (built - start) / 1000,
  scanSeconds: (done - built) / 1000,
  matches,
  fingerprint: fingerprint(found),
});

function countBytes(of: NameDictionary): Float64Array {
  const counter = new MentionCounter(of);
  for (let from = 0; from < bytes.length; from += PIECE) counter.add(bytes.subarray(from, from + PIECE));
  counter.end();
  return counter.counts;
}

function countLines(of: NameDictionary): Float64Array {
  const all = new Float64Array(names.length);
  for (const line of lines) for (const { name } of findMentions(of, line)) all[name]! += 1;
  return all;
}
