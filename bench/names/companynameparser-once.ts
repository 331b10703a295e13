import { spawnSync } from "node:child_process";
import { tell } from "../measure.ts";

// One measured process: `companynameparser-once.ts PYTHON FILE` lets companynameparser parse the name on every line.

const SCRIPT = `
import resource, sys, time
import companynameparser
names = open(sys.argv[1], encoding="utf-8").read().strip().split("\\n")
companynameparser.parse(names[0])
start = time.perf_counter()
brands = sum(companynameparser.parse(name)["brand"] != "" for name in names)
print(len(names), brands, time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
`;
const [python = "python3", file = ""] = process.argv.slice(2);
const { status, stdout } = spawnSync(python, ["-c", SCRIPT, file], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
if (status !== 0) throw new Error("companynameparser failed.");
const [names = Number.NaN, withBrand = Number.NaN, parseSeconds = Number.NaN, peerMB = Number.NaN] = stdout
  .trim()
  .split(/\s+/)
  .slice(-4)
  .map(Number);
// Its dictionary is loaded before the clock starts.
tell({ names, withBrand, parseSeconds, namesPerSecond: names / parseSeconds, peerMB });
