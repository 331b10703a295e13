import { z } from "zod";
import { UserError } from "../../model/issues.ts";

const snapshot = z.string().regex(/^[0-9a-f]{64}$/);
const time = z.iso.datetime();

const servedDocument = z.object({
  address: z.string(),
  page: z.string(),
  title: z.string(),
  snapshot,
  type: z.string(),
  bytes: z.int().nonnegative(),
});

const failure = z.object({ address: z.string(), code: z.string(), message: z.string() });

/** What a server gave with a document to recognise it by (RFC 9110, 8.8); "" where it gave none. */
const validator = z.object({ address: z.string(), etag: z.string(), modified: z.string(), snapshot });

/** What came of one source. */
const sourceRun = z.object({
  source: z.string(),
  requests: z.int().nonnegative(),
  /** Addresses of documents that the hubs link to. */
  links: z.int().nonnegative(),
  new: z.array(servedDocument).readonly(),
  /** Under an address that gave other bytes before. */
  changed: z.array(servedDocument).readonly(),
  unchanged: z.int().nonnegative(),
  failed: z.array(failure).readonly(),
  /** By what the next run asks whether an address has changed. */
  validators: z.array(validator).readonly(),
});

/** One run of `tidui fetch`: a line of snapshots/runs.jsonl. */
const run = z.object({
  /** `ended` is null as long as it runs, and for ever where it was killed. */
  started: time,
  ended: time.nullable(),
  /** `failed`: some address could not be had. `interrupted`: ended by a signal, or found dead by the next run. */
  outcome: z.enum(["running", "done", "failed", "interrupted"]),
  sources: z.array(sourceRun).readonly(),
});

export type ServedDocument = Readonly<z.output<typeof servedDocument>>;
export type Failure = Readonly<z.output<typeof failure>>;
export type Validator = Readonly<z.output<typeof validator>>;
export type SourceRun = Readonly<z.output<typeof sourceRun>>;
export type Run = Readonly<z.output<typeof run>>;

/** Runs that are kept: six years of four a day. What an older one knew of a document, the next request tells anew. */
const MOST_RUNS = 10_000;

/** The runs of a ledger; one that is not ended is dead, for whoever reads the ledger holds the lock. */
export function parseRuns(text: string): Run[] {
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.map((line, at) => {
    const parsed = run.safeParse(jsonOf(line));
    if (parsed.success) return parsed.data.outcome === "running" ? { ...parsed.data, outcome: "interrupted" } : parsed.data;
    const message = `snapshots/runs.jsonl, line ${at + 1} is no run. Remove that line; what the runs fetched is named in index.csv.`;
    throw new UserError("broken-ledger", message);
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

export function formatRuns(runs: readonly Run[]): string {
  return runs
    .slice(-MOST_RUNS)
    .map((one) => `${JSON.stringify(one)}\n`)
    .join("");
}

/** The last validator of every address of a source. */
export function validatorsOf(runs: readonly Run[], source: string): ReadonlyMap<string, Validator> {
  const own = runs.flatMap(({ sources }) => sources.filter((one) => one.source === source));
  return new Map(own.flatMap(({ validators }) => validators.map((one) => [one.address, one])));
}
