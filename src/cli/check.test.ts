import { expect, test } from "vitest";
import { FACTS } from "../../test/check-fixture.ts";
import { check } from "./check.ts";

interface Printed {
  readonly passed: boolean;
  readonly lines: readonly string[];
}

async function run(text: string, { json = false, colour = false } = {}): Promise<Printed> {
  const lines: string[] = [];
  const io = { out: (line: string) => void lines.push(line), facts: FACTS, readText: () => Promise.resolve(text), colour };
  return { passed: await check("draft.md", { json }, io), lines };
}

const TEXT = "# 树\n\n截至2025年底，全国备案古树木230项，登记古水井14项。\n拨款3亿元。";

test("each number gets its verdict, line, what it should be and why, and the last line counts them", async () => {
  const { passed, lines } = await run(TEXT);
  expect(passed).toBe(false);
  expect(lines).toEqual([
    "✓ supported    line 3  230项",
    "    Old trees, filed, by 2025-12-31: 230 (announced, by date of the list, by date filed).",
    "✗ refuted      line 3  14项 → 140项",
    expect.stringContaining("140 (announced); 139 (by date of the list, by date filed)."),
    "? not checked  line 4  3亿元",
    expect.stringContaining("元 is no counter"),
    "",
    "3 numbers: 1 supported, 1 refuted, 0 disputed, 1 not checked.",
  ]);
});

test("nothing refuted passes, checked or not", async () => {
  expect((await run("截至2025年底，全国备案古树木230项。拨款3亿元。")).passed).toBe(true);
});

test("a text without numbers is fine", async () => {
  expect(await run("")).toEqual({ passed: true, lines: ["No numbers found."] });
});

test("--json prints one object", async () => {
  const { lines } = await run(TEXT, { json: true });
  expect(lines).toHaveLength(1);
  const { claims } = JSON.parse(lines[0] ?? "") as { claims: Readonly<Record<string, unknown>>[] };
  const keys = ["text", "start", "end", "value", "unit", "verdict", "reason", "right", "evidence", "conflicts"];
  for (const claim of claims) expect(Object.keys(claim)).toEqual(keys);
  expect(claims.map(({ text, start, end, value, unit }) => [text, start, end, value, unit])).toEqual([
    ["230项", 21, 25, "230", "项"],
    ["14项", 31, 34, "14", "项"],
    ["3亿元", 38, 41, "300000000", "元"],
  ]);
});

test("colour is for terminals only, and no control character of the text reaches one", async () => {
  const text = "截至2025年底，全国\u{1b}[31m备案古树木230项。";
  expect((await run(text)).lines.join("")).not.toContain("\u{1b}");
  expect((await run(text, { colour: true })).lines[0]).toContain("\u{1b}[32m✓ supported");
});

test.each([
  { what: "bytes that were no UTF-8", text: "截至\u{fffd}" },
  { what: "a zero", text: "PK\0" },
])("$what: not-text", async ({ text }) => {
  await expect(run(text)).rejects.toMatchObject({ code: "not-text" });
});
