import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../model/ids.ts";
import { UserError } from "../../model/issues.ts";
import type { LinkConfig } from "../../resolve/linkage/config.ts";
import type { Counted, Known } from "../../resolve/linkage/known.ts";
import type { LinkInput, Linked, Prepared } from "../../resolve/linkage/link.ts";
import type { Parameters } from "../../resolve/linkage/parameters.ts";
import type { Rarity } from "../../resolve/linkage/rare-keys.ts";
import { readArrays, writeArrays, type Arrays } from "../../store/array-file.ts";
import { writeWhole } from "../../store/write-whole.ts";
import type { RowIds } from "./read-tables.ts";
import { RESULT } from "./write-result.ts";
import { countedArrays, countedFrom, keptValues, segmentArrays, segmentOf, type Segment } from "./segment.ts";

/** All that is kept of a linkage so that rows can be added to it: what was learned, and the rows with their clusters. */
export interface LinkState {
  readonly rules: readonly string[];
  readonly parameters: Parameters;
  readonly thresholdBits: number;
  readonly known: readonly Known[];
  readonly rarities: ReadonlyMap<string, Rarity>;
  /** Rows that were linked together, and then those that were added, each time a segment. */
  readonly segments: readonly Segment[];
  /** For each row of all segments the smallest row of its cluster. */
  readonly roots: Uint32Array;
  /** For each row that is a root, the row whose id names the cluster. */
  readonly names: Uint32Array;
}

interface Model {
  readonly version: number;
  readonly config: string;
  readonly rules: readonly string[];
  readonly prior: number;
  readonly rates: readonly { readonly match: number[]; readonly other: number[] }[];
  readonly related: readonly { readonly prior: number; readonly rates: number[][] }[];
  readonly thresholdBits: number;
  readonly known: readonly KnownModel[];
  readonly rarities: readonly string[];
}

interface KnownModel {
  readonly filled: number;
  readonly averageShare: number;
  readonly exactRate: number;
  /** For each table of counts the name of the segment's table whose values it counts, or null where it has values of its own. */
  readonly counted: readonly (string | null)[];
}

const VERSION = 2;
const FILE = { model: "model.json", known: "known.arrays", clusters: "clusters.arrays" };
const segmentFile = (number: number): string => `segment-${number}.arrays`;

export const stateFolder = (out: string): string => join(out, "state");

/** What of a configuration a kept linkage depends on: with another, rows would be compared otherwise. */
const configHash = ({ compare, mode, id, oneToOne, tables }: LinkConfig): string =>
  sha256(JSON.stringify([compare, mode, id, oneToOne, tables.map(({ name }) => name)]));

export interface ToKeep {
  readonly config: LinkConfig;
  readonly input: LinkInput;
  readonly ids: RowIds;
  readonly prepared: Prepared;
  readonly linked: Linked;
  readonly names: Uint32Array;
}

export function keepState(out: string, { config, input, ids, prepared, linked, names }: ToKeep): void {
  const folder = stateFolder(out);
  mkdirSync(folder, { recursive: true });
  const { parameters } = linked.scores;
  const known = prepared.patterns.comparisons.map((comparison) => comparison.known);
  const segment: Segment = {
    rows: input.rows,
    tableOf: input.tableOf,
    ids: ids.column,
    columns: input.columns,
    lists: input.lists,
    keys: prepared.source.rules.map(({ keys, lists }) => ({ keys, lists })),
  };
  writeArrays(join(folder, segmentFile(0)), segmentArrays(segment));
  writeArrays(join(folder, FILE.known), knownArrays(known, prepared.rarities, segment));
  const model: Model = {
    version: VERSION,
    config: configHash(config),
    rules: prepared.rules.map(({ rule }) => rule.text),
    prior: parameters.prior,
    rates: parameters.rates.map(({ match, other }) => ({ match: [...match], other: [...other] })),
    related: parameters.related.map(({ prior, rates }) => ({ prior, rates: rates.map((own) => [...own]) })),
    thresholdBits: linked.threshold.bits,
    known: known.map(({ filled, averageShare, exactRate, counted }) => ({
      filled,
      averageShare,
      exactRate,
      counted: counted.map(({ values }) => nameOfValues(values, segment)),
    })),
    rarities: [...prepared.rarities.keys()],
  };
  writeWhole(join(folder, FILE.model), `${JSON.stringify(model)}\n`);
  keepClusters(out, { roots: linked.clusters, names, segments: 1 });
}

/** Written last: it says how many segments count, and how long the result's files are that they belong to. */
function keepClusters(
  out: string,
  { roots, names, segments }: { roots: Uint32Array; names: Uint32Array; segments: number },
): void {
  const lengths = Object.values(RESULT).map((name) => sizeOf(join(out, nextName(name))) ?? sizeOf(join(out, name)) ?? 0);
  const sizes = Float64Array.from(lengths);
  writeArrays(join(stateFolder(out), FILE.clusters), { roots, names, segments: Uint32Array.of(segments), sizes });
}

const sizeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.size;

/** What a file of the result is called until the state says that it counts. */
export const nextName = (name: string): string => `${name}.next`;

/** Gives the next files of the result their names. */
export function nameNext(out: string): void {
  for (const name of Object.values(RESULT)) {
    if (existsSync(join(out, nextName(name)))) renameSync(join(out, nextName(name)), join(out, name));
  }
}

/** Takes away what was kept, before a result is written that does not belong to it. */
export function forgetState(out: string): void {
  rmSync(stateFolder(out), { recursive: true, force: true });
  for (const name of Object.values(RESULT)) rmSync(join(out, nextName(name)), { force: true });
}

/** The result's files have to be those of the state; an adding that was killed at its end is brought to it. */
function checkResult(out: string, sizes: Float64Array): void {
  const names = Object.values(RESULT);
  for (const [at, name] of names.entries()) {
    const isNext = sizeOf(join(out, name)) !== sizes[at] && sizeOf(join(out, nextName(name))) === sizes[at];
    if (isNext) renameSync(join(out, nextName(name)), join(out, name));
    // What an adding left that was killed before it counted.
    else rmSync(join(out, nextName(name)), { force: true });
  }
  const wrong = names.find((name, at) => sizeOf(join(out, name)) !== sizes[at]);
  if (wrong === undefined) return;
  throw new UserError(
    "other-result",
    `${join(out, wrong)} is not as the kept linkage left it. Link the whole tables again, with --keep.`,
  );
}

export function keepSegment(
  out: string,
  state: LinkState,
  added: Segment,
  clusters: { roots: Uint32Array; names: Uint32Array },
): void {
  writeArrays(join(stateFolder(out), segmentFile(state.segments.length)), segmentArrays(added));
  keepClusters(out, { ...clusters, segments: state.segments.length + 1 });
}

/** What is kept in a folder: which files count is known at once, what they hold once it is read. */
export interface KeptLinkage {
  readonly state: Promise<LinkState>;
}

/** Looks whether rows can be added to what was kept; throws a UserError where they cannot. Begins to read it, beside what is done next. */
export async function openState(out: string, config: LinkConfig): Promise<KeptLinkage> {
  const folder = stateFolder(out);
  if (!existsSync(join(folder, FILE.clusters))) {
    throw new UserError(
      "no-state",
      `${out} keeps no linkage that rows could be added to. Link the whole tables first, with --keep.`,
    );
  }
  const model = JSON.parse(readFileSync(join(folder, FILE.model), "utf8")) as Model;
  if (model.version !== VERSION || model.config !== configHash(config)) {
    throw new UserError(
      "other-config",
      `${out} was linked with another configuration. Link the whole tables again, with --keep.`,
    );
  }
  const clusters = await readArrays(join(folder, FILE.clusters));
  checkResult(out, clusters["sizes"] as Float64Array);
  const state = readState(folder, model, clusters);
  // Whoever waits for it hears of what is wrong; another mistake may be found before anybody does.
  state.catch(() => undefined);
  return { state };
}

async function readState(folder: string, model: Model, clusters: Arrays): Promise<LinkState> {
  const { roots, names, segments: count } = clusters as Record<"roots" | "names" | "segments", Uint32Array>;
  const files = Array.from({ length: count[0] ?? 0 }, (_, at) => segmentFile(at));
  const [arrays = {}, ...segments] = await Promise.all([FILE.known, ...files].map((file) => readArrays(join(folder, file))));
  const read = segments.map(segmentOf);
  const kept = keptValues(read[0] as Segment);
  const numbers = (list: readonly number[]) => Float64Array.from(list);
  return {
    rules: model.rules,
    parameters: {
      prior: model.prior,
      rates: model.rates.map(({ match, other }) => ({ match: numbers(match), other: numbers(other) })),
      related: model.related.map(({ prior, rates }) => ({ prior, rates: rates.map(numbers) })),
      rounds: 0,
      converged: true,
    },
    thresholdBits: model.thresholdBits,
    known: model.known.map(({ counted, ...own }, at) => ({
      ...own,
      counted: counted.map((table, part) => {
        const name = `known ${at} ${part}`;
        const values = table === null ? undefined : kept.get(table);
        return values ? { values, rows: arrays[`${name} rows`] as Uint32Array } : countedFrom(name, arrays);
      }),
    })),
    rarities: new Map(model.rarities.map((name) => [name, arrays[`rarity ${name}`] as Rarity])),
    segments: read,
    roots,
    names,
  };
}

const nameOfValues = (values: Counted["values"], segment: Segment): string | null =>
  [...keptValues(segment)].find(([, kept]) => kept === values)?.[0] ?? null;

/** Values that the segment keeps are only counted here. */
function knownArrays(known: readonly Known[], rarities: ReadonlyMap<string, Rarity>, segment: Segment): Arrays {
  const parts = known.flatMap(({ counted }, at) =>
    counted.map((one, part): Arrays => {
      const name = `known ${at} ${part}`;
      return nameOfValues(one.values, segment) === null ? countedArrays(name, one) : { [`${name} rows`]: one.rows };
    }),
  );
  return Object.assign(Object.fromEntries([...rarities].map(([name, rarity]) => [`rarity ${name}`, rarity])), ...parts) as Arrays;
}
