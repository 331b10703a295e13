import { writeSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { read } from "../../src/cli/read.ts";
import { tell } from "../measure.ts";

// One measured process: `read-once.ts FILE…` does what `tidui read FILE…` does.

const start = performance.now();
let rows = 0;
let lines = "";
await read(process.argv.slice(2), { json: true }, (line) => {
  rows++;
  lines += `${line}\n`;
  if (lines.length > 65_536) flush();
});
flush();
tell({ rows, inProcessSeconds: (performance.now() - start) / 1000 });

function flush(): void {
  writeSync(1, lines);
  lines = "";
}
