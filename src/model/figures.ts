import { z } from "zod";
import { declaredId as id, localized } from "./declared.ts";
import { UserError } from "./issues.ts";

// What a dossier says of the figures that others report (figures.yml): what is measured, in which units and scopes, and
// by whom. Without the file every predicate is a measure of its own and nothing is held to be unknown.

const words = z.array(z.string().min(1).max(200)).max(200);
const pattern = z.string().regex(/^[\p{L}\p{N}.+-]+$/u);

const figureMeasure = z.strictObject({
  id,
  label: localized,
  /** What it counts, in a sentence. */
  definition: localized,
  predicates: words.min(1),
  /** Kinds of figures in which its predicates mean it: "downloads" of an app are not those of a model. All where left out. */
  figures: words.min(1).optional(),
  /** Units as written, without a sign of scale (万, 亿, M), and what each is in observations. */
  units: z.record(z.string(), z.string()),
  /** outcome: what happened in the world; choice: what a group decided to do; context: of the field as a whole. */
  role: z.enum(["outcome", "choice", "context"]),
  /** What it tells of: use, calls, money … Measures of one dimension are not independent of each other. */
  dimension: id,
  /** flow: adds up over time; level: of a day, a month, a mean; cumulative: can only grow; rate: of one's own users. */
  kind: z.enum(["level", "flow", "share", "growth", "rate", "cumulative"]),
  /** What a share is of; "scope" where the scope must say so. */
  base: z.union([z.literal("scope"), localized]).optional(),
  /** Whose readings win, first to last, by id of the measurer; the others are shown beside them. */
  prefers: z.array(id).default([]),
  why: localized.optional(),
});

const scope = z.strictObject({
  /** As observations call it. */
  name: z.string(),
  label: localized,
  /** Other ways in which the figures write it. */
  also: words.default([]),
});

const measurer = z.strictObject({
  id,
  name: localized,
  /** How attributions name it; the earliest and longest of all words in an attribution counts. */
  words: words.min(1),
  /** self: the subject's own group speaks. press: tells figures that others measured, or that nobody is said to have measured. */
  kind: z.enum(["panel", "research", "survey", "self", "press"]),
  /** Hosts of its own pages: a figure read there stands first. */
  hosts: z.array(z.string().regex(/^[a-z0-9.-]+$/)).default([]),
});

const subject = z.strictObject({
  name: z.string().min(1),
  label: localized,
  /** segment: a whole market or a part of it; country; party: somebody outside the groups; several: more than one at once. */
  kind: z.enum(["segment", "country", "party", "several", "occasion"]),
  /** Of several: the names of each, where a source names them in one breath as investors. */
  parties: words.default([]),
});

/** What pages call somebody, and other texts that a source writes for the same. */
const calledName = z.preprocess(
  (given) => {
    if (typeof given !== "object" || given === null) return given;
    const { also, ...name } = given as Readonly<Record<string, unknown>>;
    return { name, also };
  },
  z.strictObject({ name: localized, also: words.default([]) }),
);

const figures = z.strictObject({
  measures: z.array(figureMeasure).default([]),
  scopes: z.array(scope).default([]),
  measurers: z.array(measurer).default([]),
  subjects: z.array(subject).default([]),
  /** What pages call those of whom figures speak, by language: each of its texts may be the one that a source writes. */
  names: z.array(calledName).default([]),
  /** Remarks of sources on a time, a round or a unit, by language: one text is the one that is written; `{}` stands for a date. */
  terms: z.array(localized).default([]),
  /** Names of stretches of time, as figures write them, and the words that prose has for them. */
  periods: z.record(pattern, z.strictObject({ start: z.iso.date(), end: z.iso.date(), words: words.default([]) })).default({}),
  /** Predicates of events that carry no number to measure. */
  events: words.default([]),
});

export type Figures = Readonly<z.output<typeof figures>>;
export type FigureMeasure = Readonly<z.output<typeof figureMeasure>>;
export type FigureScope = Readonly<z.output<typeof scope>>;
export type Measurer = Readonly<z.output<typeof measurer>>;

/** Parses figures.yml; a UserError names the file and the key. */
export function parseFigures(input: unknown, file: string): Figures {
  const result = figures.safeParse(input ?? {});
  if (!result.success) {
    const [first] = result.error.issues;
    const where = first && first.path.length > 0 ? ` at ${first.path.join(".")}` : "";
    throw new UserError("bad-config", `${file}${where}: ${first?.message ?? "is not as expected"}.`);
  }
  refuseTwice(result.data, file);
  return result.data;
}

/** One predicate, scope, word or name that leads to two things would be read as either. */
function refuseTwice({ measures, scopes, measurers, subjects, names, terms }: Figures, file: string): void {
  const lists: Readonly<Record<string, readonly string[]>> = {
    measure: measures.map((measure) => measure.id),
    predicate: measures.flatMap(({ predicates, figures: kinds }) =>
      predicates.flatMap((word) => (kinds ?? [""]).map((kind) => JSON.stringify([kind, word]))),
    ),
    scope: scopes.flatMap(({ name, also }) => [name, ...also]),
    measurer: measurers.map((one) => one.id),
    word: measurers.flatMap((one) => one.words),
    subject: subjects.map(({ name }) => name),
    term: terms.flatMap((term) => [...new Set(Object.values(term))]),
    name: names.flatMap(({ name, also }) => [...new Set([...Object.values(name), ...also])]),
  };
  for (const [what, written] of Object.entries(lists)) {
    const again = written.find((one, at) => written.indexOf(one) !== at);
    if (again !== undefined) throw new UserError("duplicate-id", `${file}: the ${what} "${again}" is declared twice.`);
  }
  const known = new Set(measurers.map((one) => one.id));
  for (const { id: measure, prefers } of measures) {
    const stranger = prefers.find((one) => !known.has(one));
    if (stranger === undefined) continue;
    throw new UserError("unknown-measurer", `${file}: measure "${measure}" prefers "${stranger}", which is no measurer there.`);
  }
}
