import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratchFolder } from "../../test/scratch.ts";
import { openSitePack, writeSitePack, type SitePack } from "./site-pack.ts";

/** A pack of these pages in a folder of its own. */
function packOf(pages: Readonly<Record<string, string | Uint8Array>>): SitePack {
  const folder = scratchFolder();
  const writer = writeSitePack(folder);
  for (const [path, content] of Object.entries(pages)) writer.add(path, `key of ${path}`, content);
  writer.finish();
  const pack = openSitePack(folder);
  if (!pack) throw new Error("The pack was not written");
  return pack;
}

test("what was written is read back: text, bytes, nothing at all, in the order it came", () => {
  const pack = packOf({ "z.html": "领先与落后", "a/b.bin": Uint8Array.of(0, 255, 10), "empty.txt": "", "m.html": "é" });
  expect(pack.paths).toEqual(["z.html", "a/b.bin", "empty.txt", "m.html"]);
  expect(pack.paths.map((path) => [...(pack.read(path) ?? [])])).toEqual([
    [...Buffer.from("领先与落后")],
    [0, 255, 10],
    [],
    [...Buffer.from("é")],
  ]);
  expect(pack.keyOf("a/b.bin")).toBe("key of a/b.bin");
});

test("pages larger than what is held back are whole", () => {
  const large = "页".repeat(4 * 1024 * 1024);
  const pack = packOf({ "1.html": "small", "2.html": large, "3.html": "after" });
  expect(pack.read("2.html")?.equals(Buffer.from(large))).toBe(true);
  expect(String(pack.read("3.html"))).toBe("after");
});

test.each(["other.html", "../z.html", "constructor", "__proto__", "toString", ""])("there is no page %j", (path) => {
  const pack = packOf({ "z.html": "z" });
  expect([pack.keyOf(path), pack.read(path)]).toEqual([undefined, undefined]);
});

test("two pages of one path are a bug", () => {
  const writer = writeSitePack(scratchFolder());
  writer.add("a.html", "k", "1");
  expect(() => writer.add("a.html", "k", "2")).toThrow("Two pages at a.html");
});

test("a pack that was not finished is none", () => {
  const folder = scratchFolder();
  writeSitePack(folder).add("a.html", "k", "1");
  expect(existsSync(join(folder, "site.pack"))).toBe(true);
  expect(openSitePack(folder)).toBeUndefined();
});

test("a page that is handed over as bytes may be changed afterwards", () => {
  const bytes = Uint8Array.of(1, 2, 3);
  const folder = scratchFolder();
  const writer = writeSitePack(folder);
  writer.add("a.bin", "k", bytes);
  bytes.fill(0);
  writer.finish();
  expect([...(openSitePack(folder)?.read("a.bin") ?? [])]).toEqual([1, 2, 3]);
});
