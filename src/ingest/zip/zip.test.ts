import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { MAX_INFLATED, readEntry, zipEntries } from "./zip.ts";

const text = Buffer.from("registry ".repeat(100));
const packed = zipSync({ "a.xml": [text, { level: 6 }], "b.xml": [text, { level: 0 }] });
const entry = (name: string, archive = packed) => zipEntries(archive).get(name)!;

test.each([{ name: "a.xml" }, { name: "b.xml" }])("$name is unpacked whole", ({ name }) => {
  expect(Buffer.from(readEntry(packed, entry(name)))).toEqual(text);
});

test("what stands after the archive, and a comment in it, does not hide its directory", () => {
  expect(zipEntries(Buffer.concat([packed, Buffer.from("PK trailing")])).size).toBe(2);
});

test.each([
  { title: "a wrong checksum", change: { crc: 1 }, code: "broken-zip" },
  { title: "a size declared too small", change: { size: 10 }, code: "broken-zip" },
  { title: "a size declared too big", change: { size: 5000 }, code: "broken-zip" },
  { title: "fewer packed bytes than the stream needs", change: { compressedSize: 5 }, code: "broken-zip" },
  { title: "more packed bytes than the archive has", change: { compressedSize: 1e6, size: 1e6 }, code: "broken-zip" },
  { title: "a header somewhere else", change: { headerAt: 7 }, code: "broken-zip" },
  { title: "a header beyond the end", change: { headerAt: 1e9 }, code: "broken-zip" },
  { title: "an unknown method", change: { method: 9 }, code: "broken-zip" },
  { title: "a password", change: { isEncrypted: true }, code: "not-a-table-document" },
  {
    title: "a declared size over the bound",
    change: { size: MAX_INFLATED + 1, compressedSize: MAX_INFLATED },
    code: "too-large",
  },
])("$title is the error $code", ({ change, code }) => {
  expect(() => readEntry(packed, { ...entry("a.xml"), ...change })).toThrow(expect.objectContaining({ code }));
});

describe("a zip bomb", () => {
  const bomb = zipSync({ "a.xml": [new Uint8Array(4 * 2 ** 20), { level: 9 }] });

  test("that declares its size is refused by its ratio", () => {
    expect(() => readEntry(bomb, entry("a.xml", bomb))).toThrow(expect.objectContaining({ code: "too-large" }));
  });

  test("that declares less is stopped at what it declared", () => {
    expect(() => readEntry(bomb, { ...entry("a.xml", bomb), size: 1000 })).toThrow(
      expect.objectContaining({ code: "broken-zip" }),
    );
  });
});
