import { performance } from "node:perf_hooks";
import { coreSeconds } from "../mentions/core-seconds.ts";
import { tell } from "../measure.ts";
import { loadRecognizers } from "./recognizers.ts";
import { makeText } from "./text.ts";

// One measured process: `recognizers-once.ts MEGABYTES` lets Recognizers-Text find the numbers of the same text, a line at a time: numbers
// alone, its least; no units, percentages, ordinals or dates.

const text = makeText(Number(process.argv[2]));
const lines = text.split("\n");
const suite = await loadRecognizers();
suite.recognizeNumber("十五", "zh-cn");
const [start, startCore] = [performance.now(), coreSeconds()];
let found = 0;
for (const line of lines) found += suite.recognizeNumber(line, "zh-cn").length;
tell({
  textMB: Buffer.byteLength(text) / 1e6,
  seconds: (performance.now() - start) / 1000,
  core: coreSeconds() - startCore,
  found,
});
