import { isAbsolute, join } from "node:path";
import { UserError } from "../../model/issues.ts";
import type { RowPair } from "../../resolve/linkage/cluster.ts";
import type { LinkConfig } from "../../resolve/linkage/config.ts";
import { readCells, readColumnNames } from "../../store/read-cells.ts";
import type { RowFinder } from "./row-index.ts";

/** What people have said of pairs: decisions that win, and examples to learn from. */
export interface DecidedPairs {
  readonly together: readonly RowPair[];
  readonly apart: readonly RowPair[];
  readonly labelled: readonly (readonly [left: number, right: number, match: boolean])[];
  /** Rows that a file names and no table has. */
  readonly unknown: readonly string[];
}

const VALUES: Readonly<Record<string, boolean | null>> = {
  positive: true,
  negative: false,
  unsure: null,
  "1": true,
  "1.0": true,
  true: true,
  "0": false,
  "0.0": false,
  false: false,
};

/** Reads `judgements:` (left, right, judgement, …) and `labels:` (left, right, match) of a configuration. */
export async function readDecidedPairs(config: LinkConfig, folder: string, index: RowFinder): Promise<DecidedPairs> {
  const unknown: string[] = [];
  const read = async (file: string | undefined, column: string) =>
    file === undefined ? [] : readPairs(isAbsolute(file) ? file : join(folder, file), column, { index, unknown });
  const judged = await read(config.judgements, "judgement");
  const labels = await read(config.labels, "match");
  // The later row of one pair wins: whoever changes their mind writes a row more.
  const last = new Map(judged.map((one) => [`${Math.min(one.left, one.right)} ${Math.max(one.left, one.right)}`, one]));
  const pairsOf = (match: boolean): RowPair[] =>
    [...last.values()].filter((one) => one.match === match).map(({ left, right }) => [left, right]);
  return {
    together: pairsOf(true),
    apart: pairsOf(false),
    labelled: labels.flatMap(({ left, right, match }) => (match === null ? [] : [[left, right, match] as const])),
    unknown: [...new Set(unknown)],
  };
}

interface Decided {
  readonly left: number;
  readonly right: number;
  readonly match: boolean | null;
}

async function readPairs(
  file: string,
  column: string,
  { index, unknown }: { readonly index: RowFinder; readonly unknown: string[] },
): Promise<Decided[]> {
  const columns = ["left", "right", column];
  const known = await readColumnNames(file);
  const missing = columns.find((name) => !known.includes(name));
  if (missing !== undefined) {
    throw new UserError("missing-column", `${file} needs the columns ${columns.join(", ")}; it has ${known.join(", ")}.`);
  }
  const cells: string[][] = columns.map(() => []);
  await readCells({ file, columns }, (at, cell) => void (cells[at] as string[]).push(cell ?? ""));
  const [lefts = [], rights = [], values = []] = cells;
  return lefts.flatMap((left, at) => {
    const value = (values[at] ?? "").trim();
    const match = VALUES[value];
    if (match === undefined) {
      throw new UserError(
        "unknown-judgement",
        `${file}, row ${at + 2}: "${value}" is no ${column}. Known: ${Object.keys(VALUES).join(", ")}.`,
      );
    }
    const [a, b] = [rowOf(left, index, unknown), rowOf(rights[at] ?? "", index, unknown)];
    return a === undefined || b === undefined ? [] : [{ left: a, right: b, match }];
  });
}

function rowOf(name: string, index: RowFinder, unknown: string[]): number | undefined {
  const rows = index.find(name);
  if (rows.length > 1) {
    throw new UserError("ambiguous-row", `"${name}" is a row of several tables. Write the table before it, as in table:${name}.`);
  }
  if (rows.length === 0) unknown.push(name);
  return rows[0];
}
