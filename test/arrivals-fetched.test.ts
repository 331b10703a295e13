import { describe, expect, test } from "vitest";
import { ADDRESS, drop, fetched, listOf, load, numbersOf, ROWS } from "./arrival-fixture.ts";
import { edit } from "./bad-input.ts";
import { copyTiny } from "./tiny-dossier.ts";

describe("documents that were fetched", () => {
  const first = listOf(ROWS);
  const second = listOf([
    ...ROWS.slice(0, 2),
    ["3", "苍鹭巡检三号", "苍鹭自动化（港城）有限公司", "港交许2026-003", "2026-06-01", "北湾区", "", ""],
  ]);
  const title = "送货机器人上路许可清单（2026年6月）";

  test("are attachments with title, address, page and the day they were first seen", async () => {
    const tiny = copyTiny();
    const [snapshot] = fetched(tiny, [{ bytes: first, title, first: "2026-07-08", last: "2026-07-20" }]);
    edit("sources/permits.yml", "columns:", "published_on: { from: title, pattern: '(\\d{4})年(\\d{1,2})月' }\ncolumns:")(tiny);
    const site = await load(tiny);
    expect(numbersOf(site, "2026-06")).toHaveLength(3);
    expect(site.attachment("permits-2026-06")).toMatchObject({
      snapshot,
      title,
      address: ADDRESS,
      page: "https://transport.harbour-city.example/permits/",
      publishedOn: "2026-06",
      firstSeen: "2026-07-08",
    });
    expect(site.issue("dropped-document")).toEqual([]);
  });

  test.each([
    {
      which: "the one seen last",
      spans: [
        ["2026-07-08", "2026-07-20"],
        ["2026-07-21", "2026-08-01"],
      ],
      counts: 1,
    },
    {
      which: "the first, where it came back",
      spans: [
        ["2026-07-08", "2026-09-01"],
        ["2026-07-21", "2026-08-01"],
      ],
      counts: 0,
    },
    {
      which: "the later row of the index, where both were seen on one day",
      spans: [
        ["2026-07-08", "2026-07-08"],
        ["2026-07-08", "2026-07-08"],
      ],
      counts: 1,
    },
  ])("under one address are versions of one document: $which counts", async ({ spans, counts }) => {
    const tiny = copyTiny();
    const documents = [first, second].map((bytes, at) => ({
      bytes,
      title,
      first: spans[at]?.[0] ?? "",
      last: spans[at]?.[1] ?? "",
    }));
    const hashes = fetched(tiny, documents);
    const site = await load(tiny);
    expect(site.attachment("permits-2026-06")).toMatchObject({ snapshot: hashes[counts], firstSeen: "2026-07-08" });
    expect(numbersOf(site, "2026-06")).toHaveLength(3);
    expect(site.issue("attachment-changed")).toHaveLength(1);
    expect(site.issue("row-gone")).toHaveLength(1);
  });

  test("that are older than the version a file of the dossier holds do not count, and what changed since is told", async () => {
    const tiny = copyTiny();
    drop(tiny, "permits/permits-2026-06.docx", second);
    const entry = "  - { path: documents/permits/permits-2026-06.docx, round: 2026-06, first_seen: 2026-07-21 }\ncolumns:";
    edit("sources/permits.yml", "columns:", entry)(tiny);
    const [older, newer] = fetched(tiny, [
      { bytes: first, title, first: "2026-07-08", last: "2026-07-20" },
      { bytes: second, title, first: "2026-07-21", last: "2026-08-01" },
    ]);
    const site = await load(tiny);
    expect(site.attachment("permits-2026-06")?.snapshot).toBe(newer);
    expect(site.issue("attachment-changed")).toMatchObject([{ finding: { value: newer, expected: older } }]);
    expect(site.arrived).toEqual([]);
  });

  test("and dropped as well are read once, as fetched", async () => {
    const tiny = copyTiny();
    fetched(tiny, [{ bytes: first, title, first: "2026-07-08", last: "2026-07-20" }]);
    drop(tiny, "permits/2026-06.docx", first);
    const site = await load(tiny);
    expect(site.attachment("permits-2026-06")?.address).toBe(ADDRESS);
    expect(site.issue("known-document")).toHaveLength(1);
  });
});
