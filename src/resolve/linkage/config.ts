import { z } from "zod";
import { UserError } from "../../model/issues.ts";
import { KINDS, type Kind } from "./kinds.ts";
import { isPart, PART_NAMES } from "./keys.ts";
import type { Mode } from "./pairs.ts";
import type { LevelTest } from "./text-comparison.ts";

// The untrusted form of a linkage's configuration and the trusted form are two types; `parseLinkConfig` is the only door.

const table = z.union([
  z
    .string()
    .min(1)
    .transform((file) => ({ file, name: undefined, columns: {} as Record<string, string> })),
  z.strictObject({
    file: z.string().min(1),
    name: z.string().min(1).optional(),
    /** Name used here → name in the file. */
    columns: z.record(z.string(), z.string()).default({}),
  }),
]);

const LEVEL = /^(edits|jaro-winkler|similarity|prefix) (\d+(?:\.\d+)?)$/;

const comparison = z.union([
  z.enum(KINDS).transform((as) => ({
    as,
    levels: undefined,
    frequency: true,
    column: undefined,
    separator: undefined,
    swapped_with: undefined,
  })),
  z.strictObject({
    as: z.enum(KINDS),
    /** The column, where the comparison has another name. */
    column: z.string().min(1).optional(),
    levels: z.array(z.string().regex(LEVEL, "is a test and a number, such as edits 1 or jaro-winkler 0.9")).optional(),
    frequency: z.boolean().default(true),
    /** A column in which the value may stand by mistake: family names among given ones. */
    swapped_with: z.string().min(1).optional(),
    /** What stands between the values of a list in a text file. */
    separator: z.string().min(1).optional(),
  }),
]);

const config = z.strictObject({
  tables: z.array(table).min(1),
  id: z.string().optional(),
  mode: z.enum(["dedupe", "link", "both"]).optional(),
  compare: z.record(z.string(), comparison),
  block: z.array(z.string().min(1)).optional(),
  most_pairs: z.int().positive().optional(),
  precision: z.number().min(0.5).max(0.9999).optional(),
  one_to_one: z.boolean().default(false),
  judgements: z.string().optional(),
  labels: z.string().optional(),
  truth: z.string().optional(),
});

/** One column's part of a comparison. */
export interface Compared {
  readonly name: string;
  readonly column: string;
  readonly kind: Kind;
  readonly tests: readonly LevelTest[] | undefined;
  readonly frequency: boolean;
  readonly separator: string | undefined;
  readonly swappedWith: string | undefined;
}

/** Columns, or parts of them, that two rows must share to be compared. */
export interface BlockRule {
  readonly text: string;
  readonly keys: readonly { readonly column: string; readonly part: string | undefined }[];
}

export interface LinkTable {
  readonly file: string;
  readonly name: string;
  readonly columns: Readonly<Record<string, string>>;
}

export interface LinkConfig {
  readonly tables: readonly LinkTable[];
  readonly id: string | undefined;
  readonly mode: Mode;
  readonly compare: readonly Compared[];
  /** undefined: rules are proposed. */
  readonly block: readonly BlockRule[] | undefined;
  readonly mostPairs: number;
  readonly precision: number | undefined;
  readonly oneToOne: boolean;
  readonly judgements: string | undefined;
  readonly labels: string | undefined;
  readonly truth: string | undefined;
}

/** Pairs that one rule may make, unless the configuration says otherwise. */
const MOST_PAIRS = 100_000_000;

export function parseLinkConfig(input: unknown, file: string): LinkConfig {
  const result = config.safeParse(input);
  if (!result.success) {
    const [first] = result.error.issues;
    const where = first && first.path.length > 0 ? ` at ${first.path.join(".")}` : "";
    throw new UserError("bad-config", `${file}${where}: ${first?.message ?? "is not as expected"}.`);
  }
  const { tables, id, mode, compare, block, most_pairs, precision, one_to_one, judgements, labels, truth } = result.data;
  const compared = Object.entries(compare).map(([name, { as, column, levels, frequency, separator, swapped_with }]) => ({
    name,
    column: column ?? name,
    kind: as,
    tests: levels?.map(parseLevel),
    frequency,
    separator,
    swappedWith: swapped_with,
  }));
  if (compared.length === 0) throw new UserError("bad-config", `${file} at compare: name one column to compare at least.`);
  const columns = new Set(compared.map((one) => one.column));
  const stranger = compared.find(({ swappedWith }) => swappedWith !== undefined && !columns.has(swappedWith));
  if (stranger) {
    throw new UserError(
      "unknown-column",
      `${file} at compare.${stranger.name}: swapped_with names "${stranger.swappedWith}", which is not among the compared columns: ${[...columns].join(", ")}.`,
    );
  }
  return {
    tables: tables.map((one) => ({ file: one.file, name: one.name ?? stemOf(one.file), columns: one.columns })),
    id,
    mode: mode ?? (tables.length > 1 ? "link" : "dedupe"),
    compare: compared,
    block: block?.map((text) => parseRule(text, columns, file)),
    mostPairs: most_pairs ?? MOST_PAIRS,
    precision,
    oneToOne: one_to_one,
    judgements,
    labels,
    truth,
  };
}

/** `surname & born.year`: columns or their parts, joined by &. */
export function parseRule(text: string, columns: ReadonlySet<string>, file: string): BlockRule {
  const keys = text.split("&").map((term) => {
    const [, column = "", part] = /^([^.]+?)(?:\.(\w+))?$/u.exec(term.trim()) ?? [];
    if (!columns.has(column)) {
      throw new UserError(
        "unknown-column",
        `${file} at block: "${text}" names "${column || term.trim()}", which is not among the compared columns: ${[...columns].join(", ")}.`,
      );
    }
    if (part !== undefined && !isPart(part)) {
      throw new UserError(
        "unknown-part",
        `${file} at block: "${text}" asks for "${part}". Known parts: ${PART_NAMES.join(", ")}.`,
      );
    }
    return { column, part };
  });
  if (keys.filter(({ part }) => part === "rare" || part === "words").length > 1) {
    throw new UserError("bad-rule", `${file} at block: "${text}" has two parts that give several keys a row; one is the most.`);
  }
  return { text: keys.map(({ column, part }) => (part === undefined ? column : `${column}.${part}`)).join(" & "), keys };
}

function parseLevel(text: string): LevelTest {
  const [, test, value] = LEVEL.exec(text) as unknown as [string, LevelTest["test"], string];
  return { test, value: Number(value) };
}

const stemOf = (file: string): string => (file.split(/[\\/]/u).at(-1) ?? file).replace(/\.[^.]*$/u, "");
