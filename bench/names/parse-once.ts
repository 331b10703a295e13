import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { parseName } from "../../src/text/names/parse-name.ts";
import { tell } from "../measure.ts";

// One measured process: `parse-once.ts FILE` parses the name on every line of a file, each once: cold, warming up included.

const [file = ""] = process.argv.slice(2);
const names = readFileSync(file, "utf8").trim().split("\n");
const start = performance.now();
let withBrand = 0;
for (const name of names) if (parseName(name).brand !== "") withBrand++;
const parseSeconds = (performance.now() - start) / 1000;
tell({ names: names.length, withBrand, parseSeconds, namesPerSecond: names.length / parseSeconds });
