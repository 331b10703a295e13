import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { csvCells } from "../scripts/dossier-facts/market.ts";

interface Scheme {
  readonly id: string;
  readonly doubt: number;
  readonly labels: readonly { readonly id: string; readonly zh: string; readonly en: string }[];
}

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const facts = csvCells(at("dossiers/china-ai/facts/genai.csv"));
const sample = csvCells(at("test/gold/classes-sample.csv"));
const first = csvCells(at("test/gold/classes-first.csv"));
const second = csvCells(at("test/gold/classes-second.csv"));
const third = csvCells(at("test/gold/classes-third.csv"));
const restFiled = csvCells(at("test/gold/classes-rest-filed.csv"));
const allLabels = csvCells(at("dossiers/china-ai/labels.csv"));
const labels = allLabels.filter((row) => row["sample"] === "random");
const page = readFileSync(at("docs/labelling-classes.md"), "utf8");
const { schemes } = parse(readFileSync(at("dossiers/china-ai/classes.yml"), "utf8")) as { readonly schemes: readonly Scheme[] };
const labelsOf = (scheme: string) => schemes.find(({ id }) => id === scheme)?.labels.map(({ id }) => id) ?? [];
const keyOf = (row: Readonly<Record<string, string>>) => `${row["series"]} ${row["number"]}`;

test("450 filed services and 150 registered apps are drawn, each once, all of them rows of the lists", () => {
  const known = new Set(facts.map(keyOf));
  expect(new Set(sample.map(keyOf)).size).toBe(600);
  expect(sample.filter((row) => row["series"] === "genai-filed")).toHaveLength(450);
  expect(sample.filter((row) => row["series"] === "genai-registered")).toHaveLength(150);
  expect(sample.filter((row) => !known.has(keyOf(row)))).toEqual([]);
});

test.each([
  { reader: "first", rows: first },
  { reader: "second", rows: second },
])("the $reader reader labelled every drawn row, in the order of the draw", ({ rows }) => {
  expect(rows.map(keyOf)).toEqual(sample.map(keyOf));
});

test.each([
  { reader: "first", rows: first },
  { reader: "second", rows: second },
])("the $reader reader: a filed service has a kind; a sector where the rule asks for one, and nowhere else", ({ rows }) => {
  for (const row of rows) {
    const { series = "", kind = "", sector = "", basis = "" } = row;
    expect(series === "genai-filed" ? labelsOf("kind") : [""], keyOf(row)).toContain(kind);
    expect(kind === "foundation" ? [""] : labelsOf("sector"), keyOf(row)).toContain(sector);
    expect(["name", "filer", "product", "known", "group", "none"], keyOf(row)).toContain(basis);
  }
  const undecided = rows.filter(({ kind, basis }) => kind === "unclear" || basis === "none");
  expect(undecided.filter(({ sector }) => sector !== "unclear")).toEqual([]);
  expect(rows.filter(({ kind, basis }) => kind === "unclear" && basis !== "none")).toEqual([]);
});

test("the page of the rule tells every sector, in the order of precedence that the scheme declares", () => {
  const table = page.split("| sector | what belongs |")[1]?.split("\n\n")[0] ?? "";
  expect([...table.matchAll(/^\| `([a-z]+)` \|/gm)].map((match) => match[1])).toEqual(labelsOf("sector"));
});

const pairs = first.map((one, place) => ({ one, other: second[place] ?? {} }));
const isFiled = (row: Readonly<Record<string, string>>) => row["series"] === "genai-filed";
const isAlike = (row: Readonly<Record<string, string>>, other: Readonly<Record<string, string>> = {}) =>
  row["kind"] === other["kind"] && row["sector"] === other["sector"];
const differ = pairs.filter(({ one, other }) => !isAlike(one, other));

test("a third reader decided the rows in which two differ, and no others, within the scheme", () => {
  expect(third.map(keyOf)).toEqual(differ.map(({ one }) => keyOf(one)));
  for (const { series = "", number = "", kind = "", sector = "", why = "" } of third) {
    expect(series === "genai-filed" ? labelsOf("kind") : [""], number).toContain(kind);
    expect(kind === "foundation" ? [""] : labelsOf("sector"), number).toContain(sector);
    expect(why, number).not.toBe("");
  }
});

test("the labels of the dossier are those on which two readers agree, and the third's where they do not", () => {
  const decided = new Map(third.map((row) => [keyOf(row), row]));
  const expected = pairs.flatMap(({ one, other }) => {
    const last = decided.get(keyOf(one)) ?? one;
    const kind = [keyOf(one), "kind", last["kind"], one["kind"] === other["kind"] ? "readers" : "third-reader"];
    const sector = [keyOf(one), "sector", last["sector"], last === one ? "readers" : "third-reader"];
    const hasSector = last["sector"] !== "" && last["kind"] !== "unclear";
    return [...(isFiled(one) ? [kind] : []), ...(hasSector ? [sector] : [])];
  });
  expect(labels.map((row) => [keyOf(row), row["scheme"], row["label"], row["by"]])).toEqual(expected);
  expect(new Set(labels.map((row) => `${row["on"]} ${row["sample"]}`))).toEqual(new Set(["2026-11-29 random"]));
});

test("a label rests on what the reader says who was followed: the first of those who say the same of the row", () => {
  const decided = new Map(third.map((row) => [keyOf(row), row]));
  const bases = new Map(
    pairs.map(({ one, other }) => {
      const last = decided.get(keyOf(one)) ?? one;
      return [keyOf(one), [one, other].find((reader) => isAlike(reader, last))?.["basis"]];
    }),
  );
  const ofThird = labels.filter((row) => bases.get(keyOf(row)) === undefined);
  expect(new Set(ofThird.map(keyOf)).size).toBe(4);
  const others = labels.filter((row) => bases.get(keyOf(row)) !== undefined);
  expect(others.filter((row) => row["basis"] !== bases.get(keyOf(row)))).toEqual([]);
});

test("the filed services beyond the sample are read once, each in the order of the list, and their labels say so", () => {
  const drawn = new Set(sample.map(keyOf));
  expect(restFiled.map(keyOf)).toEqual(facts.filter((row) => isFiled(row) && !drawn.has(keyOf(row))).map(keyOf));
  for (const row of restFiled) {
    const { kind = "", sector = "", basis = "" } = row;
    expect(labelsOf("kind"), keyOf(row)).toContain(kind);
    expect(kind === "foundation" ? [""] : labelsOf("sector"), keyOf(row)).toContain(sector);
    expect(kind === "unclear" ? ["none"] : ["name", "filer", "product", "known", "group"], keyOf(row)).toContain(basis);
  }
  expect(restFiled.filter(({ kind, sector }) => kind === "unclear" && sector !== "unclear")).toEqual([]);
  const expected = restFiled.flatMap((row) => {
    const given = [row["basis"], "reader", "2026-11-29", ""];
    const kind = [keyOf(row), "kind", row["kind"], ...given];
    return row["kind"] === "industry" ? [kind, [keyOf(row), "sector", row["sector"], ...given]] : [kind];
  });
  const ofRest = allLabels.filter((row) => isFiled(row) && row["sample"] === "");
  const cells = ["scheme", "label", "basis", "by", "on", "sample"];
  expect(ofRest.map((row) => [keyOf(row), ...cells.map((cell) => row[cell])])).toEqual(expected);
});

type Pair = readonly [string, string];

/** How far two readers choose alike, with Cohen's kappa and its large-sample interval (Fleiss, Cohen and Everitt 1969). */
function agreementOf(rows: readonly Pair[]) {
  const all = rows.length;
  const names = [...new Set(rows.flat())];
  const share = (isCounted: (pair: Pair) => boolean) => rows.filter(isCounted).length / all;
  const ofFirst = new Map(names.map((name) => [name, share(([one]) => one === name)]));
  const ofSecond = new Map(names.map((name) => [name, share(([, other]) => other === name)]));
  const sum = (term: (name: string) => number) => names.reduce((total, name) => total + term(name), 0);
  const p = (name: string, by: ReadonlyMap<string, number>) => by.get(name) ?? 0;
  const observed = share(([one, other]) => one === other);
  const expected = sum((name) => p(name, ofFirst) * p(name, ofSecond));
  const kappa = (observed - expected) / (1 - expected);
  const diagonal = sum((name) => {
    const both = p(name, ofFirst) + p(name, ofSecond);
    return share(([one, other]) => one === name && other === name) * (1 - expected - both * (1 - observed)) ** 2;
  });
  const off =
    rows.reduce((total, [one, other]) => total + (one === other ? 0 : (p(one, ofSecond) + p(other, ofFirst)) ** 2), 0) / all;
  const variance =
    (diagonal + (1 - observed) ** 2 * off - (observed * expected - 2 * expected + observed) ** 2) / (all * (1 - expected) ** 4);
  const reach = 1.959964 * Math.sqrt(variance);
  return { all, same: Math.round(observed * all), observed, kappa, low: kappa - reach, high: Math.min(1, kappa + reach) };
}

const cellsBelow = (header: string) =>
  (page.split(header)[1]?.split("\n\n")[0] ?? "")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| ---"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

const isIndustry = (row: Readonly<Record<string, string>>) => row["kind"] === "industry";
const of = (column: string, rows: typeof pairs) => rows.map(({ one, other }): Pair => [one[column] ?? "", other[column] ?? ""]);
const kinds = of(
  "kind",
  pairs.filter(({ one }) => isFiled(one)),
);
const filedSectors = of(
  "sector",
  pairs.filter(({ one, other }) => isIndustry(one) && isIndustry(other)),
);
const registeredSectors = of(
  "sector",
  pairs.filter(({ one }) => !isFiled(one)),
);
const sectors = [...filedSectors, ...registeredSectors];

test("the page states how far the readers agree, as the two files give it", () => {
  const measured = {
    kind: kinds,
    "kind: only whether `foundation`": kinds.map(([one, other]): Pair => [
      `${one === "foundation"}`,
      `${other === "foundation"}`,
    ]),
    sector: sectors,
    "sector of filed services": filedSectors,
    "sector of registered apps": registeredSectors,
    "sector, where both readers tell one": sectors.filter((pair) => !pair.includes("unclear")),
  };
  const rows = Object.entries(measured).map(([what, one]) => {
    const { all, same, observed, kappa, low, high } = agreementOf(one);
    const interval = `${low.toFixed(3)} to ${high.toFixed(3)}`;
    return [what, `${all}`, `${same}`, `${(100 * observed).toFixed(1)} %`, kappa.toFixed(3), interval];
  });
  expect(cellsBelow("| what | rows | same label | share | Cohen's kappa | 95 % interval |")).toEqual(rows);
});

test("the page states which kinds the readers took for which", () => {
  const ids = ["foundation", "industry", "unclear"];
  const rows = ids.map((one) => [
    `\`${one}\``,
    ...ids.map((other) => `${kinds.filter((pair) => pair[0] === one && pair[1] === other).length}`),
  ]);
  expect(cellsBelow("| kind: first reader | second: `foundation` | `industry` | `unclear` |")).toEqual(rows);
});

test("the page states whom the third reader followed", () => {
  const asSecond = third.filter((row, place) => isAlike(row, differ[place]?.other)).length;
  const asFirst = third.filter((row, place) => isAlike(row, differ[place]?.one)).length;
  expect(page).toContain(`the ${third.length} rows in which kind or sector differ`);
  expect(page).toContain(
    `${asSecond} times as the second, ${asFirst} times as the first, ${third.length - asSecond - asFirst} times for a third label`,
  );
});

test.each([
  { scheme: "kind", both: (row: Row) => (row["kind"] ?? "") !== "" },
  { scheme: "sector", both: (row: Row) => row["kind"] === "industry" || row["kind"] === "" },
])("one reader alone is off in $scheme half as often as two differ, as classes.yml says", ({ scheme, both }) => {
  const told = first.flatMap((row, line) => {
    const other = second[line];
    return other && both(row) && both(other) ? [[row[scheme], other[scheme]] as const] : [];
  });
  const apart = told.filter(([left, right]) => left !== right).length;
  expect(schemes.find(({ id }) => id === scheme)?.doubt).toBeCloseTo(apart / told.length / 2, 3);
});

type Row = Readonly<Record<string, string>>;

test("every registered app and every service on devices beyond the sample is read once, and labels.csv says by one reader", () => {
  const rest = csvCells(at("test/gold/classes-rest-registered.csv"));
  const drawn = new Set(sample.map(keyOf));
  const others = facts.filter((row) => row["series"] !== "genai-filed" && (row["number"] ?? "") !== "" && !drawn.has(keyOf(row)));
  expect(rest.map(keyOf).toSorted()).toEqual(others.map(keyOf).toSorted());
  const given = allLabels.filter((row) => row["by"] === "reader" && row["series"] !== "genai-filed");
  expect(given.map((row) => [keyOf(row), row["label"]])).toEqual(rest.map((row) => [keyOf(row), row["sector"]]));
  expect(rest.filter(({ sector = "" }) => !labelsOf("sector").includes(sector))).toEqual([]);
});
