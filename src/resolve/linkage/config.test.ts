import { expect, test } from "vitest";
import { buildConfig } from "../../../test/linkage-builders.ts";
import { parseLinkConfig } from "./config.ts";

const least = { tables: ["people.csv"], compare: { name: "name" } };

test("what a configuration does not say has its default", () => {
  expect(parseLinkConfig(least, "link.yml")).toEqual({
    tables: [{ file: "people.csv", name: "people", columns: {} }],
    id: undefined,
    mode: "dedupe",
    compare: [{ name: "name", column: "name", kind: "name", tests: undefined, frequency: true, separator: undefined }],
    block: undefined,
    mostPairs: 100_000_000,
    precision: undefined,
    oneToOne: false,
    judgements: undefined,
    labels: undefined,
    truth: undefined,
  });
});

test.each([
  { tables: ["a.csv"], mode: "dedupe" },
  { tables: ["a.csv", "b.csv"], mode: "link" },
])("tables $tables are for $mode", ({ tables, mode }) => {
  expect(buildConfig({ ...least, tables }).mode).toBe(mode);
});

test("two tables of one file name are told apart by the names that are given", () => {
  const { tables } = buildConfig({
    ...least,
    tables: ["old/a.csv", { file: "new/a.csv", name: "new", columns: { name: "Name" } }],
  });
  expect(tables).toEqual([
    { file: "old/a.csv", name: "a", columns: {} },
    { file: "new/a.csv", name: "new", columns: { name: "Name" } },
  ]);
});

test("a comparison in the long form has its column, its tests in order and its separator", () => {
  const levels = ["edits 1", "jaro-winkler 0.9", "similarity 1.0", "prefix 4"];
  const { compare } = buildConfig({ ...least, compare: { short: { as: "text", column: "name", levels, frequency: false } } });
  expect(compare).toEqual([
    {
      name: "short",
      column: "name",
      kind: "text",
      tests: [
        { test: "edits", value: 1 },
        { test: "jaro-winkler", value: 0.9 },
        { test: "similarity", value: 1 },
        { test: "prefix", value: 4 },
      ],
      frequency: false,
      separator: undefined,
    },
  ]);
});

test.each([
  { text: "name", keys: [["name", undefined]] },
  {
    text: " name & born.year ",
    keys: [
      ["name", undefined],
      ["born", "year"],
    ],
  },
  {
    text: "born.prefix3&name.rare",
    keys: [
      ["born", "prefix3"],
      ["name", "rare"],
    ],
  },
  { text: "home.town", keys: [["home.town", undefined]] },
  { text: "home.town.prefix2", keys: [["home.town", "prefix2"]] },
  {
    text: "phones & name",
    keys: [
      ["phones", undefined],
      ["name", undefined],
    ],
  },
])("the rule $text names columns and parts", ({ text, keys }) => {
  const compare = { name: "name", born: "date", "home.town": "text", phones: "list" };
  const { block } = buildConfig({ compare, block: [text] });
  expect(block?.[0]?.keys.map(({ column, part }) => [column, part])).toEqual(keys);
});

test.each([
  { what: "an unknown key", parts: { blocks: ["name"] }, code: "bad-config", says: "blocks" },
  { what: "no table", parts: { tables: [] }, code: "bad-config", says: "tables" },
  { what: "tables that are no list", parts: { tables: "a.csv" }, code: "bad-config", says: "tables" },
  { what: "a table without a file", parts: { tables: [{ name: "a" }] }, code: "bad-config", says: "tables.0.file" },
  { what: "two tables of one name", parts: { tables: ["x/a.csv", "y/a.csv"] }, code: "bad-config", says: '"a"' },
  {
    what: "more tables than are told apart",
    parts: { tables: Array.from({ length: 257 }, (_, at) => `${at}.csv`) },
    code: "bad-config",
    says: "257",
  },
  { what: "nothing to compare", parts: { compare: {} }, code: "bad-config", says: "compare" },
  { what: "an unknown kind", parts: { compare: { name: "nmae" } }, code: "bad-config", says: "company" },
  {
    what: "an unknown kind in the long form",
    parts: { compare: { name: { as: "nmae" } } },
    code: "bad-config",
    says: "compare.name.as",
  },
  {
    what: "an unknown key of a comparison",
    parts: { compare: { name: { as: "text", level: [] } } },
    code: "bad-config",
    says: "level",
  },
  {
    what: "a column in two forms",
    parts: { compare: { name: "company", words: { as: "words", column: "name" } } },
    code: "bad-config",
    says: "columns",
  },
  {
    what: "levels of a kind with its own",
    parts: { compare: { name: { as: "company", levels: ["edits 1"] } } },
    code: "bad-config",
    says: "levels",
  },
  { what: "a mode for two tables", parts: { mode: "link" }, code: "bad-config", says: "two tables" },
  { what: "a precision beyond one", parts: { precision: 1.5 }, code: "bad-config", says: "precision" },
  { what: "a limit of no pairs", parts: { most_pairs: 0 }, code: "bad-config", says: "most_pairs" },
  { what: "a rule over a column that is not compared", parts: { block: ["town"] }, code: "unknown-column", says: "name" },
  { what: "a rule that ends with &", parts: { block: ["name &"] }, code: "unknown-column", says: "name &" },
  { what: "a rule with an unknown part", parts: { block: ["name.first"] }, code: "unknown-part", says: "prefixN" },
  { what: "a rule with a prefix of no letters", parts: { block: ["name.prefix0"] }, code: "unknown-part", says: "prefix0" },
  { what: "a rule with two rare parts", parts: { block: ["name.rare & name.words"] }, code: "bad-rule", says: "several keys" },
  {
    what: "a rule with two lists",
    parts: { compare: { a: "list", b: "list" }, block: ["a & b"] },
    code: "bad-rule",
    says: "several keys",
  },
  {
    what: "a rule with a part of a list",
    parts: { compare: { a: "list" }, block: ["a.prefix3"] },
    code: "bad-rule",
    says: "each of its values",
  },
])("$what is refused, and it is said where", ({ parts, code, says }) => {
  expect(() => buildConfig({ ...least, ...parts })).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(says) as string }) as Error,
  );
});

test.each([
  "edits 0",
  "edits 1.5",
  "edits -1",
  "prefix 0",
  "jaro-winkler 0",
  "jaro-winkler 1.2",
  "similarity 80",
  "jaro 0.9",
  "edits",
])("the level %s, which always or never holds or is none, is refused", (level) => {
  const compare = { name: { as: "text", levels: [level] } };
  expect(() => buildConfig({ compare })).toThrow(expect.objectContaining({ code: "bad-config" }) as Error);
});

test.each([{ input: null }, { input: "tables" }, { input: [] }, { input: 7 }])("$input is no configuration", ({ input }) => {
  expect(() => parseLinkConfig(input, "link.yml")).toThrow(expect.objectContaining({ code: "bad-config" }) as Error);
});
