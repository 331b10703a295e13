import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { peersFolder } from "../bench/measure.ts";

/** The Python of the folder of peers that has all of some modules; undefined where none does, which is printed. */
export function findPeerPython(...modules: readonly string[]): string | undefined {
  const python = ["venv/bin/python", "bin/python"].map((path) => join(peersFolder(), path)).find((path) => existsSync(path));
  const isThere =
    python !== undefined && spawnSync(python, ["-c", `import ${modules.join(", ")}`], { stdio: "ignore" }).status === 0;
  if (!isThere) console.log(`skipped: no Python with ${modules.join(" and ")} in ${peersFolder()} (TIDUI_PEERS names another)`);
  return isThere ? python : undefined;
}

/** What a Python script prints as JSON, given JSON. */
export function askPython<Answer>(python: string, script: string, input: unknown): Answer {
  const run = spawnSync(python, ["-c", script], {
    input: JSON.stringify(input),
    encoding: "utf8",
    maxBuffer: 1 << 28,
    // Small matrices: threads would only wait for each other.
    env: { ...process.env, OPENBLAS_NUM_THREADS: "1", PYTHONDONTWRITEBYTECODE: "1" },
  });
  if (run.status !== 0) throw new Error(`Python ended with ${run.status}: ${run.stderr}`);
  return JSON.parse(run.stdout) as Answer;
}
