import { expect, test } from "vitest";
import { parseGroups, parseHead, parseMeasure, parseSource, SOURCE_FIELDS } from "./dossier.ts";

const words = { zh: "词" };
const series = { id: "list", label: words, short: words, unit: words };
const head = {
  id: "tiny",
  title: words,
  question: words,
  languages: ["zh"],
  series: [series],
  league: { measure: "permits" },
  headline: words,
};
const measure = {
  id: "permits",
  label: words,
  definition: words,
  unit: words,
  count: { series: ["list"] },
  clock: "listed_as_of",
};
const columns = { no: "number", what: "name", who: "filer" };
const source = { id: "list", kind: "filings", title: words, publisher: words, files: [{ path: "facts/list.csv" }], columns };
const group = { id: "plover", name: words, kind: "startup" };

const refusal = (code: string, where: string) =>
  expect.objectContaining({ name: "UserError", code, message: expect.stringContaining(where) });

test("what is left out is filled in, so that nobody downstream asks whether it is there", () => {
  expect(parseHead(head, "dossier.yml")).toMatchObject({ league: { beside: [], least_total: 10 }, series: [{ terms: {} }] });
  expect(parseMeasure(measure, "m.yml")).toMatchObject({ count: { in_force: false }, clocks: [], by: [] });
  expect(parseSource(source, "s.yml")).toMatchObject({ ignore: [] });
  expect(parseGroups([group], "groups.yml")).toMatchObject([
    { aliases: [], entities: [], proposed: [], former: [], brands: [], apps: [] },
  ]);
  expect(parseGroups(null, "groups.yml")).toEqual([]);
});

test("a company listed as a plain string carries the group's name; numbers among words are words", () => {
  const [parsed] = parseGroups(
    [{ ...group, entities: ["甲公司", { name: "乙公司", basis: "known" }], apps: [360, "豆包"] }],
    "groups.yml",
  );
  expect(parsed?.entities).toEqual([
    { name: "甲公司", basis: "name", note: "", evidence: "editor" },
    { name: "乙公司", basis: "known", note: "", evidence: "editor" },
  ]);
  expect(parsed?.apps).toEqual(["360", "豆包"]);
});

const listed = (parts: object) => [{ ...group, entities: [{ name: "甲公司", basis: "known", ...parts }] }];

test("a membership rests on what is said of it, on a product that speaks for it, or else on the editor", () => {
  const share = { evidence: "registered-share", share: 62.5, document: "register", date: "2025-06" };
  expect(parseGroups(listed(share), "groups.yml")[0]?.entities).toMatchObject([share]);
  expect(parseGroups(listed({ basis: "product" }), "groups.yml")[0]?.entities).toMatchObject([{ evidence: "brand-product" }]);
  expect(parseGroups(listed({}), "groups.yml")[0]?.entities).toMatchObject([{ evidence: "editor" }]);
});

test.each([
  { title: "of an unknown class", parts: { evidence: "rumour" }, at: "entities.0.evidence" },
  {
    title: "of a share without its percentage",
    parts: { evidence: "registered-share", document: "x", date: "2025" },
    at: "share",
  },
  {
    title: "of more than all shares",
    parts: { evidence: "registered-share", share: 101, document: "x", date: "2025" },
    at: "share",
  },
  {
    title: "of a contract with a percentage",
    parts: { evidence: "contractual-control", share: 5, document: "x", date: "2025" },
    at: "share",
  },
  { title: "of a prospectus that is not named", parts: { evidence: "prospectus", date: "2025" }, at: "document" },
  { title: "of an annual report without a date", parts: { evidence: "annual-report", document: "x" }, at: "date" },
  { title: "of a statement on no day", parts: { evidence: "own-statement", document: "x", date: "soon" }, at: "date" },
])("evidence $title is refused at the place", ({ parts, at }) => {
  expect(() => parseGroups(listed(parts), "groups.yml")).toThrow(refusal("bad-config", at));
});

test.each([
  { title: "is no mapping", input: "title: x", at: "dossier.yml" },
  { title: "is empty", input: null, at: "dossier.yml" },
  { title: "lacks a key", input: { ...head, title: undefined }, at: "title" },
  { title: "has a key that nobody knows", input: { ...head, titel: words }, at: "titel" },
  { title: "has an id with a dot", input: { ...head, id: "china.ai" }, at: "id" },
  { title: "has an id in capitals", input: { ...head, id: "Tiny" }, at: "id" },
  { title: "has a text in no language", input: { ...head, title: {} }, at: "title" },
  { title: "has an empty text", input: { ...head, title: { zh: "" } }, at: "title.zh" },
  { title: "has a language that is none", input: { ...head, title: { chinese: "词" } }, at: "title" },
  { title: "has no language", input: { ...head, languages: [] }, at: "languages" },
  { title: "has no series", input: { ...head, series: [] }, at: "series" },
  {
    title: "wants half a filing for a reading",
    input: { ...head, league: { measure: "permits", least_total: 0.5 } },
    at: "league.least_total",
  },
])("a dossier.yml that $title is refused at the place", ({ input, at }) => {
  expect(() => parseHead(input, "dossier.yml")).toThrow(refusal("bad-config", at));
});

test.each([
  { title: "counts no series", input: { ...measure, count: { series: [] } }, at: "count.series" },
  { title: "goes by a clock that no filing has", input: { ...measure, clock: "printed_on" }, at: "clock" },
  { title: "is told beside by such a clock", input: { ...measure, clocks: ["printed_on"] }, at: "clocks.0" },
  { title: "is broken down by something unknown", input: { ...measure, by: ["district"] }, at: "by.0" },
  { title: "counts with an unknown condition", input: { ...measure, count: { series: ["list"], inforce: true } }, at: "count" },
])("a measure that $title is refused at the place", ({ input, at }) => {
  expect(() => parseMeasure(input, "measures/permits.yml")).toThrow(refusal("bad-config", at));
});

const withFile = (file: object) => ({ ...source, files: [file] });

test.each([
  { title: "of an unknown kind", input: { ...source, kind: "feed" }, at: "kind" },
  { title: "without files", input: { ...source, files: [] }, at: "files" },
  { title: "whose path is absolute", input: withFile({ path: "/etc/passwd" }), at: "files.0.path" },
  { title: "whose path climbs out", input: withFile({ path: "../other/list.csv" }), at: "files.0.path" },
  { title: "whose path climbs out in the middle", input: withFile({ path: "facts/../../list.csv" }), at: "files.0.path" },
  { title: "whose path climbs out as on Windows", input: withFile({ path: "facts\\..\\..\\list.csv" }), at: "files.0.path" },
  {
    title: "with a date that does not exist",
    input: withFile({ path: "a.csv", listed_as_of: "2025-02-30" }),
    at: "files.0.listed_as_of",
  },
  { title: "with an address that is a script", input: { ...source, address: "javascript:alert(1)" }, at: "address" },
  {
    title: "with a file's address that is no address",
    input: withFile({ path: "a.csv", address: "somewhere" }),
    at: "files.0.address",
  },
  { title: "with a column mapped to a list", input: { ...source, columns: { no: ["number"] } }, at: "columns.no" },
])("a source $title is refused at the place", ({ input, at }) => {
  expect(() => parseSource(input, "sources/list.yml")).toThrow(refusal("bad-config", at));
});

test("a file whose name holds two dots stays inside the dossier", () => {
  expect(parseSource(withFile({ path: "facts/list..2025.csv" }), "s.yml").files[0]?.path).toBe("facts/list..2025.csv");
});

test.each([
  { field: "nummer", kind: "filings" },
  { field: "total", kind: "filings" },
  { field: "constructor", kind: "filings" },
  { field: "filer_name", kind: "cancellations" },
])("a $kind source that maps a column to $field is refused: it has no such field", ({ field, kind }) => {
  const input = { ...source, kind, columns: { ...columns, other: field } };
  expect(() => parseSource(input, "sources/list.yml")).toThrow(refusal("unknown-field", field));
});

test.each(Object.entries(SOURCE_FIELDS).flatMap(([kind, { required }]) => required.map((field) => ({ kind, field, required }))))(
  "a $kind source without a column for $field is refused",
  ({ kind, field, required }) => {
    const others = Object.fromEntries(required.filter((name) => name !== field).map((name) => [name, name]));
    expect(() => parseSource({ ...source, kind, columns: others }, "sources/list.yml")).toThrow(refusal("missing-field", field));
  },
);

test("two headers may mean one field, and a field may stay unmapped where a row means something without it", () => {
  const parsed = parseSource({ ...source, columns: { ...columns, 单位: "filer", 主体: "filer" } }, "s.yml");
  expect(parsed.columns).toMatchObject({ 单位: "filer", 主体: "filer" });
});

test.each([
  { title: "without a name", input: [{ ...group, name: {} }], at: "0.name" },
  { title: "with a company that has no name", input: [{ ...group, entities: [""] }], at: "0.entities" },
  { title: "with a company that does not say why", input: [{ ...group, entities: [{ name: "甲公司" }] }], at: "0.entities" },
  { title: "with a former name that leads nowhere", input: [{ ...group, former: [{ name: "甲公司" }] }], at: "0.former" },
  { title: "that is no list", input: { plover: group }, at: "groups.yml" },
])("a group $title is refused at the place", ({ input, at }) => {
  expect(() => parseGroups(input, "groups.yml")).toThrow(refusal("bad-config", at));
});
