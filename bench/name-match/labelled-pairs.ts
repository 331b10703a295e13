import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { csvCells } from "../../scripts/dossier-facts/market.ts";

/** Two names and whether somebody says that they mean the same. */
export interface LabelledPair {
  readonly left: string;
  readonly right: string;
  readonly schema: string;
  readonly isSame: boolean;
  /** Which part of its set. name_bench: `tuned` or `measured`; our own: `first` or `second`. */
  readonly part: string;
}

const OWN = fileURLToPath(new URL("../../test/gold/name-pairs.csv", import.meta.url));
export const NAME_BENCH = fileURLToPath(new URL("../../../shared/data/names/name_bench_cases.csv", import.meta.url));

/** Our own pairs: test/gold/name-pairs.csv. */
export function readOwnPairs(): readonly LabelledPair[] {
  return csvCells(OWN).map((row) => ({
    left: row["left"] ?? "",
    right: row["right"] ?? "",
    schema: row["schema"] ?? "",
    isSame: row["same"] === "yes",
    part: row["written"] === "before" ? "first" : "second",
  }));
}

/**
 * The pairs of name_bench, or undefined where they are not here. In halves by the hash of the first, in order, of all names that pairs
 * tie together: no name stands in both.
 */
export function readNameBench(): readonly LabelledPair[] | undefined {
  if (!existsSync(NAME_BENCH)) return undefined;
  const rows = csvCells(NAME_BENCH);
  const names = rows.map((row) => [keyOf(row["name1"] ?? ""), keyOf(row["name2"] ?? "")] as const);
  const first = firstOfTied(names);
  return rows.map((row, at) => ({
    left: row["name1"] ?? "",
    right: row["name2"] ?? "",
    schema: row["schema"] ?? "",
    isSame: row["is_match"] === "true",
    part: isEven(first(names[at]?.[0] ?? "")) ? "tuned" : "measured",
  }));
}

const keyOf = (name: string): string => name.trim().toLowerCase();

const isEven = (text: string): boolean => (createHash("sha256").update(text).digest()[0] ?? 0) % 2 === 0;

/** For each name the least of those that pairs tie it to. */
function firstOfTied(pairs: readonly (readonly [string, string])[]): (name: string) => string {
  const parents = new Map<string, string>();
  const root = (name: string): string => {
    const parent = parents.get(name) ?? name;
    return parent === name ? name : root(parent);
  };
  for (const [left, right] of pairs) {
    const [a, b] = [root(left), root(right)];
    if (a < b) parents.set(b, a);
    else parents.set(a, b);
  }
  return root;
}
