import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { tell } from "../measure.ts";

// One measured process: `python-docx-once.ts PYTHON FILE…` lets python-docx give the text of every cell of every table.

const SCRIPT = `
import resource, sys, docx
rows = empty = 0
for name in sys.argv[1:]:
    for table in docx.Document(name).tables:
        for index, row in enumerate(table.rows):
            cells = [cell.text for cell in row.cells]
            if index > 0:
                rows += 1
                empty += cells[0].strip() == ""
print(rows, empty, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
`;
const [python = "python3", ...files] = process.argv.slice(2);
const start = performance.now();
const { status, stdout } = spawnSync(python, ["-c", SCRIPT, ...files], {
  encoding: "utf8",
  stdio: ["ignore", "pipe", "inherit"],
});
if (status !== 0) throw new Error("python-docx failed.");
const [rows = Number.NaN, withoutFirstCell = Number.NaN, peerMB = Number.NaN] = stdout.trim().split(" ").map(Number);
// It does not read the numbers that Word makes by itself: the first cells of those rows are empty.
tell({ rows, withoutFirstCell, peerMB, peerSeconds: (performance.now() - start) / 1000 });
