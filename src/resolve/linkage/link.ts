import { countBy } from "../../model/count-by.ts";
import { UserError } from "../../model/issues.ts";
import { cluster, type RowPair } from "./cluster.ts";
import type { Column, ListColumn } from "./column.ts";
import { comparisonOf, listComparisonOf } from "./comparisons.ts";
import type { BlockRule, LinkConfig } from "./config.ts";
import { Edges } from "./edges.ts";
import { estimate, estimateOne } from "./estimate.ts";
import type { Known } from "./known.ts";
import type { Observed, Parameters } from "./parameters.ts";
import { countPairs, eachPair, type PairSource } from "./pairs.ts";
import { Patterns } from "./patterns.ts";
import { proposeRules } from "./propose-rules.ts";
import { countAllPairs, ratesOfRandomPairs } from "./random-pairs.ts";
import { findRelated } from "./related.ts";
import type { Rarity } from "./rare-keys.ts";
import { rowByRow } from "./row-codes.ts";
import { blocksOf, KeySource } from "./rules.ts";
import { Scores } from "./score.ts";
import { chooseThreshold, type Threshold } from "./threshold.ts";
import { mix } from "./value-table.ts";

/** Tables in memory, one row after another, ready to be compared. */
export interface LinkInput {
  readonly rows: number;
  readonly tableOf: Uint8Array;
  readonly columns: ReadonlyMap<string, Column>;
  readonly lists: ReadonlyMap<string, ListColumn>;
  readonly together?: readonly RowPair[];
  readonly apart?: readonly RowPair[];
  /** Pairs of which somebody says whether they match: what is learned from, beside what is estimated. */
  readonly labelled?: readonly (readonly [left: number, right: number, match: boolean])[];
}

/** A blocking rule and the pairs it makes by itself. */
export interface CountedRule {
  readonly rule: BlockRule;
  readonly pairs: number;
}

/** What is ready before any two rows are compared. */
export interface Prepared {
  readonly source: PairSource;
  readonly rules: readonly CountedRule[];
  readonly patterns: Patterns;
  /** How rare the pieces of values are that rules use, by `column.part`. */
  readonly rarities: ReadonlyMap<string, Rarity>;
}

export interface Linked {
  /** For each row the smallest row number of its cluster. */
  readonly clusters: Uint32Array;
  /** Pairs more likely than one in ten, with their weights in bits. */
  readonly edges: Edges;
  readonly scores: Scores;
  readonly threshold: Threshold;
}

/** Pairs that the parameters are estimated from, at most. */
const MOST_OBSERVED = 200_000;
/** Pairs less likely than one in ten are not kept. */
const LEAST_BITS = -3.17;

/** Makes comparisons and blocks and counts pairs, all before the long work. Throws where a rule would make too many. */
export function prepare(input: LinkInput, config: LinkConfig): Prepared {
  const { rows, tableOf, columns, lists } = input;
  if (rows < 2) throw new UserError("too-few-rows", `There are ${rows} rows; linking needs two at least.`);
  const pairing = { mode: config.mode, tableOf };
  const allPairs = countAllPairs({ rows, ...pairing });
  if (allPairs === 0) {
    throw new UserError("too-few-rows", "Only one table has rows; linking needs two. Leave mode out, or name tables with rows.");
  }
  const keys = new KeySource(columns, lists);
  const share = (2 * allPairs) / (rows * (rows - 1));
  const rules = config.block ?? proposeRules({ compared: config.compare, columns, rows, share }, keys).map(({ rule }) => rule);
  if (rules.length === 0) {
    throw new UserError(
      "no-rules",
      "No column, part of one or combination of them is the same in some rows and not in too many. Name a rule under block, or compare more columns.",
    );
  }
  const counted = rules.flatMap((rule) => {
    const blocks = blocksOf(rule, keys);
    const pairs = countPairs(blocks, pairing);
    if (pairs > config.mostPairs) refuse(rule, pairs, config.mostPairs);
    // A proposed rule may make pairs within a table alone, which are not wanted here. What somebody wrote is shown with its nought.
    return config.block === undefined && pairs === 0 && rules.length > 1 ? [] : [{ rule, pairs, blocks }];
  });
  return {
    source: { rows, mode: config.mode, tableOf, rules: counted.map(({ blocks }) => blocks) },
    rules: counted.map(({ rule, pairs }) => ({ rule, pairs })),
    patterns: patternsOf(config, input),
    rarities: keys.rarities,
  };
}

/** The comparisons that a configuration asks for; with `known`, values are as common as that says, whatever these rows hold. */
export function patternsOf(
  { compare, mode }: Pick<LinkConfig, "compare" | "mode">,
  { columns, lists, tableOf }: Pick<LinkInput, "columns" | "lists" | "tableOf">,
  known: readonly Known[] = [],
): Patterns {
  const names = [...columns.keys()];
  const at = rowByRow([...columns.values()]);
  return new Patterns(
    compare.map((compared, number) => {
      const list = lists.get(compared.column);
      if (list) return listComparisonOf(compared, list, known[number]);
      return comparisonOf(compared, columnOf(columns, compared.column), {
        pairing: { mode, tableOf },
        known: known[number],
        at: at[names.indexOf(compared.column)],
        swappedWith: compared.swappedWith === undefined ? undefined : columnOf(columns, compared.swappedWith),
      });
    }),
  );
}

function refuse({ text }: BlockRule, pairs: number, limit: number): never {
  throw new UserError(
    "too-many-pairs",
    `The rule "${text}" would make ${pairs.toLocaleString("en")} pairs; most_pairs allows ${limit.toLocaleString("en")}. Add a column to the rule with &, use a longer part, or raise most_pairs.`,
  );
}

function columnOf(columns: ReadonlyMap<string, Column>, name: string): Column {
  const column = columns.get(name);
  if (!column) throw new Error(`No column ${name} was read.`);
  return column;
}

/** How matching and other pairs look, learned from a sample of the candidate pairs; the same sample on every run. */
export function learn(
  prepared: Prepared,
  { labelled = [] }: Pick<LinkInput, "labelled">,
  config: Pick<LinkConfig, "oneToOne">,
): Parameters {
  const { source, rules, patterns } = prepared;
  const pairs = rules.reduce((sum, rule) => sum + rule.pairs, 0);
  const parts = Math.max(1, Math.ceil(pairs / MOST_OBSERVED));
  const counts = new Map<number, number>();
  eachPair(
    source,
    (left, right) => {
      const pattern = patterns.of(left, right);
      counts.set(pattern, (counts.get(pattern) ?? 0) + parts);
    },
    (row) => (mix(row + 1) >>> 0) % parts === 0,
  );
  const observed: Observed = {
    seen: patterns.seen(counts),
    guesses: patterns.comparisons.map(({ guess }) => guess.match),
    allPairs: countAllPairs(source),
    ...(config.oneToOne ? { mostMatches: mostMatchesOf(source) } : {}),
    ...(labelled.length > 0 ? labelsOf(patterns, labelled) : {}),
  };
  const random = ratesOfRandomPairs(patterns, source);
  const [only, another] = patterns.comparisons;
  if (only && !another) return estimateOne(only, observed, random[0] as Float64Array);
  return findRelated(observed, estimate(observed, random));
}

function labelsOf(
  patterns: Patterns,
  labelled: NonNullable<LinkInput["labelled"]>,
): Pick<Observed, "labelled" | "labelledOther"> {
  const counts = { match: new Map<number, number>(), other: new Map<number, number>() };
  for (const [left, right, match] of labelled) {
    const pattern = patterns.of(left, right);
    const own = match ? counts.match : counts.other;
    own.set(pattern, (own.get(pattern) ?? 0) + 1);
  }
  return { labelled: patterns.seen(counts.match), labelledOther: patterns.seen(counts.other) };
}

/** Where every row has one match at most in each other table: all rows of each pair of tables' smaller one. */
function mostMatchesOf({ tableOf }: PairSource): number {
  const sizes = [...countBy(tableOf, (table) => table).values()].toSorted((a, b) => a - b);
  return sizes.reduce((sum, size, at) => sum + size * (sizes.length - 1 - at), 0);
}

/** Scores every candidate pair and makes clusters of those that are likely enough. */
export function link(input: LinkInput, config: LinkConfig, prepared: Prepared, parameters: Parameters): Linked {
  const scores = new Scores(prepared.patterns, parameters, input.rows);
  const edges = scorePairs(prepared.source, scores);
  const threshold = chooseThreshold(edges, config.precision);
  const clusters = cluster(input.rows, edges, {
    threshold: threshold.bits,
    weigh: (left, right) => scores.of(left, right),
    exclusive: config.oneToOne ? input.tableOf : undefined,
    together: input.together ?? [],
    apart: input.apart ?? [],
  });
  return { clusters, edges, scores, threshold };
}

/** The pairs of the rules that are likely enough to be kept, with their weights. */
export function scorePairs(source: PairSource, scores: Scores): Edges {
  const edges = new Edges();
  eachPair(
    source,
    (left, right) => {
      const bits = scores.of(left, right);
      if (bits >= LEAST_BITS) edges.add(left, right, bits);
    },
    () => true,
  );
  return edges;
}
