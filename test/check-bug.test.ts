import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { scratchFolder } from "./scratch.ts";
import { runHere } from "./tiny-dossier.ts";

const MARKER = "QZXVKWUNPUBLISHED";

vi.mock("../src/build/open-checker.ts", () => ({
  openChecker: () => ({
    title: { en: "A dossier" },
    check: (text: string) => {
      throw new TypeError(`No reading of "${text}"`, { cause: text });
    },
  }),
}));

test("what the program prints of a bug is where it is, and no word of the text that it was met in", async () => {
  const file = join(scratchFolder(), "draft.md");
  writeFileSync(file, `${MARKER}有748款。`);
  const { code, out, err } = await runHere("check", file);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(/This is a bug in Tidui; [^]*\n +at .*check-bug\.test\.ts:\d+/);
  expect(err).not.toContain(MARKER);
});
