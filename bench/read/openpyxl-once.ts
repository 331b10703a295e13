import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { tell } from "../measure.ts";

// One measured process: `openpyxl-once.ts PYTHON FILE…` lets openpyxl give the values of every row, the way its own
// documentation calls the fastest. It writes nothing; Tidui writes every row as JSON in the time it is given.

const SCRIPT = `
import resource, sys, openpyxl
rows = values = 0
for name in sys.argv[1:]:
    for sheet in openpyxl.load_workbook(name, read_only=True):
        for row in sheet.iter_rows(min_row=2, values_only=True):
            rows += 1
            values += sum(value is not None for value in row)
print(rows, values, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
`;
const [python = "python3", ...files] = process.argv.slice(2);
const start = performance.now();
const { status, stdout } = spawnSync(python, ["-c", SCRIPT, ...files], {
  encoding: "utf8",
  stdio: ["ignore", "pipe", "inherit"],
});
if (status !== 0) throw new Error("openpyxl failed.");
const [rows = Number.NaN, values = Number.NaN, peerMB = Number.NaN] = stdout.trim().split(" ").map(Number);
tell({ rows, values, peerMB, peerSeconds: (performance.now() - start) / 1000 });
