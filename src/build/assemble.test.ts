import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CHECK_CODES } from "../model/checks.ts";
import { sha256 } from "../model/ids.ts";
import { collectIssues } from "../model/issues.ts";
import { freshStages } from "../model/stages.ts";
import { assemble } from "./assemble.ts";
import { loadDossier } from "./load-dossier.ts";
import { readSources } from "./read-sources.ts";
import { statementsOf } from "./statements.ts";

// Each test adds one source to a copy of the smallest dossier; its header is its mapping.
let scratch: string;

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "tidui-assemble-"));
  const tiny = join(import.meta.dirname, "../../dossiers/tiny");
  cpSync(tiny, join(scratch, "tiny"), { recursive: true, filter: (path) => !path.endsWith(".build") });
});
afterEach(() => rmSync(scratch, { recursive: true }));

async function assembleWith(id: string, kind: string, csv: readonly string[]) {
  const folder = join(scratch, "tiny");
  const columns = (csv[0] ?? "").split(",").map((name) => `${name}: ${name}`);
  writeFileSync(join(folder, `facts/${id}.csv`), csv.join("\n"));
  const words = "{ zh: 词, en: words }";
  const source = {
    id,
    kind,
    title: words,
    publisher: words,
    files: `[{ path: facts/${id}.csv }]`,
    columns: `{ ${columns.join(", ")} }`,
  };
  writeFileSync(
    join(folder, `sources/${id}.yml`),
    Object.entries(source)
      .map(([key, value]) => `${key}: ${value}\n`)
      .join(""),
  );
  return assembled(folder);
}

async function assembled(folder: string) {
  const { issues, report } = collectIssues();
  const dossier = loadDossier(folder);
  const stages = freshStages(report);
  const read = await readSources(dossier, { folder, keep: sha256, stages, report });
  const built = assemble(dossier, { read, samples: [], judgements: [], labels: [] }, stages);
  const checks = new Set<string>(CHECK_CODES);
  return { ...built, issues: issues.filter(({ code }) => !checks.has(code)) };
}

const someRow = async () => {
  const [row] = (await assembleWith("places", "places", ["name"])).filings;
  if (!row) throw new Error("The smallest dossier has rows");
  return row;
};

test("a statement of a reported figure names the source and the record it was read from", async () => {
  const built = await assembleWith("pages", "reported", [
    "id,kind,subject,predicate,value,address",
    "usage-001,usage,小珩,MAU,7,https://news.example/1",
  ]);
  const statements = statementsOf(built);
  const known = new Map(built.records.map(({ id, source }) => [id, source]));
  expect(statements.find(({ prop }) => prop === "MAU")).toMatchObject({ source: "pages", value: "7" });
  expect(statements.filter(({ record, source }) => known.get(record) !== source)).toEqual([]);
});

test.each([
  { title: "one whose raw value stands there is applied", raw: "same", field: "filer", codes: [] },
  { title: "one whose raw value has gone is heard of", raw: "甲公司", field: "filer", codes: ["warning repairs-nothing"] },
  { title: "one of a field that no repair reaches is heard of", raw: "same", field: "place", codes: ["warning repairs-nothing"] },
])("of repairs, $title", async ({ raw, field, codes }) => {
  const { number, filer, origin } = await someRow();
  const { issues, filings } = await assembleWith("repairs", "repairs", [
    "attachment,number,field,raw,repaired,reason",
    `${origin.attachment},${number},${field},${raw === "same" ? filer : raw},乙公司,test`,
  ]);
  expect(issues.map(({ code, level }) => `${level} ${code}`)).toEqual(codes);
  expect(filings.filter(({ repairedFiler }) => repairedFiler === "乙公司").length).toBe(codes.length === 0 ? 1 : 0);
});

const notices = "number,cancelled_on,notice_date,address";

test("a notice about a number that no list holds is heard of, by the source it is from", async () => {
  const { issues } = await assembleWith("strikes", "cancellations", [
    notices,
    "nowhere,2025-07,2025-07-14,https://office.example/1",
  ]);
  expect(issues).toMatchObject([{ code: "cancels-nothing", level: "warning", source: "strikes" }]);
});

test("of two notices for one number the earlier one cancels it", async () => {
  const { number } = await someRow();
  const rows = ["2026-01", "2025-08"].map((month) => `${number},${month},${month}-14,https://office.example/1`);
  const { issues, filings } = await assembleWith("strikes", "cancellations", [notices, ...rows]);
  expect(issues).toMatchObject([{ code: "cancelled-twice", level: "warning" }]);
  expect(new Set(filings.filter((row) => row.number === number).map(({ cancelledOn }) => cancelledOn))).toEqual(
    new Set(["2025-08"]),
  );
});

test("two documents of one source and one round are an error: their rows would stand in one attachment", async () => {
  const file = join(scratch, "tiny/sources/permits.yml");
  writeFileSync(file, readFileSync(file, "utf8").replace("round: 2025-12", "round: 2025-06"));
  expect((await assembled(join(scratch, "tiny"))).issues).toContainEqual(
    expect.objectContaining({ code: "duplicate-attachment", level: "error", source: "permits" }),
  );
});
