// Makes a checkout ready: packages installed (once per lock file), browser code bundled (once per change). Runs on
// any Node from 20 on, so it uses nothing newer and nothing installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const [major] = process.versions.node.split(".").map(Number);
if (major < 20) fail(`Tidui needs Node 20 or newer to set itself up; this is ${process.version}.`);

step("packages", ["package-lock.json"], () => {
  console.error("Installing packages …");
  // Through npm's own script where we run under it: on Windows `npm` is no executable.
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ["npm", []];
  run(command, [...args, "ci", "--no-audit", "--no-fund"]);
});
// The checker runs in the browser too: its code is the browser's.
const CHECKER = ["package.json", "src/claim", "src/text", "src/measure", "src/model", "src/ingest"];
step("web", ["package-lock.json", "scripts/bundle.ts", "src/web", ...CHECKER], () => {
  run(process.execPath, ["scripts/node.mjs", "scripts/bundle.ts"]);
});

/** Runs `action` unless it already ran for these inputs; the stamp is inside node_modules, so deleting that redoes all. */
function step(name, inputs, action) {
  const stamp = join(root, "node_modules", `.tidui-${name}`);
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}`);
  for (const input of inputs) for (const file of filesBelow(join(root, input))) hash.update(file).update(readFileSync(file));
  const want = hash.digest("hex");
  const products = { packages: "node_modules/node/bin/node", web: "dist/web/app.js" };
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === want && existsSync(join(root, products[name]))) return;
  action();
  mkdirSync(join(root, "node_modules"), { recursive: true });
  writeFileSync(stamp, want);
}

function filesBelow(path) {
  if (!existsSync(path)) fail(`${path} is missing; is this a whole checkout?`);
  if (/\.[a-z]+$/.test(path)) return [path];
  return [...readdirSync(path)].toSorted().flatMap((name) => filesBelow(join(path, name)));
}

function run(command, args) {
  const done = spawnSync(command, args, { cwd: root, stdio: ["ignore", 2, 2] });
  if (done.status !== 0) fail(`\`${command} ${args.join(" ")}\` failed; its output is above.`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
