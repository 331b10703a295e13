#!/usr/bin/env node
// Installed, runs the compiled program. In a checkout, runs the sources under the repository's own Node.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const source = at("src/cli/tidui.ts");

if (!existsSync(source)) {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 22 || (major === 22 && minor < 12)) {
    console.error(`Tidui needs Node 22.12 or newer; this is ${process.version}.`);
    process.exit(1);
  }
  await import(new URL("../dist/cli/tidui.js", import.meta.url).href);
} else {
  const pinned = at("node_modules/node/bin/node");
  if (!existsSync(pinned)) {
    console.error("This checkout is not set up yet. Run `npm ci`, or `npm start`, which does it for you.");
    process.exit(1);
  }
  // What Node made of the sources is kept, so that only the first start after a change pays for it (0.15 s of 0.5).
  const child = spawn(pinned, ["--disable-warning=ExperimentalWarning", source, ...process.argv.slice(2)], {
    stdio: "inherit",
    env: { NODE_COMPILE_CACHE: at("node_modules/.cache/tidui"), ...process.env },
  });
  // A terminal signals both processes, another program only this one, so it is passed on: after a while, for a second
  // signal that reaches the program as it ends would make a good end look like a kill.
  const patience = { SIGINT: 2500, SIGTERM: 200 };
  for (const [signal, wait] of Object.entries(patience)) process.on(signal, () => setTimeout(() => child.kill(signal), wait));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}
