// `npm test`: lint, format, types, then every test. Ends with one line of counts; exit code 1 if anything failed.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const bin = (name: string) => join(root, "node_modules", name);
const failed: string[] = [];

step("lint", bin("oxlint/bin/oxlint"), "--deny-warnings");
step("format", bin("oxfmt/bin/oxfmt"), "--check", ".");
step("types", bin("typescript/bin/tsc"), "--noEmit");
step("types of the browser code", bin("typescript/bin/tsc"), "--noEmit", "-p", "src/web");

const scratch = mkdtempSync(join(tmpdir(), "tidui-test-"));
const report = join(scratch, "report.json");
step("tests", bin("vitest/vitest.mjs"), "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`);
const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, "utf8")) as Record<string, number>;
rmSync(scratch, { recursive: true });

if (failed.length > 0) console.log(`\nfailed: ${failed.join(", ")}`);
console.log(`tests: ${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
process.exit(failed.length > 0 ? 1 : 0);

function step(name: string, script: string, ...args: string[]): void {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: "inherit" });
  if (status !== 0) failed.push(name);
}
