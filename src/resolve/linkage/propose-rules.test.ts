import { expect, test } from "vitest";
import { buildConfig, buildInput, inventPeople } from "../../../test/linkage-builders.ts";
import { proposeRules, type ProposedRule } from "./propose-rules.ts";
import { randomNumbers } from "./random-pairs.ts";
import { blocksOf, KeySource } from "./rules.ts";
import { countPairs } from "./pairs.ts";

type Row = Readonly<Record<string, string>>;

function proposed(rows: readonly Row[], compare: Readonly<Record<string, string>>): (ProposedRule & { readonly made: number })[] {
  const config = buildConfig({ compare });
  const { columns, lists, tableOf } = buildInput(rows, config);
  const source = new KeySource(columns, lists);
  return proposeRules({ compared: config.compare, columns, rows: rows.length, share: 1 }, source).map((one) => {
    return { ...one, made: countPairs(blocksOf(one.rule, source), { mode: "dedupe", tableOf }) };
  });
}

const people = inventPeople(4000);
const kinds = { given: "name", family: "name", town: "text", born: "date" };
const textsOf = (rules: readonly ProposedRule[]) => rules.map(({ rule }) => rule.text);

test("rules are the same on every run, and each makes about as many pairs as is said", () => {
  const [first, second] = [proposed(people, kinds), proposed(people, kinds)];
  expect(first.length).toBeGreaterThan(2);
  expect(textsOf(first)).toEqual(textsOf(second));
  for (const { pairs, made } of first) expect(Math.abs(pairs - made)).toBeLessThanOrEqual(20 + made / 10);
});

test("no rule makes more than its share of pairs, nor do all together", () => {
  const rules = proposed(people, kinds);
  const most = { rule: Math.max(50_000, 6 * people.length), all: Math.max(200_000, 24 * people.length) };
  expect(Math.max(...rules.map(({ made }) => made))).toBeLessThanOrEqual(1.1 * most.rule);
  expect(rules.reduce((sum, { made }) => sum + made, 0)).toBeLessThanOrEqual(1.1 * most.all);
});

test("the pairs of people who are the same are nearly all made", () => {
  const config = buildConfig({ compare: kinds });
  const { columns, lists } = buildInput(people, config);
  const source = new KeySource(columns, lists);
  const keys = proposed(people, kinds).flatMap(({ rule }) => blocksOf(rule, source).keys ?? []);
  const same = people.flatMap(({ person }, left) =>
    [left + 1, left + 2].filter((right) => people[right]?.person === person).map((right) => [left, right] as const),
  );
  const found = same.filter(([left, right]) => keys.some((own) => own[left] !== 0 && own[left] === own[right]));
  expect(found.length / same.length).toBeGreaterThan(0.97);
});

const numbered = (size: number, more: (row: number) => Row) =>
  Array.from({ length: size }, (_, row) => ({ pair: `name ${row >> 1}`, ...more(row) }));

test.each([
  { what: "of one value", column: (): string => "one" },
  { what: "without a value", column: (): string => "" },
  { what: "in which no two rows agree", column: (row: number): string => `${row}` },
])("a column $what is in no rule", ({ column }) => {
  const rules = proposed(
    numbered(5000, (row) => ({ other: column(row) })),
    { pair: "exact", other: "exact" },
  );
  expect(textsOf(rules)).toEqual(["pair"]);
});

test("where no two rows agree in anything no rule is proposed", () => {
  expect(
    proposed(
      numbered(1000, (row) => ({ id: `${row}` })),
      { id: "exact" },
    ),
  ).toEqual([]);
});

test("where all rows are the same no rule is proposed", () => {
  expect(
    proposed(
      Array.from({ length: 2000 }, () => ({ name: "one", town: "one" })),
      { name: "name", town: "text" },
    ),
  ).toEqual([]);
});

test("one pair of rows that agree, among thousands, is enough for a rule", () => {
  const rules = proposed(
    numbered(4000, (row) => ({ id: `${Math.max(1, row)}` })),
    { id: "exact" },
  );
  expect(rules).toMatchObject([{ pairs: 1, made: 1 }]);
});

test("of 300 columns with few values combinations are still tried, and few enough", () => {
  const names = Array.from({ length: 300 }, (_, at) => `c${at}`);
  const random = randomNumbers(5);
  const rows = Array.from({ length: 1500 }, () =>
    Object.fromEntries(names.map((name, at) => [name, String(random(3 + (at % 9)))])),
  );
  const started = performance.now();
  const rules = proposed(rows, Object.fromEntries(names.map((name) => [name, "exact"])));
  expect(rules.length).toBeGreaterThan(0);
  expect(performance.now() - started).toBeLessThan(30_000);
});
