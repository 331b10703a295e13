import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { linkRows } from "../src/build/link/link-tables.ts";

const root = join(import.meta.dirname, "..");

test("the example of docs/linkage.md runs as it stands, and finds the two spellings of one company", async () => {
  const code = /```ts\n([^`]*linkRows[^`]*)```/.exec(readFileSync(join(root, "docs/linkage.md"), "utf8"))?.[1] ?? "";
  expect(code).toContain('from "tidui/linkage"');
  const printed: unknown[] = [];
  const body = code.replace(/^import .*$/m, "");
  const run = new Function("linkRows", "console", `return (async () => {${body}})();`) as (
    link: typeof linkRows,
    console: { log: (...values: unknown[]) => void },
  ) => Promise<void>;
  await run(linkRows, { log: (...values) => void printed.push(...values) });
  expect(printed[0]).toBe(true);
  expect(printed[1]).toBeLessThan(0.5);
});

test("the package exports what the example imports", () => {
  const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    exports: Record<string, { default: string }>;
  };
  expect(exports["./linkage"]?.default).toBe("./dist/build/link/link-tables.js");
});
