import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type BuiltPdf, buildPdf, line, ruledTable, showText } from "../../../test/pdf-builder.ts";
import { UserError } from "../../model/issues.ts";
import { readPdf } from "./pdf.ts";

const table = ruledTable([
  ["序号", "名称", "Code"],
  ["1", "绘图", "A-1"],
  ["2", "Robot", "A-2"],
]);
const plain = ["序号|名称|Code", "1.2 1|绘图|A-1", "1.3 2|Robot|A-2"];

/** Header, then "table.row cells" of every row. */
async function linesOf(pdf: BuiltPdf): Promise<string[]> {
  const lines: string[] = [];
  for await (const { header, values, locator } of readPdf(buildPdf(pdf))) {
    if (locator.row === 2) lines.push(header.join("|"));
    lines.push(`${locator.table}.${locator.row} ${values.join("|")}`);
  }
  return lines;
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    let rows = 0;
    for await (const _ of readPdf(bytes)) rows++;
    return `${rows} rows`;
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
}

/** Each character by an operator of its own, as some programs draw. */
const glyphwise = table.replace(/\(([^)]*)\) Tj/g, (_, text: string) => [...text].map((one) => `(${one}) Tj`).join(" "));
/** Each line as a thin filled rectangle. */
const filled = table.replace(/([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S/g, (_, ...at: string[]) => {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = at.map(Number);
  return `${Math.min(x1, x2)} ${Math.min(y1, y2)} ${Math.max(0.5, Math.abs(x2 - x1))} ${Math.max(0.5, Math.abs(y2 - y1))} re f`;
});
/** Each line as dashes, drawn one by one. */
const dashed = table.replace(/([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S/g, (_, ...at: string[]) => {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = at.map(Number);
  const [dx, dy] = [Math.sign(x2 - x1), Math.sign(y2 - y1)];
  const pieces = Math.abs(x2 - x1 + y2 - y1) / 4;
  return Array.from({ length: pieces }, (_one, i) =>
    line(x1 + dx * 4 * i, y1 + dy * 4 * i, x1 + dx * (4 * i + 2), y1 + dy * (4 * i + 2)),
  ).join("\n");
});

test.each([
  { title: "ruled by strokes", content: table },
  { title: "drawn character by character", content: glyphwise },
  { title: "ruled by thin rectangles", content: filled },
  { title: "ruled by dashes", content: dashed },
  {
    title: "with every line double",
    content: `${table}\nq 1 0 0 1 1.5 1.5 cm\n${table
      .split("\n")
      .filter((one) => one.endsWith("S"))
      .join("\n")}\nQ`,
  },
  { title: "printed twice to look bold", content: `${table}\nq 1 0 0 1 0.2 0 cm\n${table}\nQ` },
  { title: "turned on its page", content: `q 0 1 -1 0 300 0 cm\n${table}\nQ` },
  { title: "scaled", content: `q 0.5 0 0 0.5 30 30 cm\n${table}\nQ` },
])("a table $title gives the same rows", async ({ content }) => {
  expect(await linesOf({ pages: [content] })).toEqual(plain);
});

test.each([
  { title: "of a turned page", pdf: { page: "/Rotate 90" } },
  { title: "packed", pdf: { isDeflated: true } },
])("a table $title too", async ({ pdf }) => {
  expect(await linesOf({ pages: [table], ...pdf })).toEqual(plain);
});

test("a header that a later page repeats is no row, and one that differs begins a table", async () => {
  const again = ruledTable([
    ["序号", "名称", "Code"],
    ["3", "写作", "A-3"],
  ]);
  const other = ruledTable([
    ["序号", "名称", "Place"],
    ["1", "翻译", "B-1"],
  ]);
  expect(await linesOf({ pages: [table, again, other] })).toEqual([
    ...plain,
    "1.4 3|写作|A-3",
    "序号|名称|Place",
    "2.2 1|翻译|B-1",
  ]);
});

test("a later page without a header goes on, and its first row may be the rest of the row before", async () => {
  const wide = { widths: [40, 60, 80, 80, 80] };
  const pages = [
    [
      ["序号", "属地", "名称", "Code", "时间"],
      ["1", "甲省", "绘图", "A-1", "2025"],
      ["2", "乙省", "Very", "Long-", "2026"],
    ],
    [
      ["", "", "Long", "2", ""],
      ["3", "丙省", "翻译", "A-3", "2026"],
    ],
  ].map((rows) => ruledTable(rows, wide));
  expect((await linesOf({ pages })).slice(1)).toEqual([
    "1.2 1|甲省|绘图|A-1|2025",
    "1.3 2|乙省|Very Long|Long-2|2026",
    "1.4 3|丙省|翻译|A-3|2026",
  ]);
});

test("a value that is missing at the top of a page makes no rest of a row", async () => {
  const more = ruledTable([["3", "", "A-3"]]);
  expect(await linesOf({ pages: [table, more] })).toEqual([...plain, "1.4 3||A-3"]);
});

describe("bounds and damage", () => {
  const forms = Object.fromEntries(
    Array.from({ length: 9 }, (_, i) => [`X${i}`, i === 8 ? showText("a", 1, 1) : `/X${i + 1} Do\n`.repeat(10)]),
  );

  test.each([
    { what: "forms that draw forms without end", pdf: { pages: ["/X0 Do"], forms }, is: "too-large" },
    { what: "a form that draws itself", pdf: { pages: [`/A Do ${table}`], forms: { A: "/A Do" } }, is: "broken-pdf" },
    { what: "a page that unpacks to 200 MB", pdf: { pages: [" ".repeat(200_000_000)], isDeflated: true }, is: "too-large" },
    { what: "an encryption nobody knows", pdf: { pages: [table], trailer: "/Encrypt << /Filter /Unheard >>" }, is: "broken-pdf" },
    { what: "a page without text", pdf: { pages: [line(1, 1, 200, 200)] }, is: "no-text" },
    { what: "a page of text", pdf: { pages: [showText("Nothing to list.", 20, 200)] }, is: "no-table" },
    { what: "a box around text", pdf: { pages: [`20 20 200 100 re S ${showText("Note", 30, 60)}`] }, is: "no-table" },
    { what: "a header alone", pdf: { pages: [ruledTable([["序号", "名称", "Code"]])] }, is: "0 rows" },
  ])("$what is $is", async ({ pdf, is }) => {
    expect(await codeOf(buildPdf(pdf))).toBe(is);
  });

  test("a font that names a character map which the file does not hold is unknown-characters", async () => {
    const text = buildPdf({ pages: [table] }).toString("latin1");
    const named = text.replace(/\/Encoding \/Identity-H (.*?) \/ToUnicode 6 0 R/, "/Encoding /GBK-EUC-H $1");
    expect(await codeOf(Buffer.from(named, "latin1"))).toBe("unknown-characters");
  });

  test("a PDF locked with a password is encrypted", async () => {
    expect(await codeOf(readFileSync(join(import.meta.dirname, "../../../test/golden/locked.pdf")))).toBe("encrypted");
  });

  test("a packed PDF with any one byte of a page changed gives the same rows or none", async () => {
    const whole = buildPdf({ pages: [table], isDeflated: true });
    const from = whole.lastIndexOf("stream\n", whole.lastIndexOf("endstream") - 1) + 7;
    const codes = new Set<string>();
    for (let at = from; at < whole.lastIndexOf("endstream") - 1; at += 3) {
      const damaged = Buffer.from(whole);
      damaged[at]! ^= 0x55;
      codes.add(await codeOf(damaged));
    }
    expect(codes).toEqual(new Set(["broken-pdf"]));
  });
});
