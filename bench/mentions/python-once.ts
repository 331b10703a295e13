import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { tell } from "../measure.ts";

// One measured process: `python-once.ts PYTHON FOLDER NAMES TEXT MODE` lets pyahocorasick find the same names in the same text.

const [python = "", ...rest] = process.argv.slice(2);
const script = fileURLToPath(new URL("peers/pyahocorasick_mentions.py", import.meta.url));
const { status, stdout } = spawnSync(python, [script, ...rest], {
  encoding: "utf8",
  stdio: ["ignore", "pipe", "inherit"],
  env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1" },
});
if (status !== 0) throw new Error("pyahocorasick failed.");
tell(JSON.parse(stdout) as Record<string, number>);
