// `npm run fuzz`: mutates real documents and reads them. `-- --cases 100000 --from 0 --processes 2 [--kind pdf]`; `-- --only 4711
// [--write FILE]` runs one case, and writes its document. Prints one JSON line; exit code 1 if a case found a defect.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { seedDocuments } from "../test/fuzz/corpus.ts";
import { Cases } from "../test/fuzz/one-case.ts";
import { runFuzz } from "../test/fuzz/run-fuzz.ts";

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "100000" },
    from: { type: "string", default: "0" },
    processes: { type: "string", default: "2" },
    kind: { type: "string", default: "" },
    only: { type: "string" },
    write: { type: "string" },
  },
});

if (values.only !== undefined) {
  const cases = new Cases(await seedDocuments(values.kind));
  const number = Number(values.only);
  if (values.write !== undefined) writeFileSync(values.write, cases.make(number).mutation.bytes);
  console.log(JSON.stringify(await cases.run(number), undefined, 2));
} else {
  const started = performance.now();
  const from = Number(values.from);
  const report = await runFuzz(from, from + Number(values.cases), { processes: Number(values.processes), kind: values.kind });
  console.log(JSON.stringify({ ...report, seconds: Math.round((performance.now() - started) / 1000) }, undefined, 2));
  process.exitCode = report.defects.length > 0 ? 1 : 0;
}
