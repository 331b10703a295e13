import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openChecker, readProse } from "../src/build/open-checker.ts";
import { scratchFolder } from "./scratch.ts";

const root = join(import.meta.dirname, "..");

test("the example of docs/checking.md runs as it stands, and leads each number to its place in the page", async () => {
  const code = /```ts\n([^`]*openChecker[^`]*)```/.exec(readFileSync(join(root, "docs/checking.md"), "utf8"))?.[1] ?? "";
  expect(code).toContain('import { openChecker, readProse } from "tidui/check";');
  const out = scratchFolder();
  const printed: unknown[][] = [];
  const run = new Function(
    "openChecker",
    "readProse",
    "console",
    `return (async () => {${code.replace(/^import .*$/m, "")}})();`,
  ) as (
    open: (dossier: string) => ReturnType<typeof openChecker>,
    read: typeof readProse,
    console: { log: (...values: unknown[]) => void },
  ) => Promise<void>;
  const open = (dossier: string) => openChecker(join(root, dossier), { out });
  await run(open, readProse, { log: (...values) => void printed.push(values) });
  expect(printed).toEqual([["19项", expect.any(String), { start: 30, end: 37, line: 2, column: 19 }]]);
});

test("the package exports what the example imports, from where it is compiled to", () => {
  const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    exports: Record<string, { default: string; types: string }>;
  };
  const { default: file = "", types = "" } = exports["./check"] ?? {};
  expect([file, types]).toEqual(["./dist/build/open-checker.js", "./dist/build/open-checker.d.ts"]);
  expect(existsSync(join(root, file.replace("dist/", "src/").replace(/js$/, "ts")))).toBe(true);
});
