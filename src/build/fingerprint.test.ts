import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratchFolder } from "../../test/scratch.ts";
import { fingerprint, programVersion } from "./fingerprint.ts";

/** A folder with a few files, written in this order. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = scratchFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

const FILES = { "dossier.yml": "id: a", "facts/a.csv": "1", "facts/b.csv": "2" };

test("the same files have the same fingerprint, in another folder, in another order, at another time", () => {
  const folder = folderOf(FILES);
  const other = folderOf(Object.fromEntries(Object.entries(FILES).toReversed()));
  utimesSync(join(other, "facts/a.csv"), 0, 0);
  expect(fingerprint(other)).toBe(fingerprint(folder));
});

test.each([
  { what: "other content", change: (folder: string) => writeFileSync(join(folder, "facts/a.csv"), "3") },
  { what: "one more file", change: (folder: string) => writeFileSync(join(folder, "facts/c.csv"), "") },
  { what: "one file less", change: (folder: string) => rmSync(join(folder, "facts/b.csv")) },
  { what: "another name", change: (folder: string) => renameSync(join(folder, "facts/b.csv"), join(folder, "facts/c.csv")) },
  {
    what: "content moved from one file to the next",
    change: (folder: string) => {
      writeFileSync(join(folder, "facts/a.csv"), "12");
      writeFileSync(join(folder, "facts/b.csv"), "");
    },
  },
  { what: "a link in place of a file", change: relink("facts/a.csv", "b.csv") },
])("$what is another fingerprint", ({ change }) => {
  const folder = folderOf(FILES);
  const before = fingerprint(folder);
  change(folder);
  expect(fingerprint(folder)).not.toBe(before);
});

function relink(path: string, target: string): (folder: string) => void {
  return (folder) => {
    rmSync(join(folder, path), { force: true });
    symlinkSync(target, join(folder, path));
  };
}

test("a link says where it leads and what is there", () => {
  const outside = folderOf({ file: "1" });
  const folder = folderOf(FILES);
  relink("link", join(outside, "file"))(folder);
  const before = fingerprint(folder);
  writeFileSync(join(outside, "file"), "2");
  expect(fingerprint(folder)).not.toBe(before);
});

test.each([
  { what: "a link to nothing", target: "nowhere" },
  { what: "a link to itself", target: "link" },
  { what: "a link to the folder it stands in", target: "." },
])("$what ends no build", ({ target }) => {
  const folder = folderOf(FILES);
  const before = fingerprint(folder);
  relink("link", target)(folder);
  expect(fingerprint(folder)).not.toBe(before);
});

test("names that begin with a dot are no inputs, nor is what is left out", () => {
  const folder = folderOf(FILES);
  const before = fingerprint(folder);
  for (const path of [".build", "site", "site/en"]) mkdirSync(join(folder, path));
  for (const path of [".build/x", ".DS_Store", "site/en/index.html"]) writeFileSync(join(folder, path), "x");
  expect(fingerprint(folder, (path) => path === "site")).toBe(before);
  expect(fingerprint(folder)).not.toBe(before);
});

test("the program has one version while nobody changes it", () => {
  expect(programVersion()).toMatch(/^[0-9a-f]{64}$/);
});
