import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type LabelledPair, NAME_BENCH, readNameBench, readOwnPairs } from "../bench/name-match/labelled-pairs.ts";
import { qualities } from "../bench/name-match/scoring.ts";
import { compareNames, SAME_FROM, type Schema } from "../src/text/match/compare-names.ts";

const root = join(import.meta.dirname, "..");
const reference = readFileSync(join(root, "bench/name-match/reference.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Record<string, unknown>);
const documented = readFileSync(join(root, "docs/name-matching.md"), "utf8")
  .split("\n")
  .filter((line) => /^\| (?:name_bench|our pairs) \|/.test(line));

const by = (who: string) => reference.filter((one) => String(one["by"]).includes(who) && "f1" in one);
const digits = (value: unknown): string => Number(value).toPrecision(3);

test("docs/name-matching.md tells the figures of the reference results, all of them", () => {
  const f1 = (who: string, row: Record<string, unknown>): string =>
    digits(
      by(who).find((one) => one["what"] === row["what"] && one["names"] === row["names"] && one["part"] === row["part"])?.["f1"],
    );
  const rows = by("tidui").map(
    (row) =>
      `| ${[
        ...[row["what"], row["names"], row["part"], row["pairs"]].map(String),
        ...[row["precision"], row["recall"], row["f1"]].map(digits),
        f1("logic-v2", row),
        f1("logic-v1", row),
      ].join(" | ")} |`,
  );
  expect(documented).toEqual(rows);
});

const sets: readonly (readonly [string, readonly LabelledPair[] | undefined])[] = [
  ["name_bench", readNameBench()],
  ["our pairs", readOwnPairs()],
];

test.each(sets)("the code gives on %s what the reference results tell", (set, pairs) => {
  if (!pairs) return console.log(`skipped: name_bench is not here (${NAME_BENCH})`);
  const saysSame = pairs.map(
    ({ left, right, schema }) =>
      compareNames(left, right, { schema: schema === "Person" ? "Person" : "Organization" }).score >= SAME_FROM,
  );
  const found = qualities(pairs, saysSame).map((one) => [one.names, one.part, digits(one.f1)]);
  const told = by("tidui")
    .filter((one) => one["what"] === set)
    .map((one) => [one["names"], one["part"], digits(one["f1"])]);
  expect(found).toEqual(told);
});

test("the examples of docs/name-matching.md give the scores that they tell", () => {
  const doc = readFileSync(join(root, "docs/name-matching.md"), "utf8");
  const examples = [...doc.matchAll(/^compareNames\("(.*?)", "(.*?)", \{ schema: "(\w+)" \}\); \/\/ score ([\d.]+)/gm)];
  expect(examples.length).toBe(3);
  for (const [, left = "", right = "", schema = "", score] of examples) {
    expect(compareNames(left, right, { schema: schema as Schema }).score).toBe(Number(score));
  }
});

test("no name of name_bench stands in both halves", () => {
  const pairs = readNameBench() ?? [];
  const namesOf = (part: string) =>
    new Set(
      pairs
        .filter((pair) => pair.part === part)
        .flatMap(({ left, right }) => [left, right].map((name) => name.trim().toLowerCase())),
    );
  const tuned = namesOf("tuned");
  expect([...namesOf("measured")].filter((name) => tuned.has(name))).toEqual([]);
});
