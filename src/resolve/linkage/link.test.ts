import { describe, expect, test } from "vitest";
import { allPairs, buildConfig, buildInput, groupNumbers, inventPeople, type Person } from "../../../test/linkage-builders.ts";
import type { LinkConfig } from "./config.ts";
import { evaluate, type Evaluation } from "./evaluate.ts";
import { learn, link, prepare, type Linked, type LinkInput } from "./link.ts";
import { randomNumbers } from "./random-pairs.ts";
import { MISSING, ValueTable } from "./value-table.ts";

function linked(input: LinkInput, config: LinkConfig): Linked {
  const prepared = prepare(input, config);
  return link(input, config, prepared, learn(prepared, input, config));
}

function evaluated({ clusters }: Linked, truth: readonly string[], tableOf?: readonly number[]): Evaluation {
  const values = new ValueTable();
  const numbers = Uint32Array.from(truth, (text) => values.add(text));
  return evaluate({ found: clusters, truth: numbers, unknown: MISSING, tableOf: tableOf && Uint8Array.from(tableOf) });
}

const people = inventPeople(1500);
const truth = people.map(({ person }) => person);
const kinds = { given: "name", family: "name", town: "text", born: "date" };

describe("people in one table", () => {
  const config = buildConfig({ compare: kinds });
  const input = buildInput(people, config);
  const found = linked(input, config);

  test("who is in it twice is found, without labels and without rules", () => {
    const { precision, recall } = evaluated(found, truth);
    expect(precision).toBeGreaterThan(0.95);
    expect(recall).toBeGreaterThan(0.85);
  });

  test("the same is found on every run, to the last bit", () => {
    const again = linked(buildInput(people, config), config);
    expect(again.clusters).toEqual(found.clusters);
    expect(again.edges.bits.subarray(0, again.edges.length)).toEqual(found.edges.bits.subarray(0, found.edges.length));
  });

  test("decisions win, and without them all is as it was", () => {
    const [one, other] = [people.findIndex(({ person }, row) => people[row + 1]?.person === person), 7];
    const decided = linked({ ...input, apart: [[one, one + 1]], together: [[one, other]] }, config);
    expect(decided.clusters[one]).not.toBe(decided.clusters[one + 1]);
    expect(decided.clusters[one]).toBe(decided.clusters[other]);
    expect(linked({ ...input, apart: [], together: [] }, config).clusters).toEqual(found.clusters);
  });

  test("a wanted precision gives no more pairs than none", () => {
    const strict = linked(input, { ...config, precision: 0.9999 });
    expect(evaluated(strict, truth).foundPairs).toBeLessThanOrEqual(evaluated(found, truth).foundPairs);
    expect(strict.threshold.precision).toBeGreaterThanOrEqual(0.9999);
  });
});

describe("people in two tables", () => {
  // The first row of each person in one table, others in the other; some of the others never had a first.
  const isFirst = people.map(({ person }, row) => people[row - 1]?.person !== person);
  const order = [...people.keys()].toSorted((a, b) => Number(isFirst[b]) - Number(isFirst[a]) || a - b);
  const rows = order.map((row) => people[row] as Person);
  const tableOf = order.map((row) => (isFirst[row] ? 0 : 1));
  const input = (config: LinkConfig) => buildInput(rows, config, tableOf);
  const twoTables = { tables: ["a.csv", "b.csv"], compare: kinds };

  test("linked are rows of different tables only, and the right ones", () => {
    const config = buildConfig(twoTables);
    const found = linked(input(config), config);
    const { edges } = found;
    for (let at = 0; at < edges.length; at++) expect(tableOf[edges.left[at] ?? 0]).not.toBe(tableOf[edges.right[at] ?? 0]);
    const { precision, recall } = evaluated(
      found,
      rows.map(({ person }) => person),
      tableOf,
    );
    expect(precision).toBeGreaterThan(0.9);
    expect(recall).toBeGreaterThan(0.85);
  });

  test("one to one, no cluster holds two rows of a table", () => {
    const config = buildConfig({ ...twoTables, one_to_one: true });
    const { clusters } = linked(input(config), config);
    for (const members of groupNumbers(clusters.length, (row) => clusters[row])) {
      expect(new Set(members.map((row) => tableOf[row])).size).toBe(members.length);
    }
  });

  test("in mode both, rows of one table are linked too", () => {
    const config = buildConfig({ ...twoTables, mode: "both" });
    expect(
      evaluated(
        linked(input(config), config),
        rows.map(({ person }) => person),
      ).recall,
    ).toBeGreaterThan(0.85);
  });
});

/** Companies with a telephone, an address and a person each, a third of them twice with a slip; then these. */
function companiesAnd(last: readonly Readonly<Record<string, string>>[]) {
  const random = randomNumbers(3);
  const letters = "青蓝红白云山海江河湖林木石金银玉龙凤鹤鹰松竹梅兰安康福禄永恒新华东方星光辰宇";
  const [first, second] = [[...letters], [...letters].toReversed()];
  const one = (list: readonly string[]) => list[random(list.length)] ?? "";
  const rows: Record<string, string>[] = [];
  for (let company = 0; company < 600; company++) {
    const place = one(["北京", "上海", "广州", "成都"]);
    const own = {
      name: `${place}${one(first)}${one(second)}${one(first)}${one(["科技", "贸易", "网络", "文化"])}有限公司`,
      phone: `1${3 + random(6)}${String(random(1_000_000_000)).padStart(9, "0")}`,
      address: `${place}${one(first)}${one(second)}路${random(900)}号`,
      person: `${one(first)}${one(second)}`,
    };
    rows.push(own);
    if (random(3) === 0)
      rows.push({ ...own, ...(random(2) ? { phone: "" } : { name: own.name.replace("有限公司", "股份有限公司") }) });
  }
  return [...rows, ...last];
}

test("six companies whose names are a chain, each like the next, and that share nothing else, stay six", () => {
  const names = ["青蓝云山", "青蓝云海", "青蓝江海", "青红江海", "青红江湖", "白红江湖"];
  const chain = names.map((brand, at) => ({
    name: `北京${brand}科技有限公司`,
    phone: `18${at}0000${at}${at}${at}9`,
    address: `北京${"一二三四五六"[at]}道街${at}${at + 3}号`,
    person: ["赵一", "钱二", "孙三", "李四", "周五", "吴六"][at] ?? "",
  }));
  const rows = companiesAnd(chain);
  const config = buildConfig({
    compare: { name: "company", phone: "phone", address: "words", person: "name" },
    block: ["name.rare", "phone", "name.prefix2"],
  });
  const { clusters } = linked(buildInput(rows, config), config);
  expect(new Set(clusters.subarray(rows.length - 6)).size).toBe(6);
});

test("companies that are one in other signs are found: brackets, traditional characters, spaces, width", () => {
  const one = { phone: "", address: "", person: "王二小" };
  const rows = companiesAnd([
    { ...one, name: "北京匯龍（天津）科技有限公司", phone: "13912345678", address: "天津滨海路1号" },
    { ...one, name: "北京汇龙(天津)科技有限公司", phone: "139 1234 5678", address: "天津 滨海路 1号" },
    { ...one, name: "北京 汇龙（天津） 科技有限公司", phone: "１３９１２３４５６７８", address: "天津滨海路１号" },
  ]);
  const config = buildConfig({ compare: { name: "company", phone: "phone", address: "words", person: "name" } });
  const { clusters } = linked(buildInput(rows, config), config);
  expect(new Set(clusters.subarray(rows.length - 3)).size).toBe(1);
});

test("a rule that would make more pairs than are allowed is refused with its count and what to change", () => {
  const config = buildConfig({ compare: { town: "text" }, block: ["town"], most_pairs: 1000 });
  const input = buildInput(
    Array.from({ length: 100 }, () => ({ town: "one" })),
    config,
  );
  expect(() => prepare(input, config)).toThrow(
    expect.objectContaining({
      code: "too-many-pairs",
      message: expect.stringMatching(/"town".*4,950.*1,000.*&/u) as string,
    }) as Error,
  );
});

test.each([
  { what: "no rows", rows: 0, tableOf: [], parts: {}, code: "too-few-rows" },
  { what: "one row", rows: 1, tableOf: [0], parts: {}, code: "too-few-rows" },
  { what: "rows in one of two tables", rows: 3, tableOf: [1, 1, 1], parts: { tables: ["a.csv", "b.csv"] }, code: "too-few-rows" },
  { what: "rows that agree in nothing", rows: 3, tableOf: [0, 0, 0], parts: {}, code: "no-rules" },
  { what: "no rule", rows: 3, tableOf: [0, 0, 0], parts: { block: [] }, code: "no-rules" },
])("with $what there is nothing to link, and it is said", ({ rows, tableOf, parts, code }) => {
  const config = buildConfig({ compare: { name: "exact" }, ...parts });
  const input = buildInput(
    Array.from({ length: rows }, (_, row) => ({ name: `${row}` })),
    config,
    tableOf,
  );
  expect(() => prepare(input, config)).toThrow(expect.objectContaining({ code }) as Error);
});

const odd = [
  "",
  "a",
  "甲",
  "👩‍👩‍👧‍👦",
  "\uD83D",
  "名".repeat(10_000),
  "北京ABC（тест）有限公司",
  "-",
  "有限公司",
  "(",
  "\u0000",
  "‮abc",
  "1e999",
  "2019年",
];

test.each(["exact", "text", "name", "company", "date", "number", "phone", "words"])(
  "names that are empty, long, mixed or no names at all are compared as %s, and get weights",
  (kind) => {
    const rows = [...odd, ...odd].map((name, row) => ({ name, side: `${row % 4}` }));
    const config = buildConfig({ compare: { name: kind, side: "exact" }, block: ["name", "side"] });
    const input = buildInput(rows, config);
    const { scores, clusters } = linked(input, config);
    expect(clusters.length).toBe(rows.length);
    expect(allPairs(rows.length).every(([left, right]) => Number.isFinite(scores.of(left, right)))).toBe(true);
  },
);

test("rows that are all the same are linked or not in bounded time", () => {
  const rows = Array.from({ length: 3000 }, () => ({ name: "北京甲乙科技有限公司", town: "北京" }));
  const config = buildConfig({ compare: { name: "company", town: "text" }, block: ["name"] });
  const started = performance.now();
  linked(buildInput(rows, config), config);
  expect(performance.now() - started).toBeLessThan(30_000);
});

test("forty columns are compared, and what they say is added up", () => {
  const names = Array.from({ length: 40 }, (_, at) => `c${at}`);
  const random = randomNumbers(9);
  const rows = Array.from({ length: 200 }, () => Object.fromEntries(names.map((name) => [name, String(random(6))])));
  const twice = [...rows, ...rows.slice(0, 60).map((row) => ({ ...row, c0: "9", c7: "9" }))];
  const config = buildConfig({
    compare: Object.fromEntries(names.map((name) => [name, "exact"])),
    block: ["c1 & c2", "c3 & c4"],
  });
  const found = linked(buildInput(twice, config), config);
  expect(
    evaluated(
      found,
      twice.map((_, row) => String(row < 200 ? row : row - 200)),
    ),
  ).toMatchObject({ f1: 1 });
});
