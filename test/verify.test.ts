import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { sha256 } from "../src/model/ids.ts";
import { buildDocx, buildTable } from "./docx-builder.ts";
import { copyTiny, editText, lastBuild, optionsOf, runHere, type Tiny } from "./tiny-dossier.ts";
import { builtTiny, changeDatabase, inPart, partNamed, verified } from "./verified-tiny.ts";

// One and the same program for build and verify, whatever is being edited around the test.
vi.mock(import("../src/build/fingerprint.ts"), async (actual) => ({ ...(await actual()), programVersion: () => "program" }));

// Each test but the first breaks one thing that was published or that it was made from, and wants it found and named.

test("a build that nobody touched is equal in every part, and each part has checked something", async () => {
  const verification = await verified(await builtTiny());
  expect(verification.differences).toEqual([]);
  expect(verification.code).toBe(0);
  const idle = verification.parts.filter(({ checked }) => checked === 0).map(({ part }) => part);
  expect(idle).toEqual(["fetched", "attention", "originals"]);
  expect(partNamed(verification, "stories")?.checked).toBeGreaterThanOrEqual(8);
  expect(verification.levels).toEqual({ originals: expect.any(Number) as number, copies: 0, facts: 0 });
  expect(verification.levels.originals).toBeGreaterThan(20);
});

test("one changed byte of a kept snapshot is found", async () => {
  const tiny = await builtTiny();
  const [name = ""] = readdirSync(join(tiny.out, "snapshots"));
  const path = join(tiny.out, "snapshots", name);
  const bytes = readFileSync(path);
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  const verification = await verified(tiny);
  expect(verification.code).toBe(1);
  expect(verification.differences).toEqual([
    { part: "snapshots", where: `snapshots/${name}`, published: name, derived: sha256(bytes) },
  ]);
});

test("one changed cell of the facts is found as a file, as a row and as a number on its page", async () => {
  const tiny = await builtTiny();
  editText(tiny, "facts/totals.csv", (text) => text.replace("2025-12-31,19,", "2025-12-31,20,"));
  const verification = await verified(tiny);
  expect(verification.code).toBe(1);
  expect(inPart(verification, "files").map(({ where }) => where)[0]).toBe("facts/totals.csv");
  expect(inPart(verification, "database")).toContainEqual(
    expect.objectContaining({ where: "total permits", published: "total 19", derived: "total 20" }),
  );
  expect(inPart(verification, "links")).toContainEqual(
    expect.objectContaining({ where: expect.stringContaining("announced/permits-2025-12-31/") as string, published: "19" }),
  );
});

test("one changed value of the database is found as a row, and as a count where it counts", async () => {
  const tiny = await builtTiny();
  await changeDatabase(tiny, "UPDATE filing SET listed_as_of = '2025-12-31' WHERE rowid = 0");
  const verification = await verified(tiny);
  expect(inPart(verification, "database")).toHaveLength(1);
  expect(inPart(verification, "database")[0]).toMatchObject({
    where: expect.stringMatching(/^filing [0-9a-f]{32}$/) as string,
    published: 'listed_as_of "2025-12-31"',
    derived: 'listed_as_of "2025-06-30"',
  });
  expect(inPart(verification, "observations").length).toBeGreaterThan(0);
  expect(inPart(verification, "stories")).toContainEqual(expect.objectContaining({ published: "7", derived: "8" }));
});

test("a changed label is found where it is counted", async () => {
  const tiny = await builtTiny();
  await changeDatabase(
    tiny,
    "UPDATE label SET label = (SELECT max(label) FROM label) WHERE rowid = (SELECT min(rowid) FROM label WHERE label < (SELECT max(label) FROM label))",
  );
  const wrong = inPart(await verified(tiny), "classes");
  expect(wrong.length).toBeGreaterThan(1);
  expect(wrong.every(({ published, derived }) => Math.abs(Number(published) - Number(derived)) === 1)).toBe(true);
});

test("a view that no longer shows its table is found", async () => {
  const tiny = await builtTiny();
  await changeDatabase(tiny, "CREATE OR REPLACE VIEW entities AS SELECT id, schema, caption, grp FROM entity LIMIT 3");
  expect((await verified(tiny)).differences.map(({ where }) => where)).toEqual([
    "view entities, rows that its definition does not give",
  ]);
});

/** Puts another text of the same length once into a published page, where the build keeps it. */
function forgePage(tiny: Tiny, path: string, from: string, to: string): void {
  const pack = join(lastBuild(tiny), "site.pack");
  const index = JSON.parse(readFileSync(join(lastBuild(tiny), "site.json"), "utf8")) as Record<
    string,
    { offset: number; length: number }
  >;
  const { offset = 0, length = 0 } = index[path] ?? {};
  const bytes = readFileSync(pack);
  const page = bytes.subarray(offset, offset + length).toString();
  expect(page).toContain(from);
  bytes.write(page.replace(from, to), offset);
  writeFileSync(pack, bytes);
}

test("one changed figure at the head of a number's page is found, with what it should be by three ways", async () => {
  const tiny = await builtTiny();
  forgePage(tiny, "en/n/permits--listed--to-2025-12-31/index.html", "<h1>18 ", "<h1>81 ");
  const verification = await verified(tiny);
  expect(inPart(verification, "numbers")).toEqual([
    {
      part: "numbers",
      where: "en/n/permits--listed--to-2025-12-31/index.html",
      published: "81",
      derived: "18 derived again, 18 counted by SQL, 18 rows listed",
    },
  ]);
  expect(inPart(verification, "pages")).toHaveLength(1);
});

test("one changed number in a story is found by its binding", async () => {
  const tiny = await builtTiny();
  forgePage(tiny, "en/stories/first-year/index.html", ">8</a>", ">9</a>");
  const verification = await verified(tiny);
  expect(inPart(verification, "stories")).toEqual([
    {
      part: "stories",
      where: "en/stories/first-year/index.html, number 2, [[permits @ 2025-06-30]]",
      published: "9",
      derived: "8",
    },
  ]);
});

test("a row taken off a number's page is found, though the figure still stands", async () => {
  const tiny = await builtTiny();
  forgePage(tiny, "en/n/permits--listed--2025-07-01-to-2025-12-31--by-plover/index.html", '<td class="id">', '<td class="no">');
  expect(inPart(await verified(tiny), "numbers")).toHaveLength(1);
});

test("pages of another version of the program are read number by number, and not byte by byte", async () => {
  const tiny = await builtTiny();
  const path = join(lastBuild(tiny), "build.json");
  writeFileSync(path, readFileSync(path, "utf8").replace("-program", "-other"));
  forgePage(tiny, "en/n/permits--listed--to-2025-12-31/index.html", "<h1>18 ", "<h1>81 ");
  const verification = await verified(tiny);
  expect(partNamed(verification, "pages")).toMatchObject({ checked: 0, notes: [expect.stringContaining("another version")] });
  expect(inPart(verification, "numbers")).toHaveLength(1);
});

test("a database and pages that cannot be read are differences, not bugs", async () => {
  const tiny = await builtTiny();
  writeFileSync(join(lastBuild(tiny), "tidui.duckdb"), "not a database");
  writeFileSync(join(lastBuild(tiny), "site.json"), '{"index.html":');
  const verification = await verified(tiny);
  expect(verification.code).toBe(1);
  expect(inPart(verification, "files").map(({ where }) => where)).toEqual(["tidui.duckdb", "site.json"]);
});

test("a dossier that can no longer be read is a difference", async () => {
  const tiny = await builtTiny();
  const path = join(tiny.dossier, "documents/permits-2025-06.docx");
  writeFileSync(path, readFileSync(path).subarray(0, 700));
  const [first, ...others] = inPart(await verified(tiny), "files");
  expect(first?.where).toBe("documents/permits-2025-06.docx");
  expect(others.at(-1)?.derived).toContain("cannot be read again");
});

test("fetched documents are held against their names and the index", async () => {
  const [good, bad] = ["fetched bytes", "other bytes"];
  const [goodId, badId] = [sha256(good), sha256(bad)];
  const tiny = await builtTiny(({ dossier }) => {
    mkdirSync(join(dossier, "snapshots"));
    writeFileSync(join(dossier, "snapshots", goodId), good);
    writeFileSync(join(dossier, "snapshots", badId), bad);
    const gone = sha256("gone");
    const line = (id: string, bytes: number) => `elsewhere,https://a.example/,,A,${id},pdf,${bytes},2025-01-02,2025-01-02\n`;
    writeFileSync(
      join(dossier, "snapshots/index.csv"),
      `source,address,page,title,snapshot,type,bytes,first_seen,last_seen\n${line(goodId, 14)}${line(badId, 11)}${line(gone, 4)}`,
    );
  });
  writeFileSync(join(tiny.dossier, "snapshots", badId), "other bytez");
  const verification = await verified(tiny);
  expect(inPart(verification, "fetched")).toEqual(
    [
      { part: "fetched", where: `snapshots/${badId}`, published: badId, derived: sha256("other bytez") },
      { part: "fetched", where: `snapshots/${goodId}, bytes`, published: "14", derived: "13" },
    ].toSorted((left, right) => (left.where < right.where ? -1 : 1)),
  );
  expect(partNamed(verification, "fetched")?.absent).toBe(1);
});

const HEADER = ["编号", "名称", "单位"];
const ROWS = [
  ["HC-1", "灯塔一号", "甲公司"],
  ["HC-2", "灯塔二号", "乙公司"],
  ["HC-3", "灯塔三号", "丙公司"],
];

/** Tiny with a second list, whose committed facts cite a Word document; `said` is what the facts say of it. */
function withFacts(said: readonly (readonly string[])[], document: Uint8Array, row = 2): (tiny: Tiny) => void {
  return ({ dossier }) => {
    const snapshot = sha256(document);
    const lines = said.map((values, at) => [...values, "lamps-2025-12", snapshot, "1", String(at + row)].join(","));
    writeFileSync(join(dossier, "facts/lamps.csv"), ["number,name,filer,attachment,snapshot,table,row", ...lines, ""].join("\n"));
    writeFileSync(
      join(dossier, "facts/lists.csv"),
      `id,round,title,snapshot,listed_as_of,first_seen\nlamps-2025-12,2025-12,Lamps,${snapshot},2025-12-31,2026-01-13\n`,
    );
    const columns = (names: string[]) => `{ ${names.map((name) => `${name}: ${name}`).join(", ")} }`;
    const source = (id: string, kind: string, names: string[]) =>
      `id: ${id}\nkind: ${kind}\ntitle: { en: ${id} }\npublisher: { en: Office }\nseries: permits\n` +
      `files: [{ path: facts/${id}.csv }]\ncolumns: ${columns(names)}\n`;
    writeFileSync(
      join(dossier, "sources/lamps.yml"),
      source("lamps", "filings", ["number", "name", "filer", "attachment", "snapshot", "table", "row"]),
    );
    writeFileSync(
      join(dossier, "sources/lists.yml"),
      source("lists", "attachments", ["id", "round", "title", "snapshot", "listed_as_of", "first_seen"]),
    );
  };
}

function originalsOf(tiny: Tiny, document: Uint8Array): string {
  const folder = join(tiny.folder, "原件 originals");
  mkdirSync(folder);
  writeFileSync(join(folder, "无扩展名"), document);
  return folder;
}

test("facts are held against their originals, found by their bytes under any name; without them they are absent", async () => {
  const document = buildDocx(buildTable(HEADER, ...ROWS));
  const tiny = await builtTiny(withFacts(ROWS, document));
  const without = await verified(tiny);
  expect(partNamed(without, "originals")).toMatchObject({ checked: 0, absent: 3 });
  expect(without.levels.facts).toBeGreaterThan(0);
  const beside = await verified(tiny, "--originals", originalsOf(tiny, document));
  expect(partNamed(beside, "originals")).toMatchObject({
    checked: 3,
    equal: 3,
    absent: 0,
    notes: ["3 of 3 rows checked against originals, 0 of 1 originals absent"],
  });
  expect(beside.levels.facts).toBe(0);
  expect(beside.code).toBe(0);
});

test("an original that says something else in one cell is found, with both texts and both places", async () => {
  const changed = ROWS.map(([number = "", name = "", filer = ""]) => [number, name, number === "HC-2" ? "丁公司" : filer]);
  const document = buildDocx(buildTable(HEADER, ...changed));
  const tiny = await builtTiny(withFacts(ROWS, document));
  const verification = await verified(tiny, "--originals", originalsOf(tiny, document));
  expect(verification.code).toBe(1);
  expect(verification.differences).toEqual([
    {
      part: "originals",
      where: "facts/lamps.csv, row 3, from 无扩展名, table 1, row 3",
      published: 'filer "乙公司"',
      derived: 'filer "丁公司"',
    },
  ]);
});

test("name and filer that stand in each other's column of the original are found", async () => {
  const swapped = ROWS.map(([number = "", name = "", filer = ""]) =>
    number === "HC-3" ? [number, filer, name] : [number, name, filer],
  );
  const document = buildDocx(buildTable(HEADER, ...ROWS));
  const tiny = await builtTiny(withFacts(swapped, document));
  const found = inPart(await verified(tiny, "--originals", originalsOf(tiny, document)), "originals");
  expect(found).toEqual([
    expect.objectContaining({ published: 'name "丙公司", filer "灯塔三号"', derived: 'name "灯塔三号", filer "丙公司"' }),
  ]);
});

test("a fact whose place is not in its original is found", async () => {
  const document = buildDocx(buildTable(HEADER, ...ROWS));
  const tiny = await builtTiny(withFacts(ROWS, document, 3));
  const found = inPart(await verified(tiny, "--originals", originalsOf(tiny, document)), "originals");
  expect(found.at(-1)).toMatchObject({ derived: "no such row in the original" });
});

test("a published folder is held against the build file by file", async () => {
  const tiny = await builtTiny();
  const site = join(tiny.folder, "site");
  await runHere("publish", site, ...optionsOf(tiny));
  expect((await verified(tiny, "--site", site)).differences).toEqual([]);
  writeFileSync(join(site, "index.html"), "forged");
  writeFileSync(join(site, "more.html"), "added");
  expect(inPart(await verified(tiny, "--site", site), "site").map(({ where }) => where)).toEqual(["index.html", "more.html"]);
});

test("the table tells every part, each difference in full and how deep numbers were verified; the exit code is 1", async () => {
  const tiny = await builtTiny();
  forgePage(tiny, "en/n/permits--listed--to-2025-12-31/index.html", "<h1>18 ", "<h1>81 ");
  const { code, out } = await runHere("verify", ...optionsOf(tiny));
  expect(code).toBe(1);
  expect(out).toContain(
    "≠ numbers: en/n/permits--listed--to-2025-12-31/index.html\n  published 81\n  derived   18 derived again",
  );
  expect(out).toMatch(
    /\d+ published numbers: \d+ checked down to the publisher's documents, 0 to copies of them, 0 to the dossier's facts only/,
  );
});

test("without a build there is nothing to verify, and none is made", async () => {
  const tiny = copyTiny();
  const { code, err } = await runHere("verify", ...optionsOf(tiny));
  expect({ code, told: err.includes("Run `tidui build` first"), made: existsSync(tiny.out) }).toEqual({
    code: 1,
    told: true,
    made: false,
  });
});
