import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildDocx, buildTable } from "../../test/docx-builder.ts";
import { sha256 } from "../model/ids.ts";
import { read } from "./read.ts";

const docx = buildDocx(buildTable(["序号", "备注", "备注"], ["1", "a", "b"]));
let folder: string;
let files: Record<"docx" | "csv" | "pdf" | "absent" | "folder", string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tidui-read-"));
  const write = (name: string, content: Uint8Array | string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  // Names tell nothing: attachments come without an extension, or with a wrong one.
  files = {
    docx: write("list.pdf", docx),
    csv: write("rows", "a\n1\n2\n"),
    pdf: write("b.docx", "%PDF-1.7"),
    absent: join(folder, "absent"),
    folder,
  };
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...names: (keyof typeof files)[]): Promise<{ lines: string[]; error: unknown }> {
  const lines: string[] = [];
  const error = await read(
    names.map((name) => files[name]),
    { json: false },
    (line) => lines.push(line),
  ).catch((thrown: unknown) => thrown);
  return { lines, error };
}

test("a row is one JSON line with its cells, its place and its snapshot", async () => {
  const { lines, error } = await run("docx");
  expect(error).toBeUndefined();
  expect(lines).toEqual([
    `{"cells":{"序号":"1","备注":"a","备注 2":"b"},"locator":{"table":1,"row":2},"snapshot":"${sha256(docx)}"}`,
  ]);
});

test("files are read in the order given", async () => {
  const { lines } = await run("csv", "docx");
  expect(lines.map((line) => JSON.parse(line).cells.a)).toEqual(["1", "2", undefined]);
});

test.each([
  { names: ["pdf"], code: "broken-pdf" },
  { names: ["absent"], code: "no-such-file" },
  { names: ["folder"], code: "not-a-file" },
] as const)("$names is the error $code, which begins with the file's name", async ({ names: [name], code }) => {
  const { lines, error } = await run(name);
  expect(lines).toEqual([]);
  expect(error).toMatchObject({ code });
  expect((error as Error).message.startsWith(`${files[name]}: `)).toBe(true);
});

test("a bad file does not keep the others from being read; the first error and the count come at the end", async () => {
  const { lines, error } = await run("csv", "pdf", "absent", "docx");
  expect(lines).toHaveLength(3);
  expect(error).toMatchObject({ code: "broken-pdf", message: expect.stringContaining("2 of 4 files") });
});

describe("--at", () => {
  const at = async (place: string, ...names: (keyof typeof files)[]) => {
    const lines: string[] = [];
    const error = await read(
      names.map((name) => files[name]),
      { json: true, at: place },
      (line) => lines.push(line),
    ).catch((thrown: unknown) => thrown);
    return { lines: lines.map((line) => JSON.parse(line) as unknown), error };
  };
  const snapshot = sha256(docx);

  test("a row is printed as all rows are", async () => {
    const { lines } = await at("table 1, row 2", "docx");
    expect(lines).toEqual([{ cells: { 序号: "1", 备注: "a", "备注 2": "b" }, locator: { table: 1, row: 2 }, snapshot }]);
  });

  test("a cell is printed with its text, its column and its place", async () => {
    const { lines } = await at("table 1, row 2, cell 3", "docx");
    expect(lines).toEqual([{ text: "b", column: "备注 2", locator: { table: 1, row: 2, cell: 3 }, snapshot }]);
  });

  test.each([
    { place: "table 1, row 9", names: ["docx"], code: "nothing-there" },
    { place: "row 2", names: ["docx"], code: "nothing-there" },
    { place: "table 1, row 2, cell 4", names: ["docx"], code: "nothing-there" },
    { place: "row two", names: ["docx"], code: "bad-locator" },
    { place: "row 2", names: ["docx", "csv"], code: "one-file" },
  ] as const)("$place of $names is the error $code", async ({ place, names, code }) => {
    const { lines, error } = await at(place, ...names);
    expect(lines).toEqual([]);
    expect(error).toMatchObject({ code });
  });
});
