import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const web = join(import.meta.dirname, "../dist/web");
const isHere = existsSync(join(web, "check-worker.js"));
if (!isHere) console.warn("The browser code is not bundled: run `node scripts/setup.mjs`.");

const STRANGERS = ["node:", "require(", "ZodError", "innerHTML", "eval(", "new Function"];

// Each is loaded before a first text can be checked, or a first page read: docs/decisions/0013-the-checker-runs-in-the-browser.md
// says how large they were.
test.skipIf(!isHere).each([
  { file: "check-worker.js", sign: "$map", most: 560_000 },
  { file: "check-prose.js", sign: "plaintext", most: 250_000 },
])(
  "$file holds nothing of Node's, no parser of declarations, and nothing that makes code or markup of a text",
  ({ file, sign, most }) => {
    const code = readFileSync(join(web, file), "utf8");
    expect([sign, ...STRANGERS].filter((one) => code.includes(one))).toEqual([sign]);
    expect(code.length).toBeLessThan(most);
  },
);
