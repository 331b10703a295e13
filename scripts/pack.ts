// Compiles src to dist, as the packed package runs it; the browser code is already there. Part of `npm pack`.
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
for (const name of readdirSync(dist)) if (name !== "web") rmSync(join(dist, name), { recursive: true });

const tsc = join(root, "node_modules/typescript/bin/tsc");
const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
process.exit(status ?? 1);
