import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { MAX_TEXT } from "./prose-limits.ts";
import { readProse } from "./read-prose.ts";

const utf8 = (text: string): Buffer => Buffer.from(text);
const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le");
/** 全国有748款 in GB18030. */
const gb = Buffer.from("c8abb9fad3d0373438bfee", "hex");

test.each([
  { what: "a text", name: "a.txt", bytes: utf8("全国**748**款"), kind: "text", text: "全国**748**款" },
  { what: "Markdown", name: "a.md", bytes: utf8("全国**748**款"), kind: "markdown", text: "全国  748  款" },
  { what: "Markdown in capitals", name: "README.MD", bytes: utf8("<p>甲</p>"), kind: "markdown", text: "   甲    " },
  { what: "a page", name: "a.htm", bytes: utf8("甲&amp;乙"), kind: "html", text: "甲&乙" },
  { what: "a page that is called a text", name: "a.txt", bytes: utf8("\n<!DOCTYPE html><p>甲"), kind: "html", text: "甲" },
  { what: "a page that is called Markdown", name: "a.md", bytes: utf8("<html><p>甲"), kind: "html", text: "甲" },
  { what: "a part of a page without a name", name: "-", bytes: utf8("<div>甲</div>"), kind: "html", text: "甲" },
  { what: "a text that is called a Word document", name: "a.docx", bytes: utf8("甲"), kind: "text", text: "甲" },
  { what: "a text that begins with a sign", name: "-", bytes: utf8("<3 甲"), kind: "text", text: "<3 甲" },
  { what: "UTF-8 with a mark", name: "a.txt", bytes: utf8("\u{feff}748款"), kind: "text", text: "\u{feff}748款" },
  { what: "UTF-16 with a mark", name: "a.txt", bytes: utf16("\u{feff}748款"), kind: "text", text: "\u{feff}748款" },
  {
    what: "UTF-16 with the other mark",
    name: "a.md",
    bytes: utf16("\u{feff}748款").swap16(),
    kind: "markdown",
    text: "\u{feff}748款",
  },
  { what: "GB18030", name: "a.txt", bytes: gb, kind: "text", text: "全国有748款" },
  {
    what: "a page in a declared encoding",
    name: "a.html",
    bytes: Buffer.concat([utf8('<meta charset="gb2312"><p>'), gb]),
    kind: "html",
    text: "全国有748款",
  },
  { what: "nothing", name: "a.txt", bytes: utf8(""), kind: "text", text: "" },
])("$what is read as $kind", async ({ name, bytes, kind, text }) => {
  const prose = await readProse(bytes, name);
  expect({ kind: prose.kind, text: prose.text }).toEqual({ kind, text });
});

test("a span of a text file is a span of the file, by line and column; a mark takes a place and no column", async () => {
  const prose = await readProse(utf8("\u{feff}甲\r\n**𠮷乙**748款"), "a.md");
  expect(prose.isOriginal).toBe(true);
  expect(prose.placeOf({ start: 1, end: 2 })).toEqual({ start: 1, end: 2, line: 1, column: 1 });
  expect(prose.placeOf({ start: 10, end: 14 })).toEqual({ start: 10, end: 14, line: 2, column: 7 });
});

test.each([
  { what: "two encodings in one file", bytes: Buffer.concat([utf8("全国有748款"), gb]) },
  { what: "UTF-16 cut inside a character", bytes: utf16("\u{feff}748款").subarray(0, -1) },
  { what: "a text that an earlier program did not read", bytes: utf8("全国\u{fffd}748款") },
])("$what is refused", async ({ bytes }) => {
  await expect(readProse(bytes, "a.txt")).rejects.toMatchObject({ name: "UserError", code: "bad-encoding" });
});

test.each(["a.txt", "a.md", "a.html"])(
  "ten million bytes of %s are read, and above the limit the error names it",
  async (name) => {
    const sentence = "截至2025年底，全国备案古树木230项。\n";
    const text = sentence.repeat(Math.floor(MAX_TEXT / Buffer.byteLength(sentence)));
    expect(Buffer.byteLength(text)).toBeGreaterThan(10_000_000);
    expect(Array.from((await readProse(utf8(text), name)).text).length).toBeGreaterThan(3_900_000);
    const large = expect.objectContaining({
      code: "too-large",
      message: expect.stringContaining(`${MAX_TEXT} bytes`) as string,
    }) as Error;
    await expect(readProse(utf8(text + sentence.repeat(10)), name)).rejects.toEqual(large);
  },
);

test("a line of a million characters, and a page of entities alone, are read", async () => {
  const long = "甲".repeat(1_000_000);
  for (const name of ["a.txt", "a.md", "a.html"]) expect((await readProse(utf8(long), name)).text).toBe(long);
  const page = await readProse(utf8("&lt;&amp;x ".repeat(200_000)), "a.html");
  expect(page.text).toHaveLength(4 * 200_000 - 1);
  expect(page.placeOf({ start: 5, end: 6 })).toMatchObject({ start: 15, end: 20 });
});

test("what reads a text that is decoded already needs nothing of Node, so a browser can run it", () => {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const walk = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, target = ""] of readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)) {
      if (target.startsWith(".")) walk(join(dirname(file), target));
      else packages.add(target);
    }
  };
  walk(join(import.meta.dirname, "prose-of-text.ts"));
  expect([...packages]).toEqual(["parse5"]);
  expect(seen.size).toBeGreaterThan(8);
});
