import { Zip, ZipDeflate, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { inMemory } from "../document-bytes.ts";
import { streamEntry } from "./stream.ts";
import { zipEntries, type ZipEntry } from "./zip.ts";

const content = Buffer.from(Array.from({ length: 200_000 }, (_, index) => `row ${index * 7919}\n`).join(""));
const packed = zipSync({ "a.xml": [content, { level: 6 }], "b.xml": [content, { level: 0 }] });

async function unpacked(archive: Uint8Array, name: string, change: Partial<ZipEntry> = {}, maxSize = 2 ** 30): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of streamEntry(inMemory(archive), { ...zipEntries(archive).get(name)!, ...change }, maxSize)) {
    pieces.push(Uint8Array.from(piece));
  }
  return Buffer.concat(pieces);
}

test.each(["a.xml", "b.xml"])("%s is given whole", async (name) => {
  expect((await unpacked(packed, name)).equals(content)).toBe(true);
});

test.each([
  { title: "a wrong checksum", change: { crc: 1 }, code: "broken-zip" },
  { title: "a size declared too small", change: { size: 10 }, code: "broken-zip" },
  { title: "a size declared too big", change: { size: content.length + 1 }, code: "broken-zip" },
  { title: "fewer packed bytes than the stream needs", change: { compressedSize: 50_000 }, code: "broken-zip" },
  {
    title: "bytes that are no deflate stream",
    change: { method: 8 },
    name: "b.xml",
    code: "broken-zip",
  },
  { title: "a size over the bound", change: {}, maxSize: content.length - 1, code: "too-large" },
])("$title ends with the error $code", async ({ change, name = "a.xml", maxSize, code }) => {
  await expect(unpacked(packed, name, change, maxSize)).rejects.toThrow(expect.objectContaining({ code }));
});

test("an archive written as a stream, its sizes behind the bytes, is read", async () => {
  const written: Uint8Array[] = [];
  const zip = new Zip((_error, data) => void written.push(data));
  const file = new ZipDeflate("a.xml");
  zip.add(file);
  file.push(content, true);
  zip.end();
  const archive = Buffer.concat(written);
  expect(archive.readUInt16LE(6) & 8, "it has a data descriptor").toBe(8);
  expect((await unpacked(archive, "a.xml")).equals(content)).toBe(true);
});

test("whoever stops reading ends the unpacking", async () => {
  const pieces = streamEntry(inMemory(packed), zipEntries(packed).get("a.xml")!, 2 ** 30);
  expect((await pieces.next()).done).toBe(false);
  expect((await pieces.return(undefined)).done).toBe(true);
});

describe("zip64, as programs write it that do not know a size beforehand", () => {
  const text = Buffer.from("registry");
  const archive = zip64Of("a.xml", text);

  test("has its sizes and places in fields of their own", async () => {
    expect(zipEntries(archive).get("a.xml")).toMatchObject({ size: text.length, compressedSize: text.length, headerAt: 0 });
    expect((await unpacked(archive, "a.xml")).toString()).toBe("registry");
  });

  test.each([
    { title: "an end record that is not there", at: archive.length - 22 - 20 + 8 },
    { title: "a directory beyond its end record", at: archive.length - 22 - 20 - 56 + 48 },
  ])("$title is the error broken-zip", ({ at }) => {
    const damaged = Buffer.from(archive);
    damaged.writeUInt32LE(0x7fffffff, at);
    expect(() => zipEntries(damaged)).toThrow(expect.objectContaining({ code: "broken-zip" }));
  });
});

/** An archive of one stored file in which nothing is said in 32 bits. */
function zip64Of(name: string, bytes: Buffer): Buffer {
  const stored = Buffer.from(zipSync({ [name]: [bytes, { level: 0 }] }));
  const directoryAt = stored.readUInt32LE(stored.length - 6);
  const entry = Buffer.from(stored.subarray(directoryAt, directoryAt + 46 + name.length));
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(bytes.length), 4);
  extra.writeBigUInt64LE(BigInt(bytes.length), 12);
  for (const at of [20, 24, 42]) entry.writeUInt32LE(0xffffffff, at);
  entry.writeUInt16LE(extra.length, 30);
  const end = Buffer.alloc(56);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(1n, 32);
  end.writeBigUInt64LE(BigInt(entry.length + extra.length), 40);
  end.writeBigUInt64LE(BigInt(directoryAt), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(directoryAt + entry.length + extra.length), 8);
  const short = Buffer.from(stored.subarray(-22));
  short.writeUInt16LE(0xffff, 10);
  short.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([stored.subarray(0, directoryAt), entry, extra, end, locator, short]);
}
