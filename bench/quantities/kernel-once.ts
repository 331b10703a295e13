import { performance } from "node:perf_hooks";
import { CodePoints } from "../../src/text/code-points.ts";
import { findQuantities } from "../../src/text/quantities/find-quantities.ts";
import { coreSeconds } from "../mentions/core-seconds.ts";
import { tell } from "../measure.ts";
import { makeText } from "./text.ts";

// One measured process: `kernel-once.ts MEGABYTES` finds the quantities of a text, a line at a time. Making the text is not in its time.

const text = makeText(Number(process.argv[2]));
const lines = text.split("\n");
const [start, startCore] = [performance.now(), coreSeconds()];
let found = 0;
for (const line of lines) found += findQuantities(new CodePoints(line)).length;
tell({
  textMB: Buffer.byteLength(text) / 1e6,
  seconds: (performance.now() - start) / 1000,
  core: coreSeconds() - startCore,
  found,
});
