import { z } from "zod";
import { declaredId as id, localized } from "./declared.ts";
import type { Figures } from "./figures.ts";
import { UserError } from "./issues.ts";

// What a dossier says of its verdict (verdict.yml): which outcomes decide it and why, what stands beside it, and which windows of
// time are compared. Without the file there is no verdict.

const named = { measure: id, scope: z.string() };

const entering = z.strictObject({
  ...named,
  /** Readings in this unit alone; needed where a measure has several (currencies), for none is turned into another. */
  unit: z.string().optional(),
  /** What it is an outcome of; a group is judged on at least two of these. */
  dimension: id,
  /** Nominal weight; only relations between weights count. */
  weight: z.number().min(0).max(1000),
  /** False where less is better. */
  more_is_better: z.boolean().default(true),
  why: localized,
});

const beside = z.strictObject({ measure: id, scope: z.string().optional(), why: localized });
const leftOut = z.strictObject({
  measure: id,
  scope: z.string().optional(),
  /** Its changes speak all the same: a newer reading of what enters otherwise must not be passed over. */
  tells_change: z.boolean().default(false),
  why: localized,
});

const verdict = z.strictObject({
  /** What is judged, and why by these outcomes. */
  theory: localized,
  /** What dimensions are called. */
  dimensions: z.record(id, localized),
  window: z.strictObject({
    /** A level is read from the last edition, or from one that ends at most so many days before it begins. */
    level_days: z.number().int().min(1).max(3660).default(92),
    /** A change is told between readings that lie at most so many days apart. */
    change_days: z.number().int().min(1).max(3660).default(400),
  }),
  /** Measures that companies tell of themselves by one rule for all (accounts); any other that they tell is no common reading. */
  accounts: z.array(id).default([]),
  enters: z.array(entering).min(1),
  /** Outcomes that do not enter, and why. */
  left_out: z.array(leftOut).default([]),
  /** Measures that tell how another changed; they speak where two readings of that one are not held. */
  growths: z.array(z.strictObject({ measure: id, of: id })).default([]),
  /** Choices, shown beside and never inside. */
  beside: z.array(beside).default([]),
  /** Public attention, beside: a counted measure and its scope. */
  attention: z.strictObject({ ...named, why: localized }).optional(),
});

export type Verdict = Readonly<z.output<typeof verdict>>;
export type Entering = Readonly<z.output<typeof entering>>;

/** Parses verdict.yml; a UserError names the file and the key. */
export function parseVerdict(input: unknown, file: string): Verdict {
  const result = verdict.safeParse(input);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  const where = first && first.path.length > 0 ? ` at ${first.path.join(".")}` : "";
  throw new UserError("bad-config", `${file}${where}: ${first?.message ?? "is not as expected"}.`);
}

/** Names that lead nowhere would leave something out in silence; a choice that enters would judge what was decided, not what came of it. */
export function checkVerdict(declared: Verdict, figures: Figures | null, file: string): void {
  const measures = new Map(figures?.measures.map((measure) => [measure.id, measure]));
  const scopes = new Set(figures?.scopes.map(({ name }) => name));
  const { enters, left_out, beside: shown, accounts, growths, dimensions } = declared;
  const fail = (code: string, what: string) => {
    throw new UserError(code, `${file}: ${what}.`);
  };
  const all = [...enters, ...left_out, ...shown, ...growths].map(({ measure }) => measure);
  const unknown = [...all, ...accounts, ...growths.map(({ of }) => of)].find((measure) => !measures.has(measure));
  if (unknown !== undefined) fail("unknown-measure", `"${unknown}" is no measure of figures.yml`);
  const scope = [...enters, ...left_out, ...shown].find((one) => one.scope !== undefined && !scopes.has(one.scope))?.scope;
  if (scope !== undefined) fail("unknown-scope", `"${scope}" is no scope of figures.yml`);
  const choice = enters.find(({ measure }) => measures.get(measure)?.role !== "outcome");
  if (choice) fail("not-an-outcome", `"${choice.measure}" is no outcome and cannot enter; name it under beside`);
  const unworded = enters.find(({ dimension }) => !Object.hasOwn(dimensions, dimension));
  if (unworded) fail("unknown-dimension", `the dimension "${unworded.dimension}" has no name under dimensions`);
  refuseTwice(enters, file);
}

function refuseTwice(enters: readonly Entering[], file: string): void {
  const keys = enters.map(({ measure, scope, unit = "" }) => JSON.stringify([measure, scope, unit]));
  const again = enters.find((_, at) => keys.indexOf(keys[at] ?? "") !== at);
  if (again) throw new UserError("duplicate-id", `${file}: "${again.measure}" in the scope "${again.scope}" enters twice.`);
}
