import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import {
  cellsOf,
  type DocumentBytes,
  type DocumentRow,
  inMemory,
  readDocument,
  rowAt,
  textAt,
} from "../../src/ingest/document.ts";
import { SLICE } from "../../src/ingest/document-bytes.ts";
import { UserError } from "../../src/model/issues.ts";
import { describeLocator, parseLocator } from "../../src/model/locator.ts";
import { FileBytes } from "../../src/store/file-bytes.ts";
import { scratchFolder } from "../scratch.ts";
import { type DocumentFormat, FORMATS, type Table } from "./document-formats.ts";

// What every reader must do, whatever the format. Traditional characters, as all of the encodings have them.

const TABLE: Table = [
  ["序號", "名稱", "備案編號", "備註"],
  ["1", "文心大模型", "備案110108000000000000001", ""],
  ["2", "Tern 2, chat", "1234567890123456789012", "新"],
  ["3", '"Gull" & <b>', "007", "=1+1"],
  ["4", "", "", "-0.50"],
  ["5", "公司 A", "110", "2026-05-01"],
];
const [HEADER = [], ...ROWS] = TABLE;

async function rowsOf(source: Uint8Array | DocumentBytes): Promise<DocumentRow[]> {
  const rows: DocumentRow[] = [];
  for await (const row of readDocument(source)) rows.push(row);
  return rows;
}

/** The rows, or the code of the error; an error after a row is a defect and throws. */
async function outcomeOf(source: Uint8Array): Promise<readonly DocumentRow[] | string> {
  const rows: DocumentRow[] = [];
  try {
    for await (const row of readDocument(source)) rows.push(row);
    return rows;
  } catch (error) {
    if (!(error instanceof UserError) || rows.length > 0) throw error;
    return error.code;
  }
}

/** Values up to the last that is not empty: formats differ in whether they give empty ones at a row's end. */
const filled = ({ header, values }: DocumentRow) => header.map((_, at) => values[at] ?? "");

describe.each(FORMATS)("$name", ({ build, cut, headerAlone }) => {
  const bytes = build(TABLE);

  test("gives the same cells under the same header", async () => {
    const rows = await rowsOf(bytes);
    expect(rows.map(filled)).toEqual(ROWS);
    for (const { header } of rows) expect(header).toEqual(HEADER);
    expect(rows.map((row) => Object.values(cellsOf(row)))).toEqual(ROWS);
    expect(new Set(rows.map(({ header }) => header)).size).toBe(1);
  });

  test("gives locators that lead back to the row and to each cell, also as text", async () => {
    for (const [index, row] of (await rowsOf(bytes)).entries()) {
      const locator = parseLocator(describeLocator(row.locator));
      expect(locator).toEqual(row.locator);
      expect(await rowAt(bytes, row.locator)).toEqual(row);
      const texts = HEADER.map((_, at) => textAt(bytes, { ...row.locator, cell: at + 1 }));
      expect(await Promise.all(texts)).toEqual(ROWS[index]);
    }
  });

  test("says that nothing stands where nothing does", async () => {
    const [first] = await rowsOf(bytes);
    const { locator = {} } = first ?? {};
    const far = "line" in locator ? { line: 99 } : { ...locator, row: 99 };
    expect(await rowAt(bytes, far)).toBeUndefined();
    expect(await textAt(bytes, { ...far, cell: 1 })).toBeUndefined();
    expect(await textAt(bytes, { ...locator, cell: 5 })).toBeUndefined();
    expect(await textAt(bytes, locator)).toBeUndefined();
  });

  test("cut off anywhere, gives no row, or what a text of lines gives", async () => {
    const whole = await rowsOf(bytes);
    // Every place of a text, some of a PDF: opening one takes long. White space at the end may go.
    const text = Buffer.from(bytes).toString("latin1");
    const end = text.replace(/[\s\0]+$/, "").length;
    const step = bytes.length > 3000 ? 97 : bytes.length > 2000 ? 31 : 1;
    const wrong: number[] = [];
    for (let length = 0; length < end; length += step) {
      const found = await outcomeOf(bytes.subarray(0, length));
      if (typeof found !== "string" && !isLeft(found, whole, cut)) wrong.push(length);
    }
    expect(wrong).toEqual([]);
  });

  test("with bytes after its end, gives the same rows or none", async () => {
    const whole = await rowsOf(bytes);
    // A text of lines goes on with them; only line ends are nothing there.
    const tails = cut.startsWith("nothing") ? ["\0\0\0\0", "<!-- -->", "PK\x05\x06", "\n\n", "garbage \xff"] : ["\0\0\0\0"];
    const outcomes = tails.map((tail) => outcomeOf(Buffer.concat([bytes, Buffer.from(tail, "latin1")])));
    const read = (await Promise.all(outcomes)).filter((found) => typeof found !== "string");
    expect(read).toEqual(read.map(() => whole));
  });

  test("is read the same from a file, and by several readers at once", async () => {
    const whole = await rowsOf(bytes);
    const path = join(scratchFolder(), "document");
    writeFileSync(path, bytes);
    const file = new FileBytes(path);
    try {
      const all = await Promise.all([
        rowsOf(file),
        rowsOf(file),
        rowsOf(bytes),
        rowsOf(inMemory(bytes)),
        rowsOf(oddBytes(bytes)),
      ]);
      for (const rows of all) expect(rows).toEqual(whole);
    } finally {
      file.close();
    }
  });

  test("with a header alone has no row; a list of objects, which then has no header either, says so", async () => {
    expect(await outcomeOf(build([HEADER]))).toEqual(headerAlone);
  });
});

/** Whether these may be the rows of a document that was cut off. */
function isLeft(found: readonly DocumentRow[], whole: readonly DocumentRow[], cut: DocumentFormat["cut"]): boolean {
  if (cut === "nothing") return false;
  if (cut === "nothing or all") return isDeepStrictEqual(found, whole);
  const last = found.at(-1);
  if (cut === "whole rows" || !last) return isDeepStrictEqual(found.map(filled), ROWS.slice(0, found.length));
  const wanted = ROWS[found.length - 1] ?? [];
  const [value = "", ...before] = last.values.toReversed();
  return (
    isDeepStrictEqual(found.slice(0, -1), whole.slice(0, found.length - 1)) &&
    isDeepStrictEqual(before.toReversed(), wanted.slice(0, before.length)) &&
    wanted[before.length]?.startsWith(value) === true &&
    // Of the first row alone it cannot be told either how many values it had.
    (found.length === 1 || last.values.length === HEADER.length)
  );
}

test("an empty file is an error", async () => {
  expect(await outcomeOf(new Uint8Array())).toBe("empty-file");
});

// Larger than a slice, and moved byte by byte: characters, quotes and line ends come to stand across slices.
const LINES = FORMATS.filter(({ cut }) => !cut.startsWith("nothing"));
const LONG: Table = [
  HEADER,
  ...Array.from({ length: 4_000 }, (_, at) => [`${at}`, `大模型 "${at}"`, at % 3 ? "a,b;c|d\te" : "", "備\n註"]),
];

test.each(LINES)("$name of several slices is read the same wherever they cut it", async ({ build }) => {
  const width = build([["x"], ["y"]]).length > 10 ? 2 : 1;
  for (let shift = 0; shift < 6; shift++) {
    const [first = [], ...rows] = LONG;
    const table = [[`${"x".repeat(shift)}${first[0]}`, ...first.slice(1)], ...rows];
    const bytes = build(table);
    expect(bytes.length).toBeGreaterThan(SLICE * width);
    const found = await rowsOf(oddBytes(bytes));
    expect(found.map(filled)).toEqual(rows);
  }
});

/** The bytes at odd places in memory, every slice a copy, as a file gives them. */
function oddBytes(bytes: Uint8Array): DocumentBytes {
  return {
    size: bytes.length,
    slice(from, to) {
      const part = bytes.subarray(from, to);
      const room = new Uint8Array(part.length + 3);
      room.set(part, 3);
      return room.subarray(3);
    },
  };
}
