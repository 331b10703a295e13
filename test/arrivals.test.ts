import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sha256 } from "../src/model/ids.ts";
import { drop, listOf, load, numbersOf, ROWS } from "./arrival-fixture.ts";
import { edit } from "./bad-input.ts";
import { copyTiny, optionsOf, runHere } from "./tiny-dossier.ts";

describe("a document dropped into its source's folder", () => {
  test("is an attachment with counted rows, and what is not known of it is told", async () => {
    const tiny = copyTiny();
    drop(tiny, "permits/送货机器人清单（2026年6月） (1).docx", listOf(ROWS));
    const site = await load(tiny);
    expect(site.filings).toHaveLength(22);
    expect(site.filings.slice(-3)).toMatchObject([
      {
        series: "permits",
        serial: "1",
        number: "港交许2026-001",
        filedOn: "2026-01-07",
        place: "东区",
        round: "2026-06",
        group: "plover",
      },
      {
        number: "港交许2026-002",
        filedOn: "2026-03-02",
        origin: { attachment: "permits-2026-06", locator: { table: 1, row: 3 } },
      },
      { number: "港交许2025-015", remark: "更名", firstSeen: "2026-07-09", listedAsOf: "2026-06", publishedOn: null },
    ]);
    expect(site.attachment("permits-2026-06")).toMatchObject({
      title: "送货机器人清单（2026年6月）",
      snapshot: sha256(listOf(ROWS)),
      address: null,
      series: ["permits"],
    });
    for (const code of ["dropped-document", "assumed-date"])
      expect(site.issue(code)).toMatchObject([{ level: "note", source: "permits" }]);
    expect(site.league.asOf).toBe("2026-06");
  });

  test("is told by tidui build in one line, and not again where nothing has changed", async () => {
    const tiny = copyTiny();
    drop(tiny, "permits/permits-2026-06.docx", listOf(ROWS));
    expect((await runHere("build", ...optionsOf(tiny))).out).toContain(
      "permits: 1 document arrived (2026-06), 3 rows: 2 numbers new, 1 changed, 0 gone\n",
    );
    expect((await runHere("build", ...optionsOf(tiny))).out).not.toContain("arrived");
  });

  test("keeps its records' ids when it is declared later on", async () => {
    const tiny = copyTiny();
    drop(tiny, "permits/permits-2026-06.docx", listOf(ROWS));
    const before = await load(tiny);
    const entry = "  - { path: documents/permits/permits-2026-06.docx, round: 2026-06, first_seen: 2026-07-09 }\ncolumns:";
    edit("sources/permits.yml", "columns:", entry)(tiny);
    const after = await load(tiny);
    expect(after.filings.map(({ id }) => id)).toEqual(before.filings.map(({ id }) => id));
    expect(after.issue("dropped-document")).toEqual([]);
  });

  test("may write its headers with spaces, breaks and full width, or leave a column without a header empty", async () => {
    const tiny = copyTiny();
    const header = ["序 号", "机器人\n名称", "申请主体", " 许可编号", "许可日期", "区", "用途", "备注", ""];
    drop(
      tiny,
      "permits/permits-2026-06.docx",
      listOf(
        ROWS.map((row) => [...row, " "]),
        header,
      ),
    );
    const site = await load(tiny);
    expect(numbersOf(site, "2026-06")).toHaveLength(3);
    expect(site.records.find(({ fields }) => fields["number"] === "港交许2026-001")?.cells).toHaveProperty(
      ["机器人\n名称"],
      "小珩七号",
    );
  });

  test("is not counted twice where its bytes are those of a known attachment", async () => {
    const tiny = copyTiny();
    drop(tiny, "permits/again-2026-06.docx", readFileSync(join(tiny.dossier, "documents/permits-2025-12.docx")));
    const site = await load(tiny);
    expect(site.filings).toHaveLength(19);
    expect(site.issue("known-document")).toMatchObject([
      { level: "note", message: expect.stringContaining("again-2026-06.docx") },
    ]);
  });

  test("of a round that is known takes the place of the older version: both hashes, what is new and what is gone are told", async () => {
    const tiny = copyTiny();
    const older = sha256(readFileSync(join(tiny.dossier, "documents/permits-2025-12.docx")));
    const known = (await load(tiny)).filings.filter(({ round }) => round === "2025-12").slice(0, 8);
    const rows = known.map(({ serial, name, filer, number, filedOn, place }) => [
      serial ?? "",
      name,
      filer,
      number,
      filedOn ?? "",
      place ?? "",
      "",
      "",
    ]);
    const bytes = listOf([...rows, ROWS[0] ?? []]);
    drop(tiny, "permits/permits-2025-12 corrected.docx", bytes);
    const site = await load(tiny);
    expect(numbersOf(site, "2025-12")).toHaveLength(9);
    expect(site.attachments.map(({ id }) => id)).toEqual(["permits-2025-06", "permits-2025-12"]);
    expect(site.attachment("permits-2025-12")).toMatchObject({
      snapshot: sha256(bytes),
      listedAsOf: "2025-12-31",
      publishedOn: "2026-01-12",
      firstSeen: "2026-01-13",
    });
    const [change] = site.issue("attachment-changed");
    expect(change).toMatchObject({
      level: "warning",
      source: "permits",
      finding: { attachment: "permits-2025-12", value: sha256(bytes), expected: older },
    });
    for (const part of [older, sha256(bytes), "9 rows", "11 rows", "1 numbers are new", "3 are gone"])
      expect(change?.message).toContain(part);
    expect(site.issue("row-gone").map(({ finding }) => finding?.number)).toEqual([
      "港交许2025-017",
      "港交许2025-018",
      "港交许2025-008",
    ]);
  });

  test("of a round that is known, with other rows, is a further part of it", async () => {
    const tiny = copyTiny();
    drop(tiny, "permits/permits-2025-12 part 2.docx", listOf(ROWS.slice(0, 2)));
    const site = await load(tiny);
    expect(numbersOf(site, "2025-12")).toHaveLength(13);
    expect(site.attachments.map(({ id }) => id)).toEqual(["permits-2025-06", "permits-2025-12", "permits-2025-12-2"]);
    expect(site.issue("attachment-changed")).toEqual([]);
  });

  test("is left out where the source ignores it by name, and so is what Word leaves beside an open document", async () => {
    const tiny = copyTiny();
    drop(tiny, "permits/notes.txt", Buffer.from("none of ours"));
    drop(tiny, "permits/~$rmits-2026-06.docx", Buffer.from("x"));
    edit("sources/permits.yml", "ignore:", "ignore_documents: [documents/permits/notes.txt]\nignore:")(tiny);
    expect((await load(tiny)).filings).toHaveLength(19);
  });

  test("without any row is left out, and that is told", async () => {
    const tiny = copyTiny();
    // Without any row there is nothing that a story could bind.
    rmSync(join(tiny.dossier, "stories"), { recursive: true });
    drop(tiny, "permits/permits-2026-06.docx", listOf(ROWS));
    edit("sources/permits.yml", "ignore:", "ignore_tables: [{ header: [区, 用途, 申请主体] }]\nignore:")(tiny);
    const site = await load(tiny);
    expect(site.issue("no-rows")).toMatchObject([{ level: "warning", message: expect.stringContaining("permits-2026-06.docx") }]);
    expect(site.attachment("permits-2026-06")).toBeUndefined();
  });

  test("in no source's folder is read by nobody, and that is told with the nearest folder", async () => {
    const tiny = copyTiny();
    drop(tiny, "permit/permits-2026-06.docx", listOf(ROWS));
    drop(tiny, "permits-2026-06.docx", listOf(ROWS));
    const site = await load(tiny);
    expect(site.filings).toHaveLength(19);
    expect(site.issue("unread-document").map(({ level, message }) => [level, message.includes("documents/permits/")])).toEqual([
      ["warning", true],
      ["warning", true],
    ]);
  });
});
