// Runs the given arguments under the repository's own Node (npm package `node`), whatever Node started this file.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const pinned = fileURLToPath(new URL("../node_modules/node/bin/node", import.meta.url));
if (!existsSync(pinned)) {
  console.error("The repository's own Node is not installed yet. Run `node scripts/setup.mjs` first.");
  process.exit(1);
}
const run = spawnSync(pinned, process.argv.slice(2), { stdio: "inherit" });
if (run.error) throw run.error;
process.exit(run.status ?? 1);
