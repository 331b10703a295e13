import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { tell } from "../measure.ts";

// One measured process: `pdfplumber-once.ts PYTHON FILE…` lets pdfplumber extract every table of every page.

const SCRIPT = `
import resource, sys, pdfplumber
rows = 0
for name in sys.argv[1:]:
    with pdfplumber.open(name) as pdf:
        for page in pdf.pages:
            rows += sum(len(table) for table in page.extract_tables())
print(rows, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
`;
const [python = "python3", ...files] = process.argv.slice(2);
const start = performance.now();
const { status, stdout } = spawnSync(python, ["-c", SCRIPT, ...files], {
  encoding: "utf8",
  stdio: ["ignore", "pipe", "inherit"],
});
if (status !== 0) throw new Error("pdfplumber failed.");
const [rows = Number.NaN, peerMB = Number.NaN] = stdout.trim().split(" ").map(Number);
// Its rows are those of pages: headers and the halves of broken rows are among them.
tell({ peerRows: rows, peerMB, peerSeconds: (performance.now() - start) / 1000 });
