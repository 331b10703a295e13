import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { csvOf, layOut, layOutPeople, link, linkedJson, people, writtenBy } from "../../test/linkage-folder.ts";
import { filesOf, runHere } from "../../test/tiny-dossier.ts";

/** The keys of the object that docs/cli.md says is printed; what is in `evaluation` and `explanation` is not listed there. */
function documentedKeys(): Set<string> {
  const doc = readFileSync(join(import.meta.dirname, "../../docs/cli.md"), "utf8");
  const section = doc.split(/^## /mu).find((part) => part.startsWith("`tidui link")) ?? "";
  const object = /`(\{"[^`]*\})`/u.exec(section)?.[1] ?? "";
  return new Set([...object.matchAll(/"([a-zA-Z]+)"/gu)].map(([, key]) => key ?? ""));
}

function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return keysOf(value[0]);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "evaluation" || key === "explanation" ? [key] : [key, ...keysOf(inner)],
  );
}

test("--json prints the object that is documented, all of it where the truth is known and a pair is explained", async () => {
  const made = layOutPeople({ truth: "person" });
  const told = await linkedJson(made, "--explain", "p0,p1");
  expect(new Set(keysOf(told))).toEqual(documentedKeys());
  expect(told).toMatchObject({
    rows: people.length,
    mode: "dedupe",
    allPairs: (people.length * (people.length - 1)) / 2,
    files: [],
  });
});

test("without --json the rules, the bits of each level, the clusters and the files are told", async () => {
  const made = layOutPeople({ truth: "person", block: ["born", "given & family"] });
  const { code, out, err } = await link(made);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(
    /^[\d,]+ rows, [\d,]+ pairs that could be made \(dedupe\)\.\n +[\d,]+ {2}born\n +[\d,]+ {2}given & family\n/u,
  );
  expect(out).toMatch(/\n {2}town +exact [\d.]+ · edits 1 /u);
  expect(out).toMatch(/\nAgainst the truth: .* F1 0\.\d{4}/u);
  expect(out).toContain(join(made.folder, "link.linked", "clusters.csv"));
});

test("--count tells what each rule makes, and neither learns nor writes", async () => {
  const made = layOutPeople({ block: ["born", "town"] });
  const told = await linkedJson(made, "--count");
  expect(told).toMatchObject({ rules: [{ rule: "born" }, { rule: "town" }], files: [] });
  expect(Object.keys(told)).not.toContain("learned");
  expect([...filesOf(made.folder).keys()]).toEqual(["link.yml", "people.csv"]);
});

test.each([{ more: [] }, { more: ["--count"] }])(
  "a rule that makes too many pairs is refused before the work, with the count and what to change: $more",
  async ({ more }) => {
    const made = layOutPeople({ block: ["town"], most_pairs: 100 });
    const { code, out, err } = await link(made, ...more);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^The rule "town" would make [\d,]+ pairs; most_pairs allows 100\..*&.*most_pairs\.\n$/u);
    expect(filesOf(made.folder).size).toBe(2);
  },
);

test("--explain tells the way to a pair's weight, step by step, and writes nothing", async () => {
  const made = layOutPeople();
  const { out } = await link(made, "--explain", "p0,people:p1");
  expect(out).toMatch(/\np0 and p1\n {2}prior .*\n {2}given .*\n {2}family .*\n {2}town .*\n {2}born .*\n/u);
  expect(out).toMatch(/\nProbability [01]\.\d{4}; in (one cluster|two clusters)\.\n/u);
  expect(filesOf(made.folder).size).toBe(2);
  const { explanation } = (await linkedJson(made, "--explain", "p0,p1")) as {
    explanation: { steps: { bits: number }[]; bits: number };
  };
  expect(explanation.steps.reduce((sum, { bits }) => sum + bits, 0)).toBeCloseTo(explanation.bits, 9);
});

test.each([
  { what: "a row that is not there", more: ["--explain", "p0,nobody"], says: '"nobody"' },
  { what: "one row alone", more: ["--explain", "p0"], says: "--explain 17,42" },
  { what: "three rows", more: ["--explain", "p0,p1,p2"], says: "--explain 17,42" },
  { what: "an option that is none", more: ["--explian", "p0,p1"], says: "--explian" },
])("$what ends in a sentence and 1", async ({ more, says }) => {
  const { code, out, err } = await link(layOutPeople(), ...more);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toContain(says);
});

test("--out names the folder, which is made with those above it", async () => {
  const made = layOutPeople();
  const out = join(made.folder, "deep/er");
  expect(await linkedJson(made, "--out", out)).toMatchObject({ files: [join(out, "clusters.csv"), join(out, "pairs.csv")] });
  expect([...filesOf(out).keys()]).toEqual(["clusters.csv", "pairs.csv"]);
});

test("a name that would speak to the terminal is printed without", async () => {
  const made = layOutPeople({ judgements: "judged.csv" });
  writeFileSync(join(made.folder, "judged.csv"), csvOf([{ left: "\u001B[31mnobody", right: "p1", judgement: "positive" }]));
  expect((await link(made)).err).not.toContain("\u001B");
});

const rows = "id,name\n1,甲乙丙\n2,甲乙丙\n3,丁戊己\n";
const over = { tables: ["rows.csv"], id: "id", compare: { name: "text" } };
const many = `id,name\n${"1,x\n".repeat(2)}`;
const gbk = Buffer.from([
  0x69, 0x64, 0x2c, 0x6e, 0x61, 0x6d, 0x65, 0x0a, 0x31, 0x2c, 0xbc, 0xd7, 0x0a, 0x32, 0x2c, 0xd2, 0xd2, 0x0a,
]);

test.each([
  { what: "no rows", content: "id,name\n", parts: {}, says: "There are 0 rows" },
  { what: "one row", content: "id,name\n1,a\n", parts: {}, says: "There are 1 rows" },
  { what: "an empty file", content: "", parts: {}, says: "is empty" },
  { what: "an id that comes twice", content: many, parts: {}, says: 'the id "1" twice' },
  { what: "a row without an id", content: "id,name\n1,a\n,b\n", parts: {}, says: "Leave out id:" },
  {
    what: "a file that is not UTF-8",
    content: gbk,
    parts: {},
    says: "line 2 cannot be read as a table: it is not UTF-8. Save it as UTF-8.",
  },
  { what: "a row with a comma too many", content: `${rows}4,a,b\n`, parts: {}, says: "line 5" },
  { what: "no table", content: rows, parts: { tables: ["none.csv"] }, says: "none.csv" },
  { what: "a folder for a table", content: rows, parts: { tables: ["."] }, says: "is no file" },
  { what: "a column that is not there", content: rows, parts: { compare: { nmae: "text" } }, says: "It has: id, name" },
  { what: "an id that is not there", content: rows, parts: { id: "nr" }, says: 'no column "nr"' },
  { what: "a truth that is not there", content: rows, parts: { truth: "cluster" }, says: 'no column "cluster"' },
  { what: "an unknown key", content: rows, parts: { blocks: ["name"] }, says: "blocks" },
  { what: "an unknown kind", content: rows, parts: { compare: { name: "nom" } }, says: "company" },
  { what: "a rule over an unknown column", content: rows, parts: { block: ["nmae"] }, says: "compared columns: name" },
  { what: "rows that agree in nothing", content: "id,name\n1,甲乙丙\n2,丁戊己\n", parts: {}, says: "under block" },
])(
  "$what ends in one sentence that says what to change, and 1; what was written before stays",
  async ({ content, parts, says }) => {
    const made = layOut({ "rows.csv": rows }, over);
    expect((await link(made)).code).toBe(0);
    const before = writtenBy(made);
    writeFileSync(join(made.folder, "rows.csv"), content);
    writeFileSync(made.config, JSON.stringify({ ...over, ...parts }));
    const { code, out, err } = await link(made);
    expect({ code, out, lines: err.split("\n").length }).toEqual({ code: 1, out: "", lines: 2 });
    expect(err).toContain(says);
    expect(err).not.toMatch(/\bat .*\.ts:\d/u);
    expect(writtenBy(made)).toEqual(before);
  },
);

test.each([
  { what: "no YAML", config: "tables: [a\nb: {", says: "line 2" },
  { what: "a key twice", config: "tables: [a.csv]\ntables: [b.csv]\n", says: "line 2" },
  { what: "text", config: "hello", says: "object" },
  { what: "empty", config: "", says: "object" },
  { what: "too large", config: `#${"x".repeat(1024 * 1024)}`, says: "larger" },
  {
    what: "full of aliases of aliases",
    config: `a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [${"*a,".repeat(10)}]\nc: [${"*b,".repeat(30)}]\n`,
    says: "alias",
  },
])("a configuration that is $what is refused in one sentence", async ({ config, says }) => {
  const made = layOut({}, {});
  writeFileSync(made.config, config);
  const { code, err } = await link(made);
  expect({ code, lines: err.split("\n").length }).toEqual({ code: 1, lines: 2 });
  expect(err).toContain(says);
});

test.each([{ name: "nope.yml" }, { name: "." }])("$name is no configuration", async ({ name }) => {
  const { folder } = layOut({}, {});
  const { code, err } = await runHere("link", join(folder, name));
  expect(code).toBe(1);
  expect(err).toContain("There is no file");
});

test.each([{ out: "people.csv" }, { out: "people.csv/below" }])(
  "$out is no folder for a result, and it is said before the work",
  async ({ out }) => {
    const made = layOutPeople();
    const { code, err } = await link(made, "--out", join(made.folder, out));
    expect(code).toBe(1);
    expect(err).toContain("cannot be used as a folder");
  },
);

test("300 columns, of which two are compared, are nothing out of the ordinary", async () => {
  const wide = people
    .slice(0, 200)
    .map((row) => ({ ...row, ...Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`c${at}`, String(at)])) }));
  const made = layOut(
    { "people.csv": csvOf(wide) },
    { tables: ["people.csv"], id: "id", compare: { family: "name", born: "date" } },
  );
  expect((await link(made)).code).toBe(0);
});

test("a column of one value, rows that are all the same but for their ids, and rows without any value are linked without error", async () => {
  const all = [
    ...Array.from({ length: 20 }, (_, at) => ({ id: `s${at}`, name: "甲乙", town: "北京" })),
    ...Array.from({ length: 20 }, (_, at) => ({ id: `e${at}`, name: "", town: "" })),
    ...Array.from({ length: 60 }, (_, at) => ({
      id: `n${at}`,
      name: `${"丙丁戊己庚辛"[at % 6]}${"壬癸子丑寅卯"[at % 5]}${at % 7}`,
      town: "北京",
    })),
  ];
  const made = layOut({ "rows.csv": csvOf(all) }, { tables: ["rows.csv"], id: "id", compare: { name: "name", town: "text" } });
  expect((await link(made)).code).toBe(0);
  expect(writtenBy(made).clusters.trim().split("\n")).toHaveLength(101);
});
