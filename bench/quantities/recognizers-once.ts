import { performance } from "node:perf_hooks";
import { coreSeconds } from "../mentions/core-seconds.ts";
import { tell } from "../measure.ts";
import { loadRecognizers, recognizedNumbers } from "./recognizers.ts";
import { makeText } from "./text.ts";

// One measured process: `recognizers-once.ts MEGABYTES MODE` lets Recognizers-Text find the numbers of the same text, a line at a time. `alone`:
// numbers, its least; no units, percentages or ordinals, and the numbers of dates among them. `same`: as it is scored.

const text = makeText(Number(process.argv[2]));
const lines = text.split("\n");
const suite = await loadRecognizers();
const find = (line: string): number =>
  process.argv[3] === "alone" ? suite.recognizeNumber(line, "zh-cn").length : recognizedNumbers(suite, line, "zh").length;
find("十五");
const [start, startCore] = [performance.now(), coreSeconds()];
let found = 0;
for (const line of lines) found += find(line);
tell({
  textMB: Buffer.byteLength(text) / 1e6,
  seconds: (performance.now() - start) / 1000,
  core: coreSeconds() - startCore,
  found,
});
