import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const file = join(import.meta.dirname, "../dist/web/check-worker.js");
const isHere = existsSync(file);
if (!isHere) console.warn("The browser code is not bundled: run `node scripts/setup.mjs`.");

test.skipIf(!isHere)(
  "the worker's bundle holds the checker and nothing of Node's, of the parsers of declarations, or of markup",
  () => {
    const code = readFileSync(file, "utf8");
    expect(code).toContain("$map");
    for (const stranger of ["node:", "require(", "ZodError", "innerHTML", "eval(", "new Function"])
      expect(code).not.toContain(stranger);
    // Loaded before a first text can be checked: docs/decisions/0013-the-checker-runs-in-the-browser.md says how large it was.
    expect(code.length).toBeLessThan(400_000);
  },
);
