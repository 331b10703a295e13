import { UserError } from "../../model/issues.ts";
import type { LinkConfig } from "../../resolve/linkage/config.ts";
import { evaluate, type Evaluation } from "../../resolve/linkage/evaluate.ts";
import { cellReader, explain, type Explanation } from "../../resolve/linkage/explain.ts";
import { learn, link, prepare, type CountedRule, type Linked } from "../../resolve/linkage/link.ts";
import { countAllPairs } from "../../resolve/linkage/random-pairs.ts";
import { probabilityOf, type Scores } from "../../resolve/linkage/score.ts";
import { MISSING } from "../../resolve/linkage/value-table.ts";
import { readDecidedPairs } from "./decided-pairs.ts";
import { readConfig } from "./read-config.ts";
import { readTables, type ReadTables } from "./read-tables.ts";
import { RowIndex } from "./row-index.ts";
import { forgetState, keepState } from "./state.ts";
import { namingRows, prepareFolder, writeResult } from "./write-result.ts";

export interface LinkOptions {
  /** Path of the configuration. */
  readonly config: string;
  /** Folder for the result; none is written where it is undefined. */
  readonly out: string | undefined;
  /** Only count what the rules would make. */
  readonly count: boolean;
  /** Two rows whose weight is to be explained. */
  readonly explain: readonly [string, string] | undefined;
  /** Keep what is needed to add rows later. */
  readonly keep: boolean;
  readonly progress: (stage: string) => void;
}

/** What a linkage found, as it is printed. */
export interface LinkReport {
  readonly rows: number;
  readonly mode: string;
  readonly allPairs: number;
  readonly rules: readonly { readonly rule: string; readonly pairs: number }[];
  readonly learned?: Learned;
  readonly clusters?: number;
  readonly linkedPairs?: number;
  readonly evaluation?: Evaluation;
  readonly explanation?: Explanation & { readonly left: string; readonly right: string; readonly together: boolean };
  /** Rows that judgements or labels name and no table has. */
  readonly unknownRows: readonly string[];
  readonly files: readonly string[];
}

export interface Learned {
  /** Of all pairs, the share that is estimated to match. */
  readonly prior: number;
  /** Classes of pairs that are related and not the same. */
  readonly related: number;
  readonly threshold: number;
  readonly estimatedPrecision: number;
  readonly rounds: number;
  readonly converged: boolean;
  readonly comparisons: readonly {
    readonly name: string;
    readonly levels: readonly { readonly level: string; readonly bits: number }[];
  }[];
}

export async function runLink(options: LinkOptions): Promise<LinkReport> {
  const { config, folder } = readConfig(options.config);
  if (options.out !== undefined) prepareFolder(options.out);
  options.progress("reading tables");
  const tables = await readTables(config, folder);
  const index = new RowIndex(tables.ids);
  const decided = await readDecidedPairs(config, folder, index);
  const input = { ...tables.input, ...decided };
  const wanted = options.explain?.map((name) => rowNamed(name, index));
  options.progress("counting pairs");
  const prepared = prepare(input, config);
  const report = {
    rows: input.rows,
    mode: config.mode,
    allPairs: countAllPairs(prepared.source),
    rules: prepared.rules.map(({ rule, pairs }: CountedRule) => ({ rule: rule.text, pairs })),
    unknownRows: decided.unknown,
  };
  if (options.count) return { ...report, files: [] };
  options.progress("learning");
  const parameters = learn(prepared, input, config);
  options.progress("comparing");
  const linked = link(input, config, prepared, parameters);
  const files: string[] = [];
  if (options.out !== undefined) {
    options.progress("writing");
    const names = namingRows(linked.clusters, tables.ids);
    forgetState(options.out);
    files.push(...writeResult(options.out, linked, tables.ids, names));
    if (options.keep) keepState(options.out, { config, input, ids: tables.ids, prepared, linked, names });
  }
  const [left, right] = wanted ?? [];
  return {
    ...report,
    learned: learnedOf(linked),
    ...clusterCounts(linked.clusters),
    ...evaluationOf(linked, tables, config),
    ...(left === undefined || right === undefined
      ? {}
      : {
          explanation: {
            left: index.nameOf(left),
            right: index.nameOf(right),
            ...explain(linked.scores, left, right, cellReader(config, input)),
            together: linked.clusters[left] === linked.clusters[right],
          },
        }),
    files,
  };
}

function rowNamed(name: string, index: RowIndex): number {
  const [row, ...more] = index.find(name);
  if (row === undefined) throw new UserError("unknown-row", `No table has a row "${name}".`);
  if (more.length > 0)
    throw new UserError("ambiguous-row", `"${name}" is a row of several tables. Write the table before it, as in table:${name}.`);
  return row;
}

function learnedOf({ scores, threshold }: Linked): Learned {
  const { prior, rounds, converged, related } = scores.parameters;
  return {
    prior,
    related: related.length,
    threshold: probabilityOf(threshold.bits),
    estimatedPrecision: threshold.precision,
    rounds,
    converged,
    comparisons: scores.patterns.comparisons.map(({ name, levels }, at) => ({ name, levels: levelsOf(scores, at, levels) })),
  };
}

const levelsOf = (scores: Scores, at: number, levels: readonly string[]) =>
  levels.slice(1).map((level, number) => ({ level, bits: (scores.weights[at] as Float64Array)[number + 1] as number }));

function clusterCounts(clusters: Uint32Array): { clusters: number; linkedPairs: number } {
  const sizes = new Uint32Array(clusters.length);
  for (const root of clusters) sizes[root] = (sizes[root] as number) + 1;
  let [count, pairs] = [0, 0];
  for (const size of sizes) {
    if (size > 0) count++;
    pairs += (size * (size - 1)) / 2;
  }
  return { clusters: count, linkedPairs: pairs };
}

function evaluationOf({ clusters }: Linked, { input, truth }: ReadTables, config: LinkConfig): { evaluation?: Evaluation } {
  if (!truth) return {};
  const tableOf = config.mode === "link" ? input.tableOf : undefined;
  return { evaluation: evaluate({ found: clusters, truth: truth.codes, unknown: MISSING, tableOf }) };
}
