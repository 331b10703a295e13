import { expect, test } from "vitest";
import { buildAttachment, buildRecord } from "../../test/model-builders.ts";
import { parseSource } from "../model/dossier.ts";
import { collectIssues } from "../model/issues.ts";
import { attachmentOfFile, attachmentsById, readAttachments } from "./attachments.ts";

const listed = {
  id: "list-2025-06",
  round: "2025-06",
  title: "List",
  snapshot: "2".repeat(64),
  listed_as_of: "2025-06",
  first_seen: "2025-07-09",
};
const words = { zh: "词" };

test("a listed attachment keeps the precision of its dates; an address or day that is not known is null", () => {
  const { issues, report } = collectIssues();
  expect(readAttachments([buildRecord({ ...listed, address: "", page: "", published_on: "" })], report)).toMatchObject([
    {
      id: "list-2025-06",
      source: "source",
      listedAsOf: "2025-06",
      publishedOn: null,
      firstSeen: "2025-07-09",
      address: null,
      page: null,
    },
  ]);
  expect(issues).toEqual([]);
});

test.each([
  { title: "without a title", fields: { ...listed, title: "" }, codes: ["missing-value"] },
  { title: "as of a day that does not exist", fields: { ...listed, listed_as_of: "2025-06-31" }, codes: ["bad-date"] },
  { title: "first seen on no day", fields: { ...listed, first_seen: "recently" }, codes: ["bad-date"] },
])("an attachment $title is none, and reported", ({ fields, codes }) => {
  const { issues, report } = collectIssues();
  expect(readAttachments([buildRecord(fields)], report)).toEqual([]);
  expect(issues.map(({ code }) => code)).toEqual(codes);
});

test("two attachments of one id are reported as an error", () => {
  const { issues, report } = collectIssues();
  attachmentsById([buildAttachment(), buildAttachment({ id: "list-2025-12" }), buildAttachment({ title: "Another" })], report);
  expect(issues).toMatchObject([{ code: "duplicate-attachment", level: "error", source: "source" }]);
});

function fileOf(parts: object) {
  const source = parseSource(
    {
      id: "permits",
      kind: "filings",
      title: words,
      publisher: words,
      address: "https://office.example/",
      files: [{ path: "list.docx", round: "2025-06", first_seen: "2025-07-09", ...parts }],
      columns: { number: "number", name: "name", filer: "filer" },
    },
    "sources/permits.yml",
  );
  return attachmentOfFile(source, source.files[0]!, "2".repeat(64));
}

test("a document that is itself an attachment is of its round, until its file says more", () => {
  expect(fileOf({})).toMatchObject({
    id: "permits-2025-06",
    listedAsOf: "2025-06",
    publishedOn: null,
    title: "list.docx",
    address: null,
    page: "https://office.example/",
  });
  expect(fileOf({ title: "List", listed_as_of: "2025-06-30", page: "https://office.example/1" })).toMatchObject({
    title: "List",
    listedAsOf: "2025-06-30",
    page: "https://office.example/1",
  });
});

test.each([{ round: undefined }, { first_seen: undefined }])("without %o it is the error missing-round", (parts) => {
  expect(() => fileOf(parts)).toThrow(expect.objectContaining({ code: "missing-round" }));
});
