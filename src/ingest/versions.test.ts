import { expect, test } from "vitest";
import { buildAttachment, buildRecord } from "../../test/model-builders.ts";
import { collectIssues } from "../model/issues.ts";
import type { Attachment } from "../model/records.ts";
import { settleVersions, type Version } from "./versions.ts";

interface Parts extends Partial<Attachment> {
  readonly seen?: string;
  readonly isDated?: boolean;
  /** Number → name. */
  readonly rows?: Readonly<Record<string, string>>;
}

function version({ seen = "", isDated = true, rows = { 1: "小珩", 2: "燕鸥" }, ...parts }: Parts = {}): Version {
  const records = Object.entries(rows).map(([number, name]) => buildRecord({ number, name, filer: "甲公司" }));
  return { attachment: buildAttachment(parts), records, isDated, seen };
}

function settle(known: readonly Version[], arriving: readonly Version[]) {
  const { issues, report } = collectIssues();
  return { ...settleVersions(known, arriving, report), issues };
}

const counts = ({ arrived }: ReturnType<typeof settle>) =>
  arrived.map(({ replaced, change: { added, changed, gone } }) => [replaced !== undefined, added, changed, gone.length]);

test("a document of a new round is added; a number of it that was listed before with another name has changed", () => {
  const next = version({ round: "2025-12", id: "list-2025-12", rows: { 2: "燕鸥 改", 3: "苍鹭" } });
  const settled = settle([version()], [next]);
  expect(settled.current.map(({ attachment }) => attachment.id)).toEqual(["list-2025-06", "list-2025-12"]);
  expect(counts(settled)).toEqual([[false, 1, 1, 0]]);
  expect(settled.issues).toEqual([]);
});

test.each([
  { title: "half of its numbers", known: { 1: "a", 2: "b" }, next: { 2: "b", 3: "c" }, isVersion: true },
  { title: "all numbers of a list that shrank", known: { 1: "a", 2: "b", 3: "c", 4: "d" }, next: { 1: "a" }, isVersion: true },
  {
    title: "less than half of its numbers",
    known: { 1: "a", 2: "b", 3: "c" },
    next: { 3: "c", 4: "d", 5: "e" },
    isVersion: false,
  },
  { title: "none of its numbers", known: { 1: "a" }, next: { 2: "b" }, isVersion: false },
])("one of the same round with $title is a version: $isVersion", ({ known, next, isVersion }) => {
  const settled = settle([version({ rows: known })], [version({ rows: next })]);
  expect(settled.current.map(({ attachment }) => attachment.id)).toEqual(
    isVersion ? ["list-2025-06"] : ["list-2025-06", "list-2025-06-2"],
  );
  expect(settled.issues.filter(({ code }) => code === "attachment-changed")).toHaveLength(isVersion ? 1 : 0);
});

test("under one address and of one round it is a version, whatever its numbers are", () => {
  const address = "https://office.example/list";
  const settled = settle([version({ address })], [version({ address, rows: { 3: "c" } })]);
  expect(settled.current).toHaveLength(1);
  expect(settled.issues.map(({ code }) => code)).toEqual(["attachment-changed", "row-gone", "row-gone"]);
  expect(settle([version({ address })], [version({ address, round: "2025-12" })]).current).toHaveLength(2);
});

test("a version keeps the id, the earlier first day, and the dates and addresses that it does not tell itself", () => {
  const known = version({
    listedAsOf: "2025-06-30",
    publishedOn: "2025-07-08",
    page: "https://office.example/p",
    firstSeen: "2025-07-09",
  });
  const next = version({
    listedAsOf: "2025-06",
    isDated: false,
    publishedOn: null,
    firstSeen: "2025-09-01",
    snapshot: "c".repeat(64),
  });
  expect(settle([known], [next]).current[0]?.attachment).toMatchObject({
    id: "list-2025-06",
    snapshot: "c".repeat(64),
    listedAsOf: "2025-06-30",
    publishedOn: "2025-07-08",
    page: "https://office.example/p",
    firstSeen: "2025-07-09",
  });
});

test("an original in the place of a copy is worth a note; a changed original is a warning", () => {
  const level = (known: Version) => settle([known], [version({ snapshot: "c".repeat(64) })]).issues[0]?.level;
  expect(level(version({ copy: true }))).toBe("note");
  expect(level(version())).toBe("warning");
});

test("of three versions the last one counts, each change is told, and the ids of parts stay apart", () => {
  const arriving = [{ 1: "a", 3: "c" }, { 7: "x" }, { 1: "a", 3: "c", 4: "d" }].map((rows) => version({ rows }));
  const settled = settle([version()], arriving);
  expect(settled.current.map(({ attachment, records }) => [attachment.id, records.length])).toEqual([
    ["list-2025-06", 3],
    ["list-2025-06-2", 1],
  ]);
  expect(counts(settled)).toEqual([
    [true, 1, 1, 1],
    [false, 1, 0, 0],
    [true, 1, 0, 0],
  ]);
});

test("a document that was last seen before the one known is the older version: it does not count, and the change is told", () => {
  const settled = settle([version({ seen: "2025-09-01" })], [version({ seen: "2025-08-01", rows: { 1: "小珩", 9: "x" } })]);
  expect(settled.arrived).toEqual([]);
  expect(settled.current[0]?.records).toHaveLength(2);
  expect(settled.issues.map(({ code, finding }) => [code, finding?.number])).toEqual([
    ["attachment-changed", ""],
    ["row-gone", "9"],
  ]);
});
