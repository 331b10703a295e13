import { z } from "zod";
import { UserError } from "../../model/issues.ts";
import { KINDS, NORMALISE, TESTS, type Kind } from "./kinds.ts";
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

// A test that always holds, such as edits 0 or jaro-winkler 0, would make a level of every pair.
const LEVEL = /^(?:(edits|prefix) ([1-9]\d{0,2})|(jaro-winkler|similarity) (0?\.\d*[1-9]\d*|1(?:\.0+)?))$/;

const comparison = z.union([
  z.enum(KINDS, { error: `is none of the kinds: ${KINDS.join(", ")}` }).transform((as) => ({
    as,
    levels: undefined,
    frequency: true,
    column: undefined,
    separator: undefined,
    swapped_with: undefined,
  })),
  z.strictObject({
    as: z.enum(KINDS, { error: `is none of the kinds: ${KINDS.join(", ")}` }),
    /** The column, where the comparison has another name. */
    column: z.string().min(1).optional(),
    levels: z.array(z.string().regex(LEVEL, "is a test and a number, such as edits 1, prefix 4 or jaro-winkler 0.9")).optional(),
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
/** A row's table is one byte. */
const MOST_TABLES = 256;

export function parseLinkConfig(input: unknown, file: string): LinkConfig {
  const result = config.safeParse(input);
  if (!result.success) {
    const { path, message } = likeliest(result.error.issues[0]);
    throw new UserError("bad-config", `${file}${path.length > 0 ? ` at ${path.join(".")}` : ""}: ${message}.`);
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
  const named = tables.map((one) => ({ file: one.file, name: one.name ?? stemOf(one.file), columns: one.columns }));
  checkTables(named, mode, file);
  checkCompared(compared, file);
  const rules = block?.map((text) => parseRule(text, columns, file));
  for (const rule of rules ?? []) checkLists(rule, compared, file);
  return {
    tables: named,
    id,
    mode: mode ?? (tables.length > 1 ? "link" : "dedupe"),
    compare: compared,
    block: rules,
    mostPairs: most_pairs ?? MOST_PAIRS,
    precision,
    oneToOne: one_to_one,
    judgements,
    labels,
    truth,
  };
}

interface Problem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Of what may be written in two ways, what is wrong is what is wrong in the way that came farthest. */
function likeliest(issue: z.core.$ZodIssue | undefined): Problem {
  if (!issue) return { path: [], message: "is not as expected" };
  if (issue.code !== "invalid_union") return issue;
  const inner = issue.errors.map(([first]) => likeliest(first));
  const { path, message } = inner.toSorted((a, b) => b.path.length - a.path.length)[0] ?? { path: [], message: issue.message };
  return { path: [...issue.path, ...path], message };
}

/** What would give a result that nobody can read: two tables of one name, or more than are told apart. */
function checkTables(tables: readonly LinkTable[], mode: Mode | undefined, file: string): void {
  const names = tables.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) {
    throw new UserError(
      "bad-config",
      `${file} at tables: two tables are called "${twice}". Give one another name, as in {file: …, name: other}.`,
    );
  }
  if (tables.length > MOST_TABLES) {
    throw new UserError("bad-config", `${file} at tables: there are ${tables.length} tables; ${MOST_TABLES} is the most.`);
  }
  if (mode === "link" && tables.length === 1) {
    throw new UserError("bad-config", `${file} at mode: link needs two tables. Leave mode out to find what is twice in one.`);
  }
}

/** What would be read in one way and meant in another: a column in two forms, levels where a kind has its own. */
function checkCompared(compared: readonly Compared[], file: string): void {
  const forms = new Map<string, Compared>();
  for (const one of compared) {
    const known = forms.get(one.column) ?? one;
    forms.set(one.column, known);
    if (NORMALISE[known.kind] !== NORMALISE[one.kind] || (known.kind === "list") !== (one.kind === "list")) {
      throw new UserError(
        "bad-config",
        `${file} at compare.${one.name}: "${one.column}" is compared as ${known.kind} already and has one form only. Give it a second name under columns of its table.`,
      );
    }
    if (one.tests !== undefined && !TESTS[one.kind]) {
      throw new UserError("bad-config", `${file} at compare.${one.name}: ${one.kind} has levels of its own. Leave levels out.`);
    }
  }
}

/** Of the keys of a rule one may give a row several: a list, or rare pieces. */
function checkLists({ text, keys }: BlockRule, compared: readonly Compared[], file: string): void {
  const isList = (column: string) => compared.some((one) => one.column === column && one.kind === "list");
  if (keys.some(({ column, part }) => part !== undefined && isList(column))) {
    throw new UserError(
      "bad-rule",
      `${file} at block: "${text}" asks for a part of a list; a list is a key by each of its values.`,
    );
  }
  if (keys.filter(({ column, part }) => part === "rare" || part === "words" || isList(column)).length > 1) {
    throw new UserError("bad-rule", `${file} at block: "${text}" has two parts that give several keys a row; one is the most.`);
  }
}

/** `surname & born.year`: columns or their parts, joined by &. */
export function parseRule(text: string, columns: ReadonlySet<string>, file: string): BlockRule {
  const keys = text.split("&").map((term) => {
    const whole = term.trim();
    const [, column = "", part] = columns.has(whole) ? ["", whole] : (/^(.+)\.(\w+)$/u.exec(whole) ?? ["", whole]);
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
  return { text: keys.map(({ column, part }) => (part === undefined ? column : `${column}.${part}`)).join(" & "), keys };
}

function parseLevel(text: string): LevelTest {
  const [test, value] = text.split(" ") as [LevelTest["test"], string];
  return { test, value: Number(value) };
}

const stemOf = (file: string): string => (file.split(/[\\/]/u).at(-1) ?? file).replace(/\.[^.]*$/u, "");
