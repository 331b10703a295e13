import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openWorkspace } from "../store/workspace.ts";
import { loadDossier } from "./load-dossier.ts";
import { loadSiteData } from "./site-data.ts";

// Each test breaks a copy of the smallest dossier in one place.
let folder: string;
let scratch: string;

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "tidui-dossier-"));
  folder = join(scratch, "tiny");
  cpSync(join(import.meta.dirname, "../../dossiers/tiny"), folder, {
    recursive: true,
    filter: (path) => !path.endsWith(".build"),
  });
});
afterEach(() => rmSync(scratch, { recursive: true }));

const edit = (file: string, change: (text: string) => string) => {
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path, "utf8")));
};
const load = () => loadSiteData(folder, openWorkspace(join(scratch, "build")));

test("the smallest dossier is sound", () => {
  expect(loadDossier(folder)).toMatchObject({ head: { id: "tiny" }, sources: [{ id: "permits" }, { id: "totals" }] });
});

test.each([
  {
    title: "two sources of one id",
    file: "sources/totals.yml",
    change: (text: string) => text.replace("id: totals", "id: permits"),
    code: "duplicate-id",
  },
  {
    title: "two groups of one id",
    file: "groups.yml",
    change: (text: string) => text.replace("id: tern", "id: plover"),
    code: "duplicate-id",
  },
  {
    title: "two series of one id",
    file: "dossier.yml",
    change: (text: string) =>
      text.replace("series:", `series:\n  - { id: permits, label: { zh: 词 }, short: { zh: 词 }, unit: { zh: 词 } }`),
    code: "duplicate-id",
  },
  {
    title: "a measure of an unknown series",
    file: "measures/permits.yml",
    change: (text: string) => text.replace("series: [permits]", "series: [licences]"),
    code: "unknown-series",
  },
  {
    title: "a league by an unknown measure",
    file: "dossier.yml",
    change: (text: string) => text.replace("measure: permits", "measure: licences"),
    code: "unknown-measure",
  },
  {
    title: "a league beside an unknown measure",
    file: "dossier.yml",
    change: (text: string) => text.replace("measure: permits", "measure: permits, beside: [licences]"),
    code: "unknown-measure",
  },
  { title: "a file that is no YAML", file: "dossier.yml", change: (text: string) => `${text}\n  - "`, code: "bad-yaml" },
  { title: "a key twice", file: "dossier.yml", change: (text: string) => `${text}\nid: tiny\n`, code: "bad-yaml" },
  {
    title: "a declaration of over 4 MB",
    file: "groups.yml",
    change: (text: string) => text + `# ${"x".repeat(80)}\n`.repeat(60_000),
    code: "too-large",
  },
])("$title is the error $code, and the file is named", ({ file, change, code }) => {
  edit(file, change);
  expect(() => loadDossier(folder)).toThrow(expect.objectContaining({ name: "UserError", code }));
});

test("two measures of one id are the error duplicate-id", () => {
  cpSync(join(folder, "measures/permits.yml"), join(folder, "measures/copy.yml"));
  expect(() => loadDossier(folder)).toThrow(expect.objectContaining({ code: "duplicate-id" }));
});

test("a folder without dossier.yml is the error no-dossier", () => {
  expect(() => loadDossier(scratch)).toThrow(expect.objectContaining({ code: "no-dossier" }));
});

test("a file that does not exist is the error no-such-file", () => {
  rmSync(join(folder, "facts/totals.csv"));
  expect(load).toThrow(expect.objectContaining({ code: "no-such-file" }));
});

test("a file that is a link out of the dossier is the error outside-dossier", () => {
  writeFileSync(join(scratch, "secret.csv"), "series,as_of,total,confirmed_by,address\n");
  rmSync(join(folder, "facts/totals.csv"));
  symlinkSync(join(scratch, "secret.csv"), join(folder, "facts/totals.csv"));
  expect(load).toThrow(expect.objectContaining({ code: "outside-dossier" }));
});

test("a document that is read itself must tell its round", () => {
  edit("sources/permits.yml", (text) => text.replace("    round: 2025-12\n", ""));
  expect(load).toThrow(expect.objectContaining({ code: "missing-round" }));
});

test("two documents of one source and round are the error duplicate-attachment", () => {
  edit("sources/permits.yml", (text) => text.replace("round: 2025-12", "round: 2025-06"));
  expect(load().issues).toContainEqual(
    expect.objectContaining({ code: "duplicate-attachment", level: "error", source: "permits" }),
  );
});
