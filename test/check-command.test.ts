import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkText } from "../src/claim/check-text.ts";
import { PLAIN_CHECK } from "../src/claim/checked-claim.ts";
import { check } from "../src/cli/check.ts";
import { readProse } from "../src/ingest/prose/read-prose.ts";
import { FACTS } from "./check-fixture.ts";
import { copyCheckable, RIGHT, WRONG } from "./check-tiny.ts";
import { optionsOf, runHere, tidui } from "./tiny-dossier.ts";

test("the program checks files and standard input, and its exit code says whether a number is refuted", () => {
  const tiny = copyCheckable();
  const write = (name: string, content: string): void => writeFileSync(join(tiny.folder, name), content);
  const run = (args: readonly string[], input = "") =>
    tidui(["check", ...args, ...optionsOf(tiny)], { cwd: tiny.folder, input, env: { NO_COLOR: "1" } });
  write("right.md", `# 许可\n\n**${RIGHT}**`);
  write("wrong.html", `<p>${WRONG}</p>`);

  // The first check reads the dossier and keeps what it knows.
  expect(run(["right.md"]).err).toContain("is read first");
  const right = run(["right.md"]);
  expect([right.code, right.err]).toEqual([0, ""]);
  expect(right.out).toContain("✓ supported    3:31  19项");

  const both = run(["right.md", "wrong.html", "--json"]);
  expect(both.code).toBe(1);
  const lines = both.out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);
  expect(lines).toMatchObject([
    { file: "right.md", claims: [{ verdict: "supported" }] },
    { file: "wrong.html", claims: [{ verdict: "refuted", right: "8", locator: { line: 1 } }] },
  ]);

  for (const args of [[], ["-"]]) expect(run(args, WRONG)).toMatchObject({ code: 1, err: "" });
  expect(run([], RIGHT).code).toBe(0);
  expect(run([], "")).toMatchObject({ code: 0, out: "No numbers found.\n" });

  const some = run(["none.md", "right.md"]);
  expect([some.code, some.err]).toEqual([1, "none.md: There is no such file.\n"]);
  expect(some.out).toContain("✓ supported");
  expect(run([tiny.folder])).toMatchObject({ code: 1, out: "" });
});

test.each([
  { args: ["--date", "20251"], says: "--date takes a year, a month or a day" },
  { args: ["--date", ""], says: "--date takes" },
  { args: ["--source", "draft.md"], says: "--source takes the address of a page" },
  { args: ["--source", "javascript:alert(1)"], says: "--source takes the address of a page" },
  {
    args: ["--only", "refuted,wrong"],
    says: '--only takes supported, refuted, disputed, not-enough-evidence with commas between, and no "wrong"',
  },
  { args: ["--json", "--format", "sarif"], says: "--json is --format json" },
  { args: ["--language", "fr"], says: "Allowed choices are zh, en" },
  { args: ["--format", "xml"], says: "Allowed choices are text, json, sarif, claimreview" },
  { args: ["-", "-"], says: "Standard input (-) can be read once only" },
])("$args is a mistake of the user", async ({ args, says }) => {
  const { code, out, err } = await runHere("check", ...args);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain(says);
});

/** What is said of a text by the real checker, as `tidui check` reads and tells it. */
async function said(text: string | Uint8Array, name: string): Promise<string> {
  const lines: string[] = [];
  await check(
    { files: [name], options: PLAIN_CHECK, format: "text", only: null },
    {
      out: (line) => void lines.push(line),
      check: (prose, options) => checkText(prose, FACTS, options),
      read: () => readProse(typeof text === "string" ? Buffer.from(text) : text, name),
      paper: { colour: false, width: Infinity },
      author: "",
      version: "",
    },
  );
  return lines.join("\n");
}

const SENTENCE = "截至2025年底，全国备案古树木230项。";

test.each([
  { what: "a text of ten million bytes", name: "a.txt", text: `${"甲乙丙丁戊己庚辛壬癸，".repeat(303_000)}\n${SENTENCE}` },
  { what: "a line of a million bytes", name: "a.md", text: `${"甲乙丙丁戊，".repeat(55_000)}${SENTENCE}` },
  {
    what: "a page with scripts",
    name: "a.html",
    text: `<script>document.write("全国有9项")</script><p onclick="alert(9)">${SENTENCE}</p>`,
  },
  {
    what: "a table in Markdown",
    numbers: 3,
    name: "a.md",
    text: `| 地 | 数 |\n| --- | --- |\n| 北京 | 9 |\n| 项目 | 8 |\n\n${SENTENCE}`,
  },
  { what: "a table in a page", name: "a.html", text: `<table><tr><td>9<td>项目<tr><td>8<td>古树木</table>${SENTENCE}` },
])("of $what the number that can be checked is", async ({ name, text, numbers = 1 }) => {
  const report = await said(text, name);
  expect(report).toContain("✓ supported");
  expect(report).toContain(numbers === 1 ? "1 number: 1 supported" : `${numbers} numbers: 1 supported, 0 refuted`);
});

test("a page of 100,000 nested tags is refused by one sentence", async () => {
  const deep = `${"<div>".repeat(100_000)}${SENTENCE}`;
  await expect(said(deep, "a.html")).rejects.toMatchObject({ name: "UserError", code: "too-large" });
});
