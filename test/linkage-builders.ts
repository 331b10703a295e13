import { ColumnBuilder, derive, type Column, type ListColumn } from "../src/resolve/linkage/column.ts";
import { comparisonOf } from "../src/resolve/linkage/comparisons.ts";
import type { Comparison } from "../src/resolve/linkage/comparison.ts";
import { guessOfLevels } from "../src/resolve/linkage/guess.ts";
import { parseLinkConfig, type Compared, type LinkConfig } from "../src/resolve/linkage/config.ts";
import { Edges } from "../src/resolve/linkage/edges.ts";
import { NORMALISE, type Kind } from "../src/resolve/linkage/kinds.ts";
import type { LinkInput } from "../src/resolve/linkage/link.ts";
import { randomNumbers } from "../src/resolve/linkage/random-pairs.ts";
import { ValueTable } from "../src/resolve/linkage/value-table.ts";

// What a linkage works on, from the few cells that a test is about.

/** A column with these cells, "" where a row has none. */
export function buildColumn(cells: readonly string[], name = "column"): Column {
  const builder = new ColumnBuilder(name);
  for (const cell of cells) builder.add(cell);
  return builder.finish();
}

/** A column of lists with these values. */
export function buildListColumn(rows: readonly (readonly string[])[], name = "list"): ListColumn {
  const values = new ValueTable();
  const own = rows.map((row) => [...new Set(row.map((text) => values.add(text)))].toSorted((a, b) => a - b));
  const starts = Uint32Array.from([0, ...own.map((_, at) => own.slice(0, at + 1).flat().length)]);
  const counts = new Uint32Array(values.count);
  for (const value of own.flat()) counts[value] = (counts[value] ?? 0) + 1;
  return { name, values, starts, codes: Uint32Array.from(own.flat()), counts };
}

export const dedupe = { mode: "dedupe", tableOf: new Uint8Array(0) } as const;

/** The comparison of a kind over these cells, brought to their kind's form first. */
export function buildComparison(kind: Kind, cells: readonly string[], parts: Partial<Compared> = {}): Comparison {
  const own = { name: "column", column: "column", kind, tests: undefined, frequency: true, separator: undefined };
  const compared: Compared = { ...own, swappedWith: undefined, ...parts };
  const column = derive(buildColumn(cells), "column", NORMALISE[kind]);
  return comparisonOf(compared, column, { pairing: dedupe, known: undefined, swappedWith: undefined });
}

/** What holds of two texts by a kind. Further rows make them part of a larger table. */
export function levelBetween(kind: Kind, left: string, right: string): string {
  const comparison = buildComparison(kind, [left, right, "something else"]);
  return comparison.levels[comparison.level(0, 1)] ?? "";
}

const NOTHING = { filled: 0, averageShare: 0, exactRate: 0, counted: [] };

/** A comparison with so many levels, whose level of two rows is given. */
export function giveLevels(name: string, levels: number, level: (left: number, right: number) => number): Comparison {
  const names = ["missing", "exact", ...Array.from({ length: levels - 3 }, (_, at) => `near ${at + 1}`), "unlike"];
  return {
    name,
    levels: names,
    level,
    share: () => 0,
    averageShare: 0,
    exactRate: 0.1,
    guess: guessOfLevels(levels),
    known: NOTHING,
  };
}

export function buildEdges(pairs: readonly (readonly [left: number, right: number, bits: number])[]): Edges {
  const edges = new Edges();
  for (const [left, right, bits] of pairs) edges.add(left, right, bits);
  return edges;
}

export const buildConfig = (parts: Readonly<Record<string, unknown>>): LinkConfig =>
  parseLinkConfig({ tables: ["rows.csv"], ...parts }, "link.yml");

/** Rows in memory, ready to be linked as a configuration says. */
export function buildInput(
  rows: readonly Readonly<Record<string, string>>[],
  { compare }: LinkConfig,
  tableOf: readonly number[] = rows.map(() => 0),
): LinkInput {
  const columns = new Map(
    compare.map(({ column, kind }) => [
      column,
      derive(
        buildColumn(
          rows.map((row) => row[column] ?? ""),
          column,
        ),
        column,
        NORMALISE[kind],
      ),
    ]),
  );
  return { rows: rows.length, tableOf: Uint8Array.from(tableOf), columns, lists: new Map() };
}

/** Every pair of rows, once. */
export const allPairs = (rows: number): [number, number][] =>
  Array.from({ length: rows }, (_, left) =>
    Array.from({ length: rows - left - 1 }, (__, at): [number, number] => [left, left + at + 1]),
  ).flat();

/** A type, as an interface would not do for a row of any table. */
export type Person = Readonly<Record<"given" | "family" | "town" | "born" | "person", string>>;

const LETTERS = "abcdefghijklmnoprstuvw";

/**
 * Invented people, about a third of them in two or three rows, some of those with a slip in a name, another town or no date; the
 * same on every run.
 */
export function inventPeople(people: number, seed = 7): Person[] {
  const random = randomNumbers(seed);
  const word = (letters: number) => Array.from({ length: letters }, () => LETTERS[random(LETTERS.length)]).join("");
  const [given, family, towns] = [40, 150, 25].map((size) => Array.from({ length: size }, () => word(4 + random(5))));
  const one = (list: readonly string[] | undefined) => list?.[random(list.length)] ?? "";
  const slip = (text: string) => text.replace(text[1 + random(text.length - 1)] ?? "", LETTERS[random(LETTERS.length)] ?? "");
  const rows: Person[] = [];
  for (let person = 0; person < people; person++) {
    const born = `${1920 + random(80)}-${1 + random(12)}-${1 + random(28)}`;
    const own = { given: one(given), family: one(family), town: one(towns), born, person: String(person) };
    rows.push(own);
    for (let copies = random(3) === 0 ? 1 + random(2) : 0; copies > 0; copies--) {
      rows.push({
        ...own,
        given: random(5) === 0 ? slip(own.given) : own.given,
        family: random(5) === 0 ? slip(own.family) : own.family,
        town: random(6) === 0 ? one(towns) : own.town,
        born: random(8) === 0 ? "" : own.born,
      });
    }
  }
  return rows;
}

/** The numbers below a bound, put together by a key: one array for each, in the order in which they come. */
export function groupNumbers(below: number, keyOf: (number: number) => unknown): number[][] {
  const groups = new Map<unknown, number[]>();
  for (let number = 0; number < below; number++) groups.set(keyOf(number), [...(groups.get(keyOf(number)) ?? []), number]);
  return [...groups.values()];
}
