import { expect, test } from "vitest";
import { buildClaim, checkByDigit, NO_DATE } from "../../test/check-builders.ts";
import { PLAIN_CHECK, type CheckedClaim, type CheckResult } from "../claim/checked-claim.ts";
import { readProse } from "../ingest/prose/read-prose.ts";
import { UserError } from "../model/issues.ts";
import { check, type CheckEffects, type CheckRun } from "./check.ts";
import { paperOf } from "./check-command.ts";

interface Printed {
  readonly passed: boolean | undefined;
  readonly lines: readonly string[];
  readonly error: unknown;
}

type Files = Readonly<Record<string, string>>;

/** Checks texts that are given by name as `tidui check` does those of files; a name without a text is no file. */
async function run(files: Files, of: Partial<CheckRun> = {}, effects: Partial<CheckEffects> = {}): Promise<Printed> {
  const lines: string[] = [];
  const io: CheckEffects = {
    out: (line) => void lines.push(line),
    check: checkByDigit,
    read: (file) => {
      const text = files[file];
      if (text === undefined) throw new UserError("no-such-file", "There is no such file.");
      return readProse(Buffer.from(text), file);
    },
    paper: { colour: false, width: Infinity },
    author: "古物",
    version: "0.0.0",
    ...effects,
  };
  const whole: CheckRun = { files: Object.keys(files), options: PLAIN_CHECK, format: "text", only: null, ...of };
  try {
    return { passed: await check(whole, io), lines, error: undefined };
  } catch (error) {
    return { passed: undefined, lines, error };
  }
}

const parsed = (lines: readonly string[]): unknown[] => lines.map((line) => JSON.parse(line) as unknown);
const answering = (...claims: readonly CheckedClaim[]): Partial<CheckEffects> => ({
  check: (): CheckResult => ({ date: NO_DATE, claims }),
});

const TEXT = "# 树\n\n第一句。全国有13款，北京有24款，上海有35款。\n𠮷有4款。";

test("each number has its verdict, place, sentence, reason and right value, and the last line counts them", async () => {
  const { passed, lines } = await run({ "a.md": TEXT });
  expect(passed).toBe(false);
  expect(lines).toEqual([
    "✓ supported    3:8  13款",
    "    全国有»13款«，北京有24款，上海有35款。",
    "    Found 13.",
    "",
    "✗ refuted      3:15  24款 → 9款",
    "    全国有13款，北京有»24款«，上海有35款。",
    "    Found 24.",
    "",
    "≠ disputed     3:22  35款",
    "    全国有13款，北京有24款，上海有»35款«。",
    "    Found 35.",
    "",
    "? not checked  4:3  4款",
    "    𠮷有»4款«。",
    "    Found 4.",
    "",
    "4 numbers: 1 supported, 1 refuted, 1 disputed, 1 not checked. Judged by all that is known now; --date gives the day of the text.",
  ]);
});

test("remarks and evidence stand below, and the day that the text was judged at is said", async () => {
  const query = { measure: "tree", clock: "filed_on", start: null, end: "2025-12-31", place: "北京市", group: null } as const;
  const claim = buildClaim("有13款", "13款", {
    verdict: "supported",
    remarks: ["Another measurer gives 14.", "A later list gives 15."],
    evidence: [
      { rows: 13, query, source: "https://a.b/list", locator: null },
      { observation: "trees-2025", source: "https://a.b/news", locator: { table: 1, row: 2 } },
    ],
  });
  const named = (): CheckResult => ({ date: { date: "2025-12-31", how: "named" }, claims: [claim] });
  const { lines } = await run({ "a.txt": "有13款" }, {}, { check: named });
  expect(lines.slice(2)).toEqual([
    "    Nothing is known of it.",
    "    Note: Another measurer gives 14.",
    "    Note: A later list gives 15.",
    "    ↳ https://a.b/list: 13 rows of tree, in 北京市, up to 2025-12-31 by filed_on",
    "    ↳ https://a.b/news (table 1, row 2)",
    "",
    "1 number: 1 supported, 0 refuted, 0 disputed, 0 not checked. Judged by what was known on 2025-12-31, the latest date that the text names; --date gives another.",
  ]);
});

test("a long sentence is cut on both sides of its number, and never a number", async () => {
  const { lines } = await run({ "a.txt": `${"甲".repeat(100)}13款${"乙".repeat(100)}` });
  expect(lines[1]).toBe(`    …${"甲".repeat(40)}»13款«${"乙".repeat(40)}…`);
  const whole = await run({ "a.txt": "一句。有13款。又一句。" });
  expect(whole.lines[1]).toBe("    有»13款«。");
});

test("on a terminal lines are broken to its width and the number is set off by colour", async () => {
  const reason = "There are so many words in this sentence that it needs two lines of a terminal.";
  const claim = buildClaim("有13款。", "13款", { verdict: "supported", reason });
  const { lines } = await run({ "a.txt": "有13款。" }, {}, { ...answering(claim), paper: { colour: true, width: 60 } });
  expect(lines.slice(0, 4)).toEqual([
    "\u{1b}[32m✓ supported  \u{1b}[0m  1:2  13款",
    "    有\u{1b}[1;4m13款\u{1b}[0m。",
    "    There are so many words in this sentence that it needs",
    "    two lines of a terminal.",
  ]);
});

test.each([
  { what: "a terminal", stream: { isTTY: true, columns: 200 }, env: {}, paper: { colour: true, width: 110 } },
  { what: "a narrow terminal", stream: { isTTY: true, columns: 60 }, env: {}, paper: { colour: true, width: 60 } },
  { what: "NO_COLOR", stream: { isTTY: true, columns: 60 }, env: { NO_COLOR: "1" }, paper: { colour: false, width: 60 } },
  { what: "an empty NO_COLOR", stream: { isTTY: true, columns: 60 }, env: { NO_COLOR: "" }, paper: { colour: true, width: 60 } },
  {
    what: "a terminal without colours",
    stream: { isTTY: true, columns: 60 },
    env: { TERM: "dumb" },
    paper: { colour: false, width: 60 },
  },
  {
    what: "a terminal that does not tell its width",
    stream: { isTTY: true, columns: 0 },
    env: {},
    paper: { colour: true, width: 80 },
  },
  { what: "a pipe", stream: {}, env: {}, paper: { colour: false, width: Infinity } },
])("$what is written on as it bears", ({ stream, env, paper }) => {
  expect(paperOf(stream, env)).toEqual(paper);
});

test("nothing of a text steers the terminal or turns it round", async () => {
  const bad = "\u{1b}[31m\u{202e}\u{9b}";
  const text = `有${bad}13款。`;
  const claim = buildClaim(text, "13款", {
    reason: bad,
    remarks: [bad],
    right: bad,
    evidence: [{ observation: bad, source: bad, locator: { sheet: bad } }],
  });
  const { lines } = await run({ [`${bad}.txt`]: text, "b.txt": text }, {}, answering(claim));
  for (const sign of bad.replace("[31m", "")) expect(lines.join("\n")).not.toContain(sign);
  const { error } = await run({}, { files: [`${bad}.txt`] });
  expect(String(error)).toContain("�[31m��.txt: There is no such file.");
  expect(lines.join("\n")).toContain("有�[31m��»13款«");
});

test.each([
  { what: "an empty text", text: "" },
  { what: "a text without numbers", text: "甲乙。" },
])("$what is fine", async ({ text }) => {
  expect(await run({ "a.txt": text })).toMatchObject({ passed: true, lines: ["No numbers found."] });
});

test("--json prints one object of one text, with spans of the text as it was read", async () => {
  const { lines } = await run({ "a.md": "**有**𠮷13款" }, { format: "json" });
  expect(parsed(lines)).toEqual([
    {
      date: NO_DATE,
      claims: [{ ...buildClaim("𠮷13款", "13款", { verdict: "supported", reason: "Found 13." }), start: 6, end: 9 }],
    },
  ]);
});

test("of a document each number has its place in the document", async () => {
  const { lines } = await run({ "a.html": "<p>甲&amp;乙</p>\n<p>有<b>13</b>款</p>" }, { format: "json" });
  expect(parsed(lines)).toMatchObject([
    { claims: [{ text: "13款", start: 5, end: 8, locator: { start: 22, end: 29, line: 2, column: 8 } }] },
  ]);
});

test("--json prints a line a text, with its name, where there are several", async () => {
  const { passed, lines } = await run({ "a.txt": "有13款", "-": "有24款" }, { format: "json" });
  expect(passed).toBe(false);
  expect(parsed(lines)).toMatchObject([
    { file: "a.txt", claims: [{ verdict: "supported" }] },
    { file: "-", claims: [{ verdict: "refuted" }] },
  ]);
});

test("several texts are told one below the other, and what they come to together", async () => {
  const { lines } = await run({ "a.txt": "有13款", "-": "有24款" });
  expect(lines.filter((line) => line.startsWith("──") || line.includes("texts"))).toEqual([
    "── a.txt ──",
    "── standard input ──",
    "2 texts, 2 numbers: 1 supported, 1 refuted, 0 disputed, 0 not checked.",
  ]);
});

test("a file that cannot be read is told by its name after the others were checked", async () => {
  const files = ["none.txt", "a.txt", "b.txt", "bad.txt"];
  const { lines, error } = await run({ "a.txt": "有13款", "b.txt": "有24款", "bad.txt": "\0\u{1}" }, { files, format: "json" });
  expect(parsed(lines)).toMatchObject([{ file: "a.txt" }, { file: "b.txt" }]);
  expect(error).toMatchObject({ name: "UserError", code: "no-such-file" });
  expect(String(error)).toContain("none.txt: There is no such file.\nbad.txt: This is a binary file");
});

test("--only tells those numbers alone; the exit code and the references between numbers stay true", async () => {
  const text = "13款，24款，35款，26款";
  const claims = [...checkByDigit(text).claims].map((claim, index) => ({
    ...claim,
    conflicts: [(index + 1) % 4, (index + 2) % 4],
  }));
  const only = new Set(["refuted", "disputed"] as const);
  const { passed, lines } = await run({ "a.txt": text }, { format: "json", only }, answering(...claims));
  expect(passed).toBe(false);
  expect(parsed(lines)).toMatchObject([
    {
      claims: [
        { text: "24款", conflicts: [1, 2] },
        { text: "35款", conflicts: [2] },
        { text: "26款", conflicts: [0] },
      ],
    },
  ]);
  expect((await run({ "a.txt": text }, { only: new Set(["supported"] as const) })).passed).toBe(false);
});

test("what is printed for programs may stand inside a script element", async () => {
  const text = "</script><!--\u{2028}有13款";
  for (const format of ["json", "sarif", "claimreview"] as const) {
    const { lines } = await run({ "a.txt": text, "<b>.txt": text }, { format });
    expect(lines.join("")).not.toMatch(/[<>&\u{2028}\u{2029}]/u);
    expect(lines.length).toBeGreaterThan(0);
  }
});

test("SARIF and ClaimReview are one document for all texts", async () => {
  const sarif = await run({ "a.txt": "有13款", "b.txt": "有24款" }, { format: "sarif" });
  expect(sarif.passed).toBe(false);
  expect(JSON.parse(sarif.lines.join("\n"))).toMatchObject({ runs: [{ results: [{ kind: "pass" }, { kind: "fail" }] }] });
  const reviews = await run({ "a.txt": "有13款", "b.txt": "有24款" }, { format: "claimreview" });
  expect(JSON.parse(reviews.lines.join("\n"))).toMatchObject({ "@graph": [{ author: { name: "古物" } }, {}] });
});
