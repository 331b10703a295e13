import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { generate, HEADER } from "./generate.ts";
import { COLUMNS } from "./record.ts";
import { EDIT_COUNTS, EDITS } from "./spoil.ts";
import type { Tally } from "./tally.ts";

const RECORDS = 20_000;
const first = await generated(RECORDS, 4);
const rows = first.text
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => Object.fromEntries(line.split(",").map((value, at) => [HEADER[at], value] as const)));

test("the same seed gives the same bytes, another seed others", async () => {
  expect(hash((await generated(RECORDS, 4)).text)).toBe(hash(first.text));
  expect(hash((await generated(RECORDS, 5)).text)).not.toBe(hash(first.text));
});

// Whoever changes the generator or the divisions of China that it takes districts from changes what is measured: figures from
// before and after are not to be compared, and the README says that the rates were fixed before the linker.
test("the file is still the one that was fixed before the linker", () => {
  expect(hash(first.text)).toBe("038d3ff1baa6ca0ac3bce18a97431fca779458e70711e26cd3bcf462d8912dc5");
});

test("no value needs quotes, and the ids count the records", () => {
  expect(first.text).not.toContain('"');
  expect(rows.map(({ id }) => Number(id))).toEqual(Array.from({ length: RECORDS }, (_, at) => at + 1));
});

test("what is told is what was written", () => {
  const clusters = new Set(rows.map(({ cluster }) => cluster));
  expect(first.tally.companies).toBe(clusters.size);
  expect(first.tally.duplicates).toBe(RECORDS - clusters.size);
  expect(first.tally.duplicatesByEdits.reduce((sum, count) => sum + count)).toBe(first.tally.duplicates);
  for (const column of COLUMNS) expect(first.tally.missing[column]).toBe(rows.filter((row) => row[column] === "").length);
});

test("a company has up to five records, and 1.44 in the mean", () => {
  const sizes = Object.values(countBy("cluster", "id"));
  expect(Math.max(...sizes)).toBe(5);
  expect(RECORDS / sizes.length).toBeCloseTo(1.44, 1);
});

test("at least 30% of the duplicates carry two or more edits", () => {
  expect(first.tally.twoOrMoreEdits).toBeGreaterThanOrEqual(0.3);
});

test.each(EDIT_COUNTS.items)("as many duplicates carry %i edits as the README says, within a few percent", (count) => {
  const drawn = [4, 44, 28, 14, 6, 4][count] ?? 0;
  expect(((first.tally.duplicatesByEdits[count] ?? 0) / first.tally.duplicates) * 100).toBeCloseTo(drawn, -0.7);
});

test("every kind of edit occurs", () => {
  expect(Object.keys(first.tally.edits).toSorted()).toEqual(EDITS.map(({ kind }) => kind).toSorted());
});

test("no record lacks its name, and each has two of what tells companies apart", () => {
  for (const row of rows) {
    expect(row["name"]?.trim()).not.toBe("");
    const telling = [row["address"], row["legal_person"], row["phone"], row["registered_on"]];
    expect(telling.filter((value) => value !== "").length).toBeGreaterThanOrEqual(2);
  }
});

test("different companies share brands, legal persons and telephones", () => {
  const shared = (column: string) => Object.values(countBy(column, "cluster")).filter((companies) => companies > 1).length;
  expect(shared("legal_person")).toBeGreaterThan(1000);
  expect(shared("phone")).toBeGreaterThan(200);
});

test("a smaller file is cut off where it is full", async () => {
  const { tally } = await generated(7, 4);
  expect(tally.records).toBe(7);
});

/** How many different values of one column go with each value of another. */
function countBy(column: string, counted: string): Record<string, number> {
  const found = new Map<string, Set<string>>();
  for (const row of rows) {
    const value = row[column] ?? "";
    if (value !== "") found.set(value, (found.get(value) ?? new Set()).add(row[counted] ?? ""));
  }
  return Object.fromEntries([...found].map(([value, all]) => [value, all.size]));
}

async function generated(records: number, seed: number): Promise<{ text: string; tally: Tally }> {
  let text = "";
  const tally = await generate(records, seed, (piece) => {
    text += piece;
  });
  return { text, tally };
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
