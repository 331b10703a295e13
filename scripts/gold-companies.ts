// Draws what is labelled by reading, test/gold/company-pairs.csv and test/gold/filer-groups.csv, from the facts of china-ai:
// `node scripts/node.mjs scripts/gold-companies.ts`. docs/labelling-companies.md has the strata and the labelling rule. Labels that
// stand in the files are kept; it refuses where a labelled row would no longer be drawn.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { toCsv } from "./dossier-facts/csv-out.ts";
import { csvCells } from "./dossier-facts/market.ts";
import { type Candidate, draw, forBoth, halfOf } from "./gold-companies/draw.ts";
import { groupIn, readGroupTerms } from "./gold-companies/group-terms.ts";
import { type NamedFact, readFacts } from "./gold-companies/named-facts.ts";
import * as pairs from "./gold-companies/pair-candidates.ts";

const PAIR_COLUMNS = ["left", "right", "left_context", "right_context", "stratum", "half", "both", "label", "note"] as const;
const FILER_COLUMNS = ["filer", "products", "district", "stratum", "half", "both", "label", "basis", "note"] as const;
/** In how many pairs one name may stand. */
const PER_NAME = 3;

const root = join(import.meta.dirname, "..");
const facts = readFacts(join(root, "dossiers/china-ai/facts"));
keepLabels("test/gold/company-pairs.csv", PAIR_COLUMNS, ["left", "right"], pairRows());
keepLabels("test/gold/filer-groups.csv", FILER_COLUMNS, ["filer"], filerRows());

type Row = Readonly<Record<string, string>>;

/** Strata in the order of the draw: a pair is of the first that draws it. */
function pairRows(): Row[] {
  const byEdits = pairs.nearByEdits(facts);
  const near = pairs.nearByPairs(facts);
  const strata: readonly (readonly [string, number, number, () => Candidate<pairs.Pair>[]])[] = [
    ["rename", 25, 25, () => pairs.renamed(facts)],
    ["spelling", 25, 1, () => pairs.spelledOtherwise(facts)],
    ["product", 80, 2, () => pairs.sameProduct(facts)],
    ["edits-1", 45, 45, () => byEdits(1)],
    ["edits-2", 20, 20, () => byEdits(2)],
    ["statement", 60, 2, () => pairs.ofStatements(facts)],
    ["brand-place", 80, 2, () => pairs.sameBrand(facts, true)],
    ["brand", 70, 2, () => pairs.sameBrand(facts, false)],
    ["cosine-75", 60, 60, () => near(0.75, 1)],
    ["cosine-60", 70, 70, () => near(0.6, 0.75)],
    ["cosine-45", 50, 50, () => near(0.45, 0.6)],
    ["random", 20, 20, () => pairs.byChance(facts)],
  ];
  const stated = new Set(pairs.renamed(facts).map(({ value }) => pairs.pairOf(value.left, value.right).id.join("\n")));
  const drawn = new Set<string>();
  const uses = new Map<string, number>();
  const rows = strata.flatMap(([stratum, size, perTheme, candidates]) => {
    const accept = ({ left, right }: pairs.Pair): boolean => {
      const key = pairs.pairOf(left, right).id.join("\n");
      if (drawn.has(key) || (stratum !== "rename" && stated.has(key))) return false;
      if ([left, right].some((name) => (uses.get(name) ?? 0) >= PER_NAME)) return false;
      drawn.add(key);
      for (const name of [left, right]) uses.set(name, (uses.get(name) ?? 0) + 1);
      return true;
    };
    return draw(candidates(), { stratum, size, perTheme }, accept).map((pair) => ({ ...pair, stratum }));
  });
  const both = forBoth(
    rows.map(({ left, right }) => [left, right]),
    60,
  );
  return rows.map(({ left, right, stratum }) => ({
    left,
    right,
    left_context: rowsOf(left),
    right_context: rowsOf(right),
    stratum,
    half: halfOf([left, right]),
    both: both.has(JSON.stringify([left, right])) ? "yes" : "",
  }));
}

function filerRows(): Row[] {
  const groups = readGroupTerms(join(root, "dossiers/china-ai/groups.yml"));
  const filers = [...facts.named.values()].filter(({ isFiler }) => isFiler);
  const candidate = (filer: NamedFact, theme: string) => ({ value: filer, id: [filer.name], theme });
  const byName = filers.flatMap((filer) => {
    const group = groupIn(filer.name, groups);
    return group ? [candidate(filer, group)] : [];
  });
  const named = new Set(byName.map(({ value }) => value));
  const byProduct = filers.flatMap((filer) => {
    const group = filer.products.map((product) => groupIn(product, groups)).find((id) => id !== undefined);
    return group && !named.has(filer) ? [candidate(filer, group)] : [];
  });
  const taken = new Set([...named, ...byProduct.map(({ value }) => value)]);
  const others = filers.filter((filer) => !taken.has(filer)).map((filer) => candidate(filer, ""));
  const rows = [
    ...draw(byName, { stratum: "name", size: 160, perTheme: 8 }, () => true).map((filer) => ({ filer, stratum: "name" })),
    ...draw(byProduct, { stratum: "product", size: 130, perTheme: 8 }, () => true).map((filer) => ({
      filer,
      stratum: "product",
    })),
    ...draw(others, { stratum: "random", size: 70, perTheme: 70 }, () => true).map((filer) => ({ filer, stratum: "random" })),
  ];
  const both = forBoth(
    rows.map(({ filer }) => [filer.name]),
    40,
  );
  return rows.map(({ filer: { name, products, places }, stratum }) => ({
    filer: name,
    products: products.slice(0, 5).join("、"),
    district: places.join(";"),
    stratum,
    half: halfOf([name]),
    both: both.has(JSON.stringify([name])) ? "yes" : "",
  }));
}

function rowsOf(name: string): string {
  return facts.named.get(name)?.rows.slice(0, 3).join(" ") ?? "";
}

function keepLabels(path: string, columns: readonly string[], key: readonly string[], drawn: readonly Row[]): void {
  const file = join(root, path);
  const keyOf = (row: Row) => JSON.stringify(key.map((column) => row[column]));
  const before = new Map((existsSync(file) ? csvCells(file) : []).map((row) => [keyOf(row), row]));
  const rows = drawn.map((row) => {
    const { label = "", basis = "", note = "" } = before.get(keyOf(row)) ?? {};
    return { ...row, label, basis, note };
  });
  const keys = new Set(drawn.map(keyOf));
  const lost = [...before].filter(([id, row]) => row["label"] && !keys.has(id)).map(([id]) => id);
  if (lost.length > 0) throw new Error(`${path}: ${lost.length} labelled rows are not drawn from these facts: ${lost.join(" ")}`);
  writeFileSync(file, toCsv(columns, rows));
  console.log(`${path}: ${rows.length} rows, ${rows.filter(({ label }) => label).length} labelled`);
}
