import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const scratch = mkdtempSync(join(tmpdir(), "tidui-package-"));
const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd: scratch, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
const tidui = (...args: string[]) => run(process.execPath, join(scratch, "node_modules/tidui/bin/tidui.mjs"), ...args);

beforeAll(() => {
  execFileSync("npm", ["pack", "--silent", "--pack-destination", scratch], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  const archive = readdirSync(scratch).find((name) => name.endsWith(".tgz"));
  writeFileSync(join(scratch, "package.json"), '{ "private": true }');
  run("npm", "install", "--no-audit", "--no-fund", "--silent", `./${archive}`);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test("the packed package builds, publishes and queries dossiers/tiny in an empty folder", () => {
  const dossier = ["--dossier", "node_modules/tidui/dossiers/tiny", "--out", "build"];
  const built = JSON.parse(tidui("build", "--json", ...dossier)) as { pages: number; issues: { error: number } };
  expect(built.issues.error).toBe(0);
  const published = JSON.parse(tidui("publish", "site", "--json", ...dossier)) as { pages: number; written: number };
  expect(published.written).toBe(published.pages);
  expect(readdirSync(join(scratch, "site"))).toEqual(expect.arrayContaining(["index.html", "en", "assets"]));
  expect(JSON.parse(tidui("query", "SELECT count(DISTINCT number) AS n FROM filings", "--json", ...dossier))).toEqual({ n: 18 });
});

test("the packed package is a library: tidui/check opens a dossier, reads a page and checks it", () => {
  const program = `
    import { openChecker, readProse } from "tidui/check";
    const checker = await openChecker("node_modules/tidui/dossiers/tiny", { out: "build" });
    const prose = await readProse(new TextEncoder().encode("<p>港城有<b>19</b>项许可。</p>"), "draft.html");
    const { claims } = checker.check(prose.text, { language: "zh" });
    console.log(JSON.stringify(claims.map((claim) => [claim.text, prose.placeOf(claim)])));`;
  const said = run(process.execPath, "--input-type=module", "--eval", program);
  expect(JSON.parse(said)).toEqual([["19项", { start: 9, end: 16, line: 1, column: 10 }]]);
});

test("the packed package holds the program, the tiny dossier and the docs, and no sources, facts or tests", () => {
  const folders = readdirSync(join(scratch, "node_modules/tidui")).toSorted();
  expect(folders).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "bin", "dist", "docs", "dossiers", "package.json"]);
  expect(readdirSync(join(scratch, "node_modules/tidui/dossiers"))).toEqual(["tiny"]);
});
