import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readDocument } from "../src/ingest/document.ts";
import { UserError } from "../src/model/issues.ts";
import { buildDocx, buildTable, buildZip, documentXml } from "./docx-builder.ts";
import { buildPdf, ruledTable } from "./pdf-builder.ts";
import { scratchFolder } from "./scratch.ts";
import { tidui } from "./tiny-dossier.ts";

// What a download may be in place of a list. Each is read as `tidui read` reads it: in a process of its own, beside a good file.

const table = buildTable(["number", "name"], ["A-1", "Tern"]);
const document = documentXml(table);
const wide = Array.from({ length: 5000 }, (_, at) => `c${at}`);
/** Ten megabytes that do not pack well, as no text does. */
const LONG = Array.from({ length: 3_500_000 }, (_, at) =>
  String.fromCharCode(0x4e00 + ((at * 7919 + (at >> 3) * 104_729) % 20_000)),
).join("");

interface Hostile {
  readonly what: string;
  readonly content: string | Uint8Array;
  /** Code of the error that may come, or the values of the last row where the document is read. */
  readonly is: string | readonly string[];
}

const GOOD = ["B-1", "Plover"];

const golden = (name: string) => readFileSync(join(import.meta.dirname, "golden", name));

const HOSTILE: readonly Hostile[] = [
  { what: "nothing", content: "", is: "empty-file" },
  { what: "half a docx", content: half(buildDocx(table)), is: "broken-zip" },
  {
    what: "half a PDF",
    content: half(
      buildPdf({
        pages: [
          ruledTable([
            ["a", "b"],
            ["1", "2"],
          ]),
        ],
      }),
    ),
    is: "broken-pdf",
  },
  { what: "half a JSON", content: '[{"a": 1}, {"a": 2', is: "broken-json" },
  {
    what: "half an HTML table",
    content: "<html><body><table><tr><th>a</th></tr><tr><td>1</td></tr><tr><td>2",
    is: "broken-html",
  },
  { what: "a PDF with a password", content: golden("locked.pdf"), is: "encrypted" },
  {
    what: "an Office document with a password",
    content: Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(600),
      Buffer.from("EncryptedPackage", "utf16le"),
    ]),
    is: "not-a-table-document",
  },
  {
    what: "a docx with macros",
    content: buildZip({ "word/document.xml": document, "word/vbaProject.bin": "Sub AutoOpen()" }),
    is: ["A-1", "Tern"],
  },
  { what: "a docx inside a zip", content: buildZip({ "list.docx": buildDocx(table) }), is: "not-docx" },
  { what: "a zip bomb", content: buildZip({ "word/document.xml": Buffer.alloc(50_000_000, 0x20) }), is: "too-large" },
  {
    what: "a zip whose names lead out",
    content: buildZip({ "../../escaped.xml": "x", "/tmp/escaped.xml": "x", "word/document.xml": document }),
    is: ["A-1", "Tern"],
  },
  {
    what: "entities that explode",
    content: buildZip({ "word/document.xml": `<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]>${document}` }),
    is: "broken-xml",
  },
  {
    what: "an entity that is a file",
    content: buildZip({
      "word/document.xml": `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${document.replace("Tern", "&b;")}`,
    }),
    is: "broken-xml",
  },
  { what: "a PDF whose form draws itself", content: buildPdf({ pages: ["/A Do"], forms: { A: "/A Do" } }), is: "broken-pdf" },
  { what: "a docx with a cell of 10 MB", content: buildDocx(buildTable(["number", "name"], ["A-1", LONG])), is: ["A-1", LONG] },
  { what: "a CSV with a cell of 10 MB", content: `number,name\nA-1,${LONG}\n`, is: ["A-1", LONG] },
  { what: "a JSON with a cell of 10 MB", content: JSON.stringify([{ number: "A-1", name: LONG }]), is: ["A-1", LONG] },
  {
    what: "HTML with a cell of 10 MB",
    content: `<table><tr><th>number<th>name</tr><tr><td>A-1<td>${LONG}</tr></table>`,
    is: ["A-1", LONG],
  },
  { what: "a docx of 5,000 columns", content: buildDocx(buildTable(wide, wide)), is: "too-large" },
  { what: "a CSV of 5,000 columns", content: `${wide.join(",")}\n${wide.join(",")}\n`, is: "too-large" },
  {
    what: "a JSON of 5,000 columns",
    content: JSON.stringify([Object.fromEntries(wide.map((name) => [name, "1"]))]),
    is: "too-large",
  },
  {
    what: "HTML of 5,000 columns",
    content: `<table><tr>${wide.map((name) => `<td>${name}</td>`).join("")}</tr><tr><td>1</td></tr></table>`,
    is: "too-large",
  },
  {
    what: "HTML whose cell spans a million",
    content: "<table><tr><th rowspan=1000000 colspan=1000000>a</th></tr><tr><td>1</td></tr></table>",
    is: ["", "1"],
  },
  { what: "control characters", content: "number,name\nA-1,a\u0007b\n", is: "not-a-table-document" },
  { what: "what would colour a terminal", content: "number,name\nA-1,\u001b[31mc\n", is: ["A-1", "\u001b[31mc"] },
  { what: "formulas", content: "number,name\nA-1,\"=cmd|' /C calc'!A0\"\n", is: ["A-1", "=cmd|' /C calc'!A0"] },
  { what: "JSON nested too deep", content: `${"[".repeat(200_000)}${"]".repeat(200_000)}`, is: "too-large" },
  { what: "HTML nested too deep", content: `<table><tr><td>${"<div>".repeat(200_000)}`, is: "too-large" },
  { what: "a picture called list.csv", content: Buffer.from("\x89PNG\r\n\x1a\n....", "latin1"), is: "not-a-table-document" },
];

test.each(HOSTILE)("$what: a clear outcome, the other file is read, nothing is written", async ({ content, is }) => {
  const folder = scratchFolder();
  const [hostile, good] = [join(folder, "list.csv"), join(folder, "good.docx")];
  writeFileSync(hostile, content);
  writeFileSync(good, buildDocx(buildTable(["number", "name"], GOOD)));
  const { code: status, out: stdout, err: stderr } = tidui(["read", hostile, good]);
  const rows = stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => Object.values((JSON.parse(line) as { cells: Record<string, string> }).cells));
  const wanted =
    typeof is === "string" ? { status: 1, rows: [GOOD], isNamed: true } : { status: 0, rows: [is, GOOD], isNamed: false };
  expect({ status, rows, isNamed: stderr.includes(hostile) }).toEqual(wanted);
  expect(await codeOf(content)).toBe(typeof is === "string" ? is : "read");
  expect(stderr).not.toMatch(/bug in Tidui|\n\s+at /);
  expect(readdirSync(folder).toSorted()).toEqual(["good.docx", "list.csv"]);
});

async function codeOf(content: string | Uint8Array): Promise<string> {
  try {
    const rows = readDocument(Buffer.from(content));
    while ((await rows.next()).done !== true);
    return "read";
  } catch (error) {
    return error instanceof UserError ? error.code : String(error);
  }
}

function half(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, Math.floor(bytes.length / 2));
}
